import {
  operationOf,
  showing,
  type Answer,
  type Answers,
  type GuardData,
  type OperationData,
  type Reason,
} from './data.ts';
import type { Subject, TaskData } from './data.ts';

/** A request of the client. The values say what it is about; two requests with the same values are about the same. */
export interface Request {
  operation: string;
  /** Name and value: `resourceId` → `handle 2`. */
  values: ReadonlyMap<string, string>;
}

/** What comes back. */
export type Response =
  /** Nothing: the request or its response was lost. */
  | { kind: 'lost' }
  /** A response that a table documents. */
  | { kind: 'answer'; answer: Answer; id: string | null }
  /** A plain success, with what an API returns: a handle, an id, the state. */
  | { kind: 'ok'; handle: string | null; id: string | null; runs: boolean };

interface RunningTask {
  values: ReadonlyMap<string, string>;
  id: string;
  since: number;
  ended: boolean;
  /** Of somebody else: it has the same identity, and is no double of ours. */
  foreign: boolean;
  /** What the request that started it was told. */
  told: Reason;
}

/** One response that a run is about: the service gives it to the first request of the operation that it can be true of. */
export interface Focus {
  operation: string;
  answer: Answer;
}

/** How often what goes wrong. */
const CHANCE = {
  lostBefore: 0.05,
  lostAfter: 0.07,
  documented: 0.3,
  sticky: 0.3,
  /** What a run is about is given again more often: only then is it seen where its repeats lead. */
  stickyFocus: 0.5,
  failOver: 0.2,
  /** In a run about a response that something is not there: only a failover shows whether it is believed too soon. */
  failOverOfFocus: 0.6,
  /** Runs in which nothing is lost: a service that always gives the same response is seen only there. */
  steady: 0.3,
  endsByItself: 0.03,
  /** In such a run: only a task that has ended shows whether somebody asks without end. */
  endsByItselfOfFocus: 0.15,
  foreign: 0.03,
  /** In a run about a response that something is there already. */
  foreignOfFocus: 0.3,
  pause: 0.1,
};
const FAIL_OVER_SECONDS = 120;
const LONGEST_PAUSE_SECONDS = 400;

/** Responses of these classes leave open whether the request took effect: the truth is tossed. */
const OPEN: ReadonlySet<string> = new Set(['DEADLINE_EXCEEDED', 'INTERNAL', 'UNAVAILABLE', 'UNKNOWN']);
/** Conditions of such a class whose words leave nothing open: a call that nobody took is no call. */
const SETTLED: ReadonlySet<string> = new Set(['callee-unavailable']);
/** Conditions about what the work came to. Whether the request was carried out that asked for it, or ends it, they do not say. */
const OF_THE_WORK: ReadonlySet<string> = new Set(['no-media', 'partial-result']);

const LOST: Response = { kind: 'lost' };
const ok = (parts: Partial<Extract<Response, { kind: 'ok' }>> = {}): Response => ({
  kind: 'ok',
  handle: null,
  id: null,
  runs: false,
  ...parts,
});

/**
 * A service: tasks that run until they are stopped, with or without a handle; states such as rooms and streams, which a
 * request sets; messages and the like, of which each request makes one; and requests that read. It gives any documented
 * response at any step, loses requests and responses, fails over once, and lets handles expire. It is true to what a
 * condition means and to what a source states of the effect; of our verdicts it knows nothing.
 */
export class World {
  time = 0;
  readonly tasks: RunningTask[] = [];
  /** Times that an operation without a task took effect. */
  effects = 0;
  /** What the first of two was told, and why the client sent the second. */
  doubledBy: { first: Reason; second: Reason } | null = null;
  /** Why the client took something for done first that was not. */
  misledBy: Reason | null = null;
  /** What the request was told that took effect last, where no task runs. */
  lastEffect: Reason = { answer: null, words: 'nothing' };
  private isForeign = false;
  private failOverUntil: number | null = null;
  private count = 0;
  private readonly handles = new Map<string, number>();
  private readonly sticky = new Map<string, Answer>();
  private readonly said = new Map<string, Answer>();
  /** Operations that go on saying how things stand, once they have said what the run is about. */
  private readonly undisturbed = new Set<string>();
  /** Operations that only read, and were answered at least once. */
  private readonly read = new Set<string>();
  /** Names of the responses it has given. */
  readonly given: Set<string>;

