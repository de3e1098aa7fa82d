import type { Certainty, SearchResult } from '../../../src/search/index.ts';

/**
 * The one place that knows the shape of a search result: everything that measures the search reads an `Answer`. When the
 * shape of a result changes, this file changes and nothing else.
 */

export type { Certainty };

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

export function answerOf({ hits, unlisted, stranger }: SearchResult): Answer {
  return {
    hits: hits.map(({ document, certainty, ways }) => ({ id: document.id, certainty, evidence: ways.join(' + ') })),
    unlisted: unlisted.length > 0,
    stranger: stranger !== null,
  };
}

/** What a reader takes for an answer. */
export const isClaim = ({ certainty }: Answered): boolean => certainty === 'sure' || certainty === 'likely';
