import { groupBy } from '../../lists.ts';
import type { Occurrence } from '../model.ts';

/** What an occurrence of the catalog and one of its JSON share, as far as it distinguishes one from another. */
export interface SharedOccurrence extends Pick<
  Occurrence,
  'meaning' | 'causes' | 'notes' | 'actions' | 'outcome' | 'effect' | 'fixedBy' | 'warnings'
> {
  retry: Omit<Occurrence['retry'], 'guards' | 'tells'>;
  operations: readonly (string | { id: string })[];
  condition: string | { id: string };
}

/** Occurrences of one entry that have one value in common. */
export interface Case<Place> {
  /** The first of them, which has what all have in common. */
  occurrence: Place;
  occurrences: [Place, ...Place[]];
}

/** The different values of something over all occurrences, of the catalog or of its JSON. */
export function casesOf<Place>(
  { occurrences }: { occurrences: readonly Place[] },
  valueOf: (occurrence: Place) => string,
): Case<Place>[] {
  const groups = groupBy(occurrences, (occurrence) => [valueOf(occurrence)]) as Map<string, [Place, ...Place[]]>;
  return [...groups.values()].map((group) => ({ occurrence: group[0], occurrences: group }));
}

/** What follows from the operation, and is no other meaning. */
const FROM_OPERATIONS: ReadonlySet<string> = new Set(['guards', 'tells', 'lookAt']);

const idOf = (item: string | { id: string }): string => (typeof item === 'string' ? item : item.id);

/**
 * The different things an entry says, in the vendor's order. Most entries say one thing everywhere; Cloud Recording 65
 * says one on start and another on the rest.
 */
export const guidanceOf = <Place extends SharedOccurrence>(entry: { occurrences: readonly Place[] }): Case<Place>[] =>
  casesOf(entry, ({ meaning, causes, notes, actions, outcome, effect, fixedBy, retry, condition, warnings }) => {
    const advice = Object.entries(retry).filter(([name]) => !FROM_OPERATIONS.has(name));
    return JSON.stringify([
      meaning,
      causes,
      notes,
      actions,
      outcome,
      effect,
      fixedBy,
      advice,
      idOf(condition),
      warnings,
    ]);
  });

/** Ids of the operations of some occurrences, each once; empty when none is named. */
export const operationNames = (occurrences: readonly Pick<SharedOccurrence, 'operations'>[]): string[] => [
  ...new Set(occurrences.flatMap(({ operations }) => operations.map(idOf))),
];

/** Whether its meanings are told apart by numbers, because not every place has an operation to name it by. */
export const hasNumberedMeanings = (entry: { occurrences: readonly SharedOccurrence[] }): boolean =>
  entry.occurrences.some(({ operations }) => operations.length === 0) && guidanceOf(entry).length > 1;

/** Operations that are named where a place is mentioned, and the characters of their names; of more, their number is said. */
const MAX_NAMED = 8;
const PLACE_ROOM = 64;

/**
 * Where some occurrences of an entry hold, in words: `On start, stop`, or `Meaning 2` where no operation is named.
 * @param room Characters that the names of operations may take; one is always named, the others are counted.
 */
export function placeWords<Place extends SharedOccurrence>(
  entry: { occurrences: readonly Place[] },
  occurrences: readonly Place[],
  room = PLACE_ROOM,
): string {
  const operations = operationNames(occurrences);
  const fitting = operations.filter((_, index) => operations.slice(0, index + 1).join(', ').length <= room).length;
  const named = Math.max(1, Math.min(fitting, MAX_NAMED));
  if (operations.length > named) {
    return `On ${operations.slice(0, named).join(', ')} and ${operations.length - named} more`;
  }
  if (operations.length > 0) return `On ${operations.join(', ')}`;
  const numbers = guidanceOf(entry).flatMap((guidance, index) =>
    guidance.occurrences.some((occurrence) => occurrences.includes(occurrence)) ? [index + 1] : [],
  );
  return `Meaning ${numbers.join(', ')}`;
}

/** A success with nothing left to do needs no checklist. */
export const needsChecks = ({ outcome, actions }: Pick<SharedOccurrence, 'outcome' | 'actions'>): boolean =>
  outcome !== 'success' || actions.length > 0;
