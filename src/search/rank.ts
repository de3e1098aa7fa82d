import { vendorOf } from '../ids.ts';
import { oneOf } from '../lists.ts';
import type { LiteralMatch } from './literals.ts';
import { FOREIGN_ADDRESS } from './read/read-context.ts';
import type { SearchDocument, SearchOccurrence, SearchService } from './index-file/search-index.ts';
import type { Signal, SignalKind } from './read/signal.ts';
import { EXACT_HIT, POINTS } from './tunables.ts';
import type { Way } from './way.ts';

/** One entry that answers the text. */
export interface Hit {
  document: SearchDocument;
  /** The occurrence that the text is about, where it says so. */
  occurrence: SearchOccurrence | null;
  /** Why it was found, in words for the reader. */
  why: string;
  /** The same for a program: every way in which it agrees. */
  ways: Way[];
  /** The text tells who answered, and this entry is of somebody else: the same number with another meaning. */
  elsewhere: boolean;
  /** Where text and table disagree; null where they do not. */
  contradiction: string | null;
  /** What stood in the variable parts of the literal. */
  variables: LiteralMatch['variables'];
  score: number;
}

/** What the signals of a text say, put together. */
export interface Facts {
  codes: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  statuses: ReadonlySet<string>;
  operations: ReadonlySet<string>;
  /** Services and vendors with whether an address or a field tells them. */
  services: ReadonlyMap<string, boolean>;
  vendors: ReadonlyMap<string, boolean>;
  /** The address is of a product that no table is about: nothing found is a sure match. */
  foreign: boolean;
}

export function entryDataOf(signals: readonly Signal[]): Facts {
  const valuesOf = (kind: SignalKind) => signals.filter((signal) => signal.kind === kind);
  const setOf = (kind: SignalKind) => new Set(valuesOf(kind).map(({ value }) => value));
  const mapOf = (kind: SignalKind) => new Map(valuesOf(kind).map(({ value, strong }) => [value, strong]));
  return {
    codes: setOf('body-code'),
    numbers: setOf('number'),
    statuses: setOf('http-status'),
    operations: setOf('operation'),
    services: mapOf('service'),
    vendors: mapOf('vendor'),
    foreign:
      signals.some(({ why }) => why === FOREIGN_ADDRESS) &&
      !signals.some(({ kind, strong }) => kind === 'service' && strong),
  };
}

/** How well one entry agrees with the text; null when it does not. */
export function rankDocument(
  document: SearchDocument,
  service: SearchService,
  facts: Facts,
  literal: LiteralMatch | undefined,
  knownCodes: ReadonlySet<string>,
): Hit | null {
  const ways = waysToMean(document, facts, literal).filter(({ holds }) => holds);
  // A body with another known code is not about this entry, whatever its words are.
  const { code } = document;
  const contradicted = code !== null && knownCodes.size > 0 && !facts.codes.has(code);
  const identity = ways.reduce((sum, { points }) => sum + points, 0);
  if (contradicted || identity < EXACT_HIT) return null;

  const place = placeOf(document, facts);
  const { points: context, elsewhere } = contextOf(service, facts);
  return {
    document,
    occurrence: place.occurrence,
    why: ways.map(({ why }) => why).join(', '),
    ways: ways.map(({ way }) => way),
    elsewhere,
    contradiction: contradictionOf(document, place.occurrence, facts),
    variables: literal?.variables ?? [],
    score: identity + place.points + context,
  };
}

