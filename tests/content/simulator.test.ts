import { describe, expect, it } from 'vitest';
import { conditionsFile, entriesFile, vendorsFile } from '../../src/exports/json.ts';
import { catalog } from './catalog.ts';
import { operationOf, showing, subjectOf, type Answer, type Subject } from './simulator/data.ts';
import { MISTAKES, type Mistake } from './simulator/mistakes.ts';
import { reportOf, runMany, type Plan, type Tally } from './simulator/run.ts';

/** The runs of each service, the same ones each time. */
const ABOUT_ANYTHING: Plan = { any: 6_000, each: 0 };
const ABOUT_EACH: Plan = { any: 0, each: 40, atLeast: 6_000 };
/** As many as each response has there are enough to find a verdict that is wrong by intent; a few are usually enough. */
const RUNS_OF_MISTAKE = [4, ABOUT_EACH.each];

const data = { entries: entriesFile(catalog).entries, conditions: conditionsFile(catalog).conditions };
const services = vendorsFile(catalog).vendors.flatMap((vendor) => vendor.services);
/** A service that no table says anything of as a response to a request, such as one of webhooks, has nothing to run. */
const subjects = services
  .map((service) => subjectOf(service, data))
  .filter(({ answers }) => [...answers.values()].some(({ all }) => all.length > 0));

const tallies = new Map<Subject, readonly [Tally, Tally]>();
function talliesOf(subject: Subject): readonly [Tally, Tally] {
  const both = tallies.get(subject) ?? ([runMany(subject, ABOUT_ANYTHING), runMany(subject, ABOUT_EACH)] as const);
  tallies.set(subject, both);
  return both;
}

describe('a client that follows the data to the letter, over every documented response at every step', () => {
  it.each(subjects.map((subject): [string, Subject] => [subject.service.id, subject]))(
    'doubles nothing, leaves nothing running, begins nothing when it stops, and always ends: %s',
    (_id, subject) => {
      const [anything, each] = talliesOf(subject);
      expect([...reportOf(anything), ...reportOf(each)]).toEqual([]);
      expect(anything.runs + each.runs).toBeGreaterThanOrEqual(10_000);
      for (const { endings, runs } of [anything, each])
        expect([endings.endless, endings.success + endings.stop + endings.call]).toEqual([0, runs]);
      // Whoever always calls a person does no harm either, and is of no use.
      expect(anything.endings.success).toBeGreaterThan(anything.runs / 5);
    },
  );
});

/** Each response that a mistake is about, of each service, with whether the runs name it when the client is told that alone. */
function plant({ isAbout, change }: Mistake): { name: string; isNamed: boolean }[] {
  return subjects.flatMap((subject) => {
    const isPlanted = (answer: Answer, id: string) => isAbout(answer, operationOf(subject, id), subject.service);
    const planted = [...subject.answers].flatMap(([id, { all }]) => all.filter((answer) => isPlanted(answer, id)));
    return [...new Map(planted.map((answer) => [answer.name, answer.occurrence]))].map(([name, occurrence]) => {
      const told = { ...subject, misread: new Map([[name, { ...occurrence, ...change(occurrence) }]]) };
      const about = (answer: Answer | null, id: string) => answer?.name === name && isPlanted(answer, id);
      const isNamed = RUNS_OF_MISTAKE.some((each) =>
        [...runMany(subject, { any: 0, each, about }, told).harms.keys()].some((harm) => harm.includes(`${name} (`)),
      );
      return { name: `${name} in ${subject.service.id}`, isNamed };
    });
  });
}

