import type { SearchIndex } from './index-file/search-index.ts';
import { createCore, type Search } from './search.ts';
import { createSpeller } from './spelling.ts';

export { OUTCOME_WORDS, retryWords } from '../catalog/say/verdict-words.ts';
export { clueKey, type Clue } from './clue.ts';
export type { Certainty, ClueKind, Way } from './kinds.ts';
export { createMarker, type Range } from './highlight.ts';
export type { Hit } from './answer.ts';
export type { Evidence } from './ways.ts';
export type { SearchDocument, SearchIndex, SearchOccurrence, SearchService } from './index-file/search-index.ts';
export type { ErrorAnswer, Search, SearchOptions, SearchResult, SearchScope, Stranger } from './search.ts';
export type { Suggestion, Unlisted } from './unlisted.ts';

/** The whole search over an index: the core, with misspelt words. The table of words is built on the first question. */
export function createSearch(index: SearchIndex): Search {
  const search = createCore(index);
  let speller: ReturnType<typeof createSpeller> | undefined;
  search.words.setSpeller((word) => (speller ??= createSpeller(search.words.words()))(word));
  return search;
}
