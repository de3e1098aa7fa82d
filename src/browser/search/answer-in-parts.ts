import { element } from '../element.ts';
import type { Answer, Question } from './drawing.ts';
import type { Loading } from './loading.ts';

/** An answer as far as there is one; null when what it needs could not be loaded. */
export interface AnswerPart {
  answer: Answer | null;
  /** More may follow: the texts are still on their way, or words do not count yet. */
  isUnfinished: boolean;
}

/**
 * Answers a question as soon as something can be answered: a code from names alone, then all of it with the texts, then once more
 * when words count too. What is sure at first stays so; where it does not, the answer says it.
 * @param isCurrent Whether nobody has asked anything else meanwhile.
 */
export async function* answerInParts(
  loading: Loading,
  question: Question,
  isCurrent: () => boolean,
): AsyncGenerator<AnswerPart> {
  const finding = loading.whole().catch(() => null);
  let shown: Answer | null = null;
  for (const early of [loading.first, loading.typed]) {
    if (loading.isWhole() || shown) break;
    const answerEarly = await early().catch(() => null);
    if (!isCurrent()) return;
    shown = answerEarly && answerEarly(question);
    if (shown) yield { answer: shown, isUnfinished: true };
  }
  const answerAll = await finding;
  if (!isCurrent()) return;
  if (!answerAll) return yield { answer: shown && withNote(shown, INCOMPLETE), isUnfinished: false };
  const answer = () => {
    const whole = answerAll(question);
    const isOther = shown !== null && shown.sure !== null && shown.sure !== whole.sure;
    return withNote(isOther ? withNote(whole, CHANGED) : whole, answerAll.hasTexts ? null : INCOMPLETE);
  };
  if (!answerAll.isReady()) {
    const exact = answer();
    // That nothing was found can be said when words count.
    if (exact.hits > 0) {
      yield { answer: exact, isUnfinished: true };
      shown = exact;
    }
    await answerAll.ready;
    if (!isCurrent()) return;
  }
  yield { answer: answer(), isUnfinished: false };
}

interface Note {
  name: string;
  words: string;
}

const CHANGED: Note = {
  name: 'data-changed',
  words: 'With all tables searched, another entry fits better than the first one shown.',
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
