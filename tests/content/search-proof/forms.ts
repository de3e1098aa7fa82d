import type { Entry, Service } from '../../../src/catalog/model.ts';
import { filledIn, numberOr, type Subject } from './subject.ts';

/**
 * The forms in which one error reaches a search field: typed, pasted, printed by languages and tools, encoded, cut. Nothing
 * here knows a vendor: names, fields, hosts and paths come from the content.
 */
export interface Form {
  name: string;
  /** What the form says of the error: its name or number, its literal, both, or the body with what a response prints of them. */
  says: 'name' | 'literal' | 'both' | 'body';
  /** How much it says about who answered. */
  tells: 'nobody' | 'vendor' | 'service' | 'address' | 'operation';
  /** What it says of the literal, when it is not the whole. */
  part?: (words: string[]) => string[];
  /** The text; null when this error has no such form. */
  render: (subject: Subject) => string | null;
}

/* What a name looks like in source code. */
const isNumber = (name: string) => typeof numberOr(name) === 'number';
const inCode = (name: string) => (isNumber(name) ? name : `'${name}'`);
const isWord = (name: string) => /^\w+$/u.test(name);

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const quoted = (value: string | number) => JSON.stringify(value);
const singleQuoted = (value: string | number) =>
  typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : String(value);
const pairs = (body: Subject['body'], pair: (key: string, value: string | number) => string, between = ', ') =>
  Object.entries(body)
    .map(([key, value]) => pair(key, value))
    .join(between);

type Render<Value> = (value: Value, subject: Subject) => string | null;

/* A form of errors that have a name, an operation, a body, a literal. */
const withName = (render: Render<string>) => (subject: Subject) =>
  subject.name === null ? null : render(subject.name, subject);
const withBody = (render: Render<Subject['body']>) => (subject: Subject) => render(subject.body, subject);
const withJson = (render: Render<string>) => withBody((body, subject) => render(JSON.stringify(body), subject));
const withLiteral = (render: Render<string>) => (subject: Subject) =>
  subject.literal === null ? null : render(subject.literal, subject);
const withOperation = (render: (name: string, operation: string) => string) =>
  withName((name, { operation }) => (operation === null ? null : render(name, operation)));
const withWords = (least: number, render: Render<string[]>) =>
  withLiteral((literal, subject) => {
    const words = literal.split(' ');
    return words.length < least ? null : render(words, subject);
  });

/** A text that only the documentation or an SDK prints is in no body. */
const printsLiteral = ({ literal, body }: Subject) => literal !== null && Object.values(body).includes(literal);

const withVariables =
  (value: string) =>
  ({ template }: Subject) =>
    template?.includes('...') ? filledIn(template, value) : null;

/* Somebody looks an error up. */
const typed: Form[] = [
  { name: '{name}', says: 'name', tells: 'nobody', render: withName((name) => name) },
  { name: 'error {name}', says: 'name', tells: 'nobody', render: withName((name) => `error ${name}`) },
  { name: 'code: {name}', says: 'name', tells: 'nobody', render: withName((name) => `code: ${name}`) },
  { name: 'error code {name}', says: 'name', tells: 'nobody', render: withName((name) => `error code ${name}`) },
  {
    name: '{vendor} {name}',
    says: 'name',
    tells: 'vendor',
    render: withName((name, { vendor }) => `${vendor} ${name}`),
  },
  {
    name: '{vendor} in lower case, error {name}',
    says: 'name',
    tells: 'vendor',
    render: withName((name, { vendor }) => `${vendor.toLowerCase()} error ${name}`),
  },
  {
    name: 'a question with {vendor} and {name}',
    says: 'name',
    tells: 'vendor',
    render: withName((name, { vendor }) => `What does ${vendor} error ${name} mean?`),
  },
  {
    name: '{service} {name}',
    says: 'name',
    tells: 'service',
    render: withName((name, { service }) => `${service} ${name}`),
  },
  {
    name: '{service} error {name}',
    says: 'name',
    tells: 'service',
    render: withName((name, { service }) => `${service} error ${name}`),
  },
  {
    name: '{vendor} {service} {name}',
    says: 'name',
    tells: 'service',
    render: withName((name, { vendor, service }) => `${vendor} ${service} ${name}`),
  },
  {
    name: '{operation} {name}',
    says: 'name',
    tells: 'operation',
    render: withOperation((name, operation) => `${operation} ${name}`),
  },
  {
    name: '{name} {operation}',
    says: 'name',
    tells: 'operation',
    render: withOperation((name, operation) => `${name} ${operation}`),
  },
  {
    name: '{operation} failed with {name}',
    says: 'name',
    tells: 'operation',
    render: withOperation((name, operation) => `${operation} failed with ${name}`),
  },
  { name: 'the literal', says: 'literal', tells: 'nobody', render: withLiteral((literal) => literal) },
  { name: 'the literal in quotes', says: 'literal', tells: 'nobody', render: withLiteral((literal) => `"${literal}"`) },
  {
    name: 'the literal in lower case',
    says: 'literal',
    tells: 'nobody',
    render: withLiteral((literal) => literal.toLowerCase()),
  },
  {
    name: 'the literal in capitals',
    says: 'literal',
    tells: 'nobody',
    render: withLiteral((literal) => literal.toUpperCase()),
  },
  {
    name: '{vendor} and the literal',
    says: 'literal',
    tells: 'vendor',
    render: withLiteral((literal, { vendor }) => `${vendor}: ${literal}`),
  },
  {
    name: 'name and literal',
    says: 'both',
    tells: 'nobody',
    render: withName((name, { literal }) => literal && `${name} ${literal}`),
  },
];

