import { answerError, type Engine } from './answer.ts';
import { compareHits, type Hit } from './hits.ts';
import { clueKey, type Clue, type Origin } from './clue.ts';
import { errorsOf } from './errors.ts';
import type { SearchDocument, SearchIndex, SearchService } from './index-file/search-index.ts';
import type { PartRead } from './kinds.ts';
import { createLiteralMatcher, type LiteralMatcher } from './literals.ts';
import { decode, normalise } from './read/decode.ts';
import { createLookAlikes } from './read/look-alikes.ts';
import { readersOf, readText } from './read/read.ts';
import { refineError } from './read/refine-error.ts';
import { skim, type Skimmed } from './read/skim.ts';
import { isInScope, scopeClues, type SearchScope } from './scope.ts';
import { vendorOf } from '../ids.ts';
import { EVEN, MANY_CODES, MAX_HITS, MAX_WORD_TEXT, NAMED } from './tunables.ts';
import { CERTAINTIES } from './tiers.ts';
import { suggestionsFor, unlistedIn, type Suggestion, type Unlisted } from './unlisted.ts';
import { allAtOnce, type Slices } from './slices.ts';
import { tablesOf, type Tables } from './tables.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';
import { warmUp } from './warm-up.ts';
import { createWordTable, type WordTable } from './words.ts';

/** The answer to one text. */
export interface SearchResult {
  /** Best first; of a text with several errors those of all, each entry once. */
  hits: Hit[];
  /** The errors of a text that has several, in its order; empty for one. */
  errors: ErrorAnswer[];
  /** How many more errors the text has, of which less is certain. */
  more: number;
  /** Entries with a code that differs by one slip of the finger. Not the same number, and never hits. */
  suggestions: Suggestion[];
  /** Codes and messages that are in the text as such and that no table documents: of the service that answered, or of any. */
  unlisted: Unlisted[];
  /** The product without a table that the text is about; null when it is about none. */
  stranger: Stranger | null;
  /** The text agrees with many unrelated entries: it is a list, or source code. */
  isList: boolean;
  /** What documents are about whose addresses are in the text: services, or the vendor of one that is not indexed. */
  documented: { id: string; name: string; isIndexed: boolean }[];
  /** Id of the vendor or service that the text names, or of the only vendor that has its codes, to ask it; null when there is none. */
  askAt: string | null;
  /** What was understood of the text, in its order. */
  clues: Clue[];
  /** Encodings that were taken off. */
  layers: string[];
  /** How much of a long text was read; null when all of it was. */
  part: PartRead | null;
}

/** One of several errors. */
export interface ErrorAnswer {
  /** Number of the line where it begins, from 1. */
  line: number;
  /** The text of its line, or lines. */
  text: string;
  hits: Hit[];
}

/** A product that no table here is about. */
export interface Stranger {
  /** Its name; null when the address is known and the product is not. */
  name: string | null;
  vendor: string | null;
  /** Where the vendor documents it; null when that is not known. */
  documentation: string | null;
}

export interface SearchOptions extends SearchScope {
  /** Clues (`clueKey`) that the reader has removed. */
  without?: ReadonlySet<string>;
  /** Nothing by similar words, and no time spent on them: for texts that are no questions. */
  exactOnly?: boolean;
  /** For a log, which is full of numbers that are no codes: only what more than a number speaks for is sure or likely. */
  strict?: boolean;
  /** What the text was cut out of, where a longer one was skimmed before, in slices. */
  skimmed?: Skimmed;
}

export interface Search {
  (text: string, options?: SearchOptions): SearchResult;
  /** The services of the index, to name them. */
  services: readonly SearchService[];
  /** The table of words, to build it in slices and to give it a speller. */
  words: WordTable;
  /** Compiles what reads texts, in slices, so that the first question of a page takes no longer than others. */
  warmUp(): Slices<void>;
}

