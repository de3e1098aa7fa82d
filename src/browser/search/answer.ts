import { createMarker } from '../../search/highlight.ts';
import type { SearchIndex } from '../../search/index-file/search-index.ts';
import type { SearchOptions, SearchResult } from '../../search/search.ts';
import { drawClues, drawScopes, type Names } from './chips.ts';
import { marked } from './highlighted.ts';
import { drawResult } from './result-list.ts';

/** One question to the search. */
export interface Question extends SearchOptions {
  text: string;
  /** Address of the home page. */
  root: string;
}

/** An answer, drawn. */
export interface Answer {
  nodes: Node[];
  hits: number;
  /** The entry that it is sure of before all others; null for none. */
  sure: string | null;
}

/** The names that an answer shows in place of ids. */
export const shownNames = ({ services, vendors, conditions }: SearchIndex): Names => ({
  services,
  vendorNames: new Map(vendors.map(({ id, name }) => [id, name])),
  conditionNames: new Map(conditions.map(({ id, title }) => [id, title])),
});

type Ask<Result> = (text: string, options: SearchOptions) => Result;

/** Asks, and draws what is answered; null where that is null. */
export function drawAnswer(ask: Ask<SearchResult>, names: Names, question: Question): Answer;
export function drawAnswer(ask: Ask<SearchResult | null>, names: Names, question: Question): Answer | null;
export function drawAnswer(
  ask: Ask<SearchResult | null>,
  names: Names,
  { text, root, ...options }: Question,
): Answer | null {
  const result = ask(text, options);
  if (!result) return null;
  const isNarrowed = Boolean(options.vendor || options.service);
  const unscoped = isNarrowed ? ask(text, { without: options.without }) : result;
  const rangesOf = createMarker(text);
  const drawing = { ...names, mark: (part: string) => marked(part, rangesOf(part)), root, text };
  const nodes = [
    drawClues(result, options.without ?? new Set(), names, isPlain(text, result)),
    drawScopes(unscoped ?? result, options, names),
    ...drawResult(result, drawing),
  ];
  const [best] = result.hits;
  return {
    nodes: nodes.filter((node) => node !== null),
    hits: result.hits.length,
    sure: best?.certainty === 'sure' ? best.document.id : null,
  };
}

/** The text is nothing but the one thing that was understood of it. */
const isPlain = (text: string, { clues }: SearchResult) =>
  clues.length === 1 && clues[0]?.value === text.trim() && clues[0].kind !== 'ignored';
