import { vendorOf } from '../ids.ts';
import { groupBy } from '../lists.ts';
import type { Clue } from './clue.ts';
import { codesOf, IS_SUBCODE, isNumber } from './codes.ts';
import type { SearchDocument } from './index-file/search-index.ts';
import type { LiteralMatch } from './literals.ts';
import { placeCertainty } from './places.ts';
import { isDistinctive, isStandardStatus } from './read/number-kinds.ts';
import { isIdentifier } from './text.ts';
import { EVEN, FAINT, KNOWN, LOOSE, MIN_DIGITS, MIN_DIGITS_TO_SUGGEST, MIN_MESSAGE, NAMED } from './tunables.ts';

/** A code or a message of an answer, with the lines it is in. */
export interface Anchor {
  identity: string;
  /** The entry whose message is beside the code; empty where there is none. */
  said: string;
  /** Whose code it is, where its message or its line says so. */
  whose: string;
  documents: readonly SearchDocument[];
  objects: readonly number[];
  start: number;
  first: number;
  last: number;
  /** How much speaks for its entries. */
  weight: number;
}

/** Entries by their codes and names. */
export type Entries = ReadonlyMap<string, readonly SearchDocument[]>;

/** The fields of a body that literals are in. */
export function messagesOf(
  clues: readonly Clue[],
  literals: readonly LiteralMatch[],
): Map<LiteralMatch, Clue | undefined> {
  const messages = clues.filter(({ kind }) => kind === 'message');
  return new Map(
    literals.map((literal) => [
      literal,
      messages.find(({ start, end }) => start <= literal.start && literal.end <= end),
    ]),
  );
}

const MAX_LINE = 1_000;
/** Lines between a code and its message, where no object holds both. */
const NEAR_LINES = 4;
/** `    at async kick (file.js:58:20)`, with the name of a container before it perhaps. */
const STACK_CALL = /(?:^|\|)\s*at\s/u;

/** Clues of who is named. */
export const namesIn = (clues: readonly Clue[]) => clues.filter(({ kind }) => kind === 'vendor' || kind === 'service');

/** Every error of a text once, in its order. */
export function anchorsOf(
  clues: readonly Clue[],
  literals: readonly LiteralMatch[],
  byName: Entries,
  lineOf: (at: number) => number,
  lines: readonly string[],
): Anchor[] {
  // The calls of a stack trace are between a message and its code, and keep them together.
  const linesApart = (one: number, other: number) =>
    lines.slice(Math.min(one, other), Math.max(one, other)).filter((line) => !STACK_CALL.test(line)).length;
  const roots = new Map<number, [number, number]>();
  for (const { objects, start, end } of clues) {
    const [root] = objects;
    if (root === undefined) continue;
    const [from, to] = roots.get(root) ?? [Infinity, -1];
    roots.set(root, [Math.min(from, lineOf(start)), Math.max(to, lineOf(end))]);
  }
  const extentOf = ({ objects, start, end }: { objects: readonly number[]; start: number; end: number }) =>
    roots.get(objects[0] ?? -1) ?? [lineOf(start), lineOf(end)];
  const messageOf = messagesOf(clues, literals);
  const byCode = groupBy(literals, ({ document }) => codesOf(document));
  /** Vendors that are named on each line, and how certain that is. */
  const named = new Map<number, Map<string, number>>();
  for (const { value, start, certainty } of namesIn(clues)) {
    const line = lineOf(start);
    const vendors = named.get(line) ?? new Map<string, number>();
    named.set(line, vendors.set(vendorOf(value), Math.max(certainty, vendors.get(vendorOf(value)) ?? 0)));
  }
  const weightOf = (documents: readonly SearchDocument[], line: number) => {
    const around = named.get(line) ?? named.get(line - 1) ?? named.get(line - 2);
    const certainty = Math.max(-EVEN, ...documents.map(({ id }) => around?.get(vendorOf(id)) ?? -EVEN));
    return around ? 2 * certainty : 0;
  };
  const anchors: Anchor[] = [];
  const taken = new Set<SearchDocument>();
  const add = (clue: Clue, documents: readonly SearchDocument[], [first, last]: readonly [number, number]) => {
    const { value: identity, objects, start } = clue;
    const isWith = (literal: LiteralMatch) =>
      objects.length > 0 ? messageOf.get(literal)?.objects.at(-1) === objects.at(-1) : lineOf(literal.start) === first;
    const own = byCode.get(identity)?.filter(isWith) ?? [];
    const said = own.sort((a, b) => b.words - a.words)[0]?.document.id ?? '';
    const isFew = isIdentifier(identity) || isDistinctive(identity);
    const weight = weightOf(documents, first) + (said === '' ? 0 : 2) + Number(isFew) + clue.certainty / 2;
    const isNamed = ({ id }: SearchDocument) => (named.get(first)?.get(vendorOf(id)) ?? 0) >= NAMED;
    const whose = vendorOf(said || (documents.find(isNamed)?.id ?? ''));
    anchors.push({ identity, said, whose, documents, objects, start, first, last, weight });
    for (const document of documents) if (whose === '' || whose === vendorOf(document.id)) taken.add(document);
  };
  // Outside of all objects, a name beside another code of its line is the event, or the name of the number.
  const isBeside = (clue: Clue, other: Anchor) =>
    clue.objects.length + other.objects.length === 0 && !(isNumber(clue.value) && isNumber(other.identity));
  for (const clue of clues) {
    const documents = byName.get(clue.value);
    if ((clue.kind !== 'code' && clue.kind !== 'name') || clue.certainty < KNOWN || !documents) continue;
    // A subcode is never another error.
    if (IS_SUBCODE.test(clue.under ?? '')) continue;
    const extent = extentOf(clue);
    const isSame = anchors.some(
      (other) =>
        other.start === clue.start ||
        // A code and its subcode are in one object: one answer has both.
        (clue.objects.length > 0 && other.objects.at(-1) === clue.objects.at(-1)) ||
        (other.identity === clue.value && isNested(clue, other)) ||
        (other.first === extent[0] && isBeside(clue, other)),
    );
    if (!isSame) add(clue, documents, extent);
  }
  for (const clue of clues) {
    const line = lineOf(clue.start);
    // Of so long a line, numbers are data.
    if ((lines[line]?.length ?? 0) > MAX_LINE) continue;
    const documents = weakOf(clue, byName, named.get(line));
    if (documents.length === 0 || documents.some((document) => taken.has(document))) continue;
    const isStatus = isStandardStatus(clue.value);
    const isSubcode = IS_SUBCODE.test(clue.under ?? '');
    // A subcode is that of the code beside it, a status is that of the body below it, and a number beside a body is of its request.
    const isSame = (other: Anchor) =>
      other.start === clue.start ||
      (other.first <= line && line <= other.last && (other.objects.length > 0 || isStatus || isSubcode)) ||
      (isStatus && other.objects.length > 0 && isOfOne(documents, other));
    if (!anchors.some(isSame)) add(clue, documents, extentOf(clue));
  }
  for (const literal of literals) {
    const objects = messageOf.get(literal)?.objects ?? [];
    const [first, last] = extentOf({ objects, start: literal.start, end: literal.end });
    const isNamed = named.get(first)?.has(vendorOf(literal.document.id)) === true;
    const isLittle = literal.strength === 'inside' && literal.words < (isNamed && literal.isSaid ? MIN_MESSAGE : 4);
    if (literal.words < 2 || literal.isGeneral || isLittle) continue;
    // The message of a code that is there is not another error; nor is a message beside any code of its line.
    if (anchors.some((other) => other.first <= last && first <= other.last)) continue;
    const own = literals.filter(({ start }) => start === literal.start).map(({ document }) => document.code);
    if (anchors.some((other) => own.includes(other.identity) && linesApart(other.first, first) <= NEAR_LINES)) continue;
    const { document, start, isDistinctive: isFew } = literal;
    const weight = weightOf([document], first) + (isFew ? 2 : 0);
    anchors.push({
      identity: document.id,
      said: '',
      whose: '',
      documents: [document],
      objects,
      start,
      first,
      last,
      weight,
    });
  }
  return distinct(anchors);
}

