import type { SearchDocument } from './document.ts';
import type { Signal } from './read-paste.ts';
import { loosely } from './text.ts';
import { MIN_LITERAL_INSIDE } from './tunables.ts';

/** That a literal of an entry stands in a text. */
export interface LiteralMatch {
  /** It is the whole text or a whole field of it, not only a part. */
  whole: boolean;
}

/**
 * The entries whose literals stand in the text. Case, punctuation and spacing do not matter; the variable parts of a
 * template (`...`) match anything.
 */
export function findLiterals(
  documents: readonly SearchDocument[],
  text: string,
  signals: readonly Signal[],
): Map<SearchDocument, LiteralMatch> {
  const fields = new Set(
    [text, ...signals.filter(({ kind }) => kind === 'text').map(({ value }) => value)].map(loosely),
  );
  const inside = ` ${loosely(text)} `;
  const found = new Map<SearchDocument, LiteralMatch>();
  for (const document of documents) {
    for (const { literal } of document.occurrences) {
      const match = literal === null ? null : matchLiteral(literal, fields, inside);
      if (match && !found.get(document)?.whole) found.set(document, match);
    }
  }
  return found;
}

function matchLiteral(literal: string, fields: ReadonlySet<string>, inside: string): LiteralMatch | null {
  const parts = literal.split('...').map(loosely);
  if (parts.length === 1) {
    const [words = ''] = parts;
    if (fields.has(words)) return { whole: true };
    return words.length >= MIN_LITERAL_INSIDE && inside.includes(` ${words} `) ? { whole: false } : null;
  }
  let from = 0;
  for (const part of parts) {
    const at = inside.indexOf(part, from);
    if (at < 0) return null;
    from = at + part.length;
  }
  const [beginning = ''] = parts;
  return { whole: [...fields].some((field) => field.startsWith(beginning)) };
}
