import { createCore, type Search, type SearchIndex } from '../../search/core.ts';
import type { Names } from '../../search/index-file/names.ts';
import { addTexts, type TextsFile } from '../../search/index-file/texts.ts';
import { drawAnswer, shownNames, type Answer, type Question } from './answer.ts';

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

/**
 * The whole search with its drawing. The answers do not wait for the code for misspelt words.
 * @param texts Null when they could not be loaded.
 */
export function answerAll(
  names: Names,
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
  const shown = shownNames(index);
  return Object.assign((question: Question) => drawAnswer(search, shown, question), {
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
