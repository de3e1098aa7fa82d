import { serviceOf, vendorOf } from '../ids.ts';
import { groupBy } from '../lists.ts';
import { NotAfter } from '../not-after.ts';
import type { SearchDocument, SearchIndex } from './index-file/search-index.ts';
import { codesOf } from './codes.ts';
import { allAtOnce, type Slices } from './slices.ts';
import { STOP_WORDS } from './stop-words.ts';
import { isCjk, stem, wordsOf } from './word-forms.ts';
import {
  COMMON_SHARE,
  FAINT,
  FEW_WORDS,
  FIELD_WEIGHTS,
  MAX_WORDS,
  MAX_WORD_TEXT,
  MIN_COVERAGE_FEW,
  MIN_COVERAGE_MANY,
  MIN_COVERAGE_TOLD,
  SATURATION,
  UNKNOWN_CJK,
  UNKNOWN_WORD,
} from './tunables.ts';

/** Entries that are taken up in one go: each has a hundred words. */
const FEW = 3;
/** Entries up to which a word of so many letters can be misspelt although it is known. */
const FEW_ENTRIES = 2;
const MIN_ODD_WORD = 6;
/** Words of one question that are looked up as misspelt ones: each takes a search of its own. */
const MAX_MISSPELT = 8;

/** Finds the words that a misspelt one may mean, with their likeness from 0 to 1. */
export type Speller = (word: string) => { word: string; likeness: number }[];

/** What the words of a text give to an entry. */
export interface WordEvidence {
  /** To compare entries with. */
  score: number;
  /** Share of what was asked, by rarity, that the entry holds: 0 to 1. */
  coverage: number;
  /** The entry holds enough of it to be an answer by words alone. */
  isEnough: boolean;
  /** It is, when the text also says who answered, or what was called. */
  isEnoughWhenTold: boolean;
}

/**
 * A table of words with their weight in each entry; rare words weigh more than common ones. It is built in slices, and `find`
 * builds what is missing.
 */
export interface WordTable {
  build(): Slices<void>;
  /** Whether all entries are taken up. */
  isBuilt(): boolean;
  /** @param isSpelt Words that nobody knows may be misspelt ones. */
  find(text: string, isSpelt?: boolean): Map<SearchDocument, WordEvidence>;
  /** Every word of the table. */
  words(): string[];
  setSpeller(speller: Speller): void;
}

/** The words of a question that are worth looking up, each once, without endings. */
export function askedWords(text: string): string[] {
  return [...new Set(wordsAsked(text).map(stem))].slice(0, MAX_WORDS);
}

const wordsAsked = (text: string) => wordsOf(text.slice(0, MAX_WORD_TEXT)).filter((word) => !STOP_WORDS.has(word));

/** The name of an error of some program: `ECONNREFUSED`, `ORA-01017`. */
const CONSTANT = new NotAfter(
  String.raw`\p{L}\p{N}_`,
  /(\p{Lu}{6,60}|\p{Lu}{2,60}(?=[-_]?\d{3}))(?:[-_]?\d{3,20})?(?![\p{L}\p{N}_])/gu,
);

/** Words in the shape of such names, in a text that is not all in capitals. */
function constantsOf(text: string, asked: readonly string[]): ReadonlySet<string> {
  const found = new Set(
    [...text.slice(0, MAX_WORD_TEXT).matchAll(CONSTANT)].map(([, name = '']) => stem(name.toLowerCase())),
  );
  return found.size * 2 > asked.length ? new Set() : found;
}

const idf = (frequency: number, documents: number) => Math.log(1 + documents / Math.max(1, frequency));

export function createWordTable(index: SearchIndex): WordTable {
  const { documents } = index;
  const table = new Map<string, Map<number, number>>();
  const textsOf = fieldTexts(index);
  const rarest = idf(1, documents.length);
  const zeros = () => new Float64Array(documents.length);
  const sums: Sums = { scores: zeros(), covers: zeros(), best: zeros() };
  let built = 0;
  let speller: Speller = () => [];

  const build = function* (): Slices<void> {
    while (built < documents.length) {
      addDocument(table, built, textsOf(documents[built] as SearchDocument));
      built += 1;
      if (built % FEW === 0) yield;
    }
  };

  const find: WordTable['find'] = (text, isSpelt = true) => {
    allAtOnce(build());
    // What looks like the ending of a misspelt word can be a part of it.
    const stemOf = (word: string) => (table.has(stem(word)) || !table.has(word) ? stem(word) : word);
    const asked = [...new Set(wordsAsked(text).map(stemOf))].slice(0, MAX_WORDS);
    const constants = constantsOf(text, asked);
    let isForeign = false;
    let tried = 0;
    let total = 0;
    const known: KnownWord[] = [];
    asked.forEach((word, at) => {
      const own = table.has(word) ? [{ word, likeness: 1 }] : [];
      // A word that hardly any entry has can be a slip of the vendor, and the other spelling the common one.
      const isOdd = (table.get(word)?.size ?? 0) <= FEW_ENTRIES && word.length >= MIN_ODD_WORD;
      const isTried = isSpelt && (own.length > 0 ? isOdd : !constants.has(word)) && tried < MAX_MISSPELT;
      if (isTried) tried += 1;
      const spellings = isTried ? [...own, ...speller(word).filter((other) => other.word !== word)] : own;
      const found = spellings.map(({ word: other, likeness }) => {
        const postings = table.get(other) ?? new Map<number, number>();
        return { postings, likeness, rarity: idf(postings.size, documents.length), word: at };
      });
      known.push(...found);
      const isConstant = found.length === 0 && constants.has(word);
      isForeign ||= isConstant;
      const unknown = rarest * (isCjk(word) ? UNKNOWN_CJK : isConstant ? 1 : UNKNOWN_WORD);
      total += found.length > 0 ? Math.max(...found.map(({ rarity }) => rarity)) : unknown;
    });
    const least = asked.length <= FEW_WORDS || isForeign ? MIN_COVERAGE_FEW : MIN_COVERAGE_MANY;
    const evidence = new Map<SearchDocument, WordEvidence>();
    for (const { at, score, covered } of scoreDocuments(known, documents.length, sums)) {
      const document = documents[at];
      const coverage = covered / total;
      // Less says nothing, neither for an entry nor against it.
      if (!document || coverage < FAINT) continue;
      const isEnoughWhenTold = coverage >= least * MIN_COVERAGE_TOLD;
      evidence.set(document, { score, coverage, isEnough: coverage >= least, isEnoughWhenTold });
    }
    return evidence;
  };

  return {
    build,
    isBuilt: () => built >= documents.length,
    find,
    words: () => [...table.keys()],
    setSpeller: (one) => (speller = one),
  };
}

