import Fuse from 'fuse.js/min-basic';
import type { SearchDocument, SearchIndex } from './search-index.ts';
import { stem, wordsOf } from './text.ts';
import {
  FEW_WORDS,
  FIELD_WEIGHTS,
  FUZZY_CANDIDATES,
  FUZZY_THRESHOLD,
  MAX_WORDS,
  MIN_COVERAGE,
  MIN_FUZZY_WORD,
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
 * the number of different words, which hardly grows with the number of entries.
 */
export function createWordMatcher(index: SearchIndex): WordMatcher {
  const table = buildTable(index);
  const rarest = idf(1, index.documents.length);
  let fuse: Fuse<string> | undefined;
  const similar = (word: string) => {
    fuse ??= new Fuse([...table.keys()], { threshold: FUZZY_THRESHOLD, includeScore: true, minMatchCharLength: 2 });
    return fuse.search(word, { limit: FUZZY_CANDIDATES }).flatMap(({ item, score = 1 }) => {
      const isFar = Math.abs(item.length - word.length) > 2 || item[0] !== word[0];
      return isFar ? [] : [{ word: item, likeness: 1 - score }];
    });
  };

  return (text) => {
    const asked = askedWords(text);
    const scores = new Map<number, { score: number; covered: number }>();
    let total = 0;
    for (const word of asked) {
      const isChinese = /\p{Script=Han}/u.test(word);
      const known = table.has(word)
        ? [{ word, likeness: 1 }]
        : isChinese || word.length < MIN_FUZZY_WORD
          ? []
          : similar(word);
      if (known.length === 0) {
        total += rarest * (isChinese ? UNKNOWN_CHINESE : UNKNOWN_WORD);
        continue;
      }
      const best = new Map<number, number>();
      let weight = 0;
      for (const { word: other, likeness } of known) {
        const postings = table.get(other) ?? new Map<number, number>();
        const rarity = idf(postings.size, index.documents.length);
        weight = Math.max(weight, rarity);
        for (const [document, strength] of postings) {
          const gain = rarity * likeness * (strength / (strength + SATURATION));
          best.set(document, Math.max(best.get(document) ?? 0, gain));
        }
      }
      total += weight;
      for (const [document, gain] of best) {
        const sum = scores.get(document) ?? { score: 0, covered: 0 };
        scores.set(document, { score: sum.score + gain, covered: sum.covered + weight });
      }
    }
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

const idf = (frequency: number, documents: number) => Math.log(1 + documents / Math.max(1, frequency));

/** The words of a question that are worth looking up, each once, without endings. */
export function askedWords(text: string): string[] {
  const words = wordsOf(text).filter((word) => !STOP_WORDS.has(word));
  return [...new Set(words.map(stem))].slice(0, MAX_WORDS);
}

/** For each word the entries that hold it, by number, with the weight it has there. */
function buildTable({ documents, services, vendors, conditions }: SearchIndex): Map<string, Map<number, number>> {
  const table = new Map<string, Map<number, number>>();
  const serviceOf = new Map(services.map((service) => [service.id, service]));
  const vendorOf = new Map(vendors.map((vendor) => [vendor.id, vendor]));
  const conditionOf = new Map(conditions.map((condition) => [condition.id, condition]));
  // Names, synonyms and whole rows repeat from entry to entry; each text is taken apart once.
  const stems = new Map<string, readonly string[]>();
  const stemsOf = (text: string) => {
    const known = stems.get(text) ?? wordsOf(text).map(stem);
    stems.set(text, known);
    return known;
  };
  documents.forEach((document, at) => {
    const serviceId = document.id.slice(0, document.id.lastIndexOf('/'));
    const service = serviceOf.get(serviceId);
    const reported = document.occurrences.flatMap(({ condition }) => conditionOf.get(condition) ?? []);
    const fields: Record<keyof typeof FIELD_WEIGHTS, (string | null)[]> = {
      title: [document.title],
      literal: document.occurrences.map(({ literal }) => literal),
      synonym: reported.flatMap(({ synonyms }) => synonyms),
      condition: reported.map(({ title }) => title),
      text: document.occurrences.map(({ text }) => text),
      step: document.occurrences.flatMap(({ steps }) => steps),
      service: [service?.name ?? null, ...(service?.words ?? [])],
      vendor: vendorOf.get(serviceId.split('/')[0] ?? '')?.words ?? [],
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
