import type { SearchIndex } from './search-index.ts';
import { allAtOnce } from '../slices.ts';
import { readNames } from './names.ts';
import { addTexts } from './texts.ts';
import type { IndexFiles } from './pack-index.ts';

/** The whole index from its two files. */
export const readIndex = ({ names, texts }: IndexFiles): SearchIndex =>
  allAtOnce(addTexts(allAtOnce(readNames(names)), texts));
