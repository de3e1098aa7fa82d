import { describe, expect, it } from 'vitest';
import { conditionsFile, entriesFile, vendorsFile } from '../../src/exports/json.ts';
import { catalog } from './catalog.ts';
import { answersOf, subjectOf, type Answer, type ServiceData, type Subject } from './simulator/data.ts';
import { MISTAKES, type Mistake } from './simulator/mistakes.ts';
import { reportOf, runMany } from './simulator/run.ts';

/** So many runs of each service, the same ones each time. */
const RUNS = 20_000;
/** So many are enough to find a verdict that is wrong by intent. */
const RUNS_OF_MISTAKES = 8_000;

const data = { entries: entriesFile(catalog).entries, conditions: conditionsFile(catalog).conditions };
const services = vendorsFile(catalog).vendors.flatMap((vendor) => vendor.services);
/** A service that no table says anything of as a response to a request, such as one of webhooks, has nothing to run. */
const subjects = services
  .map((service) => subjectOf(service, data))
  .filter(({ answers }) => [...answers.values()].some(({ all }) => all.length > 0));

describe('a client that follows the data, over every documented response at every step', () => {
  it.each(subjects.map((subject): [string, Subject] => [subject.service.id, subject]))(
    'doubles nothing, leaves nothing running and always ends: %s',
    (_id, subject) => {
      const tally = runMany(subject, RUNS);
      expect(reportOf(tally)).toEqual([]);
      const { success, stop, call, endless } = tally.endings;
      expect([endless, success + stop + call]).toEqual([0, RUNS]);
      // Whoever always calls a person does no harm either, and is of no use.
      expect(success).toBeGreaterThan(RUNS / 5);
    },
  );
});

/** The service as a client knows it by data with one mistake; null where there is nothing to make it about. */
function mistaken(subject: Subject, { isAbout, change }: Mistake): { told: Subject; names: Set<string> } | null {
  const names = new Set<string>();
  const wrong = (answer: Answer, operation: string, service: ServiceData): Answer => {
    if (!isAbout(answer, operation, service)) return answer;
    names.add(answer.name);
    return { ...answer, occurrence: { ...answer.occurrence, ...change(answer.occurrence) } };
  };
  const answers = new Map(
    [...subject.answers].map(([id, { all }]) => [
      id,
      answersOf(all.map((answer) => wrong(answer, id, subject.service))),
    ]),
  );
  return names.size === 0 ? null : { told: { ...subject, answers }, names };
}

describe('a wrong verdict is found, and named', () => {
  it.each(MISTAKES)('$name', (mistake) => {
    const [found, missed] = [new Set<string>(), new Set<string>()];
    for (const subject of subjects) {
      const wrong = mistaken(subject, mistake);
      if (!wrong) continue;
      // What a service does is not changed by what is said of it: it goes by the conditions of its responses.
      const { harms } = runMany(wrong.told, RUNS_OF_MISTAKES);
      const named = [...harms.keys()].filter((harm) => harm.startsWith(mistake.harm));
      for (const name of wrong.names) {
        const isFound = named.some((harm) => harm.includes(`${name} (`));
        (isFound ? found : missed).add(name);
      }
    }
    expect(found.size / (found.size + missed.size), [...missed].join('\n')).toBeGreaterThanOrEqual(mistake.found);
  });

  it('an operation that creates each time is said to be idempotent', () => {
    const isFound = (subject: Subject): boolean => {
      const operations = new Map(
        [...subject.operations].map(([id, operation]) => [
          id,
          operation.kind === 'creates' ? { ...operation, kind: 'idempotent' as const } : operation,
        ]),
      );
      const { harms } = runMany(subject, RUNS_OF_MISTAKES, { ...subject, operations });
      return [...harms.keys()].some((harm) => harm.startsWith('doubled'));
    };
    expect(subjects.some(isFound)).toBe(true);
  });

  it('a guard that does not hold: a start with another handle is said to be the same', () => {
    const isFound = (subject: Subject): boolean => {
      const operations = new Map(
        [...subject.operations].map(([id, operation]) => {
          const handles = subject.tasks.flatMap(({ handle }) => handle?.name ?? []);
          const guards = operation.guards.filter(({ same }) => same.some((name) => handles.includes(name)));
          return [id, { ...operation, guards }];
        }),
      );
      const { harms } = runMany({ ...subject, operations }, RUNS_OF_MISTAKES, subject);
      return [...harms.keys()].some((harm) => harm.startsWith('doubled'));
    };
    expect(subjects.some(isFound)).toBe(true);
  });
});

describe('the simulator', () => {
  it('gives the same runs for the same seeds', () => {
    for (const subject of subjects.slice(0, 3)) {
      const once = () => runMany(subject, 200).endings;
      expect(once()).toEqual(once());
    }
  });

  it('gives every failure that is documented at least once', () => {
    const silent = subjects.flatMap((subject) => {
      const { given } = runMany(subject, RUNS);
      const all = [...subject.answers.values()].flatMap((answers) => answers.all);
      const failures = all.filter(({ occurrence: { outcome } }) => outcome === 'failure');
      return [...new Set(failures.map(({ name }) => name))].filter((name) => !given.has(name));
    });
    expect(silent).toEqual([]);
  });
});
