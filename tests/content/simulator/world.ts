import { operationOf, type Answer, type GuardData, type OperationData, type Subject, type TaskData } from './data.ts';

/** A request of the client. The values say what it is about; two requests with the same values are about the same. */
export interface Request {
  operation: string;
  /** Name and value: `resourceId` → `handle 2`. */
  values: ReadonlyMap<string, string>;
}

/** What comes back. */
export type Response =
  /** Nothing: the request or its answer was lost. */
  | { kind: 'lost' }
  /** An answer that a table documents. */
  | { kind: 'answer'; answer: Answer; id: string | null }
  /** A plain success, with what an API returns: a handle, an id, the state. */
  | { kind: 'ok'; handle: string | null; id: string | null; runs: boolean };

interface RunningTask {
  values: ReadonlyMap<string, string>;
  id: string;
  ended: boolean;
  /** Of somebody else: it has the same identity, and is no double of ours. */
  foreign: boolean;
}

/** How often what goes wrong. */
const CHANCE = {
  lostBefore: 0.05,
  lostAfter: 0.07,
  documented: 0.3,
  sticky: 0.3,
  failOver: 0.12,
  endsByItself: 0.03,
  foreign: 0.03,
  pause: 0.1,
};
const FAIL_OVER_SECONDS = 120;

/** Answers of these classes leave open whether the request took effect: the truth is tossed. */
const OPEN: ReadonlySet<Answer['canonicalCode']> = new Set(['DEADLINE_EXCEEDED', 'INTERNAL', 'UNAVAILABLE', 'UNKNOWN']);
/**
 * A service with tasks, or one without, that answers with any documented answer at any step. It is true to what a condition
 * means; of verdicts it knows nothing.
 */
export class World {
  time = 0;
  readonly tasks: RunningTask[] = [];
  /** Times that an operation without a task took effect. */
  effects = 0;
  /** Whatever the client has last decided by, when it did harm. */
  doubledBy: string | null = null;
  private failOverUntil = 0;
  private count = 0;
  private readonly handles = new Map<string, number>();
  private readonly sticky = new Map<string, Answer>();
  /** Names of the answers it has given. */
  readonly given = new Set<string>();

  readonly task: TaskData | null;
  private readonly subject: Subject;
  private readonly random: () => number;

  constructor(subject: Subject, task: TaskData | null, random: () => number) {
    this.subject = subject;
    this.task = task;
    this.random = random;
  }

