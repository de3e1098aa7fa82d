import { allOf, groupBy } from '../../lists.ts';
import type { Entry, HttpStatus, Outcome, Vendor } from '../model.ts';
import { OUTCOME_WORDS } from './verdict-words.ts';

/** What comes with each HTTP status: counted by outcome, and where the status itself would mislead. */

const ORDER: readonly Outcome[] = ['failure', 'partial', 'already-done', 'success'];

/** How many codes that come with a status have which outcome; those that none has are left out. */
export function outcomesWith(status: number, entries: readonly Entry[]): { outcome: Outcome; count: number }[] {
  const outcomes = entries.map((entry) => outcomeWith(status, entry));
  return ORDER.map((outcome) => ({ outcome, count: outcomes.filter((other) => other === outcome).length })).filter(
    ({ count }) => count > 0,
  );
}

/** The outcome of an entry where it comes with a status. */
const outcomeWith = (status: number, { occurrences }: Entry): Outcome =>
  (occurrences.find(({ httpStatus }) => httpStatus === status) ?? occurrences[0]).outcome;

/** Statuses by their first digit: `2xx`, `4xx`, `5xx`. */
export const statusClasses = (statuses: readonly HttpStatus[]) =>
  groupBy(statuses, ({ status }) => [`${Math.floor(status / 100)}xx`]);

/** A status that means something else than its class says, in words; null for one that keeps its promise. */
export function trapOf({ status, entries }: HttpStatus): string | null {
  const counts = outcomesWith(status, entries);
  const failures = counts.find(({ outcome }) => outcome === 'failure')?.count ?? 0;
  const looksFine = status < 300;
  const counted = counts.map(outcomeCount).join(', ');
  if (looksFine && failures > 0) return `HTTP ${status} can be an error: ${counted}.`;
  if (looksFine)
    return counts.every(({ outcome }) => outcome === 'success')
      ? null
      : `HTTP ${status} is never an error here: ${counted}.`;
  return failures === entries.length ? null : `HTTP ${status} is not always an error: ${counted}.`;
}

const nameOf = (outcome: Outcome, count: number): string => {
  if (outcome === 'failure') return count === 1 ? 'error' : 'errors';
  if (outcome === 'success') return count === 1 ? 'success' : 'successes';
  return OUTCOME_WORDS[outcome].short.toLowerCase();
};

/** Above all HTTP statuses. */
export const STATUSES_INTRO =
  'The status line and the code in the body are two different things: one status carries many codes, and a code of the same number may come with another status. A 2xx status is not always a success.';

/** How many codes come with a status, and what tells them apart. */
export const statusIntro = ({ entries }: Pick<HttpStatus, 'entries'>): string =>
  `${entries.length === 1 ? 'One code comes' : `${entries.length} codes come`} with this status. The code or the text in the body tells you which one you have.`;

/** The vendors whose documentation names no HTTP status, which must not be taken for one that returns none. */
export const silentVendors = (statuses: readonly HttpStatus[], vendors: readonly Vendor[]): Vendor[] => {
  const speaking = new Set(statuses.flatMap(({ entries }) => entries.map(({ service }) => service.vendor)));
  return vendors.filter((vendor) => !speaking.has(vendor));
};

/** What is said of them. */
export const silentWords = (silent: readonly Pick<Vendor, 'name'>[]): string =>
  `The docs of ${allOf(silent.map(({ name }) => name))} name no HTTP statuses, so their codes are not in this table.`;

/** A number of entries with an outcome: `46 errors`, `1 already done`. */
export const outcomeCount = ({ outcome, count }: { outcome: Outcome; count: number }): string =>
  `${count} ${nameOf(outcome, count)}`;
