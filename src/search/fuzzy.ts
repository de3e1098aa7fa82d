import Fuse, { type IFuseOptions } from 'fuse.js';
import type { SearchDocument } from './document.ts';
import { FUZZY_MAX_SCORE, FUZZY_THRESHOLD, FUZZY_WEIGHTS, MAX_FUZZY_WORDS, MAX_HITS } from './tunables.ts';

/** Words that say nothing about which error it is. */
const STOP_WORDS = new Set(
  'a an and are as at be by can code codes do does error errors exist exists failed for from get how http i in is it no not of on or please the this to was what when why with you'.split(
    ' ',
  ),
);

const OPTIONS: IFuseOptions<SearchDocument> = {
  keys: [
    { name: 'title', weight: FUZZY_WEIGHTS.title },
    { name: 'literal', weight: FUZZY_WEIGHTS.literal, getFn: (document) => literalsOf(document) },
    { name: 'text', weight: FUZZY_WEIGHTS.text, getFn: ({ occurrences }) => occurrences.map(({ text }) => text) },
    { name: 'label', weight: FUZZY_WEIGHTS.label, getFn: ({ code, label }) => (code === null ? label : '') },
    { name: 'condition', weight: FUZZY_WEIGHTS.condition },
    { name: 'service', weight: FUZZY_WEIGHTS.service },
    { name: 'vendor', weight: FUZZY_WEIGHTS.vendor },
  ],
  useTokenSearch: true,
  ignoreLocation: true,
  ignoreDiacritics: true,
  includeScore: true,
  threshold: FUZZY_THRESHOLD,
  minMatchCharLength: 2,
};

/** A fuzzy hit; 0 is a perfect score. */
export interface FuzzyHit {
  document: SearchDocument;
  score: number;
}

/** Finds documents by words, with typos. Digits never come here: a code is right or it is another code. */
export type FuzzyMatcher = (text: string) => FuzzyHit[];

/** The words of a text that are worth a fuzzy look: no digits, no stop words, each once. */
export function fuzzyWords(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  return [...new Set(words)].filter((word) => !STOP_WORDS.has(word)).slice(0, MAX_FUZZY_WORDS);
}

/**
 * A matcher over some documents. Entries that hold every word come first; only when there is none, those that hold some of
 * them, as long as they match well.
 */
export function createFuzzyMatcher(documents: readonly SearchDocument[]): FuzzyMatcher {
  const everyWord = new Fuse(documents, { ...OPTIONS, tokenMatch: 'all' });
  let someWords: typeof everyWord | undefined;
  const find = (fuse: typeof everyWord, words: string) =>
    fuse.search(words, { limit: MAX_HITS }).map(({ item, score = 1 }) => ({ document: item, score }));

  return (text) => {
    const words = fuzzyWords(text).join(' ');
    if (words === '') return [];
    const complete = find(everyWord, words);
    if (complete.length > 0) return complete;
    someWords ??= new Fuse(documents, { ...OPTIONS, tokenMatch: 'any' });
    return find(someWords, words).filter(({ score }) => score <= FUZZY_MAX_SCORE);
  };
}

const literalsOf = ({ occurrences }: SearchDocument) => occurrences.flatMap(({ literal }) => literal ?? []);