/* What stands in the variable parts of a literal: an id stands in them everywhere else. */
const variables: Form[] = [
  { name: 'the literal with a number in it', says: 'literal', tells: 'nobody', render: withVariables('8275') },
  {
    name: 'the literal with words in it',
    says: 'literal',
    tells: 'nobody',
    render: withVariables('property uids must be array'),
  },
  { name: 'the literal with dots in it', says: 'literal', tells: 'nobody', render: withVariables('...') },
];

/* Somebody copies a line of source code. */
const sourceCode: Form[] = [
  {
    name: 'err.code === {name}',
    says: 'name',
    tells: 'nobody',
    render: withName((name) => `if (err.code === ${inCode(name)}) retry();`),
  },
  { name: 'case {name}:', says: 'name', tells: 'nobody', render: withName((name) => `    case ${inCode(name)}:`) },
  {
    name: 'code_{name}_error',
    says: 'name',
    tells: 'nobody',
    render: withName((name) => (isWord(name) ? `code_${name}_error` : null)),
  },
  {
    name: '{vendor}_error_{name}',
    says: 'name',
    tells: 'vendor',
    render: withName((name, { vendor }) => {
      const constant = `${vendor.toLowerCase()}_error_${name}`;
      return isWord(constant) ? constant : null;
    }),
  },
  {
    name: 'a constant with a comment',
    says: 'name',
    tells: 'vendor',
    render: withName((name, { vendor }) => `const RETRYABLE = [${inCode(name)}]; // ${vendor} error codes`),
  },
  {
    name: 'a mock of a test',
    says: 'body',
    tells: 'nobody',
    render: withBody(
      (body) =>
        `fetchMock.mockResolvedValue({ ok: false, json: () => ({ ${pairs(body, (key, value) => `${key}: ${singleQuoted(value)}`)} }) });`,
    ),
  },
  {
    name: 'a comment over a branch, ten lines down',
    says: 'name',
    tells: 'vendor',
    render: withName(
      (name, { vendor }) =>
        `import { client } from './client';\n\nexport async function run(input) {\n  const answer = await client.send(input);\n  if (answer.ok) {\n    return answer.data;\n  }\n  audit(answer);\n  // ${vendor} says so when the call cannot be made\n  if (answer.code === ${inCode(name)}) {\n    return null;\n  }\n  throw answer;\n}`,
    ),
  },
];

