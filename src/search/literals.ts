import type { SearchDocument } from './document.ts';
import type { Signal } from './read-paste.ts';
import { loosely } from './text.ts';
import { MIN_LITERAL_INSIDE } from './tunables.ts';

/**
 * How well a literal of an entry agrees with a text: it is the text or a field of it to the letter; it is the whole of one
 * but for case, punctuation and spaces; or it stands somewhere inside.
 */
export type LiteralMatch = 'letter' | 'whole' | 'inside';

const STRENGTH: readonly LiteralMatch[] = ['inside', 'whole', 'letter'];

/** The entries whose literals stand in the text. The variable parts of a template (`...`) match anything. */
export function findLiterals(
  documents: readonly SearchDocument[],
  text: string,
  signals: readonly Signal[],
): Map<SearchDocument, LiteralMatch> {
  const fields = [text, ...signals.filter(({ kind }) => kind === 'text').map(({ value }) => value)];
  const places: Places = {
    letters: new Set(fields),
    fields: new Set(fields.map(loosely)),
    inside: ` ${loosely(text)} `,
  };
  const found = new Map<SearchDocument, LiteralMatch>();
  for (const document of documents) {
    const matches = document.occurrences.flatMap(({ literal }) => (literal && matchLiteral(literal, places)) || []);
    const [best] = matches.sort((a, b) => STRENGTH.indexOf(b) - STRENGTH.indexOf(a));
    if (best) found.set(document, best);
  }
  return found;
}

/** Where literals are looked for. */
interface Places {
  letters: ReadonlySet<string>;
  fields: ReadonlySet<string>;
  inside: string;
}

function matchLiteral(literal: string, { letters, fields, inside }: Places): LiteralMatch | null {
  if (letters.has(literal)) return 'letter';
  const parts = literal.split('...').map(loosely);
  const [beginning = ''] = parts;
  if (parts.length === 1) {
    if (fields.has(beginning)) return 'whole';
    return beginning.length >= MIN_LITERAL_INSIDE && inside.includes(` ${beginning} `) ? 'inside' : null;
  }
  let from = 0;
  for (const part of parts) {
    const at = inside.indexOf(part, from);
    if (at < 0) return null;
    from = at + part.length;
  }
  return [...fields].some((field) => field.startsWith(beginning)) ? 'whole' : 'inside';
}
