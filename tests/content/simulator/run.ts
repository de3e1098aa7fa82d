import { randomOf } from '../search-proof/random.ts';
import { Client, Endless, type Ending } from './client.ts';
import { wordsOf, type Answer, type OperationData, type Subject, type TaskData } from './data.ts';
import { World, type Focus } from './world.ts';

/** What must not happen. */
export type Harm =
  'doubled' | 'left running' | 'success that was none' | 'failure that was none' | 'begun again by a stop' | 'endless';

export interface Run {
  ending: Ending | 'endless';
  /** Null when nothing went wrong; else the harm, and the verdicts that led to it. */
  harm: { name: Harm; after: string } | null;
}

/**
 * What a client can want of a service: one of its tasks, with what the client is told of it, or one request of an operation
 * that belongs to none.
 */
type Want = { task: TaskData; told: TaskData; operation: null } | { task: null; operation: OperationData };

function wantsOf({ tasks, operations }: Subject, told: Subject): readonly Want[] {
  const ofTasks = new Set(tasks.flatMap(({ handle, start, tells, stop }) => [handle?.from, start, tells, stop]));
  const others = [...operations.values()].filter(({ id }) => !ofTasks.has(id));
  return [
    ...tasks.map((task, index) => ({ task, told: told.tasks[index]!, operation: null })),
    ...others.map((operation) => ({ task: null, operation })),
  ];
}

/** Every documented response to every operation of what a client can want. */
function fociOf(subject: Subject, wants: readonly Want[]): readonly (Want & { focus: Focus })[] {
  return wants.flatMap((want) => {
    const { task, operation } = want;
    const used = task ? [task.handle?.from, task.start, task.tells, task.stop] : [operation.id];
    return [...new Set(used)].flatMap((id) =>
      (subject.answers.get(id ?? '')?.all ?? []).map((answer) => ({
        ...want,
        focus: { operation: id ?? '', answer },
      })),
    );
  });
}

/** One run, with everything that can go wrong by this seed. */
function run(
  subject: Subject,
  told: Subject,
  { focus = null, ...want }: Want & { focus?: Focus | null },
  seed: number,
  given: Set<string>,
): Run {
  const { task, operation } = want;
  const world = new World(subject, { task, focus }, randomOf(seed), given);
  const client = new Client(told, world, task && want.told);
  let ending: Run['ending'];
  try {
    ending = task ? client.runTask() : client.runOperation(operation.id);
  } catch (error) {
    if (!(error instanceof Endless)) throw error;
    ending = 'endless';
  }
  return { ending, harm: harmOf(world, client, ending) };
}

function harmOf(world: World, client: Client, ending: Run['ending']): Run['harm'] {
  if (world.doubledBy) {
    const { first, second } = world.doubledBy;
    return { name: 'doubled', after: `${wordsOf(second)}; the first request got ${wordsOf(first)}` };
  }
  if (client.beganAgain) return { name: 'begun again by a stop', after: wordsOf(client.beganAgain) };
  if (ending === 'endless') return { name: 'endless', after: wordsOf(client.reason) };
  const { running } = world;
  if (running && (ending !== 'call' || client.belief === 'no')) {
    const { gaveUp } = client;
    // What was started after the client had given up was started by a request that it took for one without effect.
    const isLate = gaveUp === null || running.since > gaveUp.time;
    return {
      name: 'left running',
      after: isLate ? `the start got ${wordsOf(running.told)}` : wordsOf(gaveUp.reason),
    };
  }
  if (world.misledBy) return { name: 'success that was none', after: wordsOf(world.misledBy) };
  if (ending === 'stop' && world.effects > 0)
    return { name: 'failure that was none', after: wordsOf(world.lastEffect) };
  return null;
}

/** What many runs came to. */
export interface Tally {
  runs: number;
  endings: Record<Run['ending'], number>;
  /** Each harm with what it came after, and the seeds that show it. */
  harms: Map<string, number[]>;
  /** Names of the responses that were given at least once. */
  given: Set<string>;
}

/** How many runs there are, and what about. */
export interface Plan {
  /** Runs about whatever happens. */
  any: number;
  /** Runs about each documented response to each operation that may get it, so that each is met at each step. */
  each: number;
  /** Runs about documented responses, at least, however short the table. */
  atLeast?: number;
  /** Which operations, and which responses to them, they are about; null where a run is about whatever happens. Left out: all. */
  about?: (answer: Answer | null, operation: string) => boolean;
}

/**
 * Runs of a service, the same ones each time.
 * @param told What the client knows, where that is not how the service is.
 */
export function runMany(subject: Subject, { any, each, atLeast = 0, about = () => true }: Plan, told = subject): Tally {
  const endings = { success: 0, stop: 0, call: 0, endless: 0 };
  const tally: Tally = { runs: 0, endings, harms: new Map(), given: new Set() };
  const all = wantsOf(subject, told);
  const wants = all.filter(({ task, operation }) => about(null, task?.start ?? operation!.id));
  const foci = fociOf(subject, all).filter(({ focus: { answer, operation } }) => about(answer, operation));
  const runAll = (plans: readonly Parameters<typeof run>[2][], runs: number, firstSeed: number) => {
    for (let round = 0; round < runs && plans.length > 0; round += 1) {
      const seed = firstSeed + 2 * round;
      const { ending, harm } = run(subject, told, plans[round % plans.length]!, seed, tally.given);
      tally.runs += 1;
      tally.endings[ending] += 1;
      if (harm === null) continue;
      const name = `${harm.name} after ${harm.after}`;
      tally.harms.set(name, [...(tally.harms.get(name) ?? []), seed]);
    }
  };
  runAll(wants, any, 0);
  runAll(foci, Math.max(atLeast, each * foci.length), 1);
  return tally;
}

/** The harms of a tally, the most frequent first, each with a seed that shows it. */
export const reportOf = ({ harms }: Tally): string[] =>
  [...harms]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name, seeds]) => `${name} (${seeds.length} times, for example seed ${seeds[0]})`);
