import { describe, expect, it } from 'vitest';
import { conditionsFile, entriesFile, vendorsFile } from '../../src/exports/json.ts';
import { catalog } from './catalog.ts';
import { subjectOf, type Answer, type OccurrenceData, type ServiceData, type Subject } from './simulator/data.ts';
import { runMany, type Harm } from './simulator/run.ts';

/** So many runs of each service, the same ones each time. */
const RUNS = 10_000;
/** So many are enough to find a verdict that is wrong by intent. */
const RUNS_OF_MISTAKES = 3_000;

const data = { entries: entriesFile(catalog).entries, conditions: conditionsFile(catalog).conditions };
const services = vendorsFile(catalog).vendors.flatMap((vendor) => vendor.services);

/** The harms of a tally, the most frequent first, each with a seed that shows it. */
const reportOf = ({ harms }: ReturnType<typeof runMany>): string[] =>
  [...harms]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name, seeds]) => `${name} (${seeds.length} times, for example seed ${seeds[0]})`);

describe('a client that follows the data, over every documented answer at every step', () => {
  it.each(services)('doubles nothing, leaves nothing running and always ends: $id', (service) => {
    const tally = runMany(subjectOf(service, data), RUNS);
    expect(reportOf(tally)).toEqual([]);
    expect(tally.endings.endless).toBe(0);
    // Whoever always calls a person does no harm either, and is of no use.
    expect(tally.endings.success).toBeGreaterThan(RUNS / 5);
  });
});

type Repeat = OccurrenceData['repeat'];

/** One wrong verdict: which answers it is about, and what is said of them. */
interface Mistake {
  name: string;
  harm: Harm;
  /** Whether an answer to this operation of the service is one that the mistake is made about. */
  isAbout(answer: Answer, operation: string, service: ServiceData): boolean;
  change(occurrence: OccurrenceData): Partial<OccurrenceData>;
}

const starts = (service: ServiceData, id: string) => service.tasks.some(({ start }) => start === id);
const shows = (service: ServiceData, id: string) => service.tasks.some(({ tells }) => tells === id);
const stops = (service: ServiceData, id: string) => service.tasks.some(({ stop }) => stop === id);
const withRepeat = ({ repeat }: OccurrenceData, parts: Partial<Repeat>) => ({ repeat: { ...repeat, ...parts } });

const MISTAKES: readonly Mistake[] = [
  {
    name: 'a start that may have worked is said to have had no effect, and not to be repeated',
    harm: 'left running',
    isAbout: ({ occurrence }, id, service) => starts(service, id) && occurrence.effect === 'maybe',
    change: (occurrence) => ({ effect: 'none', ...withRepeat(occurrence, { verdict: 'never' }) }),
  },
  {
    name: 'a request that may have worked is said to have had no effect, and to be sent again',
    harm: 'doubled',
    isAbout: ({ occurrence, namesOperation }) => !namesOperation && occurrence.effect === 'maybe',
    change: (occurrence) => ({ effect: 'none', ...withRepeat(occurrence, { verdict: 'same-request' }) }),
  },
  {
    name: 'a task that is not found by a query is believed gone at once',
    harm: 'left running',
    isAbout: ({ canonicalCode }, id, service) => shows(service, id) && canonicalCode === 'NOT_FOUND',
    change: (occurrence) => withRepeat(occurrence, { verdict: 'never' }),
  },
  {
    name: 'a task that is not found by a stop is believed stopped at once',
    harm: 'left running',
    isAbout: ({ canonicalCode }, id, service) => stops(service, id) && canonicalCode === 'NOT_FOUND',
    change: (occurrence) => ({ outcome: 'already-done', ...withRepeat(occurrence, { verdict: 'never' }) }),
  },
  {
    name: 'a repeat has no limit',
    harm: 'endless',
    isAbout: ({ occurrence }) => occurrence.effect === 'none' && occurrence.outcome === 'failure',
    change: (occurrence) => withRepeat(occurrence, { verdict: 'same-request', atMost: 1_000_000 }),
  },
];

/** The service with one mistake made in its data; null where it has nothing that the mistake could be made about. */
function mistaken(service: ServiceData, { isAbout, change }: Mistake): { subject: Subject; names: string[] } | null {
  const subject = subjectOf(service, data);
  const names: string[] = [];
  const answers = new Map(
    [...subject.answers].map(([id, list]) => [
      id,
      list.map((answer) => {
        if (!isAbout(answer, id, service)) return answer;
        names.push(answer.name);
        return { ...answer, occurrence: { ...answer.occurrence, ...change(answer.occurrence) } };
      }),
    ]),
  );
  return names.length === 0 ? null : { subject: { ...subject, answers }, names };
}

describe('a wrong verdict is found, and named', () => {
  it.each(MISTAKES)('$name', (mistake) => {
    const wrong = services.flatMap((service) => mistaken(service, mistake) ?? []);
    const found = wrong.flatMap(({ subject, names }) =>
      [...runMany(subject, RUNS_OF_MISTAKES).harms.keys()].filter(
        (harm) => harm.startsWith(mistake.harm) && names.some((name) => harm.includes(`after ${name}:`)),
      ),
    );
    expect(found.length, wrong.map(({ subject }) => subject.id).join(', ')).toBeGreaterThan(0);
  });

  it('a guard that does not hold: an operation that creates each time is said to be idempotent', () => {
    const found = services.flatMap((service) => {
      const subject = subjectOf(service, data);
      const operations = subject.operations.map((operation) =>
        operation.kind === 'creates' ? { ...operation, kind: 'idempotent' as const } : operation,
      );
      const tally = runMany(subject, RUNS_OF_MISTAKES, { ...subject, operations });
      return [...tally.harms.keys()].filter((harm) => harm.startsWith('doubled'));
    });
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('the simulator', () => {
  it('gives the same runs for the same seeds', () => {
    const [service] = services;
    if (!service) throw new Error('no service');
    const once = () => runMany(subjectOf(service, data), 200).endings;
    expect(once()).toEqual(once());
  });

  it('gives every failure that is documented at least once', () => {
    const silent = services.flatMap((service) => {
      const subject = subjectOf(service, data);
      const { given } = runMany(subject, RUNS_OF_MISTAKES);
      const failures = [...subject.answers.values()].flat().filter(({ occurrence }) => occurrence.outcome === 'failure');
      return [...new Set(failures.map(({ name }) => name))].filter((name) => !given.has(name));
    });
    expect(silent).toEqual([]);
  });
});
