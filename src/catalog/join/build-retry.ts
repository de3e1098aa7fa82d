import type { z } from 'astro/zod';
import { isUnshown } from '../telling.ts';
import { NOTHING_TELLS, type retryDefault, type RetryFile } from '../../schema/retry.ts';
import type {
  Condition,
  Direction,
  Effect,
  Guard,
  LastResort,
  Operation,
  Outcome,
  Retry,
  RetryVerdict,
  Task,
  Telling,
} from '../model.ts';

/** What a program does with a verdict when nobody says more: how often at most, and what follows. Ours, and careful. */
const DEFAULTS: Record<RetryVerdict, { atMost: number; finally: LastResort }> = {
  never: { atMost: 0, finally: 'take-as-final' },
  'after-fix': { atMost: 0, finally: 'call-a-person' },
  'same-request': { atMost: 3, finally: 'call-a-person' },
  'after-delay': { atMost: 3, finally: 'call-a-person' },
  'after-refresh': { atMost: 1, finally: 'call-a-person' },
  'higher-level': { atMost: 1, finally: 'call-a-person' },
  'check-first': { atMost: 3, finally: 'call-a-person' },
};

const defaultsOf = (verdict: RetryVerdict): Retry => ({
  verdict,
  basis: 'inferred',
  delaysSeconds: [],
  delaysBasis: 'inferred',
  between: verdict === 'check-first' ? 'queries' : 'repeats',
  backoff: false,
  ...DEFAULTS[verdict],
  forSeconds: null,
  limitBasis: 'inferred',
  refresh: [],
  guards: [],
  tells: [],
  lookAt: null,
  then: null,
  thenBasis: 'inferred',
});

/**
 * A retry as written, with everything it leaves out: from `base` where that has the same verdict, else our defaults.
 * Guards and the operation that tells are added by `inContext`.
 */
export function retryOf(file: z.infer<typeof retryDefault> | RetryFile, base?: Retry): Retry {
  const from = base?.verdict === file.verdict ? base : defaultsOf(file.verdict);
  const said: Partial<RetryFile> = 'basis' in file ? file : {};
  const basis = said.basis ?? 'inferred';
  const last = file.finally ?? from.finally;
  const forSeconds = file.forSeconds ?? from.forSeconds;
  return {
    ...from,
    basis,
    delaysSeconds: file.delaysSeconds ?? from.delaysSeconds,
    delaysBasis: file.delaysSeconds ? (said.delaysBasis ?? basis) : from.delaysBasis,
    between: file.between ?? from.between,
    backoff: file.backoff ?? from.backoff,
    atMost:
      last === 'keep-asking' || forSeconds !== null
        ? null
        : (file.atMost ?? file.delaysSeconds?.length ?? from.atMost ?? DEFAULTS[file.verdict].atMost),
    forSeconds,
    finally: last,
    limitBasis: said.limitBasis ?? 'inferred',
    refresh: file.refresh ?? from.refresh,
    then: file.then ?? null,
    thenBasis: said.thenBasis ?? 'inferred',
  };
}

/**
 * The retry of a condition where a row names none of its own. What is not a response answers no request that could be sent
 * again. Whoever checks first because the effect is open has nothing to check after a request that only reads: that is the
 * question itself, and is sent again after a pause.
 */
export function defaultRetryOf(
  { retry, effect, thenWithoutRequest }: Condition,
  operations: readonly Pick<Operation, 'kind'>[],
  direction: Direction,
): Retry {
  if (direction !== 'response') return { ...retry, then: thenWithoutRequest ?? retry.then };
  const isOpen = retry.verdict === 'check-first' && effect === 'maybe';
  return isOpen && onlyRead(operations) ? defaultsOf('after-delay') : retry;
}

