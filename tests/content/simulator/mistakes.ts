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

/** Conditions about what the work came to, by which nothing is said of the request. */
const OF_THE_WORK = new Set(['no-media', 'partial-result']);
const isOfTask = ({ tasks }: ServiceData, { id }: OperationData) =>
  tasks.some(({ handle, start, tells, stop }) => [handle?.from, start, tells, stop].includes(id));
const SUCCESS = { outcome: 'success', effect: 'done' } as const;
const ANOTHER_VALUE: OccurrenceData['repeat']['guards'][number] = {
  operation: null,
  same: ['another value'],
  answers: [],
  basis: 'inferred',
};

const NO_LIMIT = { atMost: 1_000_000, forSeconds: null };
export const MISTAKES: readonly Mistake[] = [
  {
    name: 'a start that may have worked is said to have had no effect, and not to be repeated',
    found: 1,
    unnamed: null,
    isAbout: (answer, operation, service) => starts(service, operation) && isOpen(answer),
    change: (occurrence) => ({ effect: 'none', ...withRepeat(occurrence, { verdict: 'never' }) }),
  },
  {
    name: 'a start that may have worked is said to be repaired by a fix',
    found: 1,
    unnamed: null,
    isAbout: (answer, operation, service) => starts(service, operation) && isOpen(answer),
    change: (occurrence) => ({ effect: 'none', ...withRepeat(occurrence, { verdict: 'after-fix' }) }),
  },
  {
    name: 'a request that may have worked, and does it again each time, is said to have had no effect, and sent again',
    found: 1,
    unnamed: null,
    isAbout: (answer, { kind }) => kind === 'creates' && isOpen(answer),
    change: (occurrence) => ({ effect: 'none', ...withRepeat(occurrence, { verdict: 'same-request', atMost: 3 }) }),
  },
  {
    name: 'a request that may have worked, and does it again each time, is sent again',
    found: 1,
    unnamed: null,
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
    found: 1,
    unnamed: null,
    isAbout: (answer, operation, service) => stops(service, operation) && isOpen(answer),
    change: (occurrence) => ({ ...SUCCESS, ...withRepeat(occurrence, { verdict: 'never' }) }),
  },
  {
    name: 'a refusal is said to be a success',
    found: 1,
    unnamed: null,
    isAbout: ({ canonicalCode }) => canonicalCode === 'INVALID_ARGUMENT',
    change: (occurrence) => ({ ...SUCCESS, ...withRepeat(occurrence, { verdict: 'never' }) }),
  },
  {
    name: 'a request that may have worked is said to be a success',
    found: 1,
    unnamed: null,
    isAbout: ({ occurrence }, { kind }) => occurrence.effect === 'maybe' && kind !== 'reads',
    change: (occurrence) => ({ ...SUCCESS, ...withRepeat(occurrence, { verdict: 'never' }) }),
  },
  {
    name: 'a success, which does it again each time, is said to be a failure without effect, and sent again',
    found: 1,
    unnamed: null,
    isAbout: ({ occurrence }, { kind }) => kind === 'creates' && occurrence.outcome === 'success',
    change: (occurrence) => ({
      outcome: 'failure',
      effect: 'none',
      ...withRepeat(occurrence, { verdict: 'same-request', atMost: 3 }),
    }),
  },
  {
    name: 'what the work came to is taken for the end of the request',
    found: 1,
    unnamed: null,
    isAbout: ({ occurrence }, operation, service) =>
      OF_THE_WORK.has(occurrence.condition) && (starts(service, operation) || stops(service, operation)),
    change: (occurrence) => ({ effect: 'done', ...withRepeat(occurrence, { verdict: 'never' }) }),
  },
  {
    name: 'a request without a task that may have worked is said to have had no effect',
    found: 1,
    unnamed: null,
    isAbout: (answer, operation, service) =>
      isOpen(answer) && operation.kind !== 'reads' && !isOfTask(service, operation),
    change: (occurrence) => ({ effect: 'none', ...withRepeat(occurrence, { verdict: 'after-fix' }) }),
  },
  {
    name: 'a start that may have worked is said to be safe with another value',
    found: 1,
    unnamed: null,
    isAbout: (answer, operation, service) =>
      isOpen(answer) && starts(service, operation) && answer.occurrence.repeat.guards.length > 0,
    change: (occurrence) => withRepeat(occurrence, { verdict: 'same-request', atMost: 3, guards: [ANOTHER_VALUE] }),
  },
  {
    name: 'who cannot see whether a request worked starts over',
    found: 1,
    unnamed: null,
    isAbout: (answer, { id, kind }) =>
      isOpen(answer) &&
      kind === 'creates' &&
      answer.occurrence.repeat.tellsOf.every(({ operation }) => operation !== id && operation !== null),
    change: (occurrence) => withRepeat(occurrence, { verdict: 'check-first', finally: 'start-over' }),
  },
  {
    name: 'a repeat has no limit',
    found: 0.99,
    unnamed: 'what is said only while it lasts, such as a conflict that ends, or until a handle expires',
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
