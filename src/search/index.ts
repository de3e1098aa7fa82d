import type { SearchDocument } from './document.ts';
import { createFuzzyMatcher, fuzzyWords } from './fuzzy.ts';
import { findLiterals } from './literals.ts';
import { isOneSlipAway } from './one-slip.ts';
import { rankExact, type Hit } from './rank.ts';
import { readPaste, type Signal } from './read-paste.ts';
import { normalise } from './text.ts';
import { MAX_HITS, MAX_SUGGESTIONS, MIN_DIGITS_TO_SUGGEST } from './tunables.ts';

export { OUTCOME_WORDS, retryWords } from '../catalog/words.ts';
export type { SearchDocument, SearchOccurrence } from './document.ts';
export { matchedRanges } from './marks.ts';
export type { Hit } from './rank.ts';
export type { Signal } from './read-paste.ts';

/** The answer to one text. */
export interface SearchResult {
  /** Best first. */
  hits: Hit[];
  /** Entries with a code that differs by one slip of the finger. Not the same number, and never hits. */
  suggestions: { asked: string; document: SearchDocument }[];
  /** Codes and messages that stand in the text as such and that no table documents. */
  unlisted: { kind: 'code' | 'message'; value: string }[];
  /** What was understood of the text. */
  signals: Signal[];
}

/** Narrows a search to one vendor, one service, or one service of one vendor. Names that do not exist narrow to nothing. */
export interface SearchScope {
  vendor?: string | null;
  service?: string | null;
}

export interface Search {
  (text: string, scope?: SearchScope): SearchResult;
}

const NOTHING: SearchResult = { hits: [], suggestions: [], unlisted: [], signals: [] };

/**
 * A search over some documents: exact first (codes, statuses, literals), then by words. Knows neither browser nor
 * network; any text gives an answer and none throws.
 */
export function createSearch(documents: readonly SearchDocument[]): Search {
  const operations = [
    ...new Set(documents.flatMap(({ occurrences }) => occurrences.flatMap(({ operation }) => operation ?? []))),
  ];
  const numbers = new Set(documents.flatMap(({ code, status }) => code ?? (status === null ? [] : String(status))));
  const states = new Map(
    documents.flatMap((document) => (isName(document.code) ? [[document.code.toLowerCase(), document]] : [])),
  );
  let matchWords: ReturnType<typeof createFuzzyMatcher> | undefined;

  return (text, scope = {}) => {
    const plain = normalise(text).trim();
    if (plain === '') return NOTHING;
    const signals = readPaste(plain, operations);
    const exact = rankExact(documents, plain, signals);
    const state = states.get(plain.replaceAll('"', '').toLowerCase());
    if (state && !exact.some(({ document }) => document === state)) {
      exact.unshift({ document: state, occurrence: null, why: 'the name of the state', score: 0 });
    }

    const asked = signals.filter(({ kind }) => kind === 'body-code' || kind === 'number').map(({ value }) => value);
    const unknown = [...new Set(asked)].filter((value) => !numbers.has(value));
    const suggestions = unknown.flatMap((value) => nearTo(value, documents));
    // Words help when nothing was found exactly, and beside a code that no table lists.
    const words = exact.length > 0 ? [] : (matchWords ??= createFuzzyMatcher(documents))(wordsOf(plain, signals));
    return {
      hits: [
        ...exact,
        ...words.map(({ document, score }) => ({ document, occurrence: null, why: 'similar words', score: 1 - score })),
      ]
        .filter(({ document }) => isInScope(document, scope))
        .slice(0, MAX_HITS),
      suggestions: suggestions.filter(({ document }) => isInScope(document, scope)),
      unlisted: [
        ...unknown.map((value) => ({ kind: 'code' as const, value })),
        ...unlistedMessages(signals, documents).map((value) => ({ kind: 'message' as const, value })),
      ],
      signals,
    };
  };
}

const isName = (code: string | null): code is string => code !== null && !/^\d+$/u.test(code);

function isInScope({ id }: SearchDocument, { vendor, service }: SearchScope): boolean {
  const [ownVendor, ownService] = id.split('/');
  return (
    (!vendor || vendor === ownVendor) &&
    (!service || service === ownService || service === `${ownVendor}/${ownService}`)
  );
}

/** What is worth a look by words: the message of a body where there is one, else the whole text. */
function wordsOf(text: string, signals: readonly Signal[]): string {
  const messages = signals.filter(({ kind, value }) => kind === 'text' && fuzzyWords(value).length > 0);
  return messages.length > 0 ? messages.map(({ value }) => value).join(' ') : text;
}

/** Texts of a body that are no literal of any entry. */
function unlistedMessages(signals: readonly Signal[], documents: readonly SearchDocument[]): string[] {
  const texts = new Set(signals.filter(({ kind }) => kind === 'text').map(({ value }) => value));
  return [...texts].filter((text) => findLiterals(documents, text, []).size === 0);
}

function nearTo(asked: string, documents: readonly SearchDocument[]): SearchResult['suggestions'] {
  if (asked.length < MIN_DIGITS_TO_SUGGEST) return [];
  return documents
    .filter(({ code }) => code !== null && isOneSlipAway(asked, code))
    .slice(0, MAX_SUGGESTIONS)
    .map((document) => ({ asked, document }));
}
