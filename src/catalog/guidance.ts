import type { Entry, Occurrence } from './model.ts';

/** Occurrences of one entry that mean the same and advise the same. */
export interface Guidance {
  /** The first of them speaks for all. */
  occurrence: Occurrence;
  occurrences: [Occurrence, ...Occurrence[]];
}

/**
 * The different things an entry says, in the vendor's order. Most entries say one thing everywhere; Cloud Recording 65
 * says one on start and another on the rest.
 */
export function guidanceOf({ occurrences }: Entry): [Guidance, ...Guidance[]] {
  const groups = new Map<string, Guidance>();
  for (const occurrence of occurrences) {
    const { meaning, causes, notes, actions, outcome, fixedBy, retry, condition } = occurrence;
    const content = JSON.stringify([meaning, causes, notes, actions, outcome, fixedBy, retry, condition.id]);
    const group = groups.get(content);
    if (group) group.occurrences.push(occurrence);
    else groups.set(content, { occurrence, occurrences: [occurrence] });
  }
  return [...groups.values()] as [Guidance, ...Guidance[]];
}

/** Names of the operations, or null when none is named. */
export function operationNames(occurrences: readonly Occurrence[]): string[] {
  return occurrences.flatMap(({ operation }) => operation?.id ?? []);
}

/** One value of a verdict with the operations it holds for; a verdict that is the same everywhere has one. */
export interface VerdictCase {
  occurrence: Occurrence;
  operations: string[];
}

/** The different values of one verdict over all occurrences. */
export function verdictCases({ occurrences }: Entry, valueOf: (occurrence: Occurrence) => string): VerdictCase[] {
  const cases = new Map<string, VerdictCase>();
  for (const occurrence of occurrences) {
    const value = valueOf(occurrence);
    const found = cases.get(value) ?? { occurrence, operations: [] };
    if (occurrence.operation) found.operations.push(occurrence.operation.id);
    cases.set(value, found);
  }
  return [...cases.values()];
}
