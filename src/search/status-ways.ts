import { codeEvidence } from './codes.ts';
import type { Facts, Told } from './facts.ts';
import type { SearchDocument } from './index-file/search-index.ts';
import type { Evidence } from './kinds.ts';
import { classesOf, isStandardStatus } from './read/number-kinds.ts';
import { ANSWERED_WITH, CODE_AS_STATUS, LOOSE, NAMED, POINTS } from './tunables.ts';

/** A status of another protocol: named as one, or as a number that may be one. */
export function byProtocol(
  { kind, label, occurrences }: SearchDocument,
  { codes, numbers, statuses }: Facts,
  { service, vendor }: Told,
): Evidence[] {
  if (kind !== 'status') return [];
  const named = codes.get(label);
  if (named) return [{ ...codeEvidence(named), way: 'status' }];
  const values = occurrences.flatMap(({ status }) => (status === null ? [] : [String(status.value)]));
  // A number that is called a status is one of HTTP, when HTTP has it.
  const said = (value: string) => (isStandardStatus(value) ? 0 : (statuses.get(value) ?? 0));
  // What is called a code is one of a vendor that is named, which has it as a status only.
  const called = (value: string) => (Math.max(service, vendor) >= NAMED && codes.has(value) ? LOOSE : said(value));
  const most = Math.max(0, ...values.map((value) => numbers.get(value)?.certainty ?? called(value)));
  if (most === 0) return [];
  const why = `the number as ${label}`;
  return [{ way: 'number-as-status', certainty: Math.min(most, LOOSE), points: POINTS.number, why }];
}

/** A status of HTTP: the entry itself, or what a response with it may be. */
export function byStatus(
  { kind, code, status, occurrences }: SearchDocument,
  { statuses, isStatusLine, isOnlyStatus, numbers, codes }: Facts,
  { service, vendor }: Told,
): Evidence[] {
  const found: Evidence[] = [];
  const printed = [...new Set(occurrences.flatMap(({ httpStatus }) => httpStatus ?? []))].map(String);
  const said = printed.flatMap(classesOf).find((one) => statuses.has(one));
  const certainty = statuses.get(said ?? '') ?? 0;
  const loose = printed.map((value) => numbers.get(value)).find((one) => one !== undefined);
  if (status !== null) {
    if (said) found.push({ way: 'status', certainty, points: POINTS.status * certainty, why: 'HTTP status' });
    if (loose) found.push(asStatus(loose.certainty, POINTS.looseStatus));
    else if (codes.has(String(status))) found.push(asStatus(LOOSE, POINTS.numberAsStatus));
    return found;
  }
  if (code === null && kind === 'message' && loose) found.push(asStatus(loose.certainty, POINTS.messageStatus));
  // Whose name is in the text is asked for by the statuses of its responses, too.
  else if (loose && isStandardStatus(loose.value) && (service > 0 || vendor >= NAMED))
    found.push(asStatus(loose.certainty, POINTS.answeredWith));
  // A body that repeats its status as a code has no other one.
  if (said && isOnlyStatus && (code === null || code === said || numbers.size === 0)) {
    const isBoth = code === said && !isStatusLine ? POINTS.isBoth : 0;
    found.push({
      way: 'answered-with',
      certainty: certainty * (code === said ? 1 : ANSWERED_WITH),
      points: POINTS.answeredWith * certainty + isBoth,
      why: 'returned with that HTTP status',
    });
  }
  if (code !== null && isOnlyStatus && statuses.has(code) && !printed.includes(code)) {
    // The text calls it a status, and the table has it as a code.
    found.push({ way: 'number-as-status', certainty: CODE_AS_STATUS, points: POINTS.number, why: 'the number' });
  }
  return found;
}

/** A number by itself that is the HTTP status: as certain as the number. */
const asStatus = (certainty: number, most: number): Evidence => ({
  way: 'number-as-status',
  certainty,
  points: Math.min(most, POINTS.number + POINTS.numberCertain * certainty + (most - POINTS.numberAsStatus)),
  why: 'the number as an HTTP status',
});
