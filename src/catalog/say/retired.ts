import { placeWords, verdictCases } from './guidance.ts';
import type { Entry, Occurrence, Retired } from '../model.ts';

/** That a source no longer has something, in the same words wherever an entry is read. */

/** What is retired of an entry, for one reason. */
export interface Retirement {
  retired: Retired;
  /** Where, in words; null when the whole entry is. */
  place: string | null;
  occurrences: Occurrence[];
}

/** Everything that is retired of an entry: nothing, all of it, or what stands at some places. */
export function retirementsOf(entry: Entry): Retirement[] {
  const cases = verdictCases(entry, ({ retired }) => JSON.stringify(retired));
  return cases.flatMap(({ occurrence: { retired }, occurrences }) =>
    retired ? [{ retired, place: cases.length > 1 ? placeOf(entry, occurrences) : null, occurrences }] : [],
  );
}

/** The place in words, unless what is not retired has the same one: then its lines in the source. */
function placeOf(entry: Entry, gone: readonly Occurrence[]): string {
  const places = new Set(gone.map((occurrence) => placeWords(entry, [occurrence])));
  const isShared = entry.occurrences.some((other) => !gone.includes(other) && places.has(placeWords(entry, [other])));
  if (!isShared) return placeWords(entry, gone);
  return `In ${gone.map(({ table, row }) => `row ${row} of “${table.section}”`).join(', ')}`;
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
