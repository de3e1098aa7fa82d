import { paragraph, prose, type Piece, type Section } from './document.ts';
import type { EntryData, OccurrenceData } from './entry-data.ts';
import { casesOf, placeWords } from './guidance.ts';
import { QUESTION_WORDS } from './section-words.ts';
import { basisWords, fixedByWords, outcomeSentence, retrySentence } from './verdict-sentences.ts';

/** A question of a tired reader, with the answer that one occurrence gives; an empty answer is left out. */
interface Question {
  question: string;
  answer(occurrence: OccurrenceData, entry: EntryData): Piece[];
}

/** In the order in which they are asked. A new verdict is a line here. */
const QUESTIONS: readonly Question[] = [
  {
    question: QUESTION_WORDS.outcome,
    answer: ({ outcome, direction, basis }, { vendor }) => [
      ...prose(outcomeSentence(outcome, direction)),
      ' ',
      { aside: basisWords(basis.outcome, vendor) },
    ],
  },
  {
    question: QUESTION_WORDS.retry,
    answer: ({ retry, outcome, actions }, { vendor }) => [
      ...prose(retrySentence(retry, outcome)),
      // Often it is a step as well, and then it is among those.
      ...(retry.then === null || actions.includes(retry.then) ? [] : [' ', ...prose(retry.then)]),
      ' ',
      { aside: basisWords(retry.basis, vendor) },
    ],
  },
  {
    question: QUESTION_WORDS.fixedBy,
    answer: ({ fixedBy, outcome, basis }, { vendor }) => [
      ...prose(fixedByWords(fixedBy, outcome, vendor).long),
      ' ',
      { aside: basisWords(basis.fixedBy, vendor) },
    ],
  },
  {
    question: QUESTION_WORDS.condition,
    answer: ({ condition: id }, { conditions }) => {
      const condition = conditions[id];
      return condition ? [{ url: condition.path, text: [condition.title] }] : [];
    },
  },
];

/** Each question with its answer; with several, each behind its place, where the answer depends on the place. */
export function verdictSections(entry: EntryData): Section[] {
  return QUESTIONS.map(({ question, answer }) => {
    const cases = casesOf(entry, (occurrence) => JSON.stringify(answer(occurrence, entry)));
    return {
      title: question,
      blocks: cases.flatMap(({ occurrence, occurrences }) => {
        const line = answer(occurrence, entry);
        if (line.length === 0) return [];
        const place = cases.length > 1 ? [{ strong: `${placeWords(entry, occurrences)}:` }, ' '] : [];
        return [paragraph(...place, ...line)];
      }),
    };
  }).filter(({ blocks }) => blocks.length > 0);
}
