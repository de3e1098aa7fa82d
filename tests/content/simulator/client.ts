import { operationOf, type Answer, type OccurrenceData, type OperationData, type Subject } from './data.ts';
import type { Response, World } from './world.ts';

/** How a run ends: it worked, it was given up with nothing left behind, or somebody has to look. */
export type Ending = 'success' | 'stop' | 'call';

/** How one operation ended, after all its repeats. */
type Result = 'done' | 'gone' | 'refused' | 'unclear' | 'over';

/** What the client may do at most, whatever the data says: beyond it, the run is taken for endless. */
const MAX_REQUESTS = 150;

/** Repeats of a request whose answer was lost: no entry says how many, so the client has a number of its own. */
const LOST_REPEATS = 3;

/** Thrown when a run does not end. */
export class Endless extends Error {}

/**
 * A client that knows nothing but the data: what an answer says of effect and repeat, what a second request of an operation
 * does, and what keeps a repeat safe. It wants one thing done once: a task started, looked at and stopped, or one request.
 */
export class Client {
  /** Whether something of ours runs or took effect, as far as the client knows. */
  belief: 'no' | 'maybe' | 'yes' = 'no';
  /** The last thing it was told, with what it made of it. */
  reason = 'the first request';
  private requests = 0;
  private handles = 0;
  private readonly values = new Map<string, string>();
  private startsOver = 1;

  private readonly subject: Subject;
  private readonly world: World;

  constructor(subject: Subject, world: World) {
    this.subject = subject;
    this.world = world;
    const { task } = world;
    if (!task) return;
    // What tells our task from others stays the same for the whole run; a handle comes with each flow.
    for (const { same } of operationOf(subject, task.start).guards)
      for (const name of same) if (name !== task.handle?.name) this.values.set(name, `our ${name}`);
    world.mayHaveForeign(new Map(this.values));
  }

  /** One task: started, looked at, stopped. */
  runTask(): Ending {
    const { task } = this.world;
    if (!task) throw new Error('no task');
    const started = this.flow();
    if (started !== 'done') return this.belief === 'no' && started === 'refused' ? 'stop' : 'call';
    if (task.tells !== null) {
      const shown = this.perform(task.tells);
      // It ended before it was stopped: an alarm, and no success.
      if (shown === 'gone') return this.endUnexpected();
    }
    if (task.stop === null) return 'call';
    const stopped = this.perform(task.stop);
    if (stopped !== 'done' && stopped !== 'gone') return 'call';
    this.belief = 'no';
    return 'success';
  }

  private endUnexpected(): Ending {
    this.belief = 'no';
    return 'call';
  }

  /** One request of one operation. */
  runOperation(id: string): Ending {
    const result = this.perform(id);
    if (result === 'done') return 'success';
    return result === 'refused' && this.belief === 'no' ? 'stop' : 'call';
  }

  /** A handle, then the start; once more from the beginning where an answer says so. */
  private flow(): Result {
    const { task } = this.world;
    if (!task) return 'refused';
    for (;;) {
      if (task.handle && !this.renewHandle()) return 'unclear';
      const result = this.perform(task.start);
      if (result === 'done') this.belief = 'yes';
      if (result !== 'over') return result;
      if (this.startsOver === 0 || !this.mayChangeHandle(operationOf(this.subject, task.start))) return 'unclear';
      this.startsOver -= 1;
    }
  }

  /** A new handle must not become a second task: something else has to hold the first one, or none may run. */
  private mayChangeHandle({ guards }: OperationData): boolean {
    const handle = this.world.task?.handle?.name;
    return this.belief === 'no' || handle === undefined || guards.some(({ same }) => !same.includes(handle));
  }

  private renewHandle(): boolean {
    const { handle } = this.world.task ?? {};
    return handle !== undefined && handle !== null && this.perform(handle.from) === 'done';
  }

