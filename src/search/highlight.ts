import { isOneSlipAway } from './one-slip.ts';

/** Words of a question that are looked for in the texts of a hit; a paste has far more. */
const MAX_WORDS = 40;
const MAX_QUESTION = 2_000;
/** Shorter words match too much when they only begin a word, or with a slip. */
const MIN_PREFIX = 2;
const MIN_SLIP = 4;

/** A part of a text, from `start` up to and without `end`. */
export type Range = readonly [start: number, end: number];

/**
 * Finds the words of a text that a question asks for: the same word, the beginning of one, or one slip away. Numbers only
 * as they are. Made once for a question, used for each text of its hits.
 */
export function createMarker(question: string): (text: string) => Range[] {
  const asked = [...new Set(question.slice(0, MAX_QUESTION).toLowerCase().match(WORD) ?? [])].slice(0, MAX_WORDS);
  const known = new Map<string, number>();
  /** How many characters of a word are asked for. */
  const lengthOf = (word: string): number => {
    const length = known.get(word) ?? markedLength(word, asked);
    known.set(word, length);
    return length;
  };
  return (text) =>
    [...text.matchAll(WORD)].flatMap((match): Range[] => {
      const length = lengthOf(match[0].toLowerCase());
      return length > 0 ? [[match.index, match.index + length]] : [];
    });
}

function markedLength(word: string, asked: readonly string[]): number {
  if (word.length < MIN_PREFIX && !HAS_DIGIT.test(word)) return 0;
  if (asked.includes(word) || asked.some((other) => isSlip(other, word))) return word.length;
  return asked.filter((other) => isPrefix(other, word)).reduce((most, { length }) => Math.max(most, length), 0);
}

const WORD = /[\p{L}\p{N}]+/gu;
const HAS_DIGIT = /\p{N}/u;

const isPrefix = (asked: string, word: string) =>
  asked.length >= MIN_PREFIX && !HAS_DIGIT.test(asked) && word.startsWith(asked);

const isSlip = (asked: string, word: string) =>
  asked.length >= MIN_SLIP && !HAS_DIGIT.test(asked) && isOneSlipAway(asked, word);