const NOTHING: SearchResult = {
  hits: [],
  errors: [],
  more: 0,
  suggestions: [],
  unlisted: [],
  stranger: null,
  isList: false,
  documented: [],
  askAt: null,
  clues: [],
  layers: [],
  part: null,
};

/**
 * A search over an index: one model of evidence for every text. Knows neither browser nor network; any text gives an answer
 * and none throws.
 */
export const createCore = (index: SearchIndex): Search => allAtOnce(coreInSlices(allAtOnce(tablesOf(index))));

/** The same in slices, for a page. */
export function* coreInSlices(tables: Tables): Slices<Search> {
  const { index } = tables;
  const engine: Engine = { ...tables, vocabulary: yield* buildVocabulary(tables), words: createWordTable(index) };
  return searchWith(engine, yield* createLiteralMatcher(index));
}

function searchWith(engine: Engine, literals: LiteralMatcher): Search {
  const { index, vocabulary, words } = engine;
  const lookAlikes = createLookAlikes(() => [...literals.words(), ...vocabulary.textFields, ...engine.codes]);

  const search = (whole: string, options: SearchOptions = {}): SearchResult => {
    const skimmed = options.skimmed ?? skim(whole.trimEnd());
    const decoded = decode(normalise(skimmed.text));
    const text = lookAlikes(decoded.text);
    const layers = text === decoded.text ? decoded.layers : [...decoded.layers, 'letters of a screenshot'];
    if (text.trim() === '') return { ...NOTHING, part: skimmed.part };
    const read = readText(text, vocabulary, literals);
    const clues = options.without ? read.clues.filter((one) => !options.without?.has(clueKey(one))) : read.clues;
    const inScope = (document: SearchDocument) => isInScope(document.id, options);
    const scope = scopeClues(options, index);

    const isCrowd = countKnown(clues, engine.byName) > MANY_CODES;
    const { parts, more } = errorsOf(text, clues, read.literals, engine.byName, isCrowd);
    const isList = parts.length === 0 && isCrowd;
    const single = { line: 0, offset: 0, text, clues, literals: read.literals };
    const answers = (parts.length > 0 ? parts : [single]).map((part) => ({
      line: skimmed.lines[part.line] ?? 1,
      ...answerError({ ...part, clues: refineError(part.clues, vocabulary) }, engine, {
        ...options,
        isList,
        isSpelt: text.length <= MAX_WORD_TEXT,
        inScope,
        scope,
      }),
    }));
    const documented = documentedIn(clues, index);
    // The address of a document by itself asks for its tables, and for no entry in them.
    const isOnlyDocument =
      documented.length > 0 && clues.every(({ origin }) => origin === 'document' || origin === 'unindexed-document');
    const hits = isOnlyDocument ? [] : uniqueHits(answers.flatMap((answer) => answer.hits)).slice(0, MAX_HITS);
    const all = answers.flatMap((answer) => answer.clues);
    const asked = askAt(all);
    const unlisted = unlistedIn(all, hits, read.literals, engine, text, asked);
    // The event around a value that no table has is not all that happened.
    const isAround = ({ certainty, evidence }: Hit) =>
      certainty === 'sure' &&
      evidence.every(({ isDetail }) => isDetail) &&
      unlisted.some(({ kind }) => kind === 'code');
    return {
      hits: hits.map((hit): Hit => (isAround(hit) ? { ...hit, certainty: 'likely' } : hit)),
      errors:
        parts.length > 1 ? answers.map(({ line, text: own, hits: found }) => ({ line, text: own, hits: found })) : [],
      more,
      suggestions: suggestionsFor(all, engine, inScope, text),
      unlisted,
      stranger: strangerIn(
        all,
        vocabulary,
        answers.some(({ isOtherAddress }) => isOtherAddress),
      ),
      isList,
      documented,
      askAt: asked ?? onlyVendor(hits),
      clues: parts.length > 0 ? read.clues : merged(read.clues, all),
      layers,
      part: skimmed.part,
    };
  };
  const asked = QUESTIONS.map((question) => () => search(question, { exactOnly: true }));
  const readers = [normalise, decode, lookAlikes, ...readersOf(vocabulary, literals), ...asked];
  return Object.assign(search, { services: index.services, words, warmUp: () => warmUp(readers) });
}

