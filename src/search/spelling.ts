import Fuse from 'fuse.js/min-basic';
import { isOneSlipAway } from './one-slip.ts';
import { isCjk } from './word-forms.ts';
import {
  FUZZY_CANDIDATES,
  FUZZY_THRESHOLD,
  MAX_FUZZY_WORD,
  MAX_LENGTH_DIFFERENCE,
  MIN_FUZZY_WORD,
  MIN_LONG_WORD,
} from './tunables.ts';
import type { Speller } from './words.ts';

/**
 * Finds the words that a misspelt one may mean, with Fuse.js over the words of the table: its time depends on the number of
 * different words, which hardly grows with the number of entries. People get the first letter right, so it looks only among
 * the words that begin with it. Chinese has no spelling, and short words are too like each other.
 */
export function createSpeller(words: readonly string[]): Speller {
  const byLetter = new Map<string, string[]>();
  for (const word of words) {
    const letter = word[0] ?? '';
    const same = byLetter.get(letter);
    if (same) same.push(word);
    else byLetter.set(letter, [word]);
  }
  const matchers = new Map<string, Fuse<string>>();
  return (word) => {
    const letter = word[0] ?? '';
    if (word.length < MIN_FUZZY_WORD || word.length > MAX_FUZZY_WORD || isCjk(word) || !byLetter.has(letter)) return [];
    const matcher = matchers.get(letter) ?? new Fuse(byLetter.get(letter) ?? [], OPTIONS);
    matchers.set(letter, matcher);
    return matcher
      .search(word, { limit: FUZZY_CANDIDATES })
      .filter(({ item }) => isSpelling(item, word))
      .map(({ item, score = 1 }) => ({ word: item, likeness: 1 - score }));
  };
}

/** One slip of the finger; in a long word, whatever Fuse finds of about its length. */
const isSpelling = (item: string, word: string) =>
  isOneSlipAway(item, word) ||
  (word.length >= MIN_LONG_WORD && Math.abs(item.length - word.length) <= MAX_LENGTH_DIFFERENCE);

const OPTIONS = { threshold: FUZZY_THRESHOLD, includeScore: true, minMatchCharLength: 2 };
