import { serviceOf } from '../ids.ts';
import { groupBy } from '../lists.ts';
import { compareHits, type Hit } from './hits.ts';
import type { Search, SearchOptions, SearchResult } from './search.ts';
import { hasFewWords } from './text.ts';
import { FEW_TOKENS } from './tunables.ts';

/** Longer texts are pastes. */
const MAX_LENGTH = 80;

/**
 * Answers a code, a name or a status that is typed, by names alone; null for every other text, which needs the messages too.
 * What is sure here is sure in the whole search.
 * @param search A search over an index without texts.
 */
export function lookUp(search: Search, text: string, options: SearchOptions): SearchResult | null {
  if (text.length > MAX_LENGTH || text.includes('\n') || !hasFewWords(text, FEW_TOKENS)) return null;
  const result = search(text, { ...options, exactOnly: true });
  const isTyped = result.hits.length > 0 && !result.clues.some(({ kind }) => kind === 'message');
  return isTyped ? { ...result, hits: withoutTies(result.hits) } : null;
}

/** Of several entries of a service with the same code, their messages say which one it is. */
function withoutTies(hits: readonly Hit[]): Hit[] {
  const sure = hits.filter(({ certainty }) => certainty === 'sure');
  const byService = groupBy(sure, ({ document }) => [serviceOf(document.id)]);
  const isTied = ({ document, certainty }: Hit) =>
    certainty === 'sure' && (byService.get(serviceOf(document.id))?.length ?? 0) > 1;
  return hits.map((hit): Hit => (isTied(hit) ? { ...hit, certainty: 'likely' } : hit)).sort(compareHits);
}
