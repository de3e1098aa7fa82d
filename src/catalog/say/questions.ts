import { verdictCases } from './guidance.ts';
import type { Entry, Occurrence, Vendor } from '../model.ts';
import { basisWords, fixedByWords, OUTCOME_WORDS, retrySentence } from './verdict-words.ts';

/** The answer to one question a reader has. */
export interface Answer {
  /** Text with `code spans`. */
  text: string;
  /** Who says so; null where nobody but us could. */
  basis: string | null;
  /** The page to read on; null when there is none. */
  path: string | null;
}

/** The questions of a tired reader, in the order in which they are asked. */
const QUESTIONS: { question: string; answer: (occurrence: Occurrence, vendor: Vendor) => Answer }[] = [
  {
    question: 'Is it an error at all?',
    answer: ({ outcome, basis }, vendor) => ({
      text: OUTCOME_WORDS[outcome].long,
      basis: basisWords(basis.outcome, vendor),
      path: null,
    }),
  },
  {
    question: 'May I retry?',
    answer: ({ retry, outcome }, vendor) => ({
      text: retrySentence(retry, outcome),
      basis: basisWords(retry.basis, vendor),
      path: null,
    }),
  },
  {
    question: 'Who mends it?',
    answer: ({ fixedBy, outcome, basis }, vendor) => ({
      text: fixedByWords(fixedBy, outcome, vendor).long,
      basis: basisWords(basis.fixedBy, vendor),
      path: null,
    }),
  },
  {
    question: 'What kind of trouble?',
    answer: ({ condition }) => ({ text: condition.title, basis: null, path: condition.path }),
  },
];

/** Each question with its answer; with several where the answer depends on the place. */
export function answersOf(entry: Entry): { question: string; answers: (Answer & { occurrences: Occurrence[] })[] }[] {
  const { vendor } = entry.service;
  return QUESTIONS.map(({ question, answer }) => ({
    question,
    answers: verdictCases(entry, (occurrence) => JSON.stringify(answer(occurrence, vendor))).map(
      ({ occurrence, occurrences }) => ({ ...answer(occurrence, vendor), occurrences }),
    ),
  }));
}