/** Every way in which a text can mean an entry, strongest first; code and literal add up. */
function waysToMean(
  { code, status, occurrences }: SearchDocument,
  { codes, numbers, statuses }: Facts,
  literal: LiteralMatch | undefined,
): { way: Way; holds: boolean; points: number; why: string }[] {
  const statusText = status === null ? null : String(status);
  const onlyStatus = codes.size === 0 && numbers.size === 0;
  return [
    { way: 'code', holds: code !== null && codes.has(code), points: POINTS.bodyCode, why: '`code` in the body' },
    { way: 'number', holds: code !== null && numbers.has(code), points: POINTS.looseCode, why: 'the number' },
    {
      way: 'message',
      holds: literal?.strength === 'letter',
      points: POINTS.literalLetter,
      why: 'words of the message, to the letter',
    },
    { way: 'message', holds: literal?.strength === 'whole', points: POINTS.literalWhole, why: 'words of the message' },
    {
      way: 'message-inside',
      holds: literal?.strength === 'inside',
      points: POINTS.literalInside,
      why: 'words of the message',
    },
    {
      way: 'status',
      holds: statusText !== null && statuses.has(statusText),
      points: POINTS.statusEntry,
      why: 'HTTP status',
    },
    {
      way: 'number-as-status',
      holds: statusText !== null && numbers.has(statusText),
      points: POINTS.looseStatus,
      why: 'the number as HTTP status',
    },
    {
      way: 'number-as-status',
      holds: code === null && status === null && occurrences.some(({ httpStatus }) => numbers.has(String(httpStatus))),
      points: POINTS.messageStatus,
      why: 'the number as HTTP status',
    },
    {
      way: 'answered-with',
      holds: status === null && onlyStatus && occurrences.some(({ httpStatus }) => statuses.has(String(httpStatus))),
      points: POINTS.answeredWith,
      why: 'answered with that HTTP status',
    },
  ];
}

/** The occurrence that the text is about, by operation and status; none when several fit as well. */
function placeOf({ occurrences }: SearchDocument, facts: Facts) {
  const ranked = occurrences.map((occurrence) => ({
    occurrence,
    points:
      (occurrence.httpStatus !== null && facts.statuses.has(String(occurrence.httpStatus)) ? POINTS.httpStatus : 0) +
      (occurrence.operation !== null && facts.operations.has(occurrence.operation) ? POINTS.operation : 0),
  }));
  const best = ranked.reduce((a, b) => (b.points > a.points ? b : a));
  const isTold = ranked.filter(({ points }) => points === best.points).length === 1;
  return { points: best.points, occurrence: isTold ? best.occurrence : null };
}

/** Whether the text tells this service, or somebody else. */
export function contextOf(
  service: SearchService,
  { services, vendors, foreign }: Facts,
): { points: number; elsewhere: boolean } {
  const vendor = vendorOf(service.id);
  const told = [...services].filter(([id]) => isServedBy(service, id));
  const isService = told.length > 0;
  const strongService = told.some(([, strong]) => strong);
  const vendorOfService = [...services.keys()].some((id) => id.startsWith(`${vendor}/`));
  const isVendor = vendors.has(vendor) || vendorOfService;
  const otherVendor = !isVendor && (vendors.size > 0 || services.size > 0);
  const anyStrong = [...vendors.values(), ...services.values()].some(Boolean);
  const points =
    (isService ? (strongService ? POINTS.service : POINTS.serviceWord) : 0) +
    (vendors.has(vendor) ? (vendors.get(vendor) ? POINTS.vendor : POINTS.vendorWord) : 0) +
    (otherVendor ? POINTS.otherVendor : 0) +
    (!isService && services.size > 0 && !otherVendor ? POINTS.otherService : 0) +
    (service.legacy ? POINTS.legacy : 0);
  const otherService = !isService && [...services.values()].some(Boolean);
  return { points, elsewhere: (otherVendor && anyStrong) || otherService || foreign };
}

/** The service itself, an edition of it, or one whose codes it inherits. */
function isServedBy(service: SearchService, told: string): boolean {
  return told === service.id || (service.legacy && service.id.startsWith(told)) || service.inheritedBy.includes(told);
}

function contradictionOf(
  { code, occurrences }: SearchDocument,
  occurrence: SearchOccurrence | null,
  { statuses, codes }: Facts,
): string | null {
  const [said] = statuses;
  const places = occurrence ? [occurrence] : occurrences;
  const printed = [...new Set(places.flatMap(({ httpStatus }) => httpStatus ?? []))];
  const isCode = code !== null && codes.has(code);
  if (said === undefined || !isCode || printed.length === 0 || printed.some((status) => statuses.has(String(status)))) {
    return null;
  }
  return `The text says HTTP ${said}; the table says HTTP ${oneOf(printed.map(String))}.`;
}
