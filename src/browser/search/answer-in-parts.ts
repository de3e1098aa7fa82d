import { element } from '../element.ts';
import type { Answer, Question } from './drawing.ts';
import type { Loading } from './loading.ts';
import { PROBLEMS } from './status-words.ts';

/** An answer as far as there is one; null when what it needs could not be loaded. */
export interface AnswerPart {
  answer: Answer | null;
  /** More may follow: the texts or the sentences are still on their way, or words do not count yet. */
  isUnfinished: boolean;
}

/**
 * Answers a question as soon as something can be answered: a code from names alone, then all of it with the texts, then once more
 * when the sentences are there and words count too. What is sure at first stays so; where it does not, the answer says it.
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
  if (!answerAll)
    return yield { answer: shown && noted(shown, 'data-incomplete', PROBLEMS.messages), isUnfinished: false };
  const answer = () => {
    const whole = answerAll(question);
    const isOther = shown !== null && shown.sure !== null && shown.sure !== whole.sure;
    return noted(noted(whole, 'data-changed', isOther ? CHANGED : null), 'data-incomplete', answerAll.lacks());
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

const CHANGED = 'With all tables searched, another entry fits better than the first one shown.';

/** An answer below a note, where there is something to note. */
const noted = (answer: Answer, name: string, words: string | null): Answer =>
  words === null
    ? answer
    : { ...answer, nodes: [element('p', { class: 'note', role: 'alert', [name]: '' }, words), ...answer.nodes] };
