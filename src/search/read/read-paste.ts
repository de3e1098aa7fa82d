import { scanPairs, type Pair } from './pairs.ts';
import { readContext } from './read-context.ts';
import type { Signal, SignalKind } from './signal.ts';
import { MAX_SIGNALS, SHORT_TEXT } from '../tunables.ts';
import { nameKey, type Vocabulary } from '../vocabulary.ts';

/** Takes out of a normalised text everything that can be looked up exactly, each with its place and its reason. */
export function readPaste(text: string, vocabulary: Vocabulary): Signal[] {
  const pairs = scanPairs(text);
  const fromPairs = readPairs(pairs, vocabulary).slice(-MAX_SIGNALS);
  const context = readContext(text, vocabulary);
  const facts = fromPairs.filter(({ kind }) => kind !== 'text');
  const statuses = readStatuses(text, facts);
  const names = readNames(text, vocabulary);
  const taken = [...facts, ...statuses, ...pairs.filter(({ value }) => /^-?\d/u.test(value))];
  const hasCode = fromPairs.some(({ kind }) => kind === 'body-code');
  const numbers = hasCode ? [] : readNumbers(text, taken, vocabulary, context.length > 0);
  return [...fromPairs, ...statuses, ...names, ...numbers, ...context]
    .sort((a, b) => a.start - b.start)
    .slice(-MAX_SIGNALS);
}

const signal = (kind: SignalKind, value: string, start: number, why: string, end = start + value.length): Signal => ({
  kind,
  value,
  start,
  end,
  why,
  strong: true,
});

/** Keys, in lower case without dashes, whose number is the code of an answer. */
const CODE_KEYS = new Set([
  'code',
  'error',
  'errorcode',
  'errcode',
  'errno',
  'retcode',
  'returncode',
  'resultcode',
  'ret',
  'rc',
]);
/** Keys whose number is the HTTP status. */
const STATUS_KEYS = new Set([
  'status',
  'statuscode',
  'httpstatus',
  'httpcode',
  'httpstatuscode',
  'responsecode',
  'responsestatus',
]);
/** Keys whose text says what happened. */
const TEXT_KEYS = new Set([
  'reason',
  'message',
  'msg',
  'errmsg',
  'errormsg',
  'errormessage',
  'error',
  'errordescription',
  'description',
  'detail',
  'details',
]);

/** One way to understand a pair; the first that fits holds. */
interface PairRule {
  fits(key: string, pair: Pair): boolean;
  kind: SignalKind;
  why(pair: Pair): string;
}

const isCode = ({ value }: Pair) => /^\d{1,12}$/u.test(value);
const isStatus = ({ value }: Pair) => /^[1-5]\d\d$/u.test(value);

const PAIR_RULES: readonly PairRule[] = [
  {
    // The state of a recording, in the answer of a query.
    fits: (key, pair) => key === 'status' && pair.path.some((outer) => plainKey(outer) === 'serverresponse'),
    kind: 'ignored',
    why: () => 'a state of the task, not a code',
  },
  { fits: (key, pair) => STATUS_KEYS.has(key) && isStatus(pair), kind: 'http-status', why: () => 'HTTP status' },
  {
    fits: (key, pair) => CODE_KEYS.has(key) && isCode(pair),
    kind: 'body-code',
    why: ({ key }) => `\`${key}\` in the body`,
  },
  {
    fits: (key, { value }) => TEXT_KEYS.has(key) && /\p{L}/u.test(value),
    kind: 'text',
    why: () => 'words of the message',
  },
];

const plainKey = (key: string) => key.toLowerCase().replace(/[_-]/gu, '');

function readPairs(pairs: readonly Pair[], { numbers, isLiteral }: Vocabulary): Signal[] {
  const found = pairs.flatMap((pair) => {
    const rule = PAIR_RULES.find(({ fits }) => fits(plainKey(pair.key), pair));
    return rule ? [{ pair, rule }] : [];
  });
  // A known code or literal inside the object that another code wraps: the outer code is the caller's own.
  const telling = found
    .filter(({ pair, rule }) =>
      rule.kind === 'body-code' ? numbers.has(pair.value) : rule.kind === 'text' && isLiteral(pair.value),
    )
    .slice(-MAX_SIGNALS);
  const isWrapper = ({ path }: Pair) =>
    telling.some(
      ({ pair: inner }) => inner.path.length > path.length && path.every((key, at) => inner.path[at] === key),
    );
  return found.map(({ pair, rule }) =>
    rule.kind === 'body-code' && isWrapper(pair)
      ? signal('ignored', pair.value, pair.start, 'the code of a wrapper around the answer', pair.end)
      : signal(rule.kind, pair.value, pair.start, rule.why(pair), pair.end),
  );
}

const PHRASES =
  'OK|Created|Accepted|Partial Content|Bad Request|Unauthorized|Forbidden|Not Found|Conflict|Too Many Requests|' +
  'Internal Server Error|Not Implemented|Bad Gateway|Service Unavailable|Gateway Time-?out|Client Error|Server Error';
