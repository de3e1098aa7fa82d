import { element } from '../element.ts';
import type { Answer, Question } from './drawing.ts';
import type { Loading } from './loading.ts';

/** An answer as far as there is one; null when what it needs could not be loaded. */
export interface AnswerPart {
  answer: Answer | null;
  /** More may follow: the texts, or misspelt words, are still on their way. */
  isUnfinished: boolean;
}

/**
 * Answers a question as soon as something can be answered: from names alone, then with the texts, then once more when misspelt
 * words are understood. What is sure at first stays so; where it does not, the answer says it.
 * @param isCurrent Whether nobody has asked anything else meanwhile.
 */
export async function* answerInParts(
  loading: Loading,
  question: Question,
  isCurrent: () => boolean,
): AsyncGenerator<AnswerPart> {
  const finding = loading.whole().catch(() => null);
  let first: Answer | null = null;
  for (const early of [loading.first, loading.typed]) {
    if (loading.isWhole() || first) break;
    const answerEarly = await early().catch(() => null);
    if (!isCurrent()) return;
    first = answerEarly && answerEarly(question);
    if (first) yield { answer: first, isUnfinished: true };
  }
  const answerAll = await finding;
  if (!isCurrent()) return;
  if (!answerAll) return yield { answer: first && withNote(first, INCOMPLETE), isUnfinished: false };
  const answer = () => {
    const whole = answerAll(question);
    const isOther = first !== null && first.sure !== null && first.sure !== whole.sure;
    return withNote(isOther ? withNote(whole, CHANGED) : whole, answerAll.hasTexts ? null : INCOMPLETE);
  };
  const wasSpelt = answerAll.isSpelt();
  yield { answer: answer(), isUnfinished: !wasSpelt };
  if (wasSpelt) return;
  await answerAll.spelt;
  if (isCurrent()) yield { answer: answer(), isUnfinished: false };
}

interface Note {
  name: string;
  words: string;
}

const CHANGED: Note = {
  name: 'data-changed',
  words: 'The messages of the tables are searched now, and another entry fits better than the one shown first.',
};
const INCOMPLETE: Note = {
  name: 'data-incomplete',
  words: 'Messages could not be searched, only codes and statuses: a part of the index could not be loaded.',
};

const withNote = (answer: Answer, note: Note | null): Answer =>
  note === null
    ? answer
    : {
        ...answer,
        nodes: [element('p', { class: 'note', role: 'alert', [note.name]: '' }, note.words), ...answer.nodes],
      };