/* What programs print. */
const STAMP = '2026-11-14T09:11:02.113Z';
const printed: Form[] = [
  { name: 'JSON', says: 'body', tells: 'nobody', render: withJson((json) => json) },
  {
    name: 'JSON over several lines',
    says: 'body',
    tells: 'nobody',
    render: withBody((body) => JSON.stringify(body, null, 2)),
  },
  {
    name: 'JSON in markdown',
    says: 'body',
    tells: 'nobody',
    render: withBody((body) => `Answer:\n\n\`\`\`json\n${JSON.stringify(body, null, 2)}\n\`\`\``),
  },
  {
    name: 'log line',
    says: 'body',
    tells: 'nobody',
    render: withJson((json) => `${STAMP} ERROR [worker-3] c.example.Client - request failed: ${json}`),
  },
  {
    name: 'log line with status',
    says: 'body',
    tells: 'nobody',
    render: withJson((json, { status }) =>
      status === null ? null : `${STAMP} WARN client: got HTTP ${status}, body ${json}`,
    ),
  },
  {
    name: 'log line in colours',
    says: 'body',
    tells: 'nobody',
    render: withJson((json) => `\u001b[90m${STAMP}\u001b[0m \u001b[31mERROR\u001b[0m answer ${json}`),
  },
  {
    name: 'Java exception',
    says: 'body',
    tells: 'nobody',
    render: withJson(
      (json) =>
        `java.lang.IllegalStateException: request failed: ${json}\n\tat com.example.live.Client.send(Client.java:118)\n\tat com.example.live.Main.main(Main.java:31)`,
    ),
  },
  {
    name: 'Java map',
    says: 'body',
    tells: 'nobody',
    render: withBody((body) => `answer={${pairs(body, (key, value) => `${key}=${value}`)}}`),
  },
  {
    name: 'Python exception',
    says: 'body',
    tells: 'nobody',
    render: withBody(
      (body) =>
        `Traceback (most recent call last):\n  File "/srv/app/live.py", line 88, in send\n    raise ApiError(answer)\nApiError: {${pairs(body, (key, value) => `'${key}': ${singleQuoted(value)}`)}}`,
    ),
  },
  {
    name: 'Python repr',
    says: 'body',
    tells: 'nobody',
    render: withBody((body) => `{${pairs(body, (key, value) => `'${key}': ${singleQuoted(value)}`)}}`),
  },
  {
    name: 'Go struct',
    says: 'body',
    tells: 'nobody',
    render: withBody((body) => `send: &{${pairs(body, (key, value) => `${capitalised(key)}:${value}`, ' ')}}`),
  },
  {
    name: 'Rust struct',
    says: 'body',
    tells: 'nobody',
    render: withBody((body) => `Err(Answer { ${pairs(body, (key, value) => `${key}: ${quoted(value)}`)} })`),
  },
  {
    name: 'Kotlin data class',
    says: 'body',
    tells: 'nobody',
    render: withBody((body) => `Answer(${pairs(body, (key, value) => `${key}=${value}`)})`),
  },
  {
    name: 'Ruby hash',
    says: 'body',
    tells: 'nobody',
    render: withBody((body) => `{${pairs(body, (key, value) => `:${key}=>${quoted(value)}`)}}`),
  },
  {
    name: 'PHP dump',
    says: 'body',
    tells: 'nobody',
    render: withBody(
      (body) =>
        `array(${Object.keys(body).length}) {\n${pairs(body, (key, value) => `  ["${key}"]=>\n  ${typeof value === 'number' ? `int(${value})` : `string(${value.length}) "${value}"`}`, '\n')}\n}`,
    ),
  },
  {
    name: 'JavaScript object',
    says: 'body',
    tells: 'nobody',
    render: withBody((body) => `{ ${pairs(body, (key, value) => `${key}: ${singleQuoted(value)}`)} }`),
  },
  {
    name: 'YAML',
    says: 'body',
    tells: 'nobody',
    render: withBody((body) => `error:\n${pairs(body, (key, value) => `  ${key}: ${quoted(value)}`, '\n')}`),
  },
  {
    name: 'XML',
    says: 'body',
    tells: 'nobody',
    render: withBody((body) => `<Response>${pairs(body, (key, value) => `<${key}>${value}</${key}>`, '')}</Response>`),
  },
  {
    name: 'logfmt',
    says: 'body',
    tells: 'nobody',
    render: withBody(
      (body) => `ts=${STAMP} level=error svc=live ${pairs(body, (key, value) => `${key}=${quoted(value)}`, ' ')}`,
    ),
  },
  {
    name: 'JSON line',
    says: 'body',
    tells: 'nobody',
    render: withBody((body) => JSON.stringify({ level: 50, time: 1763111462113, msg: 'request failed', err: body })),
  },
  {
    name: 'markdown table row',
    says: 'both',
    tells: 'nobody',
    render: withName((name, { literal }) => literal && `| ${name} | ${literal} |`),
  },
  { name: 'ended inside JSON', says: 'body', tells: 'nobody', render: withJson((json) => json.slice(0, -1)) },
];

