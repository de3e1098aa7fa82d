import {
  operationOf,
  showing,
  type Answer,
  type OccurrenceData,
  type GuardData,
  type OperationData,
  type Reason,
} from './data.ts';
import type { Subject, TaskData } from './data.ts';
import type { Response, World } from './world.ts';

/** How a run ends: it worked, it was given up with nothing left behind, or somebody has to look. */
export type Ending = 'success' | 'stop' | 'call';

/** How one operation ended, after all its repeats. */
type Result = 'done' | 'gone' | 'refused' | 'unclear' | 'over';

/** What the client may send at most, whatever the data says: beyond it, the run is taken for endless. */
const MAX_REQUESTS = 150;

/** Repeats of a request whose responses are lost one after the other: no entry says how many, so the client has a number. */
const LOST_REPEATS = 3;

/** How often the whole flow is started over: once, as `finally` says. */
const STARTS_OVER = 1;

/** Waits where the data names none: each twice as long, up to this. */
const LONGEST_WAIT_SECONDS = 30;

/** What has to stay the same when the request of this operation is sent again after a response; null where it does not say. */
const keptAfter = ({ occurrence }: Answer, { id }: OperationData): readonly string[] | null =>
  keptBy(occurrence.repeat.guards.filter(({ operation }) => operation === id || operation === null));

const keptBy = (guards: readonly Pick<GuardData, 'same'>[]): readonly string[] | null =>
  guards.length > 0 ? guards.flatMap(({ same }) => same) : null;

/** What a response says shows whether the request of this operation worked; null where it says that nothing does. */
const tellsOf = ({ occurrence }: Answer, { id }: OperationData): string | null =>
  occurrence.repeat.tellsOf.find(({ operation }) => operation === id || operation === null)?.call ?? null;

/** Thrown when a run does not end. */
export class Endless extends Error {}

/**
 * A client that knows nothing but the data: what a response says of effect and repeat, what a second request of an operation
 * does, and what keeps a repeat safe. It wants one thing done once: a task started, looked at and stopped, or one request.
 */
export class Client {
  /** Whether something of ours runs or took effect, as far as the client knows. */
  belief: 'no' | 'maybe' | 'yes' = 'no';
  /** What made the client believe that nothing runs any more; null when it never believed that anything did. */
  gaveUp: { reason: Reason; time: number } | null = null;
  /** What made it begin another task when it wanted to stop one. */
  beganAgain: Reason | null = null;
  /** The last thing it was told, with what it made of it. */
  reason: Reason = { answer: null, words: 'the first request' };
  private requests = 0;
  private readonly values = new Map<string, string>();

  private readonly shows: ReadonlySet<string>;
  private readonly subject: Subject;
  private readonly world: World;
  private readonly task: TaskData | null;

  constructor(subject: Subject, world: World, task: TaskData | null) {
    this.subject = subject;
    this.world = world;
    this.task = task;
    this.shows = task ? showing(subject, task) : new Set();
    // What tells our task from others stays the same for the whole run; a handle comes with each flow.
    const kept = task ? operationOf(subject, task.start).guards.flatMap(({ same }) => same) : [];
    for (const name of kept) if (name !== task?.handle?.name) this.values.set(name, `our ${name}`);
    world.mayHaveForeign(this.values);
  }

  /** One task: started, looked at, stopped; once more from the beginning where a response says so. */
  runTask(): Ending {
    const { task } = this;
    if (!task) throw new Error('no task');
    for (let flow = 0; flow <= STARTS_OVER; flow += 1) {
      const ending = this.flow(task);
      if (ending !== 'over') return ending;
    }
    return 'call';
  }

  /** One request of one operation; once more from the beginning where a response says so. */
  runOperation(id: string): Ending {
    for (let flow = 0; flow <= STARTS_OVER; flow += 1) {
      const result = this.perform(id);
      if (result === 'done') return 'success';
      if (result !== 'over') return result === 'refused' && this.belief === 'no' ? 'stop' : 'call';
    }
    return 'call';
  }