const isNested = ({ objects }: Pick<Clue, 'objects'>, other: Anchor) =>
  objects.includes(other.objects.at(-1) ?? -1) || other.objects.includes(objects.at(-1) ?? -1);

const isOfOne = (documents: readonly SearchDocument[], other: Anchor) =>
  documents.some(({ id }) => other.documents.some((document) => vendorOf(document.id) === vendorOf(id)));

/**
 * The entries of a number that nothing announces, where few others would write it there: of whoever its line names, in their field
 * perhaps; or so long that it is nothing else.
 */
function weakOf(
  clue: Clue,
  byName: Entries,
  named: ReadonlyMap<string, number> | undefined,
): readonly SearchDocument[] {
  const { kind, value, certainty, objects, under = '', isEvent = false } = clue;
  const documents = IS_KIND.has(kind) && isNumber(value) ? (byName.get(value) ?? []) : [];
  if (documents.length === 0) return [];
  const isLoose = kind !== 'ignored' && !isEvent && certainty >= LOOSE;
  if (isLoose && isDistinctive(value) && !IS_SUBCODE.test(under)) return documents;
  const least = value.length < MIN_DIGITS_TO_SUGGEST ? NAMED : FAINT;
  const isEnough =
    isLoose && objects.length === 0 && value.length >= MIN_DIGITS && !(isStandardStatus(value) && certainty < NAMED);
  return documents.filter((document) => {
    const isNamed = named?.get(vendorOf(document.id)) ?? 0;
    return (isEnough && isNamed >= least) || (objects.length > 0 && isNamed >= NAMED && isInPlace(document, clue));
  });
}

const IS_KIND: ReadonlySet<Clue['kind']> = new Set(['number', 'code', 'ignored']);
const isInPlace = (document: SearchDocument, clue: Clue) =>
  placeCertainty(document, clue, { service: 1, vendor: 1 }) >= NAMED;

/** Each error once: a code again is the same one, unless each time another vendor, or another message, is beside it. */
function distinct(anchors: readonly Anchor[]): Anchor[] {
  type KeyOf = (anchor: Anchor) => string;
  const apart = (keyOf: KeyOf, detailOf: KeyOf): KeyOf => {
    const details = groupBy(anchors, (one) => [detailOf(one) === '' ? null : keyOf(one)]);
    return (one) => {
      const isSeveral = new Set(details.get(keyOf(one))?.map(detailOf)).size > 1;
      return isSeveral ? detailOf(one) && `${keyOf(one)} ${detailOf(one)}` : keyOf(one);
    };
  };
  const byVendor = apart(
    ({ identity }) => identity,
    ({ whose }) => whose,
  );
  const keyOf = apart(byVendor, ({ said }) => said);
  const sorted = [...anchors].sort((a, b) => a.start - b.start);
  const first = new Map([...sorted].reverse().map((one) => [keyOf(one), one]));
  return sorted.filter((one) => keyOf(one) !== '' && first.get(keyOf(one)) === one);
}