/* The answer with its request. */
const headers = (url: string) => `host: ${new URL(url).host}\nuser-agent: curl/8.5.0`;
/** What stands behind the method in the first line of a request. */
const targetOf = (url: string) => new URL(url).pathname + new URL(url).search;
const STATUS_LINES: Record<string, (status: string, request: Subject['request']) => string> = {
  'request and status': (status, { method, url }) => `${method} ${url} ${status}`,
  'requests of Python': (status, { url }) => `requests.exceptions.HTTPError: ${status} Client Error for url: ${url}`,
  axios: (status, { method, url }) =>
    `AxiosError: Request failed with status code ${status}\n    at settle (node_modules/axios/lib/core/settle.js:19:12)\n  config: { method: '${method.toLowerCase()}', url: '${url}' }`,
  'fetch of a browser': (status, { method, url }) => `${method} ${url} net::ERR_ABORTED ${status}`,
  'Feign of Java': (status, { method, url }) => `feign.FeignException: [${status}] during [${method}] to [${url}]`,
  'access log of a proxy': (status, { method, url }) =>
    `10.0.0.7 - - [14/Nov/2026:09:11:02 +0000] "${method} ${url} HTTP/1.1" ${status} 31 "-" "Go-http-client/1.1"`,
  'status in logfmt': (status, { method, url }) => `level=warn method=${method} url=${url} status=${status} took=53ms`,
};
const transcripts: Form[] = [
  {
    name: 'curl transcript',
    says: 'body',
    tells: 'address',
    render: withJson(
      (json, { request: { method, url } }) =>
        `$ curl -s -X ${method} ${url} -H 'Content-Type: application/json'\n${json}`,
    ),
  },
  {
    name: 'curl -v',
    says: 'body',
    tells: 'address',
    render: withJson(
      (json, { status, request: { method, url } }) =>
        `> ${method} ${targetOf(url)} HTTP/2\n> ${headers(url).replaceAll('\n', '\n> ')}\n>\n< HTTP/2 ${status ?? 200}\n< content-type: application/json\n<\n${json}`,
    ),
  },
  {
    name: 'HTTP exchange',
    says: 'body',
    tells: 'address',
    render: withJson(
      (json, { status, request: { method, url } }) =>
        `${method} ${targetOf(url)} HTTP/1.1\n${headers(url)}\n\nHTTP/1.1 ${status ?? 200}\ncontent-type: application/json\n\n${json}`,
    ),
  },
  {
    name: 'log line with address',
    says: 'body',
    tells: 'address',
    render: withJson((json, { request: { method, url } }) => `${STAMP} ERROR ${method} ${url} failed: ${json}`),
  },
  ...Object.entries(STATUS_LINES).map(([name, line]): Form => ({
    name,
    says: 'name',
    tells: 'address',
    render: ({ entry, name: status, request }) =>
      entry.kind === 'http-status' && status !== null ? line(status, request) : null,
  })),
  {
    name: 'HAR file',
    says: 'body',
    tells: 'address',
    render: withJson((json, { status, request }) =>
      harOf(request, status, { mimeType: 'application/json', text: json }),
    ),
  },
  {
    name: 'HAR file with a base64 body',
    says: 'body',
    tells: 'address',
    render: withJson((json, { status, request }) =>
      harOf(request, status, { mimeType: 'application/json', encoding: 'base64', text: base64(json) }),
    ),
  },
  {
    name: 'webhook',
    says: 'body',
    tells: 'vendor',
    render: withBody((body, { request: { url } }) =>
      JSON.stringify({ id: 'evt_9f1c', source: new URL(url).host, createdAt: STAMP, data: { error: body } }, null, 2),
    ),
  },
  {
    name: 'one error among 500 foreign lines',
    says: 'body',
    tells: 'address',
    render: withJson((json, { request: { method, url } }) => {
      const lines = Array.from(
        { length: 500 },
        (_, at) => `${STAMP} INFO [http-${at % 8}] shop.cart - item ${at} put into cart in ${at % 90} ms`,
      );
      return [...lines.slice(0, 250), `${STAMP} ERROR ${method} ${url} failed: ${json}`, ...lines.slice(250)].join(
        '\n',
      );
    }),
  },
];

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

function harOf({ method, url }: Subject['request'], status: number | null, content: object): string {
  const entry = {
    startedDateTime: STAMP,
    time: 53.2,
    request: { method, url, headers: [] },
    response: { status: status ?? 200, headers: [], content },
  };
  return JSON.stringify(
    { log: { version: '1.2', creator: { name: 'browser', version: '1' }, entries: [entry] } },
    null,
    2,
  );
}

