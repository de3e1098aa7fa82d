import { clue, type Clue } from '../clue.ts';
import { codesOf } from '../codes.ts';
import { LOOSE, MAX_CLUES, NAMED } from '../tunables.ts';
import { foldName } from '../text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { announcedByWords, meaningOfKey, OF_HTTP, type KeyMeaning } from './keys.ts';
import { classClues, nearNameClues } from '../near-names.ts';
import { isConstant, nameClues } from './name-clues.ts';
import { isStandardStatus } from './number-kinds.ts';
import type { Pair } from './pairs.ts';

const MIN_LONG_VALUE = 8;
const isNumber = (value: string) => /^-?\d{1,12}$/u.test(value);
const isStatus = (value: string) => /^[1-5]\d\d$/u.test(value);
/** A code that is a name: one word in the shape of one. */
const isName = (value: string) =>
  /^-?[\p{L}\p{N}][\p{L}\p{N}_.-]{1,100}$/u.test(value) && !/^\d+(?:\.\d+)?$/u.test(value);
/** Source code in the place of a value: an expression, not a text. */
const isExpression = (value: string) => /^[\w.]+(?:\?\.|\s(?:\?\?|\|\||&&|\?)\s|\()/u.test(value);

/** What the fields of a text say: codes, statuses, messages, and the numbers that are something else by their names. */
export function readFields(pairs: readonly Pair[], vocabulary: Vocabulary): Clue[] {
  return pairs.flatMap((pair) => cluesOf(pair, vocabulary)).slice(-MAX_CLUES);
}

type Reader = (pair: Pair, vocabulary: Vocabulary) => Clue[];

const at = ({ start, end, objects }: Pair) => [start, end, objects] as const;

function make(pair: Pair, kind: Clue['kind'], certainty: number, why: string): Clue {
  const [start, end, objects] = at(pair);
  return { ...clue(kind, pair.value, start, certainty, why, end, objects), under: pathOf(pair) };
}

const ofKey = ({ key }: Pair) => ({ key, why: `\`${key}\` in the body` });
const inBody = (pair: Pair, kind: Clue['kind'], certainty: number): Clue => ({
  ...make(pair, kind, certainty, ''),
  ...ofKey(pair),
});

/** The place of a value, folded: `serverresponse.status`. */
const pathOf = ({ path, key }: Pair) => [...path, key].map(foldName).join('.');

const asCode =
  (certainty: number): Reader =>
  (pair, vocabulary) => {
    if (isNumber(pair.value)) return [inBody(pair, 'code', certainty)];
    if (!isName(pair.value)) return [];
    const known = nameClues(pair.value, pair.start, false, vocabulary, true).map((one) => ({
      ...one,
      certainty: Math.min(one.certainty, certainty),
      objects: pair.objects,
      under: pathOf(pair),
      ...(one.certainty === 1 && ofKey(pair)),
    }));
    // A name that nobody knows is a code that nobody lists; as a weak one it is a word.
    if (known.length > 0 || certainty < 1 || NOTHING.test(pair.value)) return known;
    const near = nearNameClues(pair.value, pair.start, vocabulary);
    if (near.length === 0) near.push(...classClues(pair.value, pair.start, vocabulary));
    return [inBody(pair, 'code', 0.5), ...near.map((one) => ({ ...one, objects: pair.objects, under: pathOf(pair) }))];
  };

/** A value that says that there is none. */
const NOTHING = /^(?:null|undefined|none|nil|true|false|nan)$/iu;

const asMessage: Reader = (pair) =>
  /\p{L}/u.test(pair.value) && !isExpression(pair.value) && !NOTHING.test(pair.value)
    ? [inBody(pair, 'message', 1)]
    : [];

function asState(pair: Pair, vocabulary: Vocabulary, isField: boolean): Clue[] {
  const key = foldName(pair.key);
  // What many call a state can be the code of others.
  const placed = key === 'state' ? [] : (vocabulary.placeFields.get(key) ?? []);
  return nameClues(pair.value, pair.start, false, vocabulary, isField).map((one) => ({
    ...one,
    objects: pair.objects,
    under: pathOf(pair),
    // It is a state of those that have it there, and no code of anybody else.
    isPlaced: one.value === pair.value && placed.some((document) => codesOf(document).includes(one.value)),
  }));
}

const READERS: Record<KeyMeaning, Reader> = {
  code: asCode(1),
  'weak-code': (pair, vocabulary) => {
    const codes = asCode(0.8)(pair, vocabulary);
    return codes.length > 0 ? codes : asMessage(pair, vocabulary);
  },
  // A number that nobody has there, and somebody elsewhere, is a code in a field that happens to have such a name; an event stays one.
  placed: (pair, vocabulary) =>
    isNumber(pair.value) &&
    vocabulary.numbers.has(pair.value) &&
    !EVENT_KEY.test(foldName(pair.key)) &&
    vocabulary.placeFields.get(foldName(pair.key))?.some(({ code }) => code === pair.value) !== true
      ? READERS.other(pair, vocabulary)
      : asCode(1)(pair, vocabulary).map((one) => ({ ...one, isPlaced: true })),
  status: (pair, vocabulary) => {
    if (isStatus(pair.value)) return [make(pair, 'status', 1, 'HTTP status')];
    if (vocabulary.codeFields.has(foldName(pair.key))) return asCode(0.9)(pair, vocabulary);
    // In a body it is a state; what somebody says may be a code.
    if (isNumber(pair.value))
      return pair.objects.length > 0
        ? [make(pair, 'ignored', 0, 'a state of the task, not a code')]
        : [make(pair, 'number', LOOSE, `the value of \`${pair.key}\``)];
    return asState(pair, vocabulary, vocabulary.placeFields.has(foldName(pair.key)));
  },
  state: (pair, vocabulary) =>
    isNumber(pair.value)
      ? [make(pair, 'number', LOOSE, `the value of \`${pair.key}\``)]
      : asState(pair, vocabulary, true),
  message: (pair, vocabulary) =>
    isNumber(pair.value)
      ? READERS[vocabulary.placeFields.has(foldName(pair.key)) ? 'placed' : 'other'](pair, vocabulary)
      : asMessage(pair, vocabulary),
  other: (pair, vocabulary) => {
    if (!isNumber(pair.value)) return [];
    const announced = announcedByWords(pair.key);
    if (announced === 'status' && isStandardStatus(pair.value)) return [make(pair, 'status', NAMED, 'HTTP status')];
    const certainty = announced === 'code' ? NAMED : announced || isLongCode(pair, vocabulary) ? LOOSE : 0.1;
    return [make(pair, 'number', certainty, `the value of \`${pair.key}\``)];
  },
};

/** A long number that is a code can hardly be anything else, wherever it stands. */
const isLongCode = ({ value }: Pair, { numbers }: Vocabulary) => value.length >= MIN_LONG_VALUE && numbers.has(value);

function cluesOf(pair: Pair, vocabulary: Vocabulary): Clue[] {
  if (isStatus(pair.value) && OF_HTTP.test(foldName(pair.key))) return [make(pair, 'status', 1, 'HTTP status')];
  const said = meaningOfKey(pair.key, vocabulary);
  const meaning = isLongCode(pair, vocabulary) && !said.endsWith('code') ? 'other' : said;
  // `status` of a vendor whose state this is, inside of an answer.
  const isNested =
    foldName(pair.key) === 'status' &&
    /response$/iu.test(pair.path.at(-1) ?? '') &&
    /^\P{L}*$/u.test(pair.value) &&
    !isStatus(pair.value);
  if (isNested) return [make(pair, 'ignored', 0, 'a state of the task, not a code')];
  const clues = READERS[meaning](pair, vocabulary);
  if (!isEvent(pair, vocabulary)) return clues;
  // The name of an event can be a code of those that have it in a field of another name.
  const named = clues.length > 0 ? clues : asState(pair, vocabulary, isConstant(pair.value));
  return (named.length > 0 ? named : [make(pair, 'ignored', 0, 'the name of the event')]).map((one) => ({
    ...one,
    value: one.value.replace(/\s+/gu, ' '),
    isEvent: true,
  }));
}

/** Keys whose value says which event it is, unless it is a sentence; `type` and `name` do where the value is the name of one. */
const SENTENCE = /\S\s+\S+\s+\S/u;
const EVENT_KEY = /^(?:event|notify|callback)(?:type|id|code|name)?$/u;
const isEvent = ({ key, value }: Pair, { events }: Vocabulary) =>
  (EVENT_KEY.test(foldName(key)) && !SENTENCE.test(value)) ||
  (/^(?:type|name)$/u.test(foldName(key)) && /\p{L}/u.test(value) && events.has(value));