  readonly task: TaskData | null;
  private focus: Focus | null;
  private readonly shows: ReadonlySet<string>;
  private readonly subject: Subject;
  private readonly random: () => number;
  /** Whether nothing is lost in this run. */
  private readonly isSteady: boolean;
  /** How likely a failover is at each step, and that a task ends by itself. */
  private readonly failOver: number;
  private readonly endsByItself: number;
  /** Whether somebody else who was first stands in the way; null until that is asked. */
  private isInTheWay: boolean | null = null;

  constructor(
    subject: Subject,
    { task, focus }: { task: TaskData | null; focus: Focus | null },
    random: () => number,
    given: Set<string>,
  ) {
    this.subject = subject;
    this.task = task;
    this.focus = focus;
    this.shows = task ? showing(subject, task) : new Set();
    this.random = random;
    this.isSteady = this.happens(CHANCE.steady);
    const isAboutAbsence = focus?.answer.canonicalCode === 'NOT_FOUND';
    this.failOver = isAboutAbsence ? CHANCE.failOverOfFocus : CHANCE.failOver;
    this.endsByItself = isAboutAbsence ? CHANCE.endsByItselfOfFocus : CHANCE.endsByItself;
    this.given = given;
  }

  private happens = (chance: number): boolean => this.random() < chance;
  private oneOf = <Item>(items: readonly Item[] | undefined): Item | undefined =>
    items && items[Math.floor(this.random() * items.length)];

  /** The response that the run is about, once, where it is among these. */
  private focused = (answers: readonly Answer[] | undefined): Answer | undefined => {
    const answer = answers?.find((one) => one === this.focus?.answer);
    if (answer) this.focus = null;
    return answer;
  };

  /** One of these answers; half the time one that no run has met yet, so that rare ones of long tables are met, too. */
  private answerOf = (answers: readonly Answer[] | undefined): Answer | undefined => {
    const unmet = answers?.filter(({ name }) => !this.given.has(name)) ?? [];
    return this.oneOf(unmet.length > 0 && this.happens(0.5) ? unmet : answers);
  };

  /** A task of the client that runs. */
  get running(): RunningTask | undefined {
    return this.tasks.find(({ ended, foreign }) => !ended && !foreign);
  }

  private get isFailingOver(): boolean {
    return this.failOverUntil !== null && this.time < this.failOverUntil;
  }

  /** Somebody else may have a task with these values from the beginning, or have done what the client wants. */
  mayHaveForeign(values: ReadonlyMap<string, string>): void {
    const isAboutPresence = this.focus?.answer.canonicalCode === 'ALREADY_EXISTS';
    if (!this.happens(isAboutPresence ? CHANCE.foreignOfFocus : CHANCE.foreign)) return;
    this.isForeign = true;
    const told = { answer: null, words: '' };
    if (this.task)
      this.tasks.push({ values: new Map(values), id: 'foreign', since: 0, ended: false, foreign: true, told });
  }

  /** The client takes an operation for done, by what a response says of it. */
  takenForDone(id: string, reason: Reason): void {
    if (!this.isDone(operationOf(this.subject, id))) this.misledBy ??= reason;
  }

  /** Whether what a success claims is so. */
  private isDone({ id, kind }: OperationData): boolean {
    const { task } = this;
    if (id === task?.start) return this.tasks.length > 0;
    if (id === task?.stop) return this.running === undefined;
    if (id === task?.handle?.from) return this.handles.size > 0;
    if (kind === 'reads') return this.read.has(id);
    return this.effects > 0 || this.isForeign;
  }