  /** Sends one operation until the data says that it is done, or that no repeat helps. */
  private perform(id: string): Result {
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
        this.reason = `a success of ${id}`;
        return id === this.world.task?.tells && !response.runs ? 'gone' : 'done';
      }
      if (response.kind === 'lost') {
        this.reason = `a lost answer of ${id}`;
        this.mayHaveWorked(operation, 'maybe');
        if (this.isSafe(operation, null) && used('lost') <= LOST_REPEATS) continue;
        const known = this.ask(operation);
        if (known === 'gone' && used('lost') <= LOST_REPEATS) continue;
        return known === 'done' ? 'done' : 'unclear';
      }
      this.learn(response);
      const { answer } = response;
      const first = since.get(answer.name) ?? this.world.time;
      since.set(answer.name, first);
      const next = this.decide(operation, answer, used(answer.name), this.world.time - first);
      if (next !== 'again') return next;
    }
  }

  /** What to do after a documented answer. */
  private decide(operation: OperationData, answer: Answer, count: number, seconds: number): Result | 'again' {
    const { occurrence } = answer;
    const { repeat, outcome } = occurrence;
    this.reason = `${answer.name}: ${outcome}, effect ${occurrence.effect}, ${repeat.verdict}`;
    this.mayHaveWorked(operation, occurrence.effect);
    if (outcome === 'already-done') return 'done';
    if (outcome === 'success' || outcome === 'partial')
      return repeat.verdict === 'check-first' ? this.confirmed(operation) : 'done';
    const isLast = repeat.forSeconds === null ? count > repeat.atMost : seconds >= repeat.forSeconds;
    switch (repeat.verdict) {
      case 'never':
        return this.final(operation);
      case 'after-fix':
        return 'refused';
      case 'higher-level':
        return isLast ? 'unclear' : 'over';
      case 'after-refresh': {
        if (isLast) return this.lastResort(operation, repeat);
        const handle = this.world.task?.handle?.name;
        if (handle === undefined || !repeat.refresh.includes(handle)) return 'again';
        return this.mayChangeHandle(operation) && this.renewHandle() ? 'again' : 'unclear';
      }
      case 'same-request':
      case 'after-delay':
        if (isLast) return this.lastResort(operation, repeat);
        this.wait(occurrence, count);
        return this.isSafe(operation, answer) ? 'again' : this.afterAsking(operation);
      case 'check-first':
        if (isLast) return this.lastResort(operation, repeat);
        this.wait(occurrence, count);
        return operation.kind === 'reads' || repeat.tells.includes(operation.id) || this.isSafeToAsk(operation)
          ? 'again'
          : this.afterAsking(operation);
    }
  }

  /** A stop that is repeated tells by its own answer whether there is anything left to stop. */
  private isSafeToAsk = ({ id }: OperationData): boolean => id === this.world.task?.stop;

  /** Nothing of a `never` can be repeated; what it was about is gone, or was refused. */
  private final = ({ id, kind }: OperationData): Result =>
    kind === 'reads' && id === this.world.task?.tells ? 'gone' : 'refused';

  private lastResort({ id }: OperationData, { finally: last }: OccurrenceData['repeat']): Result {
    this.reason = `${this.reason}, finally ${last}`;
    if (last === 'start-over') return id === this.world.task?.start ? 'over' : 'unclear';
    return last === 'take-as-final' ? 'gone' : 'unclear';
  }

  /** Whether a second request does nothing twice. A verdict made for the operation is believed. */
  private isSafe({ kind }: OperationData, answer: Answer | null): boolean {
    if (answer?.namesOperation || answer?.occurrence.effect === 'none') return true;
    return kind !== 'creates';
  }

  private afterAsking(operation: OperationData): Result | 'again' {
    const known = this.ask(operation);
    return known === 'gone' ? 'again' : known === 'done' ? 'done' : 'unclear';
  }

  /** After a success that is only accepted: what the state shows. */
  private confirmed(operation: OperationData): Result {
    const known = this.ask(operation);
    return known === 'gone' ? 'unclear' : 'done';
  }

  /** Whether the task runs, by the operation that shows it; `unclear` where there is none, or no id to ask with. */
  private ask({ id }: OperationData): Result {
    const { task } = this.world;
    if (!task?.tells || (id !== task.start && id !== task.stop)) return 'unclear';
    if (task.id !== null && !this.values.has(task.id)) return 'unclear';
    const shown = this.perform(task.tells);
    if (shown !== 'done' && shown !== 'gone') return 'unclear';
    if (id === task.stop) return shown === 'gone' ? 'done' : 'gone';
    this.belief = shown === 'done' ? 'yes' : 'no';
    return shown;
  }

  private mayHaveWorked({ id, kind }: OperationData, effect: OccurrenceData['effect']): void {
    const begins = this.world.task ? id === this.world.task.start : kind !== 'reads';
    if (!begins || effect === 'none') return;
    if (this.belief !== 'yes') this.belief = effect === 'done' ? 'yes' : 'maybe';
  }

  private learn(response: Exclude<Response, { kind: 'lost' }>): void {
    const { task } = this.world;
    if (task?.id && response.id !== null) this.values.set(task.id, response.id);
    if (response.kind === 'ok' && response.handle !== null && task?.handle) {
      this.handles += 1;
      this.values.set(task.handle.name, response.handle);
    }
  }

  private wait({ repeat }: OccurrenceData, count: number): void {
    this.world.time += repeat.delaysSeconds[count - 1] ?? repeat.delaysSeconds.at(-1) ?? Math.min(2 ** count, 30);
  }

  private send(operation: string): Response {
    this.requests += 1;
    if (this.requests > MAX_REQUESTS) throw new Endless();
    return this.world.send({ operation, values: new Map(this.values) }, this.reason);
  }
}
