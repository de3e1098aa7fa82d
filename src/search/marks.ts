import { isOneSlipAway } from './one-slip.ts';

/** Words of a question that are looked for in the texts of a hit; a paste has far more. */
const MAX_WORDS = 40;
/** Shorter words match too much when they only begin a word, or with a slip. */
const MIN_PREFIX = 2;
const MIN_SLIP = 4;

/** A part of a text, from `start` up to and without `end`. */
export type Range = readonly [start: number, end: number];

/**
 * The words of a text that the question asks for: the same word, the beginning of one, or one slip away. Numbers only as
 * they are.
 */
export function matchedRanges(text: string, question: string): Range[] {
  const asked = [...new Set(question.toLowerCase().match(WORD) ?? [])].slice(0, MAX_WORDS);
  return [...text.matchAll(WORD)].flatMap((match): Range[] => {
    const word = match[0].toLowerCase();
    const start = match.index;
    const prefix = asked
      .filter((other) => isPrefix(other, word))
      .reduce((most, { length }) => Math.max(most, length), 0);
    if (asked.includes(word) || asked.some((other) => isSlip(other, word))) return [[start, start + word.length]];
    return prefix > 0 ? [[start, start + prefix]] : [];
  });
}

const WORD = /[\p{L}\p{N}]+/gu;
const HAS_DIGIT = /\p{N}/u;

const isPrefix = (asked: string, word: string) =>
  asked.length >= MIN_PREFIX && !HAS_DIGIT.test(asked) && word.startsWith(asked);

const isSlip = (asked: string, word: string) =>
  asked.length >= MIN_SLIP && !HAS_DIGIT.test(asked) && isOneSlipAway(asked, word);
