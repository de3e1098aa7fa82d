/**
 * One row of a source: facts only, as the source spells them. A stored copy, the record in `content/` and what the tests
 * plant all become rows of this shape, so that they can be compared.
 */
export interface SourceRow {
  /** The code with the words that the source puts before it, such as `65` or `errorCode 32`; empty where there is none. */
  code: string;
  /** The status beside the code; null where the row has none. */
  status: number | null;
  /** A name beside the code, such as `EGRESS_FAILED`; null where the row has none. */
  name: string | null;
  /** Texts that the vendor prints, to the letter, in the order of the source. */
  literals: string[];
  /** Operations that the row names. */
  operations: string[];
  /** Further facts as `field: value`, such as a second spelling of the code. */
  facts: string[];
  /** Other codes in the same cell of the table. */
  sharesCellWith: string[];
  /** The heading above the row; empty where the source has none. */
  section: string;
  /** A fingerprint of what the row says in sentences: it shows that they changed, and no sentence is copied. */
  said: string;
  /** A fingerprint of what it advises, where the source has that apart; else empty. */
  advised: string;
  /** How the row is laid out: the columns of its table in their order, or `list`, or `json`. */
  layout: string;
  /** Line of the copy; 0 where it is unknown. */
  line: number;
}

/** Why no row could be read from a copy. */
export type Unreadable = 'missing' | 'empty' | 'error-page' | 'cut-off' | 'unknown-layout';

/** What a copy gave: its rows, or why there are none. */
export type ReadCopy = { rows: SourceRow[] } | { unreadable: Unreadable; why: string };

/** A text without what nobody sees: white space at the ends, several spaces for one. */
export const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * A fingerprint of sentences, as eight hexadecimal digits (FNV-1a over UTF-16 code units); empty for no sentence. White space
 * does not matter.
 */
export function fingerprint(sentences: readonly string[]): string {
  const text = tidy(sentences.join(' '));
  if (text === '') return '';
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** What a row is called in a sentence: its code and status, else its first literal. */
export function nameOf({ code, status, name, literals }: SourceRow): string {
  const sign = [code, ...(status === null || code.endsWith(String(status)) ? [] : [`(${status})`])].join(' ').trim();
  const [first] = literals;
  if (code === '' && first !== undefined) return `${JSON.stringify(first)}${sign === '' ? '' : ` ${sign}`}`;
  return sign || name || 'a row without a code';
}

/** Whether two lists hold the same texts, in whatever order. */
export const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join('\0') === [...b].sort().join('\0');

/** The texts of the first list that the second one lacks. */
export const without = (texts: readonly string[], others: readonly string[]): string[] => {
  const left = [...others];
  return texts.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};
