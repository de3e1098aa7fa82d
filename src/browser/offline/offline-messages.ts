/** What pages and the service worker share: their messages and the names of what they store. */

/** What a page asks of the worker; the answer comes through the port that is sent along. */
export type WorkerRequest =
  | { type: 'status' }
  /** Bring back what is missing; by itself, or because the reader asked for it. */
  | { type: 'repair'; isAsked?: boolean };

/** The copy that a worker serves from. */
export interface CopyStatus {
  /** Fingerprint of everything in the copy. */
  version: string;
  pages: number;
  /** Bytes of all files, unpacked. */
  bytes: number;
  /** Bytes of the one file that it is downloaded as. */
  download: number;
  /** How many files the device has lost; 0: the copy is complete. */
  missing: number;
}

/** What `offline/release.json` says of the newest copy that the site offers. */
export type ReleaseSummary = Omit<CopyStatus, 'missing'>;

/** What the worker reports to its pages. */
export type WorkerMessage =
  /** Bytes of the download, then files stored. */
  | { type: 'progress'; phase: 'download' | 'store'; done: number; total: number }
  | { type: 'complete' }
  /** For lack of room: with the time in milliseconds until which it is not tried again by itself. */
  | { type: 'failed'; fullUntil?: number | undefined }
  /** To pages of an earlier version only: the next page comes from a newer one. */
  | { type: 'updated' };

/**
 * Key of the local storage for why the copy is not fetched by itself: `removed` when the reader removed it, or the time in
 * milliseconds until which a device without room is not tried again.
 */
export const CHOICE = 'rtc-errors:offline';

/** Milliseconds for which a device that had no room is not tried again by itself: seven days. */
export const PATIENCE = 604_800_000;

/** Whether a device without room is not tried yet. A time further away than that was written while the clock was wrong. */
export const isToWait = (until: number): boolean => until > Date.now() && until <= Date.now() + PATIENCE;

/** Caches of one site begin with this: several sites may share an origin. */
export const cachePrefix = (scope: string) => `rtc-errors ${new URL(scope).pathname} `;

/** The cache for everything but copies of files. */
export const controlCache = (scope: string) => `${cachePrefix(scope)}control`;

/** Entry of the control cache: the reader asked for the download, which is then made on a metered connection too. */
export const ASKED = 'asked';

/** Whether something failed because the browser has no room left for the site. */
export const isLackOfRoom = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';
