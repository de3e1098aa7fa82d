import {
  createMarker,
  createSearch,
  type Search,
  type SearchIndex,
  type SearchOptions,
  type SearchResult,
} from '../../search/index.ts';
import { expand, type CompactIndex } from '../../search/index-file/compact.ts';
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
  buildInSlices(search);
  const names: Names = {
    services: search.services,
    vendorNames: new Map(data.vendors.map(({ id, name }) => [id, name])),
    conditionNames: new Map(data.conditions.map(({ id, title }) => [id, title])),
  };
  return Object.assign((question: Question) => answer(search, names, question), { index: data });
}

/** Builds the table of words slice by slice, while nobody waits; a question that comes before builds the rest itself. */
function buildInSlices({ words }: Search): void {
  const step = () => {
    if (words.build()) setTimeout(step);
  };
  setTimeout(step);
}

function answer(search: Search, names: Names, { text, root, ...options }: Question): Answer {
  const result = search(text, options);
  const isNarrowed = Boolean(options.vendor || options.service);
  const unscoped: SearchResult = isNarrowed ? search(text, { without: options.without }) : result;
  const rangesOf = createMarker(text);
  const drawing = { ...names, mark: (part: string) => marked(part, rangesOf(part)), root, text };
  const nodes = [
    drawClues(result, options.without ?? new Set(), names, isPlain(text, result)),
    drawScopes(unscoped, options, names),
    ...drawResult(result, drawing),
  ];
  return { nodes: nodes.filter((node) => node !== null), hits: result.hits.length };
}

/** The text is nothing but the one thing that was understood of it. */
const isPlain = (text: string, { clues }: SearchResult) =>
  clues.length === 1 && clues[0]?.value === text.trim() && clues[0].kind !== 'ignored';