describe('a wrong verdict is found, and named', () => {
  it.each(MISTAKES.map((mistake): [string, Mistake] => [sentenceOf(mistake), mistake]))('%s', (_name, mistake) => {
    const planted = plant(mistake);
    const missed = planted.filter(({ isNamed }) => !isNamed).map(({ name }) => name);
    expect(1 - missed.length / planted.length, missed.join('\n')).toBeGreaterThanOrEqual(mistake.found);
  });

  it('each operation that creates each time, and is said to be idempotent', () => {
    const creating = subjects.flatMap((subject) =>
      [...subject.operations.values()]
        .filter(({ kind }) => kind === 'creates')
        // The simulated service hands out as many handles as it is asked for, and none of them is a task.
        .filter(({ id }) => subject.tasks.every(({ handle }) => handle?.from !== id))
        .map((operation) => ({ subject, operation })),
    );
    const missed = creating.filter(({ subject, operation }) => {
      const operations = new Map(subject.operations).set(operation.id, { ...operation, kind: 'idempotent' });
      const about = (_answer: Answer | null, id: string) => id === operation.id;
      const { harms } = runMany(subject, { any: 200, each: 0, about }, { ...subject, operations });
      return ![...harms.keys()].some((harm) => harm.startsWith('doubled'));
    });
    expect(creating.length).toBeGreaterThan(100);
    expect(missed.map(({ subject, operation }) => `${subject.service.id} ${operation.id}`)).toEqual([]);
  });

  it('each call that is said to show a task, and knows nothing of its kind', () => {
    const wrong = subjects.flatMap((subject) =>
      subject.tasks.flatMap((task, index) =>
        [...subject.operations.values()]
          .filter(({ id, kind }) => kind === 'reads' && task.tells !== id && !showing(subject, task).has(id))
          .map(({ id }) => ({ subject, task, tasks: subject.tasks.with(index, { ...task, tells: id }) })),
      ),
    );
    const missed = wrong.filter(({ subject, task, tasks }) => {
      const about = (_answer: Answer | null, id: string) => id === task.start;
      return [50, 400].every(
        (any) => runMany(subject, { any, each: 0, about }, { ...subject, tasks }).harms.size === 0,
      );
    });
    expect(wrong.length).toBeGreaterThan(10);
    expect(
      missed.map(({ subject, tasks }) => `${subject.service.id} ${tasks.map(({ tells }) => tells).join()}`),
    ).toEqual([]);
  });

  it('each start that is said to be safe with another value', () => {
    const guarded = subjects.flatMap((subject) =>
      subject.tasks
        .map(({ start }) => operationOf(subject, start))
        .filter(({ kind }) => kind === 'idempotent-with-handle')
        .map((operation) => ({ subject, operation })),
    );
    const missed = guarded.filter(({ subject, operation }) => {
      const guards = operation.guards.map((guard) => ({ ...guard, same: ['another value'] }));
      const operations = new Map(subject.operations).set(operation.id, { ...operation, guards });
      const about = (_answer: Answer | null, id: string) => id === operation.id;
      return ![...runMany(subject, { any: 400, each: 0, about }, { ...subject, operations }).harms.keys()].some(
        (harm) => harm.startsWith('doubled'),
      );
    });
    expect(guarded.length).toBeGreaterThan(10);
    expect(missed.map(({ subject, operation }) => `${subject.service.id} ${operation.id}`)).toEqual([]);
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
      const { harms } = runMany({ ...subject, operations }, { any: 6_000, each: 0 }, subject);
      return [...harms.keys()].some((harm) => harm.startsWith('doubled'));
    };
    expect(subjects.some(isFound)).toBe(true);
  });
});

/** What a test of a mistake says: which are found, and which are not. */
function sentenceOf({ name, found, unnamed }: Mistake): string {
  return unnamed === null ? `${name}: each` : `${name}: ${(100 * found).toFixed(0)} of 100, but not ${unnamed}`;
}

describe('the simulator', () => {
  it('gives the same runs for the same seeds', () => {
    for (const subject of subjects.slice(0, 3)) {
      const once = () => runMany(subject, { any: 100, each: 1 }).endings;
      expect(once()).toEqual(once());
    }
  });

  it('gives every failure that is documented at least once', () => {
    const silent = subjects.flatMap((subject) => {
      const given = new Set(talliesOf(subject).flatMap((tally) => [...tally.given]));
      const all = [...subject.answers.values()].flatMap((answers) => answers.all);
      const failures = all.filter(({ occurrence: { outcome } }) => outcome === 'failure');
      return [...new Set(failures.map(({ name }) => name))].filter((name) => !given.has(name));
    });
    expect(silent).toEqual([]);
  });
});
