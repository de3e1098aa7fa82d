import { escapePattern } from '../patterns.ts';
import { isOneSlipAway } from './one-slip.ts';
import type { SearchIndex, SearchService, SearchVendor } from './index-file/search-index.ts';
import { beginningOf } from './text.ts';

/** What a word of the vocabulary stands for. */
export type Meaning =
  { kind: 'vendor'; id: string } | { kind: 'service'; id: string } | { kind: 'operation'; id: string };

/** The vocabulary of an index, ready to be looked for in a text. */
export interface Vocabulary {
  /** Every number that is a code or a status. */
  numbers: ReadonlySet<string>;
  /** Names that stand where a code does, by `nameKey`. */
  names: ReadonlyMap<string, string>;
  /** Whether a number is one slip away from a known one. */
  isNearNumber(value: string): boolean;
  /** Whether a text begins like a literal of an entry. */
  isLiteral(text: string): boolean;
  /** Words of vendors, services and operations in one pattern, and what each stands for. */
  words: { pattern: RegExp; meanings: ReadonlyMap<string, Meaning> };
  /** Field names and values that only one service uses. */
  fields: ReadonlyMap<string, string>;
  /** Vendor of a host. */
  hosts: ReadonlyMap<string, string>;
  services: readonly SearchService[];
  vendors: readonly SearchVendor[];
}

/** A name without what people change when they retype it: case, dashes, underscores. */
export const nameKey = (name: string): string => name.toLowerCase().replace(/[_.-]/gu, '');

const WORD_CHARACTER = /[\p{Script=Latin}\p{N}]/u;

export function buildVocabulary({ documents, vendors, services }: SearchIndex): Vocabulary {
  const meanings = new Map<string, Meaning>();
  const add = (words: readonly string[], meaning: Meaning) => {
    for (const word of words) if (!meanings.has(word.toLowerCase())) meanings.set(word.toLowerCase(), meaning);
  };
  for (const { id, words } of vendors) add(words, { kind: 'vendor', id });
  for (const { id, words } of services) add(words, { kind: 'service', id });
  for (const { operations } of services) {
    for (const { id, words } of operations) add([id, ...words], { kind: 'operation', id });
  }
  const numbers = new Set(documents.flatMap(({ code, status }) => code ?? (status === null ? [] : String(status))));
  const literals = new Set(
    documents.flatMap(({ occurrences }) => occurrences.flatMap(({ literal }) => (literal ? beginningOf(literal) : []))),
  );
  return {
    numbers,
    names: new Map(
      documents.flatMap(({ code }) => (code !== null && !/^\d+$/u.test(code) ? [[nameKey(code), code]] : [])),
    ),
    isLiteral: (text) => literals.has(beginningOf(text)),
    isNearNumber: (value) => [...numbers].some((known) => isOneSlipAway(known, value)),
    words: { pattern: patternOf([...meanings.keys()]), meanings },
    fields: new Map(services.flatMap(({ id, fields }) => fields.map((field): [string, string] => [field, id]))),
    hosts: new Map(vendors.flatMap(({ id, hosts }) => hosts.map((host): [string, string] => [host, id]))),
    services,
    vendors,
  };
}

/** One pattern for many words, the longest first. A Latin word must not be a part of another; a Chinese one may. */
function patternOf(words: string[]): RegExp {
  const alternatives = words
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const escaped = escapePattern(word);
      const before = WORD_CHARACTER.test(word[0] ?? '') ? String.raw`(?<![\p{Script=Latin}\p{N}_])` : '';
      const after = WORD_CHARACTER.test(word.at(-1) ?? '') ? String.raw`(?![\p{Script=Latin}\p{N}_])` : '';
      return `${before}${escaped}${after}`;
    });
  return new RegExp(alternatives.join('|') || '(?!)', 'giu');
}
