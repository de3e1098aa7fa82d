import { isOneSlipAway } from './one-slip.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Words of a question that are looked for in the texts of a hit; a paste has far more. */
const MAX_WORDS = 40;
const MAX_QUESTION = 2_000;
/** Of a longer question, words that say nothing about the error are not marked: the eye would find nothing else. */
const FEW_WORDS = 4;
/** Shorter words match too much when they only begin a word, or with a slip. */
const MIN_PREFIX = 3;
const MIN_SLIP = 4;
const MIN_WORD = 2;

/** A part of a text, from `start` up to and without `end`. */
export type Range = readonly [start: number, end: number];

/**
 * Finds the words of a text that a question asks for: the same word, the beginning of one, or one slip away. Numbers only
 * as they are. Words side by side are one range. Made once for a question, used for each text of its hits.
 */
export function createMarker(question: string): (text: string) => Range[] {
  const words = [...new Set(question.slice(0, MAX_QUESTION).toLowerCase().match(WORD) ?? [])];
  const asked = words.filter((word) => words.length <= FEW_WORDS || !STOP_WORDS.has(word)).slice(0, MAX_WORDS);
  const known = new Map<string, number>();
  /** How many characters of a word are asked for. */
  const lengthOf = (word: string): number => {
    const length = known.get(word) ?? markedLength(word, asked);
    known.set(word, length);
    return length;
  };
  return (text) => {
    const ranges: Range[] = [];
    let end = -1;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const length = lengthOf(word.toLowerCase());
      if (length === 0) continue;
      const start = text.slice(end, index) === ' ' ? ranges.pop()?.[0] : undefined;
      end = index + length;
      ranges.push([start ?? index, end]);
    }
    return ranges;
  };
}

function markedLength(word: string, asked: readonly string[]): number {
  if (word.length < MIN_WORD && !HAS_DIGIT.test(word)) return 0;
  if (asked.includes(word) || asked.some((other) => isSlip(other, word))) return word.length;
  return asked.filter((other) => isPrefix(other, word)).reduce((most, { length }) => Math.max(most, length), 0);
}

const WORD = /[\p{L}\p{N}]+/gu;
const HAS_DIGIT = /\p{N}/u;

const isPrefix = (asked: string, word: string) =>
  asked.length >= MIN_PREFIX && !HAS_DIGIT.test(asked) && word.startsWith(asked);

const isSlip = (asked: string, word: string) =>
  asked.length >= MIN_SLIP && !HAS_DIGIT.test(asked) && isOneSlipAway(asked, word);