/** One word as it was asked or as it may have been meant, with the entries that hold it. */
interface KnownWord {
  postings: ReadonlyMap<number, number>;
  likeness: number;
  rarity: number;
  /** Which of the asked words it stands for. */
  word: number;
}

/** Numbers of each entry: nothing but zeros before and behind each question, so that they are made once. */
type Sums = Record<'scores' | 'covers' | 'best', Float64Array>;

/**
 * Adds up what each word gives to each entry, the rare words first. A common word only adds to entries that a rarer one has
 * brought up: nobody is helped by the half of the index that holds "request".
 */
function scoreDocuments(
  known: readonly KnownWord[],
  documents: number,
  { scores, covers, best }: Sums,
): { at: number; score: number; covered: number }[] {
  const found: number[] = [];
  const byWord = groupBy(known, ({ word }) => [word]);
  const rareFirst = [...byWord.values()].sort((a, b) => rarityOf(b) - rarityOf(a));
  for (const spellings of rareFirst) {
    const covered = Math.max(...spellings.map(({ rarity, likeness }) => rarity * likeness ** 2));
    const gained: number[] = [];
    for (const { postings, likeness, rarity } of spellings) {
      const isCommon = postings.size > documents * COMMON_SHARE && found.length > 0;
      for (const document of isCommon ? found : postings.keys()) {
        const strength = postings.get(document);
        if (strength === undefined) continue;
        const gain = rarity * likeness * (strength / (strength + SATURATION));
        const before = best[document] ?? 0;
        if (before === 0) gained.push(document);
        if (gain > before) best[document] = gain;
      }
    }
    for (const document of gained) {
      if (covers[document] === 0) found.push(document);
      scores[document] = (scores[document] ?? 0) + (best[document] ?? 0);
      covers[document] = (covers[document] ?? 0) + covered;
      best[document] = 0;
    }
  }
  return found.map((at) => {
    const sum = { at, score: scores[at] ?? 0, covered: covers[at] ?? 0 };
    scores[at] = covers[at] = 0;
    return sum;
  });
}

const rarityOf = (spellings: readonly KnownWord[]) => Math.max(...spellings.map(({ rarity }) => rarity));

type Fields = Record<keyof typeof FIELD_WEIGHTS, readonly string[]>;

/** The texts of an entry by field. */
function fieldTexts({ services, vendors, conditions }: SearchIndex): (document: SearchDocument) => Fields {
  const servicesById = new Map(services.map((service) => [service.id, service]));
  const vendorsById = new Map(vendors.map((vendor) => [vendor.id, vendor]));
  const conditionOf = new Map(conditions.map((condition) => [condition.id, condition]));
  return (document) => {
    const serviceId = serviceOf(document.id);
    const service = servicesById.get(serviceId);
    const { occurrences } = document;
    const reported = [...new Set(occurrences.map(({ condition }) => condition))].flatMap(
      (id) => conditionOf.get(id) ?? [],
    );
    return {
      title: [document.title],
      name: codesOf(document),
      literal: occurrences.flatMap(({ literals }) => literals.map(({ text }) => text)),
      synonym: reported.flatMap(({ synonyms }) => synonyms),
      condition: reported.map(({ title }) => title),
      text: occurrences.map(({ text }) => text),
      step: occurrences.flatMap(({ steps }) => steps),
      service: service ? [service.name, ...service.words] : [],
      vendor: vendorsById.get(vendorOf(serviceId))?.words ?? [],
    };
  };
}

/** Names, synonyms and whole rows repeat from entry to entry; each text is taken apart once. */
const stems = new Map<string, readonly string[]>();
function stemsOf(text: string): readonly string[] {
  const known = stems.get(text);
  if (known) return known;
  const made = wordsOf(text).map(stem);
  if (text.length < 80) stems.set(text, made);
  return made;
}

function addDocument(table: Map<string, Map<number, number>>, at: number, fields: Fields): void {
  for (const [field, texts] of Object.entries(fields) as [keyof Fields, readonly string[]][]) {
    const words = new Set<string>();
    for (const text of new Set(texts)) for (const word of stemsOf(text)) words.add(word);
    for (const word of words) {
      const postings = table.get(word) ?? new Map<number, number>();
      postings.set(at, (postings.get(at) ?? 0) + FIELD_WEIGHTS[field]);
      table.set(word, postings);
    }
  }
}
