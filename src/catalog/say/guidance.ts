import type { Source } from '../../schema/source.ts';
import type { Entry, Occurrence } from '../model.ts';

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
    const { meaning, causes, notes, actions, outcome, fixedBy, retry, condition, warnings } = occurrence;
    // What makes a repeat safe follows from the operation, and is no other meaning.
    const { guards: _, tells: __, ...advice } = retry;
    const content = JSON.stringify([meaning, causes, notes, actions, outcome, fixedBy, advice, condition.id, warnings]);
    const group = groups.get(content);
    if (group) group.occurrences.push(occurrence);
    else groups.set(content, { occurrence, occurrences: [occurrence] });
  }
  return [...groups.values()] as [Guidance, ...Guidance[]];
}

/** Ids of the operations of some occurrences; empty when none is named. */
export function operationNames(occurrences: readonly Occurrence[]): string[] {
  return occurrences.flatMap(({ operations }) => operations.map(({ id }) => id));
}

/** One value of a verdict with the occurrences it holds for; a verdict that is the same everywhere has one. */
export interface VerdictCase<Place = Occurrence> {
  /** The first of them speaks for all. */
  occurrence: Place;
  occurrences: Place[];
}

/** The different values of one verdict over all occurrences, of the catalog or of its JSON. */
export function verdictCases<Place>(
  { occurrences }: { occurrences: readonly Place[] },
  valueOf: (occurrence: Place) => string,
): VerdictCase<Place>[] {
  const cases = new Map<string, VerdictCase<Place>>();
  for (const occurrence of occurrences) {
    const value = valueOf(occurrence);
    const found = cases.get(value) ?? { occurrence, occurrences: [] };
    found.occurrences.push(occurrence);
    cases.set(value, found);
  }
  return [...cases.values()];
}

/** Where some occurrences of an entry hold, in words: `On start, stop`, or `Meaning 2` where no operation is named. */
export function placeWords(entry: Entry, occurrences: readonly Occurrence[]): string {
  const operations = operationNames(occurrences);
  if (operations.length > 0) return `On ${operations.join(', ')}`;
  const numbers = guidanceOf(entry).flatMap((guidance, index) =>
    guidance.occurrences.some((occurrence) => occurrences.includes(occurrence)) ? [index + 1] : [],
  );
  return `Meaning ${numbers.join(', ')}`;
}

/** A success with nothing left to do needs no checklist. */
export const needsChecks = ({ occurrences }: Entry): boolean =>
  occurrences.some(({ outcome, actions }) => outcome !== 'success' || actions.length > 0);

/** The documents an entry was taken from, each with the headings it stands under. */
export function sourcesOf({ occurrences }: Entry): { source: Source; sections: string[] }[] {
  return [...new Set(occurrences.map(({ table }) => table.source))].map((source) => ({
    source,
    sections: [...new Set(occurrences.flatMap(({ table }) => (table.source === source ? table.section : [])))],
  }));
}
