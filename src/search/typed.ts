import type { Search, SearchOptions, SearchResult } from './search.ts';
import { hasFewWords } from './question.ts';
import { FEW_TOKENS } from './tunables.ts';

/** Longer texts are pastes. */
const MAX_LENGTH = 80;

/**
 * Answers a code that is typed with a few words, by names alone; null for every other text, which needs the messages too. What is
 * sure here is sure in the whole search.
 * @param search A search over an index without texts.
 */
export function answerTyped(search: Search, text: string, options: SearchOptions): SearchResult | null {
  if (text.length > MAX_LENGTH || text.includes('\n') || !hasFewWords(text, FEW_TOKENS)) return null;
  const result = search(text, { ...options, exactOnly: true });
  const isTyped = result.hits.length > 0 && !result.clues.some(({ kind }) => kind === 'message');
  return isTyped ? result : null;
}
