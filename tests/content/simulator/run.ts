import { randomOf } from '../search-proof/random.ts';
import { Client, Endless, type Ending } from './client.ts';
import type { OperationData, Subject, TaskData } from './data.ts';
import { World } from './world.ts';

/** What must not happen. */
export type Harm = 'doubled' | 'left running' | 'success that was none' | 'endless';

export interface Run {
  ending: Ending | 'endless';
  /** Null when nothing went wrong. */
  harm: Harm | null;
  /** By what the client decided when the harm was done. */
  reason: string;
}

/** What a client can want of a service: one of its tasks, or one request of an operation that belongs to none. */
function wantsOf({ tasks, operations }: Subject): readonly { task: TaskData | null; operation: OperationData | null }[] {
  const ofTasks = new Set(tasks.flatMap(({ handle, start, tells, stop }) => [handle?.from, start, tells, stop]));
  return [
    ...tasks.map((task) => ({ task, operation: null })),
    ...operations.filter(({ id }) => !ofTasks.has(id)).map((operation) => ({ task: null, operation })),
  ];
}

/**
 * One run of one of them, with everything that can go wrong by this seed.
 * @param told What the client knows, where that is not how the service is.
 */
function run(subject: Subject, seed: number, told: Subject, given: Set<string>): Run {
  const random = randomOf(seed);
  const wants = wantsOf(subject);
  const { task = null, operation = null } = wants[seed % wants.length] ?? {};
  const world = new World(subject, task, random);
  const client = new Client(told, world);
  let ending: Run['ending'];
  try {
    ending = task ? client.runTask() : client.runOperation(operation?.id ?? '');
  } catch (error) {
    if (!(error instanceof Endless)) throw error;
    ending = 'endless';
  }
  for (const name of world.given) given.add(name);
  const { reason } = client;
  if (world.doubledBy !== null) return { ending, harm: 'doubled', reason: world.doubledBy };
  if (ending === 'endless') return { ending, harm: 'endless', reason };
  if (world.running > 0 && (ending !== 'call' || client.belief === 'no')) return { ending, harm: 'left running', reason };
  if (ending === 'success' && !hasHappened(world, operation?.kind ?? 'reads'))
    return { ending, harm: 'success that was none', reason };
  return { ending, harm: null, reason };
}

/** Whether what a success claims is so: a task ran, or the one request took effect. */
const hasHappened = (world: World, kind: string): boolean =>
  world.task ? world.tasks.length > 0 : kind === 'reads' || world.effects > 0;

/** What many runs came to. */
export interface Tally {
  runs: number;
  endings: Record<Run['ending'], number>;
  /** Each harm with its reason, and the seeds that show it. */
  harms: Map<string, number[]>;
  /** Names of the answers that were given at least once. */
  given: Set<string>;
}

export function runMany(subject: Subject, runs: number, told = subject): Tally {
  const endings = { success: 0, stop: 0, call: 0, endless: 0 };
  const tally: Tally = { runs, endings, harms: new Map(), given: new Set() };
  for (let seed = 0; seed < runs; seed += 1) {
    const { ending, harm, reason } = run(subject, seed, told, tally.given);
    tally.endings[ending] += 1;
    if (harm === null) continue;
    const name = `${harm} after ${reason}`;
    tally.harms.set(name, [...(tally.harms.get(name) ?? []), seed]);
  }
  return tally;
}
