import { placeWords, verdictCases } from './guidance.ts';
import type { Entry, Occurrence } from './model.ts';
import { delayWords, OUTCOME_WORDS, retryWords } from './words.ts';

/** The answers of an entry in few words: for link previews, search engines and the picture of an entry. */

/** One answer, with where it holds. */
export interface Answer {
  /** `On start, stop` or `Meaning 2`; null when the answer is the same everywhere. */
  place: string | null;
  text: string;
  /** The first of the occurrences it holds for. */
  occurrence: Occurrence;
}

/** What all occurrences of an entry say to one question; several answers where they differ. */
function answersOf(entry: Entry, textOf: (occurrence: Occurrence) => string): Answer[] {
  const cases = verdictCases(entry, textOf);
  return cases.map(({ occurrence, occurrences }) => ({
    place: cases.length > 1 ? placeWords(entry, occurrences) : null,
    text: textOf(occurrence),
    occurrence,
  }));
}

/** Is it an error at all? In a word. */
export const outcomeAnswers = (entry: Entry): Answer[] =>
  answersOf(entry, ({ outcome }) => OUTCOME_WORDS[outcome].short);

/** May I retry, and after which waiting times? In a few words. */
export const retryAnswers = (entry: Entry): Answer[] =>
  answersOf(entry, ({ retry, outcome }) => {
    const { short } = retryWords(retry, outcome);
    return retry.delaysSeconds.length > 0 ? `${short}, waiting ${delayWords(retry.delaysSeconds)}` : short;
  });

/** What it means, in plain text. */
const meaningAnswers = (entry: Entry): Answer[] => answersOf(entry, ({ meaning }) => plain(meaning));

/** What to do when repeating does not help; nothing where nothing is said. */
const thenAnswers = (entry: Entry): Answer[] =>
  answersOf(entry, ({ retry }) => plain(retry.then ?? '')).filter(({ text }) => text !== '');

/** Answers as one phrase without a full stop: `Retry later`, or `On acquire: retry after a fix; on start: retry later`. */
export function phrase(answers: readonly Answer[]): string {
  const parts = answers.map(({ place, text }) => (place === null ? text : `${place}: ${decapitalised(text)}`));
  return parts.map((part, index) => (index === 0 ? part : decapitalised(part))).join('; ');
}

/** Answers that are sentences already, one after the other. */
const sentences = (answers: readonly Answer[]): string =>
  answers.map(({ place, text }) => (place === null ? text : `${place}: ${text}`)).join(' ');

/**
 * The whole entry in one line of plain text, the verdicts first, because every preview cuts off the end:
 * `65: Error. Retry later, waiting 3 s, then 6 s. The request was not completed.`
 */
export function entrySummary(entry: Entry): string {
  return [
    `${entry.label}: ${phrase(outcomeAnswers(entry))}.`,
    `${phrase(retryAnswers(entry))}.`,
    sentences(meaningAnswers(entry)),
    sentences(thenAnswers(entry)),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const plain = (text: string): string => text.replaceAll('`', '');
const decapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The title of an entry where nothing stands around it: code, title, vendor and service. */
export const entryTitle = ({ label, title, service }: Entry): string =>
  `${label} ${title} · ${service.vendor.name} ${service.label}`;
