import { vendorOf } from '../../../../src/ids.ts';
import type { Hit, LookupOptions, Reading, Unlisted } from '../types.ts';

/** The hits of a strict reading that are worth a report: what is sure or likely. Successes are no news. */
export function sureHits({ hits }: Reading): Hit[] {
  return hits.filter(({ entry, occurrence, certainty }) => {
    const places = occurrence ? [occurrence] : entry.occurrences;
    const isClaim = certainty === 'sure' || certainty === 'likely';
    return isClaim && !places.every(({ outcome }) => outcome === 'success');
  });
}

/**
 * Vendors by a host, a name, or the path of an address.
 * @param addressed Services by the path of an address: words such as "recording", and names of fields, others have too.
 */
export const vendorsIn = ({ clues }: Reading, addressed: readonly string[]): ReadonlySet<string> =>
  new Set([...clues.filter(({ kind }) => kind === 'vendor').map(({ value }) => value), ...addressed.map(vendorOf)]);

const isMessage = ({ ways }: Hit) => ways.includes('message') || ways.includes('message-inside');

/**
 * A reading without what only a borrowed address speaks for: a body can be of anybody, and a message that is none of the
 * entry's says that it is. Without a message nothing speaks against it.
 */
export function withAgreeingMessage(reading: Reading): Reading {
  if (!reading.clues.some(({ kind }) => kind === 'message')) return reading;
  return { ...reading, hits: reading.hits.filter(isMessage), unlisted: [] };
}

/** Codes by which everybody says that all is well. */
const NO_ERROR = new Set(['0', '200']);

/** Codes of a body that no table has, of a service that an address or the reader names. */
export function unlistedCodes(
  { unlisted, clues }: Reading,
  addressed: readonly string[],
  scope: LookupOptions,
): Unlisted[] {
  if (addressed.length === 0 && scope.service === undefined) return [];
  const inBody = new Set(clues.filter(({ kind }) => kind === 'code').map(({ value }) => value));
  return unlisted.filter(({ kind, value }) => kind === 'code' && inBody.has(value) && !NO_ERROR.has(value));
}
