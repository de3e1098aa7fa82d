import { vendorOf } from '../../../../src/ids.ts';
import { ADDRESS_PATH } from '../../../../src/search/read/read-context.ts';
import type { Hit, LookupOptions, Reading, Unlisted } from '../types.ts';

/**
 * A log is full of numbers that are no codes. In it, unlike in something pasted, a hit counts only when more than a number
 * speaks for it.
 */

/** A code with so many digits is hardly anything else. */
const LONG_CODE = 9;
/** A literal of so many words is hardly said by somebody else: as a whole field or line, and inside of one. */
const TELLING_WORDS = { whole: 3, inside: 4 } as const;
/** In a literal with a code beside it, so many will do. */
const WORDS_BESIDE_CODE = 2;

/** What a rule looks at. */
interface Case {
  ways: ReadonlySet<Hit['ways'][number]>;
  code: string;
  /** Words of the literal that agrees. */
  words: number;
  /** A host, a path or a name tells the vendor of the entry, or the reader does. */
  isVendorTold: boolean;
  /** A path tells the service of the entry, or the reader does. */
  isServiceTold: boolean;
}

/** Reasons to believe a hit; one is enough. */
const REASONS: readonly ((given: Case) => boolean)[] = [
  ({ ways, words }) => ways.has('code') && isMessage(ways) && words >= WORDS_BESIDE_CODE,
  ({ ways, code }) => (ways.has('code') || ways.has('number')) && code.length >= LONG_CODE,
  ({ ways, isVendorTold }) => isVendorTold && (ways.has('code') || isMessage(ways)),
  ({ ways, words }) => ways.has('message') && words >= TELLING_WORDS.whole,
  ({ ways, words }) => ways.has('message-inside') && words >= TELLING_WORDS.inside,
  ({ ways, isServiceTold }) => isServiceTold && ways.has('status'),
];

const isMessage = (ways: Case['ways']) => ways.has('message') || ways.has('message-inside');

/** The hits of a piece of a log that are sure enough to be reported. Successes are no news. */
export function sureHits({ hits, signals }: Reading, scope: LookupOptions): Hit[] {
  const services = servicesIn(signals);
  const vendors = vendorsIn(signals);
  const isScoped = Boolean(scope.vendor || scope.service);
  return hits.filter(({ entry, occurrence, ways, elsewhere }) => {
    const places = occurrence ? [occurrence] : entry.occurrences;
    if (elsewhere || places.every(({ outcome }) => outcome === 'success')) return false;
    const literals = places.flatMap(({ message, reason }) => message ?? reason ?? []);
    const given: Case = {
      ways: new Set(ways),
      code: entry.code ?? '',
      words: Math.max(0, ...literals.map(wordCount)),
      isVendorTold: isScoped || vendors.has(entry.vendor),
      isServiceTold: Boolean(scope.service) || services.includes(`${entry.vendor}/${entry.service}`),
    };
    return REASONS.some((reason) => reason(given));
  });
}

/** Services by the path of an address: words such as "recording", and field names such as `idleTimeout`, others have too. */
const servicesIn = (signals: Reading['signals']) =>
  signals.filter(({ kind, why }) => kind === 'service' && why === ADDRESS_PATH).map(({ value }) => value);

/** Vendors by a host, a name, or the path of an address. */
export const vendorsIn = (signals: Reading['signals']): ReadonlySet<string> =>
  new Set([
    ...signals.filter(({ kind }) => kind === 'vendor').map(({ value }) => value),
    ...servicesIn(signals).map((id) => vendorOf(id)),
  ]);

const wordCount = (literal: string) => literal.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/**
 * A reading without what only a borrowed address speaks for: a body can be of anybody, and a message that is none of the
 * entry's says that it is. Without a message nothing speaks against it.
 */
export function withAgreeingMessage(reading: Reading): Reading {
  if (!reading.signals.some(({ kind }) => kind === 'text')) return reading;
  return { ...reading, hits: reading.hits.filter(({ ways }) => isMessage(new Set(ways))), unlisted: [] };
}

/** Codes by which everybody says that all is well. */
const NO_ERROR = new Set(['0', '200']);

/** Codes of a body that no table has, of a service that an address or the reader tells. */
export function unlistedCodes({ unlisted, signals }: Reading, scope: LookupOptions): Unlisted[] {
  if (servicesIn(signals).length === 0 && scope.service === undefined) return [];
  const inBody = new Set(signals.filter(({ kind }) => kind === 'body-code').map(({ value }) => value));
  return unlisted.filter(({ kind, value }) => kind === 'code' && inBody.has(value) && !NO_ERROR.has(value));
}
