/** The search without misspelt words: all that a page needs for its first answer. */

export * from './verdicts.ts';
export { clueKey, type Clue } from './clue.ts';
export type { Certainty, ClueKind, Way } from './kinds.ts';
export { createMarker, type Range } from './highlight.ts';
export type { Hit } from './hits.ts';
export type { Evidence } from './kinds.ts';
export type { SearchDocument, SearchIndex, SearchOccurrence, SearchService } from './index-file/search-index.ts';
export type { ErrorAnswer, Search, SearchOptions, SearchResult, Stranger } from './search.ts';
export type { SearchScope } from './scope.ts';
export type { Suggestion, Unlisted } from './unlisted.ts';
export { createCore } from './search.ts';
