import {
  createMarker,
  createSearch,
  type Search,
  type SearchIndex,
  type SearchOptions,
  type SearchResult,
} from '../../search/index.ts';
import { expand, type CompactIndex } from '../../search/index-file/compact.ts';
import { drawScopes, drawSignals } from './chips.ts';
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
}

export interface Answerer {
  (question: Question): Answer;
  index: SearchIndex;
}

/**
 * The search with its index and its drawing. This module is loaded on first use, together with the index, so that a page
 * that is only read costs neither.
 */
export async function loadSearch(index: Promise<CompactIndex>): Promise<Answerer> {
  const data = expand(await index);
  const search = createSearch(data);
  // The table of words is built on its first use: better now, while nobody waits, than with a key press.
  setTimeout(() => search('words'));
  const vendorNames = new Map(data.vendors.map(({ id, name }) => [id, name]));
  return Object.assign((question: Question) => answer(search, vendorNames, question), { index: data });
}

function answer(
  search: Search,
  vendorNames: ReadonlyMap<string, string>,
  { text, root, ...options }: Question,
): Answer {
  const result = search(text, options);
  const { services } = search;
  const isNarrowed = Boolean(options.vendor || options.service);
  const unscoped: SearchResult = isNarrowed ? search(text, { without: options.without }) : result;
  const rangesOf = createMarker(text);
  const drawing = { mark: (part: string) => marked(part, rangesOf(part)), root, services, vendorNames };
  const nodes = [
    drawSignals(result, options.without ?? new Set(), services, vendorNames, isPlain(text, result)),
    drawScopes(unscoped, options, services, vendorNames),
    ...drawResult(result, drawing),
  ];
  return { nodes: nodes.filter((node) => node !== null), hits: result.hits.length };
}

/** The text is nothing but the one thing that was understood of it. */
const isPlain = (text: string, { signals }: SearchResult) => signals.length === 1 && signals[0]?.value === text.trim();