/** What may be asked first, from the shortest on. */
const QUESTIONS = ['?', '1', 'a b', '{"code":1,"message":"a b"}'];

const countKnown = (clues: readonly Clue[], known: { has(value: string): boolean }) =>
  new Set(
    clues
      .filter(({ certainty, kind, value }) => certainty >= EVEN && kind !== 'ignored' && known.has(value))
      .map(({ value }) => value),
  ).size;

/** All clues as they were understood at last, and those that were removed. */
function merged(read: readonly Clue[], refined: readonly Clue[]): Clue[] {
  const at = new Map(refined.map((one) => [`${one.start} ${one.value}`, one]));
  return read.map((one) => at.get(`${one.start} ${one.value}`) ?? one);
}

/** Each entry once, by its best hit; sorted by certainty, then by the order of the errors. */
function uniqueHits(hits: readonly Hit[]): Hit[] {
  const best = new Map<SearchDocument, Hit>();
  for (const hit of hits) {
    const before = best.get(hit.document);
    if (!before || compareHits(hit, before) < 0) best.set(hit.document, hit);
  }
  return [...best.values()].sort((a, b) => CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty));
}

function documentedIn(clues: readonly Clue[], { services, vendors }: SearchIndex): SearchResult['documented'] {
  const isAbout = (id: string, from: Origin) => clues.some(({ value, origin }) => value === id && origin === from);
  return [
    ...services.filter(({ id }) => isAbout(id, 'document')).map(({ id, name }) => ({ id, name, isIndexed: true })),
    ...vendors
      .filter(({ id }) => isAbout(id, 'unindexed-document'))
      .map(({ id, name }) => ({ id, name, isIndexed: false })),
  ];
}

function strangerIn(clues: readonly Clue[], vocabulary: Vocabulary, isOtherAddress: boolean): Stranger | null {
  const { products, services, vendors } = vocabulary;
  const best = clues.filter(({ kind }) => kind === 'product').sort((a, b) => b.certainty - a.certainty)[0];
  // A vendor without any table is named as its product is.
  const named = clues.find(({ kind, certainty }) => kind === 'vendor' && certainty >= NAMED)?.value;
  const hasTable = services.some(({ id }) => vendorOf(id) === named);
  const unindexed = hasTable ? undefined : vendors.find(({ id }) => id === named)?.products[0];
  const isBest = best !== undefined && best.certainty > EVEN;
  const product = isBest ? products.get(best.value) : unindexed;
  if (product) {
    const vendor = isBest ? best.value.split(' ')[0] : named;
    return { name: product.name, vendor: vendor ?? null, documentation: product.documentation };
  }
  const vendor = clues.find(({ kind }) => kind === 'vendor')?.value ?? null;
  return isOtherAddress ? { name: null, vendor, documentation: null } : null;
}

/** The vendor of all entries that are found by a code, or by a name or a class close to one; null where they are of several. */
function onlyVendor(hits: readonly Hit[]): string | null {
  const byCode = hits.filter(({ ways }) => ways.includes('code'));
  const [only = null, ...others] = new Set(byCode.map(({ document }) => vendorOf(document.id)));
  return others.length > 0 ? null : only;
}

/** The service that the text names with most certainty, else the vendor, else the vendor of a product without a table. */
function askAt(clues: readonly Clue[]): string | null {
  const named = (kind: Clue['kind']) =>
    clues.filter((one) => one.kind === kind).sort((a, b) => b.certainty - a.certainty)[0]?.value;
  return named('service') ?? named('vendor') ?? named('product')?.split(' ')[0] ?? null;
}