interface Context {
  outcome: Outcome;
  effect: Effect;
  direction: Direction;
  /** Operations of the occurrence; empty when it names none. */
  operations: readonly Operation[];
  /** Operations of the service. */
  all: readonly Operation[];
  tasks: readonly Task[];
  /** Whether none of the operations of the service returns it. */
  fromElsewhere: boolean;
  /** What the row itself names. */
  guards: readonly Guard[] | null;
  tells: string | null;
  /** What the service says to look at where no operation tells. */
  lookAt: string | null;
}

/** Adds what makes the repeat safe and what shows whether it worked, from the operations of the occurrence and their tasks. */
export function inContext(retry: Retry, context: Context): Retry {
  const tells = tellsOf(retry, context);
  return {
    ...retry,
    guards: guardsOf(retry, context),
    tells,
    lookAt: leavesOpen(retry, tells, context) ? context.lookAt : null,
  };
}

/** Whether somebody has to look who may have sent an operation that none of these shows. */
function leavesOpen(retry: Retry, tells: readonly Telling[], context: Context): boolean {
  const { direction, operations, all, tasks } = context;
  if (direction !== 'response' || (retry.verdict !== 'check-first' && !needsCare(retry, context))) return false;
  if (context.tells !== null) return tells.length === 0;
  const answered = operations.length === 0 ? all : operations;
  const handedOut = tasks.map(({ handle }) => handle?.from);
  return (
    answered.length === 0 ||
    answered.some((operation) =>
      isUnshown({ ...operation, isGuarded: operation.guards.length > 0 }, handedOut.includes(operation)),
    )
  );
}

/** A request that may have worked, and that a program may send again. */
const needsCare = ({ verdict }: Retry, { effect }: Context): boolean =>
  verdict !== 'never' && verdict !== 'after-fix' && effect === 'maybe';

function guardsOf(retry: Retry, context: Context): Retry['guards'] {
  const { operations, fromElsewhere, tasks, guards } = context;
  if (fromElsewhere) return [];
  if (guards) return guards.map((guard) => ({ operation: null, guard }));
  // An event and a state answer no request that could be repeated. A success, even one in part, has arrived: nothing is
  // repeated to find out whether it was one.
  if (context.direction !== 'response' || context.outcome !== 'failure' || !needsCare(retry, context)) return [];
  const ends = ({ start, stop }: Task) => (stop ? [start, stop] : [start]);
  const repeated = operations.length === 0 ? new Set(tasks.flatMap(ends)) : operations;
  const handles = tasks.flatMap(({ handle }) => handle?.name ?? []);
  const isKept = ({ same }: Guard) => retry.verdict !== 'higher-level' || !handles.some((name) => same.includes(name));
  return [...repeated].flatMap((operation) => operation.guards.filter(isKept).map((guard) => ({ operation, guard })));
}

/**
 * What shows how things stand: what the row or its table names, else what each operation that it may be the response to has.
 * An event and a state answer no operation. A request that only reads is itself the question.
 */
function tellsOf(retry: Retry, context: Context): Telling[] {
  const { operations, all, tells, direction } = context;
  const isResponse = direction === 'response';
  if (tells === NOTHING_TELLS || (!isResponse && retry.verdict !== 'check-first')) return [];
  const named = all.find(({ id }) => id === tells);
  if (named) return [{ operation: null, call: named }];
  if (!isResponse || (retry.verdict !== 'check-first' && !needsCare(retry, context))) return [];
  const answered = operations.length === 0 ? all : operations;
  return answered.flatMap((operation) =>
    operation.tells === null || operation.kind === 'reads' ? [] : [{ operation, call: operation.tells }],
  );
}

/** Whether the request took effect: what the row says, else the condition; a request that only reads changes nothing. */
export function effectOf(said: Effect | undefined, condition: Condition, operations: readonly Operation[]): Effect {
  if (said !== undefined) return said;
  return onlyRead(operations) && condition.effect === 'maybe' ? 'none' : condition.effect;
}

/** Whether all that is named only reads. */
const onlyRead = (operations: readonly Pick<Operation, 'kind'>[]): boolean =>
  operations.length > 0 && operations.every(({ kind }) => kind === 'reads');