  private happens = (chance: number): boolean => this.random() < chance;
  private oneOf = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(this.random() * items.length)];

  /** Tasks of the client that run. */
  get running(): number {
    return this.tasks.filter(({ ended, foreign }) => !ended && !foreign).length;
  }

  get isFailingOver(): boolean {
    return this.time < this.failOverUntil;
  }

  /** Somebody else has a task with these values from the beginning. */
  mayHaveForeign(values: ReadonlyMap<string, string>): void {
    if (this.happens(CHANCE.foreign)) this.tasks.push({ values, id: 'foreign', ended: false, foreign: true });
  }

  /** @param reason What the client sends it for, by its own account. */
  send(request: Request, reason: string): Response {
    this.time += 1 + (this.happens(CHANCE.pause) ? Math.floor(this.random() * 400) : 0);
    if (this.running > 0 && this.happens(CHANCE.endsByItself)) for (const task of this.tasks) task.ended = true;
    if (this.running > 0 && !this.isFailingOver && this.happens(CHANCE.failOver))
      this.failOverUntil = this.time + 1 + Math.floor(this.random() * FAIL_OVER_SECONDS);
    if (this.happens(CHANCE.lostBefore)) return { kind: 'lost' };
    const response = this.answer(request, reason);
    if (response.kind === 'answer') this.given.add(response.answer.name);
    return this.happens(CHANCE.lostAfter) ? { kind: 'lost' } : response;
  }

  private answer(request: Request, reason: string): Response {
    const operation = operationOf(this.subject, request.operation);
    const sticky = this.sticky.get(operation.id);
    const fault = sticky ?? (this.happens(CHANCE.documented) ? this.fault(operation) : undefined);
    if (fault && this.claimsState(operation, fault)) return this.carryOut(operation, request, reason);
    if (fault) {
      if (!sticky && this.happens(CHANCE.sticky)) this.sticky.set(operation.id, fault);
      if (OPEN.has(fault.canonicalCode) && this.happens(0.5)) this.carryOut(operation, request, reason);
      return { kind: 'answer', answer: fault, id: null };
    }
    return this.carryOut(operation, request, reason);
  }

  /** What says that something runs, or has ended, is given only when it is so, or hidden by a fail-over. */
  private claimsState({ id }: OperationData, { canonicalCode, occurrence: { condition } }: Answer): boolean {
    const { task } = this;
    if (canonicalCode === 'OK') return true;
    if (id === task?.tells || id === task?.stop)
      return canonicalCode === 'NOT_FOUND' || condition === 'already-ended' || condition === 'no-media';
    return id === task?.start && canonicalCode === 'ALREADY_EXISTS';
  }

  private fault = ({ id }: OperationData): Answer | undefined => this.oneOf(this.subject.answers.get(id) ?? []);

  /** An answer of one of these conditions, where the service documents one for the operation. */
  private documented(operation: OperationData, ...conditions: string[]): Response | null {
    return this.answerOf(operation, ({ occurrence }) => conditions.includes(occurrence.condition));
  }

  private answerOf(operation: OperationData, fits: (answer: Answer) => boolean): Response | null {
    const answer = this.oneOf((this.subject.answers.get(operation.id) ?? []).filter(fits));
    return answer ? { kind: 'answer', answer, id: null } : null;
  }

  /** While the service fails over, it says that it finds nothing, in whatever words its tables have for that. */
  private hidden = (operation: OperationData): Response | null =>
    this.isFailingOver ? this.answerOf(operation, ({ canonicalCode }) => canonicalCode === 'NOT_FOUND') : null;

  /** Does what the request asks for, and says so as the service would. */
  private carryOut(operation: OperationData, request: Request, reason: string): Response {
    const { task } = this;
    if (operation.id === task?.handle?.from) return this.handOut(task.handle.secondsValid);
    if (operation.id === task?.start) return this.start(task, operation, request, reason);
    if (operation.id === task?.stop) return this.stop(operation, request);
    if (operation.id === task?.tells) return this.tell(operation, request);
    if (operation.kind === 'creates') this.effects += 1;
    else if (operation.kind !== 'reads') this.effects = 1;
    if (this.effects > 1) this.doubledBy ??= reason;
    return this.plainly(operation);
  }

  private handOut(secondsValid: number | null): Response {
    const handle = `handle ${(this.count += 1)}`;
    this.handles.set(handle, this.time + (secondsValid ?? Infinity));
    return { kind: 'ok', handle, id: null, runs: false };
  }

  private start(task: TaskData, operation: OperationData, { values }: Request, reason: string): Response {
    const handle = task.handle && values.get(task.handle.name);
    const expired = handle !== null && (this.handles.get(handle ?? '') ?? 0) < this.time;
    const guarded = operation.guards
      .map((guard) => ({ guard, twin: this.twinOf(guard, values) }))
      .find(({ twin }) => twin !== undefined);
    if (guarded?.twin) {
      const answers = guarded.guard.answers.flatMap((id) => this.subject.byEntry.get(id) ?? []);
      const fitting = answers.filter(({ namesOperation, occurrence }) => !namesOperation || occurrence.operations.includes(operation.id));
      const answer = this.oneOf(fitting);
      if (answer) return { kind: 'answer', answer, id: null };
      return this.answerOf(operation, ({ canonicalCode }) => canonicalCode === 'ALREADY_EXISTS') ?? { kind: 'lost' };
    }
    if (expired) return this.documented(operation, 'handle-expired') ?? { kind: 'lost' };
    if (this.running > 0) this.doubledBy ??= reason;
    const id = `task ${(this.count += 1)}`;
    this.tasks.push({ values, id, ended: false, foreign: false });
    return this.plainly(operation, id);
  }

  /** A task that runs with the same values: the guard keeps a second one away. */
  private twinOf = ({ same }: GuardData, values: ReadonlyMap<string, string>): RunningTask | undefined =>
    this.tasks.find((task) => !task.ended && same.every((name) => task.values.get(name) === values.get(name)));

  /** The task a request is about: by its id where tasks have one, else whatever was started. */
  private found({ values }: Request): RunningTask | undefined {
    const id = this.task?.id ? values.get(this.task.id) : undefined;
    return this.tasks.find((task) => !task.foreign && (id === undefined ? !task.ended : task.id === id));
  }

  private tell(operation: OperationData, request: Request): Response {
    const hidden = this.hidden(operation);
    if (hidden) return hidden;
    const task = this.found(request);
    if (task && !task.ended) return { kind: 'ok', handle: null, id: task.id, runs: true };
    return (
      this.documented(operation, 'already-ended', 'task-not-found') ?? { kind: 'ok', handle: null, id: null, runs: false }
    );
  }

  private stop(operation: OperationData, request: Request): Response {
    const hidden = this.hidden(operation);
    if (hidden) return hidden;
    const task = this.found(request);
    if (!task || task.ended)
      return this.documented(operation, 'already-ended', 'task-not-found') ?? this.plainly(operation);
    task.ended = true;
    return this.plainly(operation);
  }

  /** A success, as one that the service documents where it does. */
  private plainly(operation: OperationData, id: string | null = null): Response {
    const accepted = operation.kind === 'reads' ? ['success'] : ['success', 'in-progress'];
    const ending = operation.id === this.task?.stop ? ['no-media', 'partial-result'] : [];
    const documented = this.happens(0.5) ? this.documented(operation, ...accepted, ...ending) : null;
    return documented?.kind === 'answer' ? { ...documented, id } : { kind: 'ok', handle: null, id, runs: false };
  }
}
