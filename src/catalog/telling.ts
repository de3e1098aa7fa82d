import type { z } from 'astro/zod';
import type { operationKind } from '../schema/operation.ts';
import type { ServiceFile } from '../schema/service.ts';

type OperationKind = z.infer<typeof operationKind>;

/**
 * The operation that shows whether another one took effect, by the content: what it names itself, else what shows the task
 * that it starts or stops. A start whose response has the only id leaves nothing to ask with. Null when none does.
 */
export function tellsOfOperation(
  operation: string,
  { operations, tasks = [] }: Pick<ServiceFile, 'operations' | 'tasks'>,
): string | null {
  const own = operations[operation]?.tells;
  if (own !== undefined) return own;
  const shown = tasks.find(
    ({ id, start, stop, tells }) =>
      tells !== undefined && (operation === stop || (operation === start && id === undefined)),
  );
  return shown?.tells ?? null;
}

/**
 * Whether somebody has to look elsewhere to see if an operation took effect. Not where an operation shows it; what only reads
 * is itself the question, with a guard the repeat is, and what only hands out a handle is repeated as one likes.
 */
export const isUnshown = (
  { kind, isGuarded, tells }: { kind: OperationKind; isGuarded: boolean; tells: unknown },
  handsOut: boolean,
): boolean => tells === null && kind !== 'reads' && !isGuarded && !handsOut;