/* The answer in the middle of what people write. */
const SENTENCES: Record<string, (json: string) => string> = {
  English: (json) => `Since this morning we get ${json} from the server, yesterday everything worked. Any idea?`,
  German: (json) => `Seit heute früh kommt ${json} zurück, gestern ging noch alles. Hat jemand eine Idee?`,
  Chinese: (json) => `从今天早上开始接口一直返回 ${json}，昨天还好好的，请问是什么原因？`,
  Japanese: (json) => `今朝から ${json} が返ってきます。昨日までは動いていました。原因は何でしょうか。`,
  Korean: (json) => `오늘 아침부터 ${json} 이(가) 반환됩니다. 어제는 잘 됐습니다. 원인이 뭘까요?`,
  Spanish: (json) => `Desde esta mañana el servidor devuelve ${json}; ayer todo iba bien. ¿Alguna idea?`,
  Portuguese: (json) => `Desde hoje cedo o servidor devolve ${json}, ontem tudo funcionava. Alguém sabe por quê?`,
  Vietnamese: (json) => `Từ sáng nay máy chủ trả về ${json}, hôm qua vẫn bình thường. Ai biết lý do không?`,
  Indonesian: (json) => `Sejak pagi ini server mengembalikan ${json}, kemarin semuanya lancar. Ada yang tahu?`,
};
const prose: Form[] = Object.entries(SENTENCES).map(([language, sentence]) => ({
  name: `JSON in ${language}`,
  says: 'body',
  tells: 'nobody',
  render: withJson(sentence),
}));

