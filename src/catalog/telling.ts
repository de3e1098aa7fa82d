import type { ServiceFile } from '../schema/service.ts';

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
