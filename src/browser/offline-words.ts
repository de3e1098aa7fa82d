import type { CopyStatus, ReleaseSummary, WorkerMessage } from './offline-messages.ts';

/** How the copy on this device stands. */
export type CopyState =
  'refused' | 'none' | 'removed' | 'working' | 'held' | 'outdated' | 'partial' | 'failed' | 'not-fetched';

export type Action = 'keep' | 'update' | 'remove';

export interface CopyFacts {
  /** The newest copy there is; undefined without a connection. */
  offered?: ReleaseSummary | undefined;
  /** The copy on this device. */
  held?: CopyStatus | undefined;
  /** Bytes that everything of this origin takes up. */
  usage?: number | undefined;
  progress?: Extract<WorkerMessage, { type: 'progress' }>;
}

/** What can be done in each state. */
export const ACTIONS: Record<CopyState, readonly Action[]> = {
  refused: [],
  none: ['keep'],
  removed: ['keep'],
  working: [],
  held: ['update', 'remove'],
  outdated: ['update', 'remove'],
  partial: ['update', 'remove'],
  failed: ['update', 'remove'],
  'not-fetched': ['keep'],
};

/** What is said in each state: a sentence that is also announced, and figures that are only shown. */
export const SAY: Record<CopyState, (facts: CopyFacts) => { status: string; details?: string }> = {
  refused: () => ({
    status:
      'This browser keeps no copy here: it is too old for it, or it refuses storage, as private windows may. Everything works as long as there is a connection.',
  }),
  none: ({ offered }) => ({ status: 'This device holds no copy.', details: costs(offered) }),
  removed: ({ offered }) => ({
    status: 'The copy was removed from this device. It is not fetched again until you ask for it.',
    details: costs(offered),
  }),
  working: ({ progress }) => ({
    status: progress?.phase === 'store' ? 'Putting the copy away …' : 'Fetching the copy …',
    details: progress && steps(progress),
  }),
  held: (facts) => ({
    status: 'This device holds a complete copy. Every page and the search open without a connection.',
    details: size(facts),
  }),
  outdated: (facts) => ({
    status: 'This device holds a complete copy of an earlier version. A newer one is there to be fetched.',
    details: size(facts),
  }),
  partial: (facts) => ({
    status: `This device has lost ${count(facts.held?.missing ?? 0, 'file')} of its copy. The update brings them back.`,
    details: size(facts),
  }),
  failed: (facts) => ({
    status: 'The copy could not be fetched whole. What this device held before is as it was.',
    details: size(facts),
  }),
  'not-fetched': ({ offered }) => ({
    status: 'The copy could not be fetched whole, so nothing of it was kept.',
    details: costs(offered),
  }),
};

const costs = (offered: ReleaseSummary | undefined) =>
  offered &&
  `${count(offered.pages, 'page')} and the search: ${inWords(offered.download)} to fetch, ${inWords(offered.bytes)} on the device.`;

const size = ({ held, usage }: CopyFacts) =>
  held &&
  `Version ${held.version}: ${count(held.pages, 'page')} and the search, ${inWords(held.bytes)}.${
    usage === undefined ? '' : ` All that this site stores takes up ${inWords(usage)}.`
  }`;

const steps = ({ phase, done, total }: NonNullable<CopyFacts['progress']>) =>
  phase === 'store' ? `${done} of ${count(total, 'file')}` : `${inWords(done)} of ${inWords(total)}`;

const count = (number: number, what: string) => `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;

/** Bytes as people read them. */
const inWords = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
