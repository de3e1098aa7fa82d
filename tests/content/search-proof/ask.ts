import type { Hit, SearchResult } from '../../../src/search/index.ts';

/**
 * The one place that knows the shape of a search result: everything that measures the search reads an `Answer`. When the
 * shape of a result changes, this file changes and nothing else.
 */

/** How certain a hit is: an answer (`sure`), a good guess, a mere possibility, or the same number of somebody else. */
export type Certainty = 'sure' | 'likely' | 'possible' | 'elsewhere';

/** One hit, best first, with the evidence in a few words, to group by. */
export interface Answered {
  id: string;
  certainty: Certainty;
  evidence: string;
}

/** What a search answered. */
export interface Answer {
  hits: Answered[];
  /** The text holds a code or a message that no table documents, and the answer says so. */
  unlisted: boolean;
  /** The text is about a product that has no table, and the answer says so. */
  stranger: boolean;
}

export function answerOf(result: SearchResult): Answer {
  return {
    hits: result.hits.map((hit) => ({
      id: hit.document.id,
      certainty: certaintyOf(hit),
      evidence: hit.ways.join(' + '),
    })),
    unlisted: result.unlisted.length > 0,
    stranger: result.foreign,
  };
}

/** Today the search knows no certainty: what agrees by more than words is shown as an answer. */
function certaintyOf({ elsewhere, ways }: Hit): Certainty {
  if (elsewhere) return 'elsewhere';
  return ways.every((way) => way === 'words') ? 'possible' : 'sure';
}

/** What a reader takes for an answer. */
export const isClaim = ({ certainty }: Answered): boolean => certainty === 'sure' || certainty === 'likely';
