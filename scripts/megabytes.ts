import type { SearchIndex } from '../src/search/index-file/search-index.ts';

const MEGABYTE = 1_000_000;

const again = (text: string) => text.repeat(Math.ceil(MEGABYTE / text.length)).slice(0, MEGABYTE);

function counted(part: (count: number) => string): string {
  let text = '';
  for (let count = 0; text.length < MEGABYTE; count += 1) text += part(count);
  return text.slice(0, MEGABYTE);
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const BODY = '{"code":65,"reason":"request not completed"}';

/** A megabyte of everything that could make the search slow, by its name. */
export function megabytes({ documents, services, conditions }: SearchIndex): Record<string, string> {
  const literals = documents.flatMap(({ occurrences }) =>
    occurrences.flatMap((one) => one.literals.map(({ text }) => text)),
  );
  const codes = documents.flatMap(({ code }) => code ?? []);
  const names = codes.filter((code) => /\D/u.test(code));
  const fields = services.flatMap((one) => [...one.fields, ...one.operations.flatMap((operation) => operation.fields)]);
  const codeAt = (at: number) => codes[at % codes.length] ?? '';
  const literalAt = (at: number) => literals[at % literals.length] ?? '';
  return {
    'lines of a log': again(
      '2026-11-20 02:13:55.123 [nio-8080-exec-3] INFO c.e.Client - frame 640x360 uid 527841 ok\n',
    ),
    'all messages in one line': again(literals.join(' ')),
    'all messages, one a line': again(literals.join('\n')),
    'bodies, one a line': counted((at) => `{"code":${codeAt(at)},"message":"${literalAt(at)}"}\n`),
    'bodies in one line': counted((at) => `{"code":"${codeAt(at)}","message":"${literalAt(at)}"},`),
    'all codes in one line': again(codes.join(' ')),
    'all codes, one a line': again(codes.map((code) => `error code ${code}\n`).join('')),
    'names of codes': again(names.join(' ')),
    'misspelt names of codes': again(names.map((name) => `"code":"${name.slice(0, 3)}${name.slice(4)}"`).join(',')),
    'codes in identifiers': counted((at) => `error_code_${codeAt(at)}_x `),
    'addresses in one line': counted(
      (at) => `POST https://api.agora.io/v1/apps/${at}/cloud_recording/resourceid/x${at}/mode/mix/start 400 `,
    ),
    'addresses, one a line': counted(
      (at) => `GET https://api.example${at}.com/v1/rooms/${at}/users?x=${at} HTTP/1.1 404\n`,
    ),
    'addresses with everything in them': counted((at) => `https://u:p@h${at}.x/y?code=${at}#e\n`),
    'numbers of errors in one line': counted((at) => `error ${at} `),
    hosts: counted((at) => `api${at}.agora.io `),
    'lines of errors': counted(
      (at) =>
        `ERROR request ${at} failed with status ${400 + (at % 100)} code=${at % 9_000} reason="request not completed ${at}"\n`,
    ),
    statuses: counted((at) => `HTTP/1.1 ${400 + (at % 200)} Error `),
    'statuses of SIP': again('SIP/2.0 486 Busy Here error sip call failed 404 '),
    'a query string': counted((at) => `code=${codeAt(at)}&message=x${at}&`),
    XML: counted((at) => `<Error><Code>${codeAt(at)}</Code><Message>${literalAt(at)}</Message></Error>`),
    HTML: again('<td>65</td><td>error &quot;code&quot;: 65 &amp; reason</td>\n'),
    CSV: again('1,"{""code"":65,""reason"":""request not completed""}"\n'),
    'a list in JSON': again('{"id":1,"error":{"code":404,"message":"room not found","details":[{"a":1}]}},'),
    'base64 in words': again(`${base64(BODY)} `),
    'base64, one a line': again(`error ${base64(BODY.repeat(3))}\n`),
    'base64 without end': counted((at) => base64(`${at}{"code":${at},"reason":"request not completed"}`)),
    'percent encoding': again(`${encodeURIComponent(BODY)}&error=`),
    'escaped JSON': again(`${JSON.stringify(JSON.stringify(BODY))},`),
    'stack traces': again(
      'Error: failed\n    at async kick (/srv/app/file.js:58:20)\n    at com.example.Service$1.run(Service.java:123) code\n',
    ),
    prose: again('The request failed because the room does not exist and nobody could join it, code unknown. '),
    'prose in Chinese': again('错误码 65 请求失败，签名过期，频道不存在。'),
    'fields of requests': again(fields.map((field) => `${field}: invalid error`).join(' ')),
    operations: again(services.flatMap((one) => one.operations.map(({ id }) => id)).join(' error ')),
    'names of services': again(services.flatMap(({ name, words }) => [name, ...words]).join(' error ')),
    'wordings of conditions': again(conditions.flatMap(({ synonyms }) => synonyms).join(' error ')),
    'words that nobody knows': counted((at) => `${((at * 2_654_435_761) % 4_294_967_296).toString(36)} error `),
    'mail addresses': again('error user@example.com '),
    'one letter': again('a'),
    digits: again('1234567890'),
    quotes: again('"'),
    'open braces': again('{'),
    'open lists': again('[{"'),
    backslashes: again('\\'),
    'keys without values': again('code:'),
    pairs: again('"code":1,'),
    slashes: again('/a'),
    dots: again('a.'),
  };
}
