import type { Clue, Origin } from '../clue.ts';
import { lineCounter } from '../lines.ts';
import type { SearchDocument } from '../index-file/search-index.ts';
import type { Field } from '../literal.ts';
import type { LiteralMatcher, LiteralMatch } from '../literals.ts';
import { hasFewWords } from '../question.ts';
import { FAINT, FEW_TOKENS, FEW_WORDS, KNOWN, LOOSE, MIN_DIGITS, MIN_MESSAGE, NAMED } from '../tunables.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { askedWords } from '../words.ts';
import { tokensOf } from '../phrases.ts';
import { readAddresses } from './addresses.ts';
import { readContext } from './context.ts';
import { innerCodes, withSummands } from './inner-codes.ts';
import { isNameOf } from './name-clues.ts';
import { readFields } from './fields.ts';
import { isStandardStatus } from './number-kinds.ts';
import { readNames } from './names.ts';
import { NUMBER_PATTERNS, readGrouped, readNumbers, readRest, TROUBLE } from './numbers.ts';
import { scanPairs } from './pairs.ts';
import * as CONTEXT from './context-certainty.ts';
import { ignored, isKnown, NAMED_AROUND } from './refine-error.ts';
import { readStatuses, withoutPhrases } from './statuses.ts';

/** Everything that was understood of a text. */
export interface Read {
  /** In the order of the text. */
  clues: Clue[];
  literals: LiteralMatch[];
}

/** Reads a decoded text: first the readers, then what they say of each other. */
export function readText(text: string, vocabulary: Vocabulary, literals: LiteralMatcher): Read {
  const pairs = scanPairs(text);
  const context = readContext(text, vocabulary);
  // Where the word is the name of a service as well, a number that is no status can be its code.
  const isOfService = (one: Clue) =>
    !vocabulary.codes.has(one.value) && context.some((other) => other.kind === 'service' && overlaps(one, other));
  const statusesOfProtocols = vocabulary.protocolStatuses(text).filter((one) => !isOfService(one));
  const whole = [...statusesOfProtocols, ...readGrouped(text, vocabulary)].map((one) => {
    const pair = pairs.find(({ start, end }) => one.start <= start && end <= one.end);
    return pair ? { ...one, objects: pair.objects } : one;
  });
  // A colon behind the name of who answered makes it no field.
  const isBehindName = ({ kind, start, certainty, objects }: Clue) =>
    kind === 'number' &&
    certainty < FAINT &&
    objects.length === 0 &&
    context.some(
      (one) => NAMED_AROUND.has(one.kind) && one.certainty >= NAMED && /^: ?$/u.test(text.slice(one.end, start)),
    );
  const own = readFields(pairs, vocabulary).filter((one) => !isInside(one, whole) && !isBehindName(one));
  const fields = [...own, ...whole];
  const facts = fields.filter(({ kind }) => kind !== 'message');
  const addresses = context.filter(isAddress);
  const statuses = readStatuses(
    text,
    facts.filter(({ certainty }) => certainty >= LOOSE),
  );
  // A number in the name of a vendor or a service, such as the version of an API, is no code.
  const named = context.filter(
    ({ kind, start, end }) => NAMED_AROUND.has(kind) && /\p{N}/u.test(text.slice(start, end)),
  );
  const names = readNames(text, [...facts, ...addresses], vocabulary)
    .filter((one) => one.kind !== 'number' || !isInside(one, named))
    .map((one) => inField(one, fields));
  const numbers = readNumbers(text, [...facts, ...statuses, ...names, ...addresses, ...named], vocabulary);
  const found = literals.find(
    text,
    fields.filter(({ kind }) => kind === 'message'),
    askedIn(text, context),
  );
  const isRead = (one: Clue) => one.certainty >= LOOSE || !isInside(one, statuses);
  const read = [...fields.filter(isRead), ...statuses, ...names, ...numbers, ...context];
  const rest = readRest(
    text,
    read.filter(({ kind }) => kind !== 'message'),
  );
  const clues = [...read, ...rest].sort((a, b) => a.start - b.start);
  const lineOf = lineCounter(text);
  const placed = clues.map((one) => ({ ...one, line: lineOf(one.start) }));
  return { clues: refine(placed, found, text, vocabulary), literals: found };
}

/** The readers, each by itself. */
export const readersOf = (vocabulary: Vocabulary, literals: LiteralMatcher): ((text: string) => unknown)[] => [
  ...NUMBER_PATTERNS.map((pattern) => (text: string) => pattern.test(text)),
  withoutPhrases,
  scanPairs,
  (text) => readAddresses(text, vocabulary),
  tokensOf,
  (text) => readContext(text, vocabulary),
  vocabulary.protocolStatuses,
  (text) => readFields(scanPairs(text), vocabulary),
  (text) => readStatuses(text, []),
  (text) => readNames(text, [], vocabulary),
  (text) => readNumbers(text, [], vocabulary),
  (text) => readRest(text, []),
  (text) => literals.find(text, [], [{ start: 0, end: text.length }]),
];