const STATUS_PATTERNS: readonly RegExp[] = [
  /\bHTTP(?:\/\d(?:\.\d)?)?["'\s:=]{1,3}(?:status|code|error)?[\s:=]{0,3}([1-5]\d\d)(?!\d)/giu,
  /(?:\bstatus(?:[ _-]?code)?|\bresponse code|响应码|状态码)[^\p{L}\p{N}]{0,3}([1-5]\d\d)(?!\d)/giu,
  /[([]([1-5]\d\d)[)\]]/gu,
  // An access log: method, address, status.
  /\b(?:GET|POST|PUT|PATCH|DELETE)\s+\S{1,300}\s+([1-5]\d\d)(?![\w.])/gu,
  new RegExp(String.raw`(?<![\d.])([1-5]\d\d)\s+(?:${PHRASES})\b`, 'giu'),
];

function readStatuses(text: string, taken: readonly Signal[]): Signal[] {
  const found: Signal[] = [];
  for (const pattern of STATUS_PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const value = match[1] ?? '';
      const start = match.index + match[0].indexOf(value);
      const overlaps = [...taken, ...found].some((other) => start < other.end && other.start < start + value.length);
      if (found.length < MAX_SIGNALS && !overlaps) found.push(signal('http-status', value, start, 'HTTP status'));
    }
  }
  return found;
}

/** Names that stand where a code does, such as the states of a service. */
function readNames(text: string, { names }: Vocabulary): Signal[] {
  return [...text.matchAll(/[\p{L}][\p{L}\p{N}_.-]{3,60}/gu)].flatMap((match) => {
    const name = names.get(nameKey(match[0]));
    return name === undefined ? [] : [signal('body-code', name, match.index, 'the name of a state')];
  });
}

/** A number that nothing is attached to: no letters, no dots, no colons, no dashes. */
const NUMBER = /(?<![\p{Script=Latin}\p{N}._/@#+~%$-]|\d:)(\d{1,12})(?![\p{Script=Latin}\p{N}_:/@%-]|\.\d)/gu;
/** The word "code" before a number, in English and Chinese, with little between. */
const BEHIND_CODE = /(?:\b(?:error|err|code|errno|errorcode)|错误码|返回码|报错|错误)[\s:：=#是为]{0,3}$/iu;
/** Words before a number that make it something else. */
const BEHIND_OTHER =
  /(?:\b(?:uid|user|pid|tid|id|port|line|width|height|fps|bitrate|room|channel|cname|appid|after|in|for|version|v|attempt|retry|retries|took|size|total|count|page|step|node|thread|of|x)|用户|房间|频道|端口|第)[\s:：=#]{0,2}$/iu;
/** Units behind a number that make it a measure. */
const UNIT =
  /^\s?(?:ms|s|sec|secs|seconds?|min|minutes?|hours?|days?|times|bytes?|kb|mb|gb|kbps|fps|px|users?|次|秒|分|小时|天|个|人|路|毫秒|%)(?![a-z])/iu;
/** Words that show that somebody talks of an error. */
const TROUBLE = /error|err\b|code|fail|status|return|respon|exception|got |错误|报错|失败|返回|异常|什么意思|怎么/iu;
/** From so many digits on, a number that is a code somewhere is taken for one anywhere. */
const LONG_CODE_DIGITS = 9;

function readNumbers(
  text: string,
  taken: readonly { start: number; end: number }[],
  { numbers, isNearNumber }: Vocabulary,
  hasContext: boolean,
): Signal[] {
  const isShort = text.length <= SHORT_TEXT;
  // One number, or two side by side, and nothing else; a telephone number is neither.
  const isAlone = /^(?!\s*\+)[\p{P}\p{S}\s]{0,20}\d{1,12}(?:[\s,;/|]{1,3}\d{1,12})?[\p{P}\p{S}\s]{0,20}$/u.test(text);
  if (isAlone) {
    if (taken.length > 0) return [];
    // A minus right before the digits belongs to the number: -1 is not 1.
    return [...text.matchAll(/(?<!\d)-?\d{1,12}/gu)].map((match) =>
      signal('number', match[0], match.index, 'the number'),
    );
  }
  const mayBeLoose = isShort && (hasContext || TROUBLE.test(text));
  return [...text.matchAll(NUMBER)].flatMap((match): Signal[] => {
    const value = match[1] ?? '';
    const start = match.index;
    const end = start + value.length;
    if (taken.some((other) => start < other.end && other.start < end)) return [];
    const before = text.slice(Math.max(0, start - 24), start);
    if (BEHIND_CODE.test(before)) return [signal('body-code', value, start, 'the number behind the word')];
    if (BEHIND_OTHER.test(before) || UNIT.test(text.slice(end, end + 12))) return [];
    // A long number that is a code, or in a short text nearly one, is hardly anything else.
    const isLongCode = value.length >= LONG_CODE_DIGITS && (numbers.has(value) || (isShort && isNearNumber(value)));
    if (isLongCode) return [signal('number', value, start, 'the number')];
    // A short number that is no code is hardly one, unless somebody names the service and then the number.
    const isNamed = hasContext && end === text.length;
    if (!mayBeLoose || (!numbers.has(value) && value.length < 4 && !isNamed)) return [];
    return [signal('number', value, start, 'the number')];
  });
}
