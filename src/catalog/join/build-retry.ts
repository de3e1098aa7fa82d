import type { z } from 'astro/zod';
import type { retryDefault, RetryFile } from '../../schema/retry.ts';
import type { Condition, Effect, Guard, LastResort, Operation, Outcome, Retry, RetryVerdict, Task } from '../model.ts';

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
  return {
    ...from,
    basis,
    delaysSeconds: file.delaysSeconds ?? from.delaysSeconds,
    delaysBasis: file.delaysSeconds ? (said.delaysBasis ?? basis) : from.delaysBasis,
    between: file.between ?? from.between,
    backoff: file.backoff ?? from.backoff,
    atMost: file.atMost ?? file.delaysSeconds?.length ?? from.atMost,
    forSeconds: file.forSeconds ?? from.forSeconds,
    finally: file.finally ?? from.finally,
    limitBasis: said.limitBasis ?? 'inferred',
    refresh: file.refresh ?? from.refresh,
    then: file.then ?? null,
    thenBasis: said.thenBasis ?? 'inferred',
  };
}

interface Context {
  outcome: Outcome;
  effect: Effect;
  /** Operations of the occurrence; empty when it names none. */
  operations: readonly Operation[];
  tasks: readonly Task[];
  /** What the row itself names. */
  guards: readonly Guard[] | null;
  tells: Operation | null;
}

/** Adds what makes the repeat safe and which operations tell, from the operations of the occurrence and their tasks. */
export function inContext(retry: Retry, { outcome, effect, operations, tasks, guards, tells }: Context): Retry {
  const isAbout = ({ start, stop, tells: shows }: Task) =>
    [start, stop, shows].some((operation) => operation !== null && operations.includes(operation));
  const [only, ...more] = tasks;
  const own = tasks.filter(isAbout);
  const concerned = operations.length === 0 ? tasks : own.length === 0 && only && more.length === 0 ? [only] : own;
  const mayRepeat = retry.verdict !== 'never' && retry.verdict !== 'after-fix';
  const needsCare = mayRepeat && effect === 'maybe';
  const repeated =
    operations.length === 0 ? concerned.flatMap(({ start, stop }) => [start, ...(stop ? [stop] : [])]) : operations;
  const isKept = ({ same }: Guard) =>
    retry.verdict !== 'higher-level' || !concerned.some(({ handle }) => handle && same.includes(handle.name));
  const shown = concerned.flatMap((task) => task.tells ?? []);
  const canAsk = operations.length === 0 || !operations.every((operation) => leavesNothingToAsk(operation, tasks));
  // A request that only reads is itself the question: what it was refused is not asked once more to see whether it worked.
  const onlyReads = operations.length > 0 && operations.every(({ kind }) => kind === 'reads');
  return {
    ...retry,
    guards: guards
      ? guards.map((guard) => ({ operation: null, guard }))
      : // A success, even one in part, has arrived: nothing is repeated to find out whether it was one.
        needsCare && outcome === 'failure'
        ? [...new Set(repeated)].flatMap((operation) =>
            operation.guards.filter(isKept).map((guard) => ({ operation, guard })),
          )
        : [],
    tells: tells
      ? [tells]
      : canAsk && !onlyReads && (needsCare || retry.verdict === 'check-first')
        ? [...new Set(shown)]
        : [],
  };
}

/**
 * An operation that only hands out a handle, which no state shows and nobody has to know; or a start whose response has the
 * only id to ask with.
 */
const leavesNothingToAsk = (operation: Operation, tasks: readonly Task[]) =>
  tasks.some(({ handle, id, start }) => handle?.from === operation || (id !== null && start === operation));

/** Whether the request took effect: what the row says, else the condition; a request that only reads changes nothing. */
export function effectOf(said: Effect | undefined, condition: Condition, operations: readonly Operation[]): Effect {
  if (said !== undefined) return said;
  const onlyReads = operations.length > 0 && operations.every(({ kind }) => kind === 'reads');
  return onlyReads && condition.effect === 'maybe' ? 'none' : condition.effect;
}
