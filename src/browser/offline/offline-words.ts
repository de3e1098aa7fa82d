import { sizeWords } from '../../sizes.ts';
import type { Choice } from './offline-choice.ts';
import type { CopyStatus, ReleaseSummary, WorkerMessage } from './offline-messages.ts';

/** How the copy on this device stands. */
export type CopyState =
  | 'refused'
  | 'none'
  | 'removed'
  | 'no-room'
  | 'checking'
  | 'working'
  | 'held'
  | 'newest'
  | 'unchecked'
  | 'outdated'
  | 'partial'
  | 'no-room-for-more'
  | 'failed'
  | 'not-fetched';

export type Action = 'keep' | 'update' | 'remove';

export interface CopyFacts {
  /** The newest copy there is; undefined without a connection. */
  offered?: ReleaseSummary | undefined;
  /** The copy on this device. */
  held?: CopyStatus | undefined;
  /** Bytes that the browser still has for this site; undefined when it does not report it. */
  room?: number | undefined;
  progress?: Extract<WorkerMessage, { type: 'progress' }>;
}

/** What can be done in each state. */
export const ACTIONS: Record<CopyState, readonly Action[]> = {
  refused: [],
  none: ['keep'],
  removed: ['keep'],
  'no-room': ['keep'],
  checking: [],
  working: [],
  held: ['update', 'remove'],
  newest: ['update', 'remove'],
  unchecked: ['update', 'remove'],
  outdated: ['update', 'remove'],
  partial: ['update', 'remove'],
  'no-room-for-more': ['update', 'remove'],
  failed: ['update', 'remove'],
  'not-fetched': ['keep'],
};

/** The state of the copy while nothing is being downloaded. */
export function stateOf({ offered, held }: CopyFacts, choice: Choice): CopyState {
  if (!held) return choice === 'full' ? 'no-room' : (choice ?? 'none');
  const isOutdated = offered !== undefined && offered.version !== held.version;
  if (choice === 'full' && (isOutdated || held.missing > 0)) return 'no-room-for-more';
  if (held.missing > 0) return 'partial';
  return isOutdated ? 'outdated' : 'held';
}

/** The words for each state: a sentence that is also announced, and figures that are only shown. */
export const SAY: Record<CopyState, (facts: CopyFacts) => { status: string; details?: string }> = {
  refused: () => ({
    status:
      'This browser cannot save the site: it is too old, or it does not allow storage, as in some private windows. Online, everything works.',
  }),
  none: ({ offered }) => ({ status: 'Not saved on this device.', details: costs(offered) }),
  removed: ({ offered }) => ({
    status: 'The copy was removed from this device. It is not downloaded again until you ask for it.',
    details: costs(offered),
  }),
  'no-room': (facts) => ({
    status:
      'There is not enough room on this device, so nothing was saved. The download is tried again in a few days, or when you ask for it.',
    details: sentences(costs(facts.offered), left(facts)),
  }),
  checking: () => ({ status: 'Checking for a newer version …' }),
  working: ({ progress }) => ({
    status: progress?.phase === 'store' ? 'Saving …' : 'Downloading …',
    details: progress && steps(progress),
  }),
  held: (facts) => ({
    status: 'Saved on this device. Every page and the search work without a connection.',
    details: size(facts),
  }),
  newest: (facts) => ({
    status: 'This is the newest version, checked just now. It is saved on this device.',
    details: size(facts),
  }),
  unchecked: (facts) => ({
    status:
      'The site could not be reached, so nothing was checked. The copy on this device is unchanged and works without a connection.',
    details: size(facts),
  }),
  outdated: (facts) => ({
    status: 'An earlier version is saved on this device. A newer one is available.',
    details: size(facts),
  }),
  partial: (facts) => ({
    status: `${missing(facts)} “Update” downloads what is missing.`,
    details: size(facts),
  }),
  'no-room-for-more': (facts) => ({
    status: facts.held?.missing
      ? `${missing(facts)} There is not enough room to download what is missing.`
      : 'A newer version is available, but there is not enough room on this device to download it. The copy of the earlier version is unchanged.',
    details: sentences(size(facts), left(facts)),
  }),
  failed: (facts) => ({
    status: 'The download did not finish. What was saved on this device before is unchanged.',
    details: size(facts),
  }),
  'not-fetched': ({ offered }) => ({
    status: 'The download did not finish, so nothing was saved.',
    details: costs(offered),
  }),
};

const missing = ({ held }: CopyFacts) =>
  `${count(held?.missing ?? 0, 'file')} of the copy ${held?.missing === 1 ? 'is' : 'are'} missing on this device.`;

const costs = (offered: ReleaseSummary | undefined) =>
  offered &&
  `${count(offered.pages, 'page')} and the search: ${sizeWords(offered.download)} to download, ${sizeWords(offered.bytes)} on the device.`;

/** The size is that of the files: what a browser counts lags behind, and may still hold what was removed. */
const size = ({ held }: CopyFacts) =>
  held && `Version ${held.version}: ${count(held.pages, 'page')} and the search, about ${sizeWords(held.bytes)}.`;

const left = ({ offered, room }: CopyFacts) =>
  room === undefined || !offered || room >= offered.bytes
    ? undefined
    : `The browser has about ${sizeWords(Math.max(room, 0))} left for this site.`;

const sentences = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' ');

const steps = ({ phase, done, total }: NonNullable<CopyFacts['progress']>) =>
  phase === 'store' ? `${done} of ${count(total, 'file')}` : `${sizeWords(done)} of ${sizeWords(total)}`;

const count = (number: number, what: string) => `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;
