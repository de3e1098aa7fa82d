import type { Answer, OccurrenceData, ServiceData } from './data.ts';
import type { Harm } from './run.ts';

/** One wrong verdict, planted by hand: which responses it is about, and what is said of them. */
export interface Mistake {
  name: string;
  /** What it does. */
  harm: Harm;
  /**
   * The share of the responses it is about that have to be named, from 0 to 1. Not all can: one that nothing is behind, such
   * as a success in part, does no harm when it is believed, and others of a table are met first.
   */
  found: number;
  /** Whether a response to this operation of the service is one that the mistake is made about. */
  isAbout(answer: Answer, operation: string, service: ServiceData): boolean;
  change(occurrence: OccurrenceData): Partial<OccurrenceData>;
}

const starts = (service: ServiceData, id: string) => service.tasks.some(({ start }) => start === id);
const shows = (service: ServiceData, id: string) => service.tasks.some(({ tells }) => tells === id);
const stops = (service: ServiceData, id: string) => service.tasks.some(({ stop }) => stop === id);
const withRepeat = ({ repeat }: OccurrenceData, parts: Partial<OccurrenceData['repeat']>) => ({
  repeat: { ...repeat, ...parts },
});

export const MISTAKES: readonly Mistake[] = [
  {
    name: 'a start that may have worked is said to have had no effect, and not to be repeated',
    harm: 'left running',
    found: 0.9,
    isAbout: ({ occurrence }, id, service) => starts(service, id) && occurrence.effect === 'maybe',
    change: (occurrence) => ({ effect: 'none', ...withRepeat(occurrence, { verdict: 'never' }) }),
  },
  {
    name: 'a start that may have worked is said to be repaired by a fix',
    harm: 'left running',
    found: 0.9,
    isAbout: ({ occurrence }, id, service) => starts(service, id) && occurrence.effect === 'maybe',
    change: (occurrence) => ({ effect: 'none', ...withRepeat(occurrence, { verdict: 'after-fix' }) }),
  },
  {
    name: 'a request that may have worked is said to have had no effect, and to be sent again',
    harm: 'doubled',
    found: 0.7,
    isAbout: ({ occurrence, namesOperation }) => !namesOperation && occurrence.effect === 'maybe',
    change: (occurrence) => ({ effect: 'none', ...withRepeat(occurrence, { verdict: 'same-request' }) }),
  },
  {
    name: 'a task that a query does not find is believed gone at once',
    harm: 'left running',
    found: 1,
    isAbout: ({ canonicalCode }, id, service) => shows(service, id) && canonicalCode === 'NOT_FOUND',
    change: (occurrence) => withRepeat(occurrence, { verdict: 'never' }),
  },
  {
    name: 'a task that a query does not find is believed gone after half a minute',
    harm: 'left running',
    found: 0.7,
    isAbout: ({ canonicalCode }, id, service) => shows(service, id) && canonicalCode === 'NOT_FOUND',
    change: (occurrence) =>
      withRepeat(occurrence, { verdict: 'check-first', forSeconds: 30, finally: 'take-as-final' }),
  },
  {
    name: 'a task that a stop does not find is believed stopped at once',
    harm: 'left running',
    found: 1,
    isAbout: ({ canonicalCode }, id, service) => stops(service, id) && canonicalCode === 'NOT_FOUND',
    change: (occurrence) => ({ outcome: 'already-done', ...withRepeat(occurrence, { verdict: 'never' }) }),
  },
  {
    name: 'a stop that may have failed is said to be done',
    harm: 'left running',
    found: 0.75,
    isAbout: ({ occurrence }, id, service) => stops(service, id) && occurrence.effect === 'maybe',
    change: () => ({ outcome: 'success', effect: 'done' }),
  },
  {
    name: 'a refusal is said to be a success',
    harm: 'success that was none',
    found: 0.8,
    isAbout: ({ canonicalCode }) => canonicalCode === 'INVALID_ARGUMENT',
    change: (occurrence) => ({ outcome: 'success', effect: 'done', ...withRepeat(occurrence, { verdict: 'never' }) }),
  },
  {
    name: 'a repeat has no limit',
    harm: 'endless',
    found: 0.7,
    isAbout: ({ occurrence }) => occurrence.effect === 'none' && occurrence.outcome === 'failure',
    change: (occurrence) => withRepeat(occurrence, { verdict: 'same-request', atMost: 1_000_000 }),
  },
  {
    name: 'a credential is renewed without end',
    harm: 'endless',
    found: 0.75,
    isAbout: ({ canonicalCode }) => canonicalCode === 'UNAUTHENTICATED',
    change: (occurrence) => withRepeat(occurrence, { verdict: 'after-refresh', atMost: 1_000_000 }),
  },
];
