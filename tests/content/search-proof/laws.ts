import fc from 'fast-check';
import type { Answer } from './ask.ts';
import { FORMS } from './forms.ts';
import { literalOf, type Subject } from './subject.ts';

/**
 * What holds between the answers to two texts of which one was made from the other. Nobody has to know the right answer:
 * only how it may change.
 */
export interface Law {
  name: string;
  /** Pairs of texts to which it applies. */
  pairs: (subjects: readonly Subject[]) => fc.Arbitrary<Pair>;
  /** Whether the second answer may follow the first. */
  holds: (before: Answer, after: Answer, pair: Pair) => boolean;
}

export interface Pair {
  subject: Subject;
  before: string;
  after: string;
}

/** Sentences that say nothing of any error, in nine languages. */
const GREETINGS = [
  'Good morning everybody, here is something for you to look at.',
  'Thanks a lot, have a nice day!',
  'Guten Tag zusammen, ich hoffe es geht allen gut.',
  '大家好，辛苦了。',
  '麻烦看一下，谢谢。',
  'お疲れ様です。よろしくお願いします。',
  '안녕하세요, 확인 부탁드립니다.',
  'Buenos días a todos, gracias de antemano.',
  'Bom dia pessoal, obrigado desde já.',
  'Chào mọi người, cảm ơn nhiều.',
  'Selamat pagi semuanya, terima kasih banyak.',
] as const;

/** Lines of a log in which nothing is wrong. */
const QUIET = [
  '2026-11-14T09:10:58.020Z INFO [main] shop.cart - cart opened by visitor',
  '2026-11-14T09:10:58.031Z DEBUG [pool] shop.prices - prices are fresh, nothing to load',
  'I1114 09:10:58.040000 scheduler.go] tick, queue is empty',
  '{"level":"info","ts":"2026-11-14T09:10:58.050Z","logger":"mailer","msg":"newsletter prepared"}',
  'ts=2026-11-14T09:10:58.060Z level=info component=cache msg="warm"',
] as const;

/** What the server around a client writes of its own requests. */
const REQUESTS = [
  '10.1.2.3 - - [14/Nov/2026:09:10:58 +0000] "GET /health HTTP/1.1" 200 15',
  '[web] 502 POST /hooks/orders 31ms',
  '<- 404 GET /favicon.ico 1ms',
  'HTTP/1.1 500 Internal Server Error',
  '{"level":"warn","status":503,"path":"/find"}',
] as const;

/** What a screenshot makes of letters. */
const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ['m', 'rn'],
  ['l', '1'],
  ['o', '0'],
  ['i', 'l'],
  ['I', 'l'],
  ['O', '0'],
];
/** With one kind of letter confused in each long word that has it between two letters; words with digits stay. */
const misread = (text: string, [letter, other]: readonly [string, string]) =>
  text.replace(/[\p{L}\p{N}_.]{5,}/gu, (word) =>
    /\p{N}/u.test(word) ? word : word.charAt(0) + word.slice(1, -1).replace(letter, other) + word.slice(-1),
  );

/** Addresses of others. */
const ELSEWHERE = [
  'https://api.weather.example/v2/forecast',
  'https://hooks.parcel.example/delivered',
  'http://stock.internal.example:8080/items',
  'https://payments.bank.example/charges',
] as const;

const quietLog = (characters: number) =>
  QUIET.join('\n')
    .repeat(Math.ceil(characters / QUIET.join('\n').length))
    .slice(0, characters);

const formOf = (name: string) => {
  const form = FORMS.find((other) => other.name === name);
  if (!form) throw new Error(`no form ${name}`);
  return form;
};

/** A text about some subject, in one of these forms. */
function textsIn(
  names: readonly string[],
  subjects: readonly Subject[],
): fc.Arbitrary<{ subject: Subject; text: string }> {
  const forms = names.map(formOf);
  return fc
    .record({ subject: fc.constantFrom(...subjects), form: fc.constantFrom(...forms) })
    .map(({ subject, form }) => ({ subject, text: form.render(subject) ?? '' }))
    .filter(({ text }) => text !== '');
}

