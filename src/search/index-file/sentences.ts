import { rowsOf, type Columns } from './columns.ts';
import { eachInSlices, type Slices } from '../slices.ts';
import { SLICE } from '../tunables.ts';
import type { Names } from './names.ts';

/**
 * The third part of the index, and the largest: what only words are found by, and what a hit says last. Nothing but the table of words
 * reads it, so that every other answer is the same without it. Its rows are the places of the names, one by one.
 */
export interface SentencesFile {
  places: Columns<PlaceSentences>;
}

export interface PlaceSentences {
  /** The meaning, and the steps behind it: what is about one place stands together and compresses better than two columns. */
  sentences: string[];
}

/** Puts the sentences into the entries of the names, which stay the same objects. */
export function* addSentences({ places }: Pick<Names, 'places'>, file: SentencesFile): Slices<void> {
  yield* eachInSlices(yield* rowsOf(file.places), SLICE, ({ sentences: [text = '', ...steps] }, place) => {
    for (const occurrence of places[place]?.occurrences ?? []) Object.assign(occurrence, { text, steps });
  });
}
