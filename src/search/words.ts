import { serviceOf, vendorOf } from '../ids.ts';
import Fuse from 'fuse.js/min-basic';
import { isOneSlipAway } from './one-slip.ts';
import type { SearchDocument, SearchIndex } from './index-file/search-index.ts';
import { stem, wordsOf } from './text.ts';
import {
  COMMON_SHARE,
  FEW_WORDS,
  FIELD_WEIGHTS,
  FUZZY_CANDIDATES,
  FUZZY_THRESHOLD,
  MAX_LENGTH_DIFFERENCE,
  MAX_WORDS,
  MAX_WORD_TEXT,
  MIN_COVERAGE,
  MIN_FUZZY_WORD,
  MIN_LONG_WORD,
  MIN_OF_BEST,
  SATURATION,
  STOP_WORDS,
  UNKNOWN_CHINESE,
  UNKNOWN_WORD,
} from './tunables.ts';

/** An entry found by its words; the best has the highest score. */
export interface WordHit {
  document: SearchDocument;
  score: number;
}

export type WordMatcher = (text: string) => WordHit[];

/**
 * Finds entries by words. A table of words (with their weight in each entry) answers; rare words weigh more than common
 * ones. Fuse.js matches a misspelt word against the words of the table, not against the entries: its time then depends on
 * the number of different words, which hardly grows with the number of entries. Measured (`npm run bench:search`, p95 of eight
 * questions): 0.6 ms at 300 entries, 8 ms at 30,000; Fuse.js over the entries themselves takes 32 ms and 2,700 ms.
 */
export function createWordMatcher(index: SearchIndex): WordMatcher {
  const table = buildTable(index);
  const rarest = idf(1, index.documents.length);
  const similar = createSpeller([...table.keys()]);

  return (text) => {
    const asked = askedWords(text);
    let total = 0;
    const known: KnownWord[] = [];
    asked.forEach((word, at) => {
      const spellings = table.has(word) ? [{ word, likeness: 1 }] : similar(word);
      const found = spellings.map(({ word: other, likeness }) => {
        const postings = table.get(other) ?? new Map<number, number>();
        return { postings, likeness, rarity: idf(postings.size, index.documents.length), word: at };
      });
      known.push(...found);
      const unknown = rarest * (isChinese(word) ? UNKNOWN_CHINESE : UNKNOWN_WORD);
      total += found.length > 0 ? Math.max(...found.map(({ rarity }) => rarity)) : unknown;
    });
    const scores = scoreDocuments(known, index.documents.length * COMMON_SHARE);
    const least = asked.length <= FEW_WORDS ? MIN_COVERAGE.few : MIN_COVERAGE.many;
    const hits = [...scores]
      .filter(([, { covered }]) => covered / total >= least)
      .flatMap(([at, { score }]) => {
        const document = index.documents[at];
        return document ? [{ document, score }] : [];
      })
      .sort((a, b) => b.score - a.score);
    const top = hits[0]?.score ?? 0;
    return hits.filter(({ score }) => score >= top * MIN_OF_BEST);
  };
}

const isChinese = (word: string) => /\p{Script=Han}/u.test(word);

/** One word as it was asked or as it may have been meant, with the entries that hold it. */
interface KnownWord {
  postings: ReadonlyMap<number, number>;
  likeness: number;
  rarity: number;
  /** Which of the asked words it stands for. */
  word: number;
}

/**
 * Adds up what each word gives to each entry, the rare words first. A common word only adds to entries that a rarer one has
 * brought up: nobody is helped by the half of the index that holds "request".
 */
function scoreDocuments(known: readonly KnownWord[], common: number): Map<number, { score: number; covered: number }> {
  const sums = new Map<number, { score: number; covered: number }>();
  const byWord = new Map<number, KnownWord[]>();
  for (const word of known) byWord.set(word.word, [...(byWord.get(word.word) ?? []), word]);
  const rareFirst = [...byWord.values()].sort((a, b) => rarityOf(b) - rarityOf(a));
  for (const spellings of rareFirst) {
    const covered = rarityOf(spellings);
    const best = new Map<number, number>();
    for (const { postings, likeness, rarity } of spellings) {
      const isCommon = postings.size > common && sums.size > 0;
      for (const document of isCommon ? sums.keys() : postings.keys()) {
        const strength = postings.get(document);
        if (strength === undefined) continue;
        const gain = rarity * likeness * (strength / (strength + SATURATION));
        if (gain > (best.get(document) ?? 0)) best.set(document, gain);
      }
    }
    for (const [document, gain] of best) {
      const sum = sums.get(document);
      if (sum) {
        sum.score += gain;
        sum.covered += covered;
      } else sums.set(document, { score: gain, covered });
    }
  }
  return sums;
}