/* The answer in a wrapping of bytes. */
const unicodeEscaped = (text: string) =>
  text.replace(/[A-Za-z]/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
const ENTITIES: Record<string, string> = { '"': '&quot;', '<': '&lt;', '>': '&gt;', '&': '&amp;', "'": '&#39;' };
const encoded: Form[] = [
  {
    name: 'JSON in JSON',
    says: 'body',
    tells: 'nobody',
    render: withJson((json) => JSON.stringify({ ok: false, body: json })),
  },
  {
    name: 'JSON in JSON in JSON',
    says: 'body',
    tells: 'nobody',
    render: withJson((json) => JSON.stringify({ log: JSON.stringify({ body: json }) })),
  },
  {
    name: 'JSON in CSV',
    says: 'body',
    tells: 'nobody',
    render: withJson((json) => `time,level,body\n${STAMP},error,"${json.replaceAll('"', '""')}"`),
  },
  {
    name: 'letters as \\uXXXX',
    says: 'body',
    tells: 'nobody',
    render: withBody(
      (body) =>
        `{${pairs(body, (key, value) => `"${key}":${typeof value === 'number' ? value : `"${unicodeEscaped(value)}"`}`)}}`,
    ),
  },
  {
    name: 'percent-encoded',
    says: 'body',
    tells: 'nobody',
    render: withJson((json) => `GET /callback?body=${encodeURIComponent(json)} HTTP/1.1`),
  },
  {
    name: 'HTML entities',
    says: 'body',
    tells: 'nobody',
    render: withJson((json) => `<pre>${json.replace(/["<>&']/gu, (sign) => ENTITIES[sign] ?? sign)}</pre>`),
  },
  { name: 'base64', says: 'body', tells: 'nobody', render: withJson((json) => base64(json)) },
  {
    name: 'base64 in JSON',
    says: 'body',
    tells: 'nobody',
    render: withJson((json) => JSON.stringify({ statusCode: 502, isBase64Encoded: true, body: base64(json) })),
  },
  { name: 'UTF-16 with NULs', says: 'body', tells: 'nobody', render: withJson((json) => [...json].join('\0')) },
];

/* The literal, damaged. */
function wrapped(words: readonly string[], width: number): string {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
const firstHalf = (words: string[]) => words.slice(0, Math.ceil(words.length / 2));
const secondHalf = (words: string[]) => words.slice(Math.floor(words.length / 2));
const damaged: Form[] = [
  ...[8, 20, 40].map((width): Form => ({
    name: `the literal wrapped at ${width}`,
    says: 'literal',
    tells: 'nobody',
    render: withWords(2, (words) => `server said:\n${wrapped(words, width)}`),
  })),
  {
    name: 'the literal broken inside a word',
    says: 'literal',
    tells: 'nobody',
    render: withWords(2, (words) => {
      const literal = words.join(' ');
      const at = literal.length - Math.ceil((words.at(-1) ?? '').length / 2);
      return `error message: ${literal.slice(0, at)}\n${literal.slice(at)}`;
    }),
  },
  {
    name: 'the literal behind white space',
    says: 'literal',
    tells: 'nobody',
    render: withWords(2, (words) => `\t${words.join('   ')}  \n`),
  },
  {
    name: 'the body ended inside the literal',
    says: 'body',
    tells: 'nobody',
    part: (words) => words.slice(0, -1),
    render: withWords(3, (words, subject) => {
      const json = JSON.stringify(subject.body);
      const last = JSON.stringify(words.at(-1)).slice(1, -1);
      return printsLiteral(subject) ? json.slice(0, json.lastIndexOf(last) + 1) : null;
    }),
  },
  {
    name: 'the first half of the literal',
    says: 'literal',
    tells: 'nobody',
    part: firstHalf,
    render: withWords(6, (words) => firstHalf(words).join(' ')),
  },
  {
    name: 'the second half of the literal',
    says: 'literal',
    tells: 'nobody',
    part: secondHalf,
    render: withWords(6, (words) => secondHalf(words).join(' ')),
  },
  {
    name: 'the literal in a log line',
    says: 'literal',
    tells: 'nobody',
    render: withWords(2, (words) => `${STAMP} ERROR client - ${words.join(' ')}`),
  },
];

export const FORMS: readonly Form[] = [
  ...typed,
  ...variables,
  ...sourceCode,
  ...printed,
  ...transcripts,
  ...prose,
  ...encoded,
  ...damaged,
];

/** Whether another entry answers a text of this form as well as the one it was made of: the same words, in what is told. */
export function isAsGood(form: Form, subject: Subject, other: Entry): boolean {
  return other === subject.entry || (SAYS[form.says](form, subject, other) && TELLS[form.tells](subject, other));
}

const SAYS: Record<Form['says'], (form: Form, subject: Subject, other: Entry) => boolean> = {
  name: (_, subject, other) => hasName(subject, other),
  literal: hasLiteral,
  both: (form, subject, other) =>
    (subject.literal === null || hasLiteral(form, subject, other)) &&
    (subject.name === null || (subject.literal !== null && other.code === null) || hasName(subject, other)),
  body: (form, subject, other) =>
    SAYS.both(form, { ...subject, literal: printsLiteral(subject) ? subject.literal : null }, other),
};

function hasName({ name }: Subject, { code, occurrences }: Entry): boolean {
  const isStatus = ({ httpStatus, status }: Entry['occurrences'][number]) =>
    String(httpStatus) === name || String(status?.value) === name;
  return name !== null && (code === name || occurrences.some(isStatus));
}

/** The same literal but for case, punctuation and variable parts, or one that it is a part of. */
function hasLiteral({ part }: Form, { template }: Subject, { occurrences }: Entry): boolean {
  const words = template?.split(' ') ?? [];
  const own = plain((part?.(words) ?? words).join(' '));
  return own !== '' && occurrences.some(({ literals }) => literals.some(({ text }) => plain(text).includes(own)));
}
const plain = (literal: string | null) =>
  ` ${
    (literal ?? '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `.trim();

const TELLS: Record<Form['tells'], (subject: Subject, other: Entry) => boolean> = {
  nobody: () => true,
  vendor: ({ entry }, { service }) => service.vendor === entry.service.vendor,
  service: ({ entry, service: word }, { service }) =>
    entry.service.recognise.words.length === 0 || isRelated(entry.service, service) || isCalled(service, word),
  address: ({ entry }, { service }) =>
    isRelated(entry.service, service) ||
    (entry.service.recognise.paths.length === 0 && service.vendor === entry.service.vendor),
  operation: ({ operation }, { occurrences }) =>
    occurrences.some(({ operations }) => operations.length === 0 || operations.some(({ id }) => id === operation)),
};

/** The same service, its other edition, or one whose tables hold in it. */
const isRelated = (own: Service, other: Service) =>
  own === other ||
  own.otherEdition === other ||
  own.inherits.some(({ service }) => service === other) ||
  own.inheritedBy.includes(other);

const isCalled = ({ name, recognise }: Service, word: string) =>
  [name, ...recognise.words].some((known) => known.toLowerCase() === word.toLowerCase());