/** A mark that something was cut off; what stands between a message and what is before it, and how often it is looked for. */
const IS_CUT = /(?:…|\.{3})["'`)\]\s]{0,9}$/u;
const BREAK = /[:|–\n-]\s/gu;
const MAX_BREAKS = 4;

/** A text of more than a few words without the name at its beginning, or at its end, of who answered or what was called. */
function askedIn(text: string, context: readonly Clue[]): Field[] {
  const named = context.filter(({ kind, certainty }) => NAMED_AROUND.has(kind) && certainty >= NAMED);
  const before = named.filter(({ start }) => !/[\p{L}\p{N}]/u.test(text.slice(0, start)));
  const start = Math.max(0, ...before.map(({ end }) => end));
  const behind = named.filter((one) => start < one.start && !/[\p{L}\p{N}]/u.test(text.slice(one.end)));
  const end = Math.min(text.length, ...behind.map((one) => one.start));
  // What was cut off is a part of a message, whatever stands before it.
  if (IS_CUT.test(text.slice(start, end)))
    return [start, ...[...text.slice(start, end).matchAll(BREAK)].map((one) => start + one.index)]
      .slice(-MAX_BREAKS)
      .map((from) => ({ start: from, end }));
  return hasFewWords(text.slice(start, end), FEW_WORDS - 1) ? [{ start: 0, end: text.length }] : [{ start, end }];
}

/** A name that is all of a field belongs to the object of that field. */
function inField(name: Clue, fields: readonly Clue[]): Clue {
  const field = fields.find(({ start, end }) => start === name.start && end === name.end);
  return field
    ? { ...name, objects: field.objects, ...(field.under === undefined ? {} : { under: field.under }) }
    : name;
}

const isInside = (one: Clue, others: readonly Clue[]) =>
  one.kind !== 'message' && others.some((other) => overlaps(one, other));

const overlaps = (one: Clue, other: Clue) => other.start < one.end && one.start < other.end;

/** An address of an API, and not of a document. */
const isAddress = ({ origin }: Clue) => origin !== undefined && OF_REQUESTS.has(origin);
const OF_REQUESTS: ReadonlySet<Origin> = new Set(['path', 'host', 'foreign-host', 'other-product']);

type Refiner = (clues: readonly Clue[], found: readonly LiteralMatch[], text: string, vocabulary: Vocabulary) => Clue[];

const isProtocolStatus = ({ origin }: Clue) => origin === 'protocol-status';
const isClass = (one: Clue) => (one.kind === 'code' || one.kind === 'name') && !isProtocolStatus(one);

/** A known code or literal inside the object that another code wraps: the outer code is the caller's own. */
const wrappers: Refiner = (clues, found, text, vocabulary) => {
  const isInside = (one: Clue, outer: Clue) =>
    outer.objects.length > 0
      ? one.objects.length > outer.objects.length && one.objects.includes(outer.objects.at(-1) ?? -1)
      : one.objects.length > 0 && one.start > outer.end && !text.slice(outer.end, one.start).includes('\n');
  const literalIn = ({ start, end }: Clue) => found.find((literal) => start <= literal.start && literal.end <= end);
  const messages = clues.filter(({ kind }) => kind === 'message');
  // The status of another protocol in a message, or in what belongs to it: whoever passes it on returns a class of codes.
  const passedOn = clues.filter((one) => isProtocolStatus(one) && vocabulary.codes.has(one.value));
  const passing = messages.filter(({ start, end }) => passedOn.some((one) => start <= one.start && one.end <= end));
  const isPassedOn = ({ objects, line, start }: Clue) =>
    passing.some((message) =>
      objects.length > 0
        ? objects.at(-1) === message.objects.at(-1)
        : line === message.line || (message.start <= start && start < message.end),
    );
  const telling = clues.filter(
    (one) =>
      (one.objects.length > 0 && one.certainty >= KNOWN && isKnown(one, vocabulary)) ||
      (one.kind === 'message' && literalIn(one) !== undefined),
  );
  return clues.map((one) => {
    const isWrapped = (other: Clue) => other.kind === 'status' && isInside(other, one);
    if (one.kind === 'status' && one.objects.length > 0 && clues.some(isWrapped))
      return ignored(one, 'the status of a wrapper around the response');
    if (isClass(one) && isPassedOn(one)) return ignored(one, 'the code of a wrapper around the response');
    // An event that nobody lists has a code in it, and is no wrapper.
    const isEvent = ({ code }: SearchDocument) => code === one.value;
    const isUnlisted = one.isEvent && vocabulary.placeFields.get(one.under ?? '')?.some(isEvent) === false;
    if (one.kind !== 'code' || one.certainty < LOOSE || isUnlisted) return one;
    const inner = telling.find((other) => other !== one && isInside(other, one));
    const isSame = inner && (inner.value === one.value || literalIn(inner)?.document.code === one.value);
    return inner && !isSame ? ignored(one, 'the code of a wrapper around the response') : one;
  });
};

/**
 * What has spoken as a message, a name or an event does not speak again: a word in it is no name by itself, and hints at no vendor, service or
 * operation.
 */
const spokenWords: Refiner = (clues, found, text) => {
  const messages = found.filter(({ strength, words }) => strength !== 'inside' || words >= MIN_MESSAGE);
  // What a text begins with, perhaps in a bracket, is who said it, where the message does not have that word.
  const isFirst = (one: Clue, other: Clue | LiteralMatch) =>
    'text' in other &&
    one.kind !== 'name' &&
    one.start < 2 &&
    !other.text.toLowerCase().includes(text.slice(one.start, one.end).toLowerCase());
  const names = clues.filter(({ kind, certainty, isEvent }) => isEvent ?? (kind === 'name' && certainty >= KNOWN));
  // A name in a message that nobody else writes is a word of it, however it is written.
  const most = (one: Clue, other: Clue | LiteralMatch) =>
    one.kind === 'name' || ('isDistinctive' in other && other.isDistinctive && one.certainty <= CONTEXT.name)
      ? KNOWN
      : NAMED;
  const isSpoken = (one: Clue) =>
    HINTS.has(one.kind) &&
    [...messages.filter((message) => !isNameOf(one, message)), ...names].some(
      (other) =>
        one.certainty < most(one, other) &&
        !isFirst(one, other) &&
        other.start <= one.start &&
        one.end <= other.end &&
        one.end - one.start < other.end - other.start,
    );
  return clues.filter((one) => !isSpoken(one));
};
const HINTS: ReadonlySet<Clue['kind']> = new Set(['name', 'vendor', 'service', 'operation']);

/** More characters around a name say something, whatever they are. */
const MAX_AROUND_NAME = 200;

/**
 * A name is asked for where it ends its line, behind who answered and words such as "error", or behind such words alone; or
 * in quotes.
 */
const askedNames: Refiner = (clues, _found, text) => {
  if (clues.some(({ kind }) => kind === 'operation')) return [...clues];
  const isFew = hasFewWords(text, FEW_TOKENS);
  const saysNothing = (from: number, to: number) =>
    to - from <= MAX_AROUND_NAME && askedWords(text.slice(from, to)).length === 0;
  const isAsked = ({ kind, start, end }: Clue) => {
    if (kind !== 'name') return false;
    if (isFew && /^["'`].*["'`]$/u.test(text.slice(start - 1, end + 1))) return true;
    const line = text.lastIndexOf('\n', start - 1) + 1;
    const next = text.indexOf('\n', end);
    const named = clues.filter((one) => (one.kind === 'vendor' || one.kind === 'service') && line <= one.start);
    const before = named.filter((one) => one.end <= start).at(-1)?.end ?? line;
    const behind = named.find((one) => end <= one.start)?.start ?? (next < 0 ? text.length : next);
    return saysNothing(before, start) && saysNothing(end, behind);
  };
  return clues.map((one) => (isAsked(one) ? { ...one, isLookup: true } : one));
};

/** A number by itself counts when its line is about an error or about a vendor. */
const looseNumbers: Refiner = (clues, _found, text) => {
  const isLookup = hasFewWords(text, FEW_TOKENS);
  const isShort = hasFewWords(text, FEW_WORDS);
  const lineOf = lineCounter(text);
  const lines = text.split('\n');
  const troubles = new Map<number, boolean>();
  const isTrouble = (line: number) => {
    if (!troubles.has(line)) troubles.set(line, TROUBLE.test(lines[line] ?? ''));
    return troubles.get(line) === true;
  };
  const around = new Set(
    clues
      .filter(({ kind }) => kind === 'vendor' || kind === 'service' || kind === 'operation')
      .map(({ start }) => lineOf(start)),
  );
  return clues.map((one) => {
    if (one.kind !== 'number') return isShort && one.kind === 'ignored' ? { ...one, isLookup } : one;
    if (one.certainty < FAINT) return ignored(one, one.why);
    const line = lineOf(one.start);
    // "status" is a word of any program.
    const isMeant =
      one.certainty > LOOSE || isLookup || around.has(line) || (one.under !== 'status' && isTrouble(line));
    return isMeant ? one : { ...one, certainty: LOOSE / 2, why: 'a number that nothing marks as a code' };
  });
};

/** A number right before the message of its entry is a code: `53106: Room not found`. */
const beforeMessages: Refiner = (clues, found, text) =>
  clues.map((one) =>
    one.kind === 'number' &&
    one.value.length >= MIN_DIGITS &&
    !isStandardStatus(one.value) &&
    found.some(
      ({ document, start, isGeneral }) =>
        !isGeneral &&
        document.code === one.value &&
        one.end <= start &&
        /^[^\p{L}\p{N}]{1,6}$/u.test(text.slice(one.end, start)),
    )
      ? { ...one, kind: 'code', certainty: 0.9, why: 'the number before its message' }
      : one,
  );

const inEvents: Refiner = (clues, _found, text, vocabulary) =>
  innerCodes(withSummands(clues, text, vocabulary), text, vocabulary);

const REFINERS: readonly Refiner[] = [beforeMessages, inEvents, wrappers, spokenWords, askedNames, looseNumbers];
const refine: Refiner = (clues, found, text, vocabulary) =>
  REFINERS.reduce<readonly Clue[]>((all, refiner) => refiner(all, found, text, vocabulary), clues) as Clue[];
