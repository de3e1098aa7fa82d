import { serviceOf } from '../ids.ts';
import type { Facts } from './facts.ts';
import type { SearchDocument } from './index-file/search-index.ts';
import type { Way } from './kinds.ts';
import type { LiteralMatch } from './literals.ts';
import { isStandardStatus } from './read/statuses.ts';
import { foldName, loosely } from './text.ts';
import { LOOSE, MIN_CUT, POINTS } from './tunables.ts';
import { codesOf } from './vocabulary.ts';

/** Why a message was taken that ends too early. */
export const CUT = 'the beginning of the message';

/** One piece of evidence for an entry. */
export interface Evidence {
  way: Way;
  /** How certain the clue behind it is: 0 to 1. */
  certainty: number;
  points: number;
  why: string;
}

/** Every way in which the text means an entry, with how certain it is. */
export function identify(
  document: SearchDocument,
  facts: Facts,
  literal: LiteralMatch | null,
  isComplaint: boolean,
): Evidence[] {
  return [
    ...byCode(document, facts),
    ...byStatus(document, facts),
    ...byLiteral(literal),
    ...(isComplaint ? byField(document, facts) : []),
    ...(literal === null ? byCut(cutLiteral(document, facts)) : []),
  ];
}

function byCode(document: SearchDocument, { codes, numbers, all }: Facts): Evidence[] {
  const found: Evidence[] = [];
  for (const name of codesOf(document)) {
    if (document.status !== null && name === String(document.status)) continue;
    const code = codes.get(name);
    const number = numbers.get(name);
    if (document.place !== null) {
      const placed = all.find((one) => one.value === name && isInPlace(document, one.under));
      if (placed) found.push({ way: 'code', certainty: 1, points: POINTS.code, why: `\`${document.label}\`` });
      else if (code && /\p{L}/u.test(name)) found.push(codeEvidence(code));
      // Elsewhere than where it belongs, the number is hardly this one.
      else if (code ?? number) found.push({ way: 'number', certainty: 0.3, points: POINTS.number, why: 'the number' });
      continue;
    }
    if (code) found.push(codeEvidence(code));
    if (number) {
      const isOther = document.occurrences.every(
        ({ httpStatus }) => httpStatus !== null && String(httpStatus) !== name,
      );
      const isSame = document.occurrences.some(({ httpStatus }) => String(httpStatus) === name);
      const penalty = !isStandardStatus(name) ? 0 : isOther ? POINTS.otherStatus : isSame ? POINTS.sameStatus : 0;
      const { certainty, why } = number;
      found.push({ way: 'number', certainty, points: POINTS.number + POINTS.numberCertain * certainty + penalty, why });
    }
  }
  return found;
}

const codeEvidence = ({ certainty, why }: { certainty: number; why: string }): Evidence => ({
  way: 'code',
  certainty,
  points: POINTS.code * certainty,
  why,
});

/** Whether the name of a value is where the code of the entry is. */
function isInPlace({ place }: SearchDocument, under: string | undefined): boolean {
  if (under === undefined || place === null) return false;
  const wanted = [place.field, place.header].flatMap((path) =>
    path === undefined ? [] : [path.split('.').map(foldName).join('.')],
  );
  return wanted.some((path) => under === path || under.endsWith(`.${path}`) || path.endsWith(`.${under}`));
}

function byStatus(
  { kind, code, status, occurrences }: SearchDocument,
  { statuses, numbers, codes }: Facts,
): Evidence[] {
  const found: Evidence[] = [];
  const printed = [...new Set(occurrences.flatMap(({ httpStatus }) => httpStatus ?? []))].map(String);
  const isSaid = (value: string) => [...statuses].find(([said]) => said === value || isOfClass(value, said));
  const said = printed.map(isSaid).find((one) => one !== undefined);
  const loose = printed.map((value) => numbers.get(value)).find((one) => one !== undefined);
  if (status !== null) {
    if (said) found.push({ way: 'status', certainty: said[1], points: POINTS.status * said[1], why: 'HTTP status' });
    if (loose) found.push(asStatus(loose.certainty, POINTS.looseStatus));
    else if (codes.has(String(status))) found.push(asStatus(LOOSE, POINTS.status));
    return found;
  }
  if (code === null && kind === 'message' && loose) found.push(asStatus(loose.certainty, POINTS.messageStatus));
  const isOnlyStatus = codes.size === 0;
  if (said && isOnlyStatus && (code === null || code === said[0] || numbers.size === 0)) {
    const isBoth = code === said[0] ? POINTS.httpStatus : 0;
    const points = POINTS.answeredWith * said[1] + isBoth;
    found.push({
      way: 'answered-with',
      certainty: said[1] * (isBoth > 0 ? 1 : 0.6),
      points,
      why: 'answered with that HTTP status',
    });
  }
  if (code !== null && isOnlyStatus && statuses.has(code) && !printed.includes(code)) {
    // The text calls it a status, and the table has it as a code.
    found.push({ way: 'number', certainty: 0.3, points: POINTS.number, why: 'the number' });
  }
  return found;
}

/** A number by itself that is the HTTP status: as certain as the number. */
const asStatus = (certainty: number, most: number): Evidence => ({
  way: 'number-as-status',
  certainty,
  points: Math.min(most, POINTS.number + POINTS.numberCertain * certainty + (most - POINTS.status)),
  why: 'the number as HTTP status',
});

/** `5xx` and `50x` mean the statuses that begin so. */
const isOfClass = (status: string, said: string) =>
  said.includes('x') && status.length === said.length && status.startsWith(said.replaceAll('x', ''));

function byLiteral(literal: LiteralMatch | null): Evidence[] {
  if (!literal) return [];
  const { strength, words, isDistinctive } = literal;
  const certainty = strength === 'inside' && !isDistinctive ? Math.min(0.7, 0.3 + words / 10) : words === 1 ? 0.5 : 0.9;
  const way = strength === 'inside' ? 'message-inside' : 'message';
  const why = strength === 'letter' ? 'words of the message, to the letter' : 'words of the message';
  return [{ way, certainty, points: POINTS[strength], why }];
}

/** A field of a request with a word of complaint means the row for invalid values. */
function byField({ id }: SearchDocument, { fields }: Facts): Evidence[] {
  const field = fields.get(serviceOf(id));
  return field === undefined ? [] : [{ way: 'field', certainty: 0.5, points: POINTS.field, why: field.why }];
}

/** How many words of a literal a message beside its code has before it was cut off; 0 when it is no beginning of one. */
function cutLiteral(document: SearchDocument, { codes, messages }: Facts): number {
  if (!codesOf(document).some((name) => codes.has(name))) return 0;
  for (const { value } of messages) {
    const begun = loosely(value);
    const words = begun.split(' ').length;
    if (begun.length < MIN_CUT) continue;
    const isBeginning = document.occurrences.some(({ literals }) =>
      literals.some(({ text }) => loosely(text).startsWith(begun)),
    );
    if (isBeginning) return words;
  }
  return 0;
}

const byCut = (words: number): Evidence[] =>
  words === 0 ? [] : [{ way: 'message-inside', certainty: 0.7, points: POINTS.inside, why: CUT }];
