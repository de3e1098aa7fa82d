import { casesOf, placeWords, type SharedOccurrence } from './guidance.ts';
import type { Retired } from '../model.ts';

/** That a source no longer has something, in the same words wherever an entry is read. */

/** An occurrence of the catalog or of its JSON, with its place in the source. */
export interface RetirableOccurrence extends SharedOccurrence {
  retired: Retired | null;
  row: number;
  section?: string;
  table: string | { section: string };
}

/** What is retired of an entry, for one reason. */
export interface Retirement {
  retired: Retired;
  /** Where, in words; null when the whole entry is. */
  place: string | null;
}

/** Everything that is retired of an entry: nothing, all of it, or what some places had. */
export function retirementsOf<Place extends RetirableOccurrence>(entry: {
  occurrences: readonly Place[];
}): Retirement[] {
  const cases = casesOf(entry, ({ retired }) => JSON.stringify(retired));
  return cases.flatMap(({ occurrence: { retired }, occurrences }) =>
    retired ? [{ retired, place: cases.length > 1 ? whereRetired(entry, occurrences) : null }] : [],
  );
}

/** The place in words, unless what is not retired has the same one: then its lines in the source. */
function whereRetired<Place extends RetirableOccurrence>(
  entry: { occurrences: readonly Place[] },
  gone: readonly Place[],
): string {
  const places = new Set(gone.map((occurrence) => placeWords(entry, [occurrence])));
  const isShared = entry.occurrences.some((other) => !gone.includes(other) && places.has(placeWords(entry, [other])));
  if (!isShared) return placeWords(entry, gone);
  const sectionOf = ({ table, section = '' }: Place) => (typeof table === 'string' ? section : table.section);
  return `In ${gone.map((occurrence) => `row ${occurrence.row} of “${sectionOf(occurrence)}”`).join(', ')}`;
}

/** As a mark beside a name: `retired since 2026-11-21`. */
export const retiredMark = ({ since }: Retired): string => `retired since ${since}`;

/** As a sentence: `Retired since 2026-11-21 (the source no longer has it); use acme/recorder/2.` */
export function retiredSentence({ retired, place }: Retirement): string {
  const fact = `${retiredMark(retired)} (the source no longer has it)`;
  const next = retired.replacedBy === null ? '' : `; use ${retired.replacedBy}`;
  return `${place === null ? capitalised(fact) : `${place}: ${fact}`}${next}.`;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
