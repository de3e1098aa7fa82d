import { operationNames, placeWords } from './guidance.ts';
import type { Entry, Occurrence } from '../model.ts';

/** What the occurrences of an entry say, each text once: what holds everywhere as it is, the rest with its place. */

/** A text with the place it holds for; null when it holds everywhere. */
export interface PlacedText {
  text: string;
  /** `On start` or `Meaning 2`. */
  place: string | null;
}

/** Operations that a place names one by one; of more it names the first and counts the rest. */
const MAX_NAMED = 4;

/** Where some occurrences hold, short enough to stand before a text. */
export function shortPlace(entry: Entry, occurrences: readonly Occurrence[]): string {
  const names = operationNames(occurrences);
  if (names.length <= MAX_NAMED) return placeWords(entry, occurrences);
  return `On ${names.slice(0, MAX_NAMED - 1).join(', ')} and ${names.length - MAX_NAMED + 1} more operations`;
}

/**
 * The texts of all occurrences in the order of the first that has them, each once. A text that only some occurrences have
 * comes before the one it comes before there.
 * @param placeOf Where some occurrences hold, in words.
 */
export function mergedTexts(
  entry: Entry,
  textsOf: (occurrence: Occurrence) => readonly string[],
  placeOf = (occurrences: readonly Occurrence[]) => shortPlace(entry, occurrences),
): PlacedText[] {
  const order: string[] = [];
  const holders = new Map<string, Occurrence[]>();
  for (const occurrence of entry.occurrences) {
    const texts = textsOf(occurrence);
    for (const [index, text] of texts.entries()) {
      const known = holders.get(text);
      if (known) {
        known.push(occurrence);
        continue;
      }
      const next = texts.slice(index + 1).find((later) => holders.has(later));
      order.splice(next === undefined ? order.length : order.indexOf(next), 0, text);
      holders.set(text, [occurrence]);
    }
  }
  return order.map((text) => {
    const where = new Set(holders.get(text));
    const isEverywhere = where.size === entry.occurrences.length;
    return { text, place: isEverywhere ? null : placeOf([...where]) };
  });
}

/** The steps of an occurrence: what the vendor advises, and what to do when repeating does not help. */
export const stepsOf = ({ actions, retry }: Occurrence): string[] =>
  retry.then === null || actions.includes(retry.then) ? actions : [...actions, retry.then];

/** Steps of an occurrence that are ours: the vendor advises something else, or nothing. */
export const ourStepsOf = ({ actions, retry }: Occurrence): string[] =>
  retry.then === null || retry.thenBasis === 'vendor' || actions.includes(retry.then) ? [] : [retry.then];