  /** There is one failover in a run. One that the run is about something in begins with that operation. */
  private mayFailOver = ({ operation }: Request): boolean =>
    this.focus?.answer.canonicalCode !== 'NOT_FOUND' || this.focus.operation === operation;

  /** @param reason Why the client sends it, by its own account. */
  send(request: Request, reason: Reason): Response {
    this.time += 1 + (this.happens(CHANCE.pause) ? Math.floor(this.random() * LONGEST_PAUSE_SECONDS) : 0);
    if (this.running) {
      if (this.happens(this.endsByItself)) for (const task of this.tasks) task.ended = true;
      else if (this.failOverUntil === null && this.mayFailOver(request) && this.happens(this.failOver))
        this.failOverUntil = this.time + 1 + Math.floor(this.random() * FAIL_OVER_SECONDS);
    }
    if (!this.isSteady && this.happens(CHANCE.lostBefore)) return LOST;
    const [tasks, effects] = [this.tasks.length, this.effects];
    const response = this.answer(request, reason);
    const answer = response.kind === 'answer' ? response.answer : null;
    if (answer) this.given.add(answer.name);
    const isLost = !this.isSteady && this.happens(CHANCE.lostAfter);
    const told = isLost ? { answer: null, words: 'a lost response' } : { answer, words: answer ? '' : 'a success' };
    if (this.tasks.length > tasks) this.tasks.at(-1)!.told = told;
    if (this.effects > effects) this.lastEffect = told;
    return isLost ? LOST : response;
  }

  private answer(request: Request, reason: Reason): Response {
    const operation = operationOf(this.subject, request.operation);
    const answers = this.subject.answers.get(operation.id)!;
    const sticky = this.sticky.get(operation.id);
    const isFocus = this.focus?.operation === operation.id && !this.claimsState(operation, this.focus.answer);
    const fault =
      sticky ??
      (isFocus ? this.focused(answers.all) : undefined) ??
      (!this.undisturbed.has(operation.id) && this.happens(CHANCE.documented) ? this.answerOf(answers.all) : undefined);
    if (!fault || this.claimsState(operation, fault)) {
      const { focus } = this;
      const response = this.carryOut(operation, answers, request, reason);
      if (focus !== this.focus && this.happens(CHANCE.stickyFocus)) this.undisturbed.add(operation.id);
      return response;
    }
    if (!sticky && this.happens(isFocus ? CHANCE.stickyFocus : CHANCE.sticky)) this.sticky.set(operation.id, fault);
    if (this.tookEffect(fault)) this.carryOut(operation, answers, request, reason);
    return { kind: 'answer', answer: fault, id: null };
  }

  /** What says how things stand is given only when it is so, or hidden by a failover: never out of the blue. */
  private claimsState({ id }: OperationData, { canonicalCode, occurrence: { condition, effect } }: Answer): boolean {
    if (effect === 'maybe' || OF_THE_WORK.has(condition)) return false;
    if (condition === 'already-ended' || canonicalCode === 'OK' || canonicalCode === 'CANCELLED') return true;
    if (canonicalCode === 'ALREADY_EXISTS') return this.task !== null || (this.effects === 0 && !this.isForeign);
    return canonicalCode === 'NOT_FOUND' && (this.shows.has(id) || id === this.task?.stop);
  }

  /**
   * Where a response leaves it open, the truth is tossed. A row may know more than its condition only where the source says so;
   * it may always know less.
   */
  private tookEffect({ canonicalCode, effectOfCondition, occurrence }: Answer): boolean {
    const { basis, effect, condition } = occurrence;
    if (basis.effect === 'vendor' && effect !== 'maybe') return effect === 'done';
    const isOpen =
      effect === 'maybe' ||
      effectOfCondition === 'maybe' ||
      OF_THE_WORK.has(condition) ||
      (OPEN.has(canonicalCode) && !SETTLED.has(condition));
    return isOpen && this.happens(0.5);
  }