  /** A handle, the start, a look at the task, and its stop. */
  private flow(task: TaskData): Ending | 'over' {
    if (task.handle && !this.renewHandle()) return 'call';
    const started = this.perform(task.start);
    if (started === 'over') return 'over';
    if (started !== 'done') return this.belief === 'no' && started === 'refused' ? 'stop' : 'call';
    this.belief = 'yes';
    if (!this.canAsk(task)) return 'call';
    if (task.tells !== null) {
      const shown = this.perform(task.tells);
      if (shown === 'over') return 'over';
      // One that ended before it was stopped is an alarm, and no success.
      if (shown === 'gone') return this.giveUp('call');
    }
    if (task.stop === null) return 'call';
    const stopped = this.perform(task.stop);
    if (stopped === 'over') {
      this.beganAgain = this.reason;
      return 'over';
    }
    return stopped === 'done' || stopped === 'gone' ? this.giveUp('success') : 'call';
  }

  private giveUp(ending: Ending): Ending {
    this.belief = 'no';
    this.gaveUp = { reason: this.reason, time: this.world.time };
    return ending;
  }

  private renewHandle(): boolean {
    const handle = this.task?.handle ?? null;
    return handle !== null && this.perform(handle.from) === 'done';
  }

  /** Sends one operation until the data says that it is done, or that no repeat helps. */
  private perform(id: string): Result {
    const result = this.performed(id);
    if (result === 'done') this.world.takenForDone(id, this.reason);
    return result;
  }

  private performed(id: string): Result {
    const operation = operationOf(this.subject, id);
    const counts = new Map<string, number>();
    const since = new Map<string, number>();
    const used = (name: string) => {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return counts.get(name) ?? 0;
    };
    for (;;) {
      const response = this.send(id);
      if (response.kind === 'ok') {
        this.learn(response);
        this.reason = { answer: null, words: `a success of ${id}` };
        return this.shows.has(id) && !response.runs ? 'gone' : 'done';
      }
      if (response.kind === 'lost') {
        this.reason = { answer: null, words: `a lost response to ${id}` };
        this.mayHaveWorked(operation, 'maybe');
        const mayRepeat = used('') <= LOST_REPEATS;
        const next = operation.kind === 'creates' ? this.afterAsking(operation, operation.tells) : 'again';
        if (next === 'again' && mayRepeat) {
          this.keep(operation, keptBy(operation.guards));
          continue;
        }
        return next === 'again' ? 'unclear' : next;
      }
      counts.delete('');
      this.learn(response);
      const answer = this.read(response.answer);
      const first = since.get(answer.name) ?? this.world.time;
      since.set(answer.name, first);
      const next = this.decide(operation, answer, used(answer.name), this.world.time - first);
      if (next !== 'again') return next;
      this.keep(operation, keptAfter(answer, operation));
    }
  }

  /** What nobody says has to stay the same may be another one from then on: a handle, too. */
  private keep({ id }: OperationData, names: readonly string[] | null): void {
    const { task } = this;
    if (names === null || id !== task?.start) return;
    for (const [name, value] of this.values)
      if (value.startsWith('our ') && !names.includes(name)) this.values.set(name, `another ${name}, ${this.requests}`);
    if (task.handle && !names.includes(task.handle.name)) this.renewHandle();
  }

  /** A response as the data has it. */
  private read = (answer: Answer): Answer => {
    const occurrence = this.subject.misread?.get(answer.name);
    return occurrence ? { ...answer, occurrence } : answer;
  };

