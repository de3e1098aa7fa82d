import type { Answer, OccurrenceData, OperationData, ServiceData } from './data.ts';

/** One wrong verdict, planted by hand: which responses it is about, and what is said of them. */
export interface Mistake {
  name: string;
  /** The share of the responses it is about that have to be named, from 0 to 1. */
  found: number;
  /** Which are not named, and why; null where all are. */
  unnamed: string | null;
  /** Whether a response to this operation of the service is one that the mistake is made about. */
  isAbout(answer: Answer, operation: OperationData, service: ServiceData): boolean;
  change(occurrence: OccurrenceData): Partial<OccurrenceData>;
}

const starts = (service: ServiceData, { id }: OperationData) => service.tasks.some(({ start }) => start === id);
const shows = (service: ServiceData, { id }: OperationData) => service.tasks.some(({ tells }) => tells === id);
const stops = (service: ServiceData, { id }: OperationData) => service.tasks.some(({ stop }) => stop === id);
const isOpen = ({ occurrence: { outcome, effect } }: Answer) => outcome === 'failure' && effect === 'maybe';
const withRepeat = ({ repeat }: OccurrenceData, parts: Partial<OccurrenceData['repeat']>) => ({
  repeat: { ...repeat, ...parts },
});

const NO_LIMIT = { atMost: 1_000_000, forSeconds: null };
/** Whether a success of the operation is all that shows that it worked: no id that the client would miss comes with it. */
const isBelieved = ({ tasks }: ServiceData, { id, kind }: OperationData) =>
  kind !== 'reads' && tasks.every((task) => id !== task.handle?.from && (id !== task.start || task.id === null));

export const MISTAKES: readonly Mistake[] = [
  {
    name: 'a start that may have worked is said to have had no effect, and not to be repeated',
    found: 0.98,
    unnamed: 'a 49 and two codes about users who are absent: nothing is behind them',
    isAbout: (answer, operation, service) => starts(service, operation) && isOpen(answer),
    change: (occurrence) => ({ effect: 'none', ...withRepeat(occurrence, { verdict: 'never' }) }),
  },
  {
    name: 'a start that may have worked is said to be repaired by a fix',
    found: 0.98,
    unnamed: 'a 49 and two codes about users who are absent: nothing is behind them',
    isAbout: (answer, operation, service) => starts(service, operation) && isOpen(answer),
    change: (occurrence) => ({ effect: 'none', ...withRepeat(occurrence, { verdict: 'after-fix' }) }),
  },
  {
    name: 'a request that may have worked, and does it again each time, is said to have had no effect, and sent again',
    found: 0.98,
    unnamed: 'two codes about users who are absent: nothing is behind them',
    isAbout: (answer, { kind }) => kind === 'creates' && isOpen(answer),
    change: (occurrence) => ({ effect: 'none', ...withRepeat(occurrence, { verdict: 'same-request', atMost: 3 }) }),
  },
  {
    name: 'a request that may have worked, and does it again each time, is sent again',
    found: 0.98,
    unnamed: 'two codes about users who are absent: nothing is behind them',
    isAbout: (answer, { kind }) => kind === 'creates' && isOpen(answer),
    change: (occurrence) => withRepeat(occurrence, { verdict: 'after-delay', atMost: 3 }),
  },
  {
    name: 'a task that a query does not find is believed gone at once',
    found: 1,
    unnamed: null,
    isAbout: ({ canonicalCode }, operation, service) => shows(service, operation) && canonicalCode === 'NOT_FOUND',
    change: (occurrence) => withRepeat(occurrence, { verdict: 'never' }),
  },
  {
    name: 'a task that a query does not find is believed gone after half a minute',
    found: 1,
    unnamed: null,
    isAbout: ({ canonicalCode }, operation, service) => shows(service, operation) && canonicalCode === 'NOT_FOUND',
    change: (occurrence) =>
      withRepeat(occurrence, { verdict: 'check-first', forSeconds: 30, finally: 'take-as-final' }),
  },
  {
    name: 'a task that a stop does not find is believed stopped at once',
    found: 1,
    unnamed: null,
    isAbout: ({ canonicalCode }, operation, service) => stops(service, operation) && canonicalCode === 'NOT_FOUND',
    change: (occurrence) => ({ outcome: 'already-done', ...withRepeat(occurrence, { verdict: 'never' }) }),
  },
  {
    name: 'a task that a stop does not find is to be started over',
    found: 1,
    unnamed: null,
    isAbout: ({ canonicalCode }, operation, service) => stops(service, operation) && canonicalCode === 'NOT_FOUND',
    change: (occurrence) => withRepeat(occurrence, { verdict: 'higher-level', atMost: 1, forSeconds: null }),
  },
  {
    name: 'a stop that may have failed is said to be done',
    found: 0.98,
    unnamed: '49, which a stop gets only when its task has ended',
    isAbout: (answer, operation, service) => stops(service, operation) && isOpen(answer),
    change: (occurrence) => ({ outcome: 'success', effect: 'done', ...withRepeat(occurrence, { verdict: 'never' }) }),
  },
  {
    name: 'a refusal is said to be a success',
    found: 0.99,
    unnamed: 'four starts, where the response to the stop is blamed',
    isAbout: ({ canonicalCode }, operation, service) =>
      canonicalCode === 'INVALID_ARGUMENT' && isBelieved(service, operation),
    change: (occurrence) => ({ outcome: 'success', effect: 'done', ...withRepeat(occurrence, { verdict: 'never' }) }),
  },
  {
    name: 'a repeat has no limit',
    found: 0.97,
    unnamed: 'what is said only while it lasts, such as a conflict that ends',
    isAbout: ({ occurrence }) => occurrence.effect === 'none' && occurrence.outcome === 'failure',
    change: (occurrence) => withRepeat(occurrence, { verdict: 'same-request', ...NO_LIMIT }),
  },
  {
    name: 'a credential is renewed without end',
    found: 1,
    unnamed: null,
    isAbout: ({ canonicalCode }) => canonicalCode === 'UNAUTHENTICATED',
    change: (occurrence) => withRepeat(occurrence, { verdict: 'after-refresh', ...NO_LIMIT }),
  },
];