  private documented = (answers: readonly Answer[] | undefined, id: string | null = null): Response | null => {
    const answer = this.focused(answers) ?? this.answerOf(answers);
    return answer ? { kind: 'answer', answer, id } : null;
  };

  /** While the service fails over, it says that it finds nothing, in whatever words its tables have for that. */
  private hidden = (operation: string, { byClass }: Answers): Response | null =>
    this.isFailingOver ? this.inTheSameWords(`${operation}, hidden`, byClass.get('NOT_FOUND') ?? []) : null;

  /** What a service has said once, it says in the same words from then on. */
  private inTheSameWords(what: string, answers: readonly Answer[]): Response | null {
    const said = this.said.get(what);
    const response = said ? { kind: 'answer' as const, answer: said, id: null } : this.documented(answers);
    if (response?.kind === 'answer') this.said.set(what, response.answer);
    return response;
  }

  /** That there is no such task, or that it has ended: both are true of one that has ended. */
  private gone = (operation: string, { byCondition, byClass }: Answers): Response | null =>
    this.inTheSameWords(`${operation}, gone`, [
      ...(byCondition.get('already-ended') ?? []),
      ...(byCondition.get('task-not-found') ?? byClass.get('NOT_FOUND') ?? []),
    ]);

  /** Does what the request asks for, and says so as the service would. */
  private carryOut(operation: OperationData, answers: Answers, request: Request, reason: Reason): Response {
    const { task } = this;
    if (task) {
      if (operation.id === task.handle?.from) return this.handOut(task.handle.secondsValid);
      if (operation.id === task.start) return this.start(task, operation, answers, request, reason);
      if (operation.id === task.stop) return this.stop(operation, answers, request);
      if (this.shows.has(operation.id)) return this.tell(operation, answers, request);
      // Of a task of another kind, a query knows nothing.
      if (operation.kind === 'reads') return (this.happens(0.5) && this.gone(operation.id, answers)) || ok();
    }
    const ended = this.endedBefore(answers);
    if (ended) return ended;
    const refusal = operation.kind === 'reads' ? null : this.taken(operation, answers);
    if (refusal) return refusal;
    if (operation.kind === 'reads') this.read.add(operation.id);
    else if (operation.kind === 'creates') this.effects += 1;
    else this.effects = 1;
    if (this.effects > 1) this.doubledBy ??= { first: this.lastEffect, second: reason };
    return this.plainly(operation, answers);
  }

  /** What a request is about without starting it, somebody else may have ended before. */
  private endedBefore({ byCondition }: Answers): Response | null {
    const ended = byCondition.get('already-ended');
    if (this.task || !ended || !this.happens(CHANCE.endsByItself)) return null;
    this.isForeign = true;
    return this.documented(ended);
  }

  private handOut(secondsValid: number | null): Response {
    const handle = `handle ${(this.count += 1)}`;
    this.handles.set(handle, this.time + (secondsValid ?? Infinity));
    return ok({ handle });
  }

  private start(
    task: TaskData,
    operation: OperationData,
    answers: Answers,
    request: Request,
    reason: Reason,
  ): Response {
    const { values } = request;
    const handle = task.handle ? values.get(task.handle.name) : undefined;
    const isExpired = task.handle !== null && (this.handles.get(handle ?? '') ?? 0) < this.time;
    const twin = this.twinOf(operation, values);
    if (isExpired && (!twin || this.happens(0.5)))
      return this.documented(answers.byCondition.get('handle-expired')) ?? LOST;
    if (twin) return this.refused(operation, answers, twin);
    const refusal = this.taken(operation, answers);
    if (refusal) return refusal;
    if (this.running) this.doubledBy ??= { first: this.running.told, second: reason };
    const id = `task ${(this.count += 1)}`;
    const begun = { values: new Map(values), id, since: this.time, ended: false, foreign: false, told: reason };
    this.tasks.push(begun);
    return this.plainly(operation, answers, this.idOf(begun));
  }

  /** The id of a task, where a response has one. */
  private idOf = ({ id }: RunningTask): string | null => (this.task?.id ? id : null);