  /** What to do after a documented response. */
  private decide(operation: OperationData, answer: Answer, count: number, seconds: number): Result | 'again' {
    const { repeat, outcome, effect } = answer.occurrence;
    this.reason = { answer, words: '' };
    this.mayHaveWorked(operation, effect);
    if (outcome === 'already-done') return 'done';
    if (outcome === 'success' || outcome === 'partial')
      return repeat.verdict === 'check-first' ? this.confirmed(operation, answer) : 'done';
    const isLast = repeat.forSeconds === null ? count > (repeat.atMost ?? Infinity) : seconds >= repeat.forSeconds;
    switch (repeat.verdict) {
      case 'never':
        return this.shows.has(operation.id) ? 'gone' : 'refused';
      case 'after-fix':
        return 'refused';
      case 'higher-level':
        return isLast ? 'unclear' : 'over';
      case 'after-refresh': {
        if (isLast) return this.lastResort(operation, repeat);
        const handle = this.task?.handle?.name;
        if (handle === undefined || !repeat.refresh.includes(handle)) return 'again';
        return this.renewHandle() ? 'again' : 'unclear';
      }
      case 'same-request':
      case 'after-delay':
        if (isLast) return this.lastResort(operation, repeat);
        this.wait(repeat, count);
        return 'again';
      case 'check-first':
        if (isLast) return this.lastResort(operation, repeat);
        this.wait(repeat, count);
        // A query asks by itself, and so does a stop: its response says whether there is anything left to stop.
        if (operation.kind === 'reads' || operation.id === this.task?.stop) return 'again';
        return this.afterLooking(operation, answer);
    }
  }

  /** Who cannot see how things stand does what is said to follow. */
  private afterLooking(operation: OperationData, answer: Answer): Result | 'again' {
    const known = this.afterAsking(operation, tellsOf(answer, operation));
    return known === 'unclear' ? this.lastResort(operation, answer.occurrence.repeat) : known;
  }

  private lastResort({ id }: OperationData, { finally: last }: OccurrenceData['repeat']): Result {
    this.reason = { ...this.reason, words: `finally ${last}` };
    const { task } = this;
    if (last === 'start-over') return 'over';
    if (last === 'call-a-person' || last === 'keep-asking') return 'unclear';
    return this.shows.has(id) || id === task?.stop ? 'gone' : 'refused';
  }

  private afterAsking(operation: OperationData, call: string | null): Result | 'again' {
    const known = this.ask(operation, call);
    return known === 'gone' ? 'again' : known === 'done' ? 'done' : 'unclear';
  }

  /** After a success that is only accepted, or is one in part: what the state shows; where nothing can, what was said. */
  private confirmed(operation: OperationData, answer: Answer): Result {
    const known = this.ask(operation, tellsOf(answer, operation));
    return known === 'done' || (known === 'unclear' && answer.occurrence.effect === 'done') ? 'done' : 'unclear';
  }

  /** Without the id that only the response to the start returns, nobody can ask about a task, or stop it. */
  private canAsk = ({ id }: TaskData): boolean => id === null || this.values.has(id);

  /** Whether what was asked for is done, by the operation that shows it; `unclear` where none can. `gone`: it is not done. */
  private ask({ id }: OperationData, call: string | null): Result {
    const { task } = this;
    if (!task || call === null || (id !== task.start && id !== task.stop)) return 'unclear';
    if (call === task.tells && !this.canAsk(task)) return 'unclear';
    const shown = this.perform(call);
    if (shown !== 'done' && shown !== 'gone') return 'unclear';
    if (id === task.stop) return shown === 'gone' ? 'done' : 'gone';
    if (shown === 'gone') this.giveUp('call');
    else this.belief = 'yes';
    return shown;
  }

  private mayHaveWorked({ id, kind }: OperationData, effect: OccurrenceData['effect']): void {
    const begins = this.task ? id === this.task.start : kind !== 'reads';
    if (begins && effect !== 'none' && this.belief !== 'yes') this.belief = effect === 'done' ? 'yes' : 'maybe';
  }

  private learn(response: Exclude<Response, { kind: 'lost' }>): void {
    const { task } = this;
    if (task?.id && response.id !== null) this.values.set(task.id, response.id);
    if (task?.handle && response.kind === 'ok' && response.handle !== null)
      this.values.set(task.handle.name, response.handle);
  }

  private wait({ delaysSeconds }: OccurrenceData['repeat'], count: number): void {
    const wait = delaysSeconds[count - 1] ?? delaysSeconds.at(-1) ?? 2 ** count;
    this.world.time += Math.min(wait, Math.max(LONGEST_WAIT_SECONDS, ...delaysSeconds));
  }

  private send(operation: string): Response {
    this.requests += 1;
    if (this.requests > MAX_REQUESTS) throw new Endless();
    return this.world.send({ operation, values: this.values }, this.reason);
  }
}
