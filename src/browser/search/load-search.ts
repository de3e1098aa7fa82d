import {
  createCore,
  createMarker,
  type Search,
  type SearchIndex,
  type SearchOptions,
  type SearchResult,
} from '../../search/core.ts';
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
  /** Misspelt words are understood from here on; never, when the code for it could not be loaded. */
  spelt: Promise<void>;
}

/**
 * The search with its index and its drawing. This module is loaded on first use, together with the index and the code for
 * misspelt words, so that a page that is only read costs none of them. The first answer does not wait for the spelling.
 */
export async function loadSearch(
  index: Promise<CompactIndex>,
  spelling: Promise<typeof import('../../search/spelling.ts')>,
): Promise<Answerer> {
  const data = expand(await index);
  const search = createCore(data);
  buildInSlices(search);
  const spelt = spelling.then(({ createSpeller }) => {
    let speller: ReturnType<typeof createSpeller> | undefined;
    search.words.setSpeller((word) => (speller ??= createSpeller(search.words.words()))(word));
  });
  const names: Names = {
    services: search.services,
    vendorNames: new Map(data.vendors.map(({ id, name }) => [id, name])),
    conditionNames: new Map(data.conditions.map(({ id, title }) => [id, title])),
  };
  return Object.assign((question: Question) => answer(search, names, question), { index: data, spelt });
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
