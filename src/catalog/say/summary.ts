import { placeWords, verdictCases } from './guidance.ts';
import type { Entry, Occurrence } from '../model.ts';
import { retiredSentence, retirementsOf } from './retired.ts';
import { delayWords, OUTCOME_WORDS, retryWords } from './verdict-words.ts';

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

/** So many characters of a summary are aimed at: most previews show no more. */
export const SUMMARY_LENGTH = 200;

/**
 * The whole entry in one line of plain text, the verdicts first, because every preview cuts off the end:
 * `65: Error. Retry later, waiting 3 s, then 6 s. The request was not completed.`
 * Before them stands only that it is retired. What would be too long is shortened to whole sentences.
 */
export function entrySummary(entry: Entry): string {
  const head = [
    ...retirementsOf(entry).map(retiredSentence),
    `${entry.label}: ${phrase(outcomeAnswers(entry))}.`,
    `${phrase(retryAnswers(entry))}.`,
  ].join(' ');
  const [meanings, then] = [meaningAnswers(entry), thenAnswers(entry)];
  const whole = joined(head, sentences(meanings), sentences(then));
  return whole.length <= SUMMARY_LENGTH ? whole : shortened(head, meanings, then);
}

/**
 * Of several meanings the first, with how many there are; of it the first sentence. Then, as long as there is room, what
 * to do, and after that the rest of the meaning.
 */
function shortened(head: string, meanings: readonly Answer[], then: readonly Answer[]): string {
  const [first] = meanings;
  const [start = '', ...rest] = sentencesOf(first?.text ?? '');
  let meaning = `${first ? orderWords(first, meanings.length, head) : ''}${start}`;
  let advice = '';
  for (const part of sentencesOf(sentences(then))) {
    if (joined(head, meaning, advice, part).length > SUMMARY_LENGTH) break;
    advice = joined(advice, part);
  }
  for (const part of rest) {
    if (joined(head, meaning, part, advice).length > SUMMARY_LENGTH) break;
    meaning = joined(meaning, part);
  }
  return cutAtWord(joined(head, meaning, advice));
}

/** What stands before the first of several meanings: `First of 2 meanings, on start: `. */
function orderWords({ place }: Answer, count: number, head: string): string {
  if (place === null) return '';
  const isNumbered = place.startsWith('Meaning');
  // Verdicts that differ have named the meanings already.
  const what = isNumbered && head.includes(place) ? '' : ' meanings';
  return `First of ${count}${what}${isNumbered ? '' : `, ${decapitalised(place)}`}: `;
}

/** Text of one sentence that is too long in spite of everything ends after a whole word. */
function cutAtWord(text: string): string {
  if (text.length <= SUMMARY_LENGTH) return text;
  const end = text.lastIndexOf(' ', SUMMARY_LENGTH - 1);
  return `${text.slice(0, end).replace(/[\s,;:]+$/u, '')}…`;
}

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(' ');
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]) (?=[\p{Lu}\p{N}])/u);
const plain = (text: string): string => text.replaceAll('`', '');
const decapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The title of an entry where nothing stands around it: code, title, vendor and service. */
export const entryTitle = ({ label, title, service }: Entry): string =>
  `${label} ${title} · ${service.vendor.name} ${service.label}`;
