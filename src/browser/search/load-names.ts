import { createCore } from '../../search/core.ts';
import { readNames, type Names, type NamesFile } from '../../search/index-file/names.ts';
import { lookUp } from '../../search/lookup.ts';
import { drawAnswer, shownNames, type Answer, type Question } from './answer.ts';

/** Answers what names alone can answer, before the texts are there. */
export interface FirstAnswerer {
  /** Null for anything but a code, a name or a status that is typed. */
  (question: Question): Answer | null;
  /** The index without texts. */
  names: Names;
}

export function answerFromNames(file: NamesFile): FirstAnswerer {
  const names = readNames(file);
  const search = createCore(names.index);
  const shown = shownNames(names.index);
  const ask = (question: Question) => drawAnswer((text, options) => lookUp(search, text, options), shown, question);
  return Object.assign(ask, { names });
}
