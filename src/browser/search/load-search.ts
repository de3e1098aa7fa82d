import { createMarker } from '../../search/highlight.ts';
import type { SearchIndex } from '../../search/index-file/search-index.ts';
import { createCore, type Search, type SearchOptions, type SearchResult } from '../../search/search.ts';
import { answerTyped } from '../../search/typed.ts';
import type { Names as NamesOfIndex } from '../../search/index-file/names.ts';
import { addTexts, type TextsFile } from '../../search/index-file/texts.ts';
import { drawClues } from './chips.ts';
import { drawnAnswer, namesIn, type Answer, type Names, type Question } from './drawing.ts';
import { marked } from './highlighted.ts';
import { drawResult } from './result-list.ts';
import { drawScopes } from './scopes.ts';

/** Answers everything. */
export interface WholeAnswerer {
  (question: Question): Answer;
  index: SearchIndex;
  /** False when the texts could not be loaded: messages and words are not searched then. */
  hasTexts: boolean;
  /** Whether misspelt words are understood by now; from when on they are, or will not be, for want of the code for it. */
  isSpelt(): boolean;
  spelt: Promise<void>;
}

/** Answers a code that is typed with a few words, while the texts are on their way; null for every other text. */
export function answerWithoutTexts({ index }: NamesOfIndex): (question: Question) => Answer | null {
  const search = createCore(index);
  const shown = namesIn(index);
  return (question) => answer((text, options) => answerTyped(search, text, options), shown, question);
}

/**
 * The whole search with its drawing. The answers do not wait for the code for misspelt words.
 * @param texts Null when they could not be loaded.
 */
export function answerAll(
  names: NamesOfIndex,
  texts: TextsFile | null,
  spelling: Promise<typeof import('../../search/spelling.ts')>,
): WholeAnswerer {
  const index = texts === null ? names.index : addTexts(names, texts);
  const search = createCore(index);
  buildInSlices(search);
  let isSpelt = false;
  const spelt = spelling.then(
    ({ createSpeller }) => {
      let speller: ReturnType<typeof createSpeller> | undefined;
      search.words.setSpeller((word) => (speller ??= createSpeller(search.words.words()))(word));
      isSpelt = true;
    },
    () => {},
  );
  const shown = namesIn(index);
  return Object.assign((question: Question) => answer(search, shown, question), {
    index,
    hasTexts: texts !== null,
    isSpelt: () => isSpelt,
    spelt,
  });
}

/** Builds the table of words slice by slice, while nobody waits; a question that comes before builds the rest itself. */
function buildInSlices({ words }: Search): void {
  const step = () => {
    if (words.build()) setTimeout(step);
  };
  setTimeout(step);
}

type Ask<Result> = (text: string, options: SearchOptions) => Result;

/** Asks, and draws what is answered; null where that is null. */
function answer(ask: Ask<SearchResult>, names: Names, question: Question): Answer;
function answer(ask: Ask<SearchResult | null>, names: Names, question: Question): Answer | null;
function answer(ask: Ask<SearchResult | null>, names: Names, { text, root, ...options }: Question): Answer | null {
  const result = ask(text, options);
  if (!result) return null;
  const isNarrowed = Boolean(options.vendor || options.service);
  const unscoped = isNarrowed ? ask(text, { without: options.without }) : result;
  const rangesOf = createMarker(text);
  const drawing = { ...names, mark: (part: string) => marked(part, rangesOf(part)), root, text };
  return drawnAnswer(result.hits, [
    drawClues(result, options.without ?? new Set(), names, isPlain(text, result)),
    drawScopes((unscoped ?? result).hits, options, names),
    ...drawResult(result, drawing),
  ]);
}

/** The text is nothing but the one thing that was understood of it. */
const isPlain = (text: string, { clues }: SearchResult) =>
  clues.length === 1 && clues[0]?.value === text.trim() && clues[0].kind !== 'ignored';
