import { createMarker } from '../../search/highlight.ts';
import { partWords } from '../../search/part-words.ts';
import { skimInSlices } from '../../search/read/skim.ts';
import type { SearchIndex } from '../../search/index-file/search-index.ts';
import { coreInSlices, type Search, type SearchOptions, type SearchResult } from '../../search/search.ts';
import { answerTyped } from '../../search/typed.ts';
import { addSentences, type SentencesFile } from '../../search/index-file/sentences.ts';
import { addTexts, type TextsFile } from '../../search/index-file/texts.ts';
import { drawClues } from './chips.ts';
import { drawnAnswer, namesIn, type Answer, type Names, type Question } from './drawing.ts';
import { marked } from './highlighted.ts';
import { inTasks, nextTask } from './in-tasks.ts';
import type { FirstAnswerer } from './load-names.ts';
import { drawResult } from './result-list.ts';
import { drawScopes } from './scopes.ts';
import { PROBLEMS } from './status-words.ts';

// For `long-text.ts`: what two files share would be a third one.
export { partWords, skimInSlices };

/** Answers everything. */
export interface WholeAnswerer {
  (question: Question): Answer;
  index: SearchIndex;
  /** False when the texts could not be loaded: messages are not searched then. */
  hasTexts: boolean;
  /** What was not searched because it could not be loaded, as a sentence; null when nothing is missing. */
  lacks(): string | null;
  /** Whether words count by now, misspelt ones too; until then only codes, statuses and whole messages do. */
  isReady(): boolean;
  ready: Promise<void>;
}

/** Answers a code that is typed with a few words, while the texts are on their way; null for every other text. */
export async function answerWithoutTexts({ tables }: FirstAnswerer): Promise<(question: Question) => Answer | null> {
  const search = await inTasks(coreInSlices(tables));
  await warmedUp(search);
  const shown = namesIn(tables.index);
  return (question) => answer((text, options) => answerTyped(search, text, options), shown, question);
}

/** What is loaded behind the names. */
interface Rest {
  /** Null when they could not be loaded. */
  texts: TextsFile | null;
  /** Nothing but words waits for them; when they could not be loaded, words are only searched in titles and messages. */
  sentences: Promise<SentencesFile>;
  /** Code for misspelt words; when it could not be loaded, only words as they are spelt count. */
  spelling: Promise<typeof import('../../search/spelling.ts')>;
}

/** The whole search with its drawing. */
export async function answerAll(
  { names, tables }: FirstAnswerer,
  { texts, sentences, spelling }: Rest,
): Promise<WholeAnswerer> {
  const index = texts === null ? names.index : await inTasks(addTexts(names, texts));
  const search = await inTasks(coreInSlices(tables));
  await warmedUp(search);
  let isReady = false;
  let hasSentences = false;
  const getReady = async () => {
    const file = await sentences.catch(() => null);
    if (file) await inTasks(addSentences(names, file));
    hasSentences = file !== null;
    const [, code] = await Promise.all([inTasks(search.words.build()), spelling.catch(() => null)]);
    await nextTask();
    if (code) search.words.setSpeller(code.createSpeller(search.words.words()));
    isReady = true;
  };
  const ready = getReady();
  const ask = (text: string, options: SearchOptions) =>
    search(text, { ...options, exactOnly: !search.words.isBuilt() });
  const shown = namesIn(index);
  return Object.assign((question: Question) => answer(ask, shown, question), {
    index,
    hasTexts: texts !== null,
    lacks: () => (texts === null ? PROBLEMS.messages : isReady && !hasSentences ? FEWER_WORDS : null),
    isReady: () => isReady,
    ready,
  });
}

const FEWER_WORDS = 'Words were searched in titles and messages only: a part of the index could not be loaded.';

/** A fault comes up again when a text is read, and is said then. */
const warmedUp = (search: Search) => inTasks(search.warmUp()).catch(() => {});

type Ask<Result> = (text: string, options: SearchOptions) => Result;

/** Asks, and draws what is answered; null where that is null. */
function answer(ask: Ask<SearchResult>, names: Names, question: Question): Answer;
function answer(ask: Ask<SearchResult | null>, names: Names, question: Question): Answer | null;
function answer(ask: Ask<SearchResult | null>, names: Names, { text, root, ...options }: Question): Answer | null {
  const result = ask(text, options);
  if (!result) return null;
  const isNarrowed = Boolean(options.vendor || options.service);
  const unscoped = isNarrowed ? ask(text, { without: options.without, skimmed: options.skimmed }) : result;
  const drawing = { ...names, mark: markerFor(text), markerFor, root, text };
  return drawnAnswer(result.hits, [
    drawClues(result, options.without ?? new Set(), names, isPlain(text, result)),
    drawScopes((unscoped ?? result).hits, options, names),
    ...drawResult(result, drawing),
  ]);
}

const markerFor = (asked: string) => {
  const rangesOf = createMarker(asked);
  return (text: string) => marked(text, rangesOf(text));
};

/** The text is nothing but the one thing that was understood of it. */
const isPlain = (text: string, { clues }: SearchResult) =>
  clues.length === 1 && clues[0]?.value === text.trim() && clues[0].kind !== 'ignored';