  /** A task that runs with the same values, and the guard that keeps a second one away. */
  private twinOf({ kind, guards }: OperationData, values: ReadonlyMap<string, string>) {
    for (const guard of guards) {
      const isSame = (task: RunningTask) =>
        guard.same.every((name) => values.has(name) && task.values.get(name) === values.get(name));
      const task = this.tasks.find((one) => !one.ended && (guard.answers.length > 0 || !one.foreign) && isSame(one));
      if (task) return { task, guard };
    }
    const { running } = this;
    return kind === 'idempotent' && running ? { task: running, guard: null } : null;
  }

  /** Somebody else was first: in words that belong to no guard, which would be about the same values. */
  private taken({ guards }: OperationData, { byClass }: Answers): Response | null {
    if (!this.isForeign || !(this.isInTheWay ??= this.happens(0.5))) return null;
    const ofGuards = new Set(guards.flatMap(({ answers }) => answers));
    return this.documented(byClass.get('ALREADY_EXISTS')?.filter(({ entry }) => !ofGuards.has(entry)));
  }

  /** A second start of the same: refused in the words of the guard, or where it has none, taken for the first one. */
  private refused(
    operation: OperationData,
    answers: Answers,
    { task, guard }: { task: RunningTask; guard: GuardData | null },
  ): Response {
    // Two guards may keep the same values, where the documents are not equally sure of what they answer.
    const alike = operation.guards.filter(({ same }) => same.join() === guard?.same.join());
    const answering = alike.flatMap(({ answers: ids }) => ids).flatMap((id) => this.subject.byEntry.get(id) ?? []);
    const fitting = answering.filter(
      ({ namesOperation, occurrence }) => !namesOperation || occurrence.operations.includes(operation.id),
    );
    const refusal = this.oneOf(fitting);
    if (!refusal) return this.plainly(operation, answers, this.idOf(task));
    const namesId = refusal.occurrence.literals.some(({ variables }) => variables.includes(this.task?.id ?? ''));
    return { kind: 'answer', answer: refusal, id: namesId ? task.id : null };
  }

  /** The task a request is about: by its id where tasks have one, else whatever was started. */
  private found({ values }: Request): RunningTask | undefined {
    const name = this.task?.id ?? null;
    if (name === null) return this.running;
    return this.tasks.find(({ id, foreign }) => !foreign && id === values.get(name));
  }

  /** What shows a task takes its id, where tasks have one; what only finds it does not. */
  private tell(operation: OperationData, answers: Answers, request: Request): Response {
    const { id } = operation;
    const hidden = this.hidden(operation.id, answers);
    if (hidden) return hidden;
    const task = id === this.task?.tells ? this.found(request) : this.running;
    if (!task || task.ended) return this.gone(operation.id, answers) ?? ok();
    this.read.add(id);
    const named = this.happens(0.5) ? this.documented(answers.byCondition.get('in-progress')) : null;
    return named ?? ok({ id: this.idOf(task), runs: true });
  }

  private stop(operation: OperationData, answers: Answers, request: Request): Response {
    const hidden = this.hidden(operation.id, answers);
    if (hidden) return hidden;
    const task = this.found(request);
    if (!task || task.ended) return this.gone(operation.id, answers) ?? this.plainly(operation, answers);
    task.ended = true;
    return this.plainly(operation, answers);
  }

  /** A success, as one that the service documents where it does. */
  private plainly(
    { id: operation, kind }: OperationData,
    { byCondition }: Answers,
    id: string | null = null,
  ): Response {
    const conditions = ['success', 'state-report'];
    if (kind !== 'reads') conditions.push('in-progress');
    if (operation === this.task?.stop) conditions.push(...OF_THE_WORK);
    if (operation !== this.task?.start) conditions.push('ended-on-request');
    const named = this.happens(0.5) ? conditions.flatMap((condition) => byCondition.get(condition) ?? []) : [];
    return this.documented(named, id) ?? ok({ id });
  }
}