const STRONG = ['JSON', 'log line', 'log line with address', 'curl transcript', 'Java map', 'logfmt'] as const;
const SHORT = [
  '{vendor} {name}',
  '{service} error {name}',
  '{vendor} in lower case, error {name}',
  'the literal',
] as const;

const idOfFirst = ({ hits: [first] }: Answer) => first?.id;
const firstStays: Law['holds'] = (before, after) => idOfFirst(before) === idOfFirst(after);

/** A law about texts in some forms that are changed with the help of one more random value. */
const changed = <Value>(
  name: string,
  forms: readonly string[],
  values: fc.Arbitrary<Value>,
  change: (text: string, value: Value, subject: Subject) => string,
  holds: Law['holds'] = firstStays,
): Law => ({
  name,
  pairs: (subjects) =>
    fc
      .record({ base: textsIn(forms, subjects), value: values })
      .map(({ base: { subject, text }, value }) => ({ subject, before: text, after: change(text, value, subject) })),
  holds,
});

const greeting = fc.constantFrom(...GREETINGS);
const isWhole = (code: string) => /^\d+$/u.test(code);

export const LAWS: readonly Law[] = [
  changed(
    'words that say nothing, before and behind',
    [...STRONG, ...SHORT],
    fc.tuple(greeting, greeting),
    (text, [before, behind]) => `${before} ${text}\n${behind}`,
  ),
  changed(
    '2,000 characters of a quiet log around',
    STRONG,
    fc.constant(quietLog(2_000)),
    (text, log) => `${log}\n${text}\n${log}`,
  ),
  changed(
    'other white space',
    [...STRONG, ...SHORT],
    fc.record({
      between: fc.constantFrom('  ', '\t', '\u00a0', ' \n'),
      around: fc.constantFrom('', '\n\n', '   ', '\ufeff'),
    }),
    (text, { between, around }) => around + text.replaceAll(' ', between) + around,
  ),
  changed(
    'line ends of Windows',
    ['JSON over several lines', 'curl -v', 'Python exception'],
    fc.constant('\r\n'),
    (text, end) => text.replaceAll('\n', end),
  ),
  changed(
    'requests of others in other lines',
    STRONG,
    fc.tuple(fc.constantFrom(...REQUESTS), fc.constantFrom(...REQUESTS), fc.constantFrom('before', 'behind', 'both')),
    (text, [one, other, where]) =>
      [where === 'behind' ? [] : one, text, where === 'before' ? [] : other].flat().join('\n'),
    // Where nobody says whose it is, a status is as good as any other.
    (before, after, pair) => pair.subject.entry.kind === 'http-status' || firstStays(before, after, pair),
  ),
  changed(
    'the lines of a terminal that was too narrow',
    ['log line', 'log line with address'],
    fc.integer({ min: 20, max: 60 }),
    (text, width) => {
      const lines = text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
      // One full line by itself is any line.
      return lines.length > 2 ? lines.join('\n') : text;
    },
  ),
  changed(
    'letters that a screenshot confuses',
    ['JSON', 'the literal'],
    fc.constantFrom(...LOOK_ALIKES),
    (text, pair, { literal, entry: { code } }) =>
      [literal, /\d/u.test(code ?? '') ? null : code].reduce<string>(
        (whole, part) => (part === null ? whole : whole.replaceAll(part, misread(part, pair))),
        text,
      ),
  ),
  {
    name: 'another order of the keys, and more of them',
    pairs: (subjects) =>
      fc
        .record({ subject: fc.constantFrom(...subjects), order: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }) })
        .map(({ subject, order }) => {
          const more = { ...subject.body, timestamp: '2026-11-14T09:11:02Z', requestId: '9f1c-77ab', retryable: null };
          const shuffled = Object.entries(more)
            .map((pair, at) => ({ pair, key: order[at] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ pair }) => pair);
          return { subject, before: JSON.stringify(more), after: JSON.stringify(Object.fromEntries(shuffled)) };
        }),
    holds: firstStays,
  },
  {
    name: 'context taken away: what was found is still found',
    pairs: (subjects) =>
      fc
        .constantFrom(...subjects)
        .filter(({ name }) => name !== null)
        .chain((subject) =>
          fc
            .constantFrom(
              `${subject.vendor} error ${subject.name}`,
              `${subject.service} error ${subject.name}`,
              `${subject.vendor} ${subject.service} error ${subject.name}`,
            )
            .map((before) => ({ subject, before, after: `error ${subject.name}` })),
        ),
    // Beyond so many hits the answer is cut off, and the entry may be behind the cut.
    holds: (before, after) => {
      const first = idOfFirst(before);
      return first === undefined || after.hits.some(({ id }) => id === first) || after.hits.length >= 20;
    },
  },
  {
    name: 'one digit changed: never the same entry',
    pairs: (subjects) =>
      fc
        .record({
          subject: fc.constantFrom(...subjects.filter(({ entry: { code } }) => code !== null && isWhole(code))),
          at: fc.nat(),
          digit: fc.integer({ min: 1, max: 9 }),
          form: fc.constantFrom('{vendor} {name}', 'error {name}', '{service} {name}', 'JSON', 'log line with address'),
        })
        .map(({ subject, at, digit, form }) => {
          const name = subject.name ?? '';
          const place = at % name.length;
          const other = name.slice(0, place) + String((Number(name[place]) + digit) % 10) + name.slice(place + 1);
          return { subject, form, other: String(Number(other)) };
        })
        .filter(
          ({ subject: { entry, name }, other }) =>
            other !== name && entry.occurrences.every(({ httpStatus }) => String(httpStatus) !== other),
        )
        .map(({ subject, form, other }) => {
          const body = Object.fromEntries(
            Object.entries(subject.body)
              .filter(([, value]) => typeof value === 'number')
              .map(([key]) => [key, Number(other)]),
          );
          const render = (changedSubject: Subject) => formOf(form).render(changedSubject) ?? '';
          return {
            subject,
            before: render({ ...subject, literal: null }),
            after: render({ ...subject, literal: null, name: other, body }),
          };
        }),
    holds: (_, after, { subject }) => after.hits.every(({ id }) => id !== subject.entry.id),
  },
  changed(
    'the address of somebody else: nothing is sure any more',
    ['log line with address', 'curl transcript', 'HAR file'],
    fc.constantFrom(...ELSEWHERE),
    (text, address, { request: { url } }) => text.replaceAll(url, address),
    (_, after) => after.hits.every(({ certainty }) => certainty !== 'sure'),
  ),
  {
    name: 'a literal with one word less is not surer',
    pairs: (subjects) =>
      fc
        .record({
          subject: fc.constantFrom(...subjects.filter(({ template }) => (template?.split(' ').length ?? 0) >= 3)),
          at: fc.nat(),
        })
        .map(({ subject, at }) => {
          const words = subject.literal?.split(' ') ?? [];
          return {
            subject,
            before: words.join(' '),
            after: words.filter((_, place) => place !== at % words.length).join(' '),
          };
        }),
    holds: (before, after, { subject }) => {
      const rank = (answer: Answer) =>
        ['sure', 'likely', 'possible', 'elsewhere'].indexOf(
          answer.hits.find(({ id }) => id === subject.entry.id)?.certainty ?? 'elsewhere',
        );
      return (
        subject.entry.occurrences.some((occurrence) => literalOf(occurrence)?.includes('...')) ||
        rank(after) >= rank(before)
      );
    },
  },
];
