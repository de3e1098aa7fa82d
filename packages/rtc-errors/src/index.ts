/** The package `rtc-errors`: the server-side error codes of real-time-communication vendors, and the search over them. */
import { createAdvice } from './advice.ts';
import type { Advice, ResponseLike } from './advice-types.ts';
import { data } from './data.ts';
import { createLibrary } from './library.ts';
import type { Condition, Entry, Hit, LookupOptions, Occurrence, Reading, Vendor } from './types.ts';

export type {
  Certainty,
  Clue,
  ClueKind,
  Condition,
  Entry,
  ErrorReading,
  Evidence,
  Hit,
  LookupOptions,
  Occurrence,
  PartRead,
  Reading,
  Retry,
  Service,
  Stranger,
  Suggestion,
  Unlisted,
  Vendor,
  Way,
} from './types.ts';

export type { Advice, HeadersLike, ResponseLike } from './advice-types.ts';

const library = /* @__PURE__ */ createLibrary(data);
const advise = /* @__PURE__ */ createAdvice(library);

/** A value that nobody can change, with everything in it: all users of the package share it. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** Every entry, sorted by id. Frozen, as are `vendors` and `conditions`: all users share them. */
export const entries: readonly Entry[] = /* @__PURE__ */ frozen(data.entries);
/** Every vendor with its services. */
export const vendors: readonly Vendor[] = /* @__PURE__ */ frozen(data.vendors);
/** Every condition, with the entries that report it. */
export const conditions: readonly Condition[] = /* @__PURE__ */ frozen(data.conditions);

/** Looks up whatever was pasted: a body, a log line, a code, words. Best first; empty when nothing answers. Never throws. */
export function lookup(text: string, options?: LookupOptions): Hit[] {
  return library.lookup(text, options);
}

/** Like `lookup`, with what else was understood: near misses, what no table lists, and what was taken for what. */
export function read(text: string, options?: LookupOptions): Reading {
  return library.read(text, options);
}

/**
 * What a program should do about a response: `success`, `retry`, `check-first`, `refresh`, `start-over`, `stop`, or `unknown` with why.
 * Takes status, headers, body and address of a response, an error of axios included. A retry is advised on nothing but what
 * is sure. Never throws.
 */
export function adviceFor(response: ResponseLike): Advice {
  return advise(response);
}

/** The entry with this id, such as `agora/cloud-recording/65`. */
export function entry(id: string): Entry | undefined {
  return library.entry(id);
}

/** The address of an entry, or of one of its occurrences, on the site. It stays. */
export function permalink(place: Entry | Occurrence): string;
/**
 * The same by its id, such as `vendor/service/65`, or `vendor/service/65#start` for one occurrence; undefined when there is
 * no such entry or occurrence.
 */
export function permalink(id: string): string | undefined;
export function permalink(place: Entry | Occurrence | string): string | undefined {
  const found = typeof place === 'string' ? library.placeOf(place) : place;
  return found && library.permalink(found);
}
