import type { SearchIndex } from './search-index.ts';
import { allAtOnce } from '../slices.ts';
import { readNames } from './names.ts';
import { addSentences } from './sentences.ts';
import { addTexts } from './texts.ts';
import type { IndexFiles } from './pack-index.ts';

/** The whole index from its files. */
export function readIndex({ names, texts, sentences }: IndexFiles): SearchIndex {
  const read = allAtOnce(readNames(names));
  allAtOnce(addSentences(read, sentences));
  return allAtOnce(addTexts(read, texts));
}
