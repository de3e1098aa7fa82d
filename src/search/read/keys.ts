import { foldName } from '../text.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** What a key says of its value. One list for every reader: pasted texts and logs alike. */
export type KeyMeaning = 'code' | 'weak-code' | 'placed' | 'status' | 'state' | 'message' | 'other';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Keys whose value is the code of an answer, folded. */
const CODE = words(
  'code errorcode errcode retcode returncode resultcode rescode bizcode subcode errorno errno statecode',
);
/** Keys whose value often is one, and often something of the program itself. */
const WEAK_CODE = words('error err ret rc result errnum errornumber');
const STATUS = words(
  'status statuscode httpstatus httpcode httpstatuscode responsecode responsestatus httpresponsecode http',
);
const MESSAGE = words(
  'reason message msg errmsg errormsg errormessage errordescription errorinfo description detail details desc info text failure',
);
/** Ends of keys whose value says what happened: `destroyReason`, `lastError`. */
const MESSAGE_END = /(?:reason|message|msg|error|description)$/u;
/** A handler, a function or a flag that is called after an error, such as `onerror` or `isError`: its value is no message. */
const HANDLER =
  /(?:^|[.-])on_?(?:error|message|failure)$|^(?:on|set|get|show|handle|is|has|log|print|throw|clear|reset|use|no|ignore|catch)_?(?=\p{Lu}|_)/u;
/** Words of a key that make its code, its error or its status that of something else. */
const OTHERS = 'exit|zip|post|postal|country|language|lang|currency|area|char|key|source|event|op|byte';
/** Names that end in "code" and are none of an error. */
const OTHER_CODE = new RegExp(`(?:${OTHERS}|qr|bar|promo|decline|status|uni|en|de|trans)code$`, 'u');
/** Words of a key that announce a code, however the key is put together: `rec_err`, `stopError`, `err_code_api`, `apiStatus`. */
const ANNOUNCING = /(?:^|_)(?:err(?:or|no|code)?|exception|code|reason|(status))(?:_|$)/u;
/** ... unless it counts or measures what has one, or is a part of it. */
const OTHER_PART = new RegExp(
  `(?:^|_)(?:${OTHERS}|counts?|total|num|rate|limit|max|min|size|len|length|ids?|at|ts|time|ms|level|line|index|log)(?:_|$)`,
  'u',
);

/** What HTTP calls its answers, and libraries their exceptions: a number behind it is a status. */
export const OF_HTTP = /^http.*(?:error|exception|code|response)$/u;

/** A key without the number that tells it from others of its kind: `code_1`, `errCode2`. */
const withoutIndex = (key: string) => key.replace(/(\p{L})[_-]?\d{1,2}$/u, '$1');

/** Whether a key that is on no list announces a code or a status by its words. */
export function announcedByWords(key: string): 'code' | 'status' | null {
  const parts = withoutIndex(key)
    .replace(/\p{Ll}(?=\p{Lu})/gu, '$&_')
    .replace(/[.-]/gu, '_')
    .toLowerCase();
  const found = HANDLER.test(key) || OTHER_PART.test(parts) ? null : ANNOUNCING.exec(parts);
  return found && (found[1] === undefined ? 'code' : 'status');
}

/** What a key says of its value; the fields are those of the vendors, folded. */
export function meaningOfKey(
  key: string,
  { codeFields, textFields, placeFields }: Pick<Vocabulary, 'codeFields' | 'textFields' | 'placeFields'>,
): KeyMeaning {
  const name = foldName(withoutIndex(key));
  if (STATUS.has(name)) return 'status';
  if (CODE.has(name)) return 'code';
  if (WEAK_CODE.has(name)) return 'weak-code';
  if (MESSAGE.has(name) || textFields.has(name)) return 'message';
  if (codeFields.has(name)) return 'weak-code';
  if (placeFields.has(name) && name !== 'state') return 'placed';
  if (name === 'state') return 'state';
  if (MESSAGE_END.test(name)) return HANDLER.test(key) ? 'other' : 'message';
  return name.endsWith('code') && name.length > 6 && !OTHER_CODE.test(name) ? 'weak-code' : 'other';
}

/**
 * Words that announce a code right behind them, in the languages people write in. `strong`: the word "code" itself. The one
 * list that searches and logs share.
 */
export const CODE_CUES = {
  strong:
    'code|codes|sub[ -]?code|error ?code|err ?code|return ?code|ret ?code|result ?code|errno|errcode|error number|c[oó]digos?|codice|fehlercode|m[aã] l[oỗ]i|kode(?: (?:error|kesalahan))?|错误码|错误代码|返回码|状态代码|代码|エラーコード|コード|코드|에러 ?코드|오류 ?코드',
  weak: 'error|err|errors|erro|erreur|fehler|ret|rc|kesalahan|galat|l[oỗ]i|报错|错误|错误是|返回|返回了|エラー|에러|오류|fail(?:ed|s|ure)?(?: with)?|returned|returns|got|gives|答复',
} as const;

/** The phrases of statuses, for patterns that know no case. */
export const STATUS_PHRASES =
  'ok|created|accepted|no content|partial content|bad request|unauthori[sz]ed|payment required|forbidden|not found|' +
  'method not allowed|conflict|gone|unprocessable|too many requests|internal server error|not implemented|bad gateway|' +
  'service unavailable|gateway time-?out|client error|server error';

/** Messages that every server prints: these phrases, and words that say no more than they do. */
export const GENERAL_MESSAGE = new RegExp(
  `^(?:the )?(?:${STATUS_PHRASES}|success|invalid (?:request|response|argument|parameters?|json)|(?:permission|access) denied|` +
    'not allowed|not acceptable|request timeout|time(?:d )?out|precondition failed|unsupported media type|upgrade required|' +
    'internal error|unavailable|cancel+ed|declined|unknown(?: error| request)?|error|failed)$',
  'u',
);

/** The words of such messages, and of what any gateway says of a request. */
export const GENERAL_WORDS: ReadonlySet<string> = new Set([
  ...(GENERAL_MESSAGE.source.match(/[a-z]+/gu) ?? []),
  ...'rate limit exceeded quota key authentication credentials token route matched those values resource resources'.split(
    ' ',
  ),
]);

/** Words that say what is wrong with a value of a request. */
export const COMPLAINT =
  /invalid|missing|mismatch|required|illegal|wrong|malformed|\bmust\b|\bempty\b|out of range|not (?:allowed|valid|supported|legal)|too (?:long|large|small|big|many)|cannot be|无效|缺少|不合法|非法|不能为空|超出|错误/iu;
