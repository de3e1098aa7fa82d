import type { SearchIndex } from './search-index.ts';
import { readNames } from './names.ts';
import { addTexts } from './texts.ts';
import type { IndexFiles } from './pack-index.ts';

/** The whole index from its two files. */
export const readIndex = ({ names, texts }: IndexFiles): SearchIndex => addTexts(readNames(names), texts);
