import type { Answer } from './ask.ts';
import { FORMS } from './forms.ts';
import { chanceOf, lotOf, sampleOf, type Chance } from './random.ts';
import { literalOf, nameOf, type Subject } from './subject.ts';

/**
 * What holds between the answers to two texts of which one was made from the other. Nobody has to know the right answer:
 * only how it may change.
 */
export interface Law {
  name: string;
  /** Two texts about this subject; null when the law does not apply to it. */
  pair: (subject: Subject, chance: Chance) => Omit<Pair, 'subject'> | null;
  /** Whether the second answer may follow the first. */
  holds: (before: Answer, after: Answer, pair: Pair) => boolean;
}

export interface Pair {
  subject: Subject;
  before: string;
  after: string;
}

/** So many pairs to which a law applies, each of another subject: which ones does not depend on the other subjects. */
export function pairsOf({ name, pair }: Law, subjects: readonly Subject[], count: number): readonly Pair[] {
  const all = subjects.flatMap((subject) => {
    const texts = pair(subject, chanceOf(lotOf(name, 'texts', nameOf(subject))));
    return texts ? [{ subject, ...texts }] : [];
  });
  return sampleOf(all, count, ({ subject }) => [name, nameOf(subject)]);
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

/** A text about a subject, in one of these forms; null when it has none of them. */
function textIn(names: readonly string[], subject: Subject, { oneOf }: Chance): string | null {
  const texts = names.flatMap((name) => formOf(name).render(subject) || []);
  return texts.length > 0 ? oneOf(texts) : null;
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
  draw: (chance: Chance) => Value,
  change: (text: string, value: Value, subject: Subject) => string,
  holds: Law['holds'] = firstStays,
): Law => ({
  name,
  pair: (subject, chance) => {
    const text = textIn(forms, subject, chance);
    return text === null ? null : { before: text, after: change(text, draw(chance), subject) };
  },
  holds,
});

const isWhole = (code: string) => /^\d+$/u.test(code);

export const LAWS: readonly Law[] = [
  changed(
    'words that say nothing, before and behind',
    [...STRONG, ...SHORT],
    ({ oneOf }) => [oneOf(GREETINGS), oneOf(GREETINGS)],
    (text, [before, behind]) => `${before} ${text}\n${behind}`,
  ),
  changed(
    '2,000 characters of a quiet log around',
    STRONG,
    () => quietLog(2_000),
    (text, log) => `${log}\n${text}\n${log}`,
  ),
  changed(
    'other white space',
    [...STRONG, ...SHORT],
    ({ oneOf }) => ({
      between: oneOf(['  ', '\t', '\u00a0', ' \n']),
      around: oneOf(['', '\n\n', '   ', '\ufeff']),
    }),
    (text, { between, around }) => around + text.replaceAll(' ', between) + around,
  ),
  changed(
    'line ends of Windows',
    ['JSON over several lines', 'curl -v', 'Python exception'],
    () => '\r\n',
    (text, end) => text.replaceAll('\n', end),
  ),
  changed(
    'requests of others in other lines',
    STRONG,
    ({ oneOf }) => [oneOf(REQUESTS), oneOf(REQUESTS), oneOf(['before', 'behind', 'both'])],
    (text, [one, other, where]) =>
      [where === 'behind' ? [] : one, text, where === 'before' ? [] : other].flat().join('\n'),
    // Where nobody says whose it is, a status is as good as any other.
    (before, after, pair) => pair.subject.entry.kind === 'http-status' || firstStays(before, after, pair),
  ),
  changed(
    'the lines of a terminal that was too narrow',
    ['log line', 'log line with address'],
    ({ below }) => 20 + below(41),
    (text, width) => {
      const lines = text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
      // One full line by itself is any line.
      return lines.length > 2 ? lines.join('\n') : text;
    },
  ),
  changed(
    'letters that a screenshot confuses',
    ['JSON', 'the literal'],
    ({ oneOf }) => oneOf(LOOK_ALIKES),
    (text, pair, { literal, entry: { code } }) =>
      [literal, /\d/u.test(code ?? '') ? null : code].reduce<string>(
        (whole, part) => (part === null ? whole : whole.replaceAll(part, misread(part, pair))),
        text,
      ),
  ),
  {
    name: 'another order of the keys, and more of them',
    pair: ({ body }, { below }) => {
      const more = { ...body, timestamp: '2026-11-14T09:11:02Z', requestId: '9f1c-77ab', retryable: null };
      const left = Object.entries(more);
      const shuffled = Object.keys(more).flatMap(() => left.splice(below(left.length), 1));
      return { before: JSON.stringify(more), after: JSON.stringify(Object.fromEntries(shuffled)) };
    },
    holds: firstStays,
  },
  {
    name: 'context taken away: what was found is still found',
    pair: ({ vendor, service, name }, { oneOf }) =>
      name === null
        ? null
        : { before: `${oneOf([vendor, service, `${vendor} ${service}`])} error ${name}`, after: `error ${name}` },
    // Beyond so many hits the answer is cut off, and the entry may be behind the cut.
    holds: (before, after) => {
      const first = idOfFirst(before);
      return first === undefined || after.hits.some(({ id }) => id === first) || after.hits.length >= 20;
    },
  },
  {
    name: 'one digit changed: never the same entry',
    pair: (subject, { below, oneOf }) => {
      const { name, entry, body } = subject;
      if (name === null || entry.code === null || !isWhole(entry.code)) return null;
      const place = below(name.length);
      const digit = String((Number(name[place]) + 1 + below(9)) % 10);
      const other = String(Number(name.slice(0, place) + digit + name.slice(place + 1)));
      if (other === name || entry.occurrences.some(({ httpStatus }) => String(httpStatus) === other)) return null;
      const numbers = Object.entries(body).filter(([, value]) => typeof value === 'number');
      const changedBody = Object.fromEntries(numbers.map(([key]) => [key, Number(other)]));
      const form = formOf(
        oneOf(['{vendor} {name}', 'error {name}', '{service} {name}', 'JSON', 'log line with address']),
      );
      const render = (one: Subject) => form.render({ ...one, literal: null }) ?? '';
      return { before: render(subject), after: render({ ...subject, name: other, body: changedBody }) };
    },
    holds: (_, after, { subject }) => after.hits.every(({ id }) => id !== subject.entry.id),
  },
  changed(
    'the address of somebody else: nothing is sure any more',
    ['log line with address', 'curl transcript', 'HAR file'],
    ({ oneOf }) => oneOf(ELSEWHERE),
    (text, address, { request: { url } }) => text.replaceAll(url, address),
    (_, after) => after.hits.every(({ certainty }) => certainty !== 'sure'),
  ),
  {
    name: 'a literal with one word less is not surer',
    pair: ({ template, literal }, { below }) => {
      if (template === null || template.split(' ').length < 3) return null;
      const words = literal?.split(' ') ?? [];
      return { before: words.join(' '), after: words.toSpliced(below(words.length), 1).join(' ') };
    },
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