const rarityOf = (spellings: readonly KnownWord[]) => Math.max(...spellings.map(({ rarity }) => rarity));

/**
 * Finds the words that a misspelt one may mean. People get the first letter right, so Fuse.js looks only among the words
 * that begin with it. Chinese has no spelling, and short words are too like each other.
 */
function createSpeller(words: readonly string[]): (word: string) => { word: string; likeness: number }[] {
  const byLetter = new Map<string, string[]>();
  for (const word of words) byLetter.set(word[0] ?? '', [...(byLetter.get(word[0] ?? '') ?? []), word]);
  const matchers = new Map<string, Fuse<string>>();
  return (word) => {
    const letter = word[0] ?? '';
    if (word.length < MIN_FUZZY_WORD || isChinese(word) || !byLetter.has(letter)) return [];
    const matcher = matchers.get(letter) ?? new Fuse(byLetter.get(letter) ?? [], FUZZY_OPTIONS);
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

const FUZZY_OPTIONS = { threshold: FUZZY_THRESHOLD, includeScore: true, minMatchCharLength: 2 };

const idf = (frequency: number, documents: number) => Math.log(1 + documents / Math.max(1, frequency));

/** The words of a question that are worth looking up, each once, without endings. */
export function askedWords(text: string): string[] {
  const words = wordsOf(text.slice(0, MAX_WORD_TEXT)).filter((word) => !STOP_WORDS.has(word));
  return [...new Set(words.map(stem))].slice(0, MAX_WORDS);
}

/** For each word the entries that hold it, by number, with the weight it has there. */
function buildTable({ documents, services, vendors, conditions }: SearchIndex): Map<string, Map<number, number>> {
  const table = new Map<string, Map<number, number>>();
  const servicesById = new Map(services.map((service) => [service.id, service]));
  const vendorsById = new Map(vendors.map((vendor) => [vendor.id, vendor]));
  const conditionOf = new Map(conditions.map((condition) => [condition.id, condition]));
  // Names, synonyms and whole rows repeat from entry to entry; each text is taken apart once.
  const stems = new Map<string, readonly string[]>();
  const stemsOf = (text: string) => {
    const known = stems.get(text) ?? wordsOf(text).map(stem);
    stems.set(text, known);
    return known;
  };
  documents.forEach((document, at) => {
    const serviceId = serviceOf(document.id);
    const service = servicesById.get(serviceId);
    const reported = document.occurrences.flatMap(({ condition }) => conditionOf.get(condition) ?? []);
    const fields: Record<keyof typeof FIELD_WEIGHTS, (string | null)[]> = {
      title: [document.title],
      literal: document.occurrences.map(({ literal }) => literal),
      synonym: reported.flatMap(({ synonyms }) => synonyms),
      condition: reported.map(({ title }) => title),
      text: document.occurrences.map(({ text }) => text),
      step: document.occurrences.flatMap(({ steps }) => steps),
      service: [service?.name ?? null, ...(service?.words ?? [])],
      vendor: vendorsById.get(vendorOf(serviceId))?.words ?? [],
    };
    for (const [field, texts] of Object.entries(fields) as [keyof typeof FIELD_WEIGHTS, (string | null)[]][]) {
      const words = new Set<string>();
      for (const text of new Set(texts)) if (text !== null) for (const word of stemsOf(text)) words.add(word);
      for (const word of words) {
        const postings = table.get(word) ?? new Map<number, number>();
        postings.set(at, (postings.get(at) ?? 0) + FIELD_WEIGHTS[field]);
        table.set(word, postings);
      }
    }
  });
  return table;
}
