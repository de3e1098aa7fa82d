import type { Operation, Service } from '../model.ts';

/** What an operation does to what it is about, whatever its vendor calls it. */
export type OperationRole = 'start' | 'stop' | 'query' | 'update';

/** First verbs of names of operations, by what they do. */
const VERBS: Record<OperationRole, readonly string[]> = {
  start: 'start create begin add join play place dial open acquire import post'.split(' '),
  stop: 'stop delete end close remove kick ban destroy cancel hang hangup terminate dismiss disconnect forbid'.split(
    ' ',
  ),
  query: 'query get list describe retrieve search check count read'.split(' '),
  update: 'update modify set put patch change edit rename mute pause resume move'.split(' '),
};
const ROLE_OF_VERB = new Map(
  (Object.keys(VERBS) as OperationRole[]).flatMap((role) => VERBS[role].map((verb) => [verb, role] as const)),
);

/**
 * The role of an operation: that in the tasks of its service, else that of the first verb in its name, else `query` where
 * it only reads. Null where none of them tells.
 */
export function roleOf({ tasks }: Pick<Service, 'tasks'>, operation: Operation): OperationRole | null {
  if (tasks.some(({ start }) => start === operation)) return 'start';
  if (tasks.some(({ stop }) => stop === operation)) return 'stop';
  if (tasks.some(({ tells }) => tells === operation)) return 'query';
  return roleOfName(operation.name) ?? (operation.kind === 'reads' ? 'query' : null);
}

/** The role that the first verb in the name of an operation gives it; null where no word is one. */
export function roleOfName(name: string): OperationRole | null {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.map((word) => ROLE_OF_VERB.get(word)).find((role) => role !== undefined) ?? null;
}
