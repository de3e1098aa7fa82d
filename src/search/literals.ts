import { escapePattern } from '../patterns.ts';
import type { SearchDocument, SearchOccurrence } from './index-file/search-index.ts';
import type { Signal } from './read/signal.ts';
import { beginningOf, loosely } from './text.ts';

/**
 * How well a literal of an entry agrees with a text: it is the text or a field of it to the letter; it is the whole of one
 * but for case, punctuation and spaces; or it stands somewhere inside.
 */
export type LiteralStrength = 'letter' | 'whole' | 'inside';

export interface LiteralMatch {
  strength: LiteralStrength;
  occurrence: SearchOccurrence;
  /** What stood in the variable parts, in order. */
  variables: { name: string; value: string }[];
}

const STRENGTHS: readonly LiteralStrength[] = ['inside', 'whole', 'letter'];

interface Literal {
  document: SearchDocument;
  occurrence: SearchOccurrence;
  /** The parts between the variable ones, as they are retyped. */
  parts: string[];
}

/** Finds the literals that stand in a text. The time depends on the length of the text, not on the number of literals. */
export type LiteralMatcher = (text: string, signals: readonly Signal[]) => Map<SearchDocument, LiteralMatch>;

/** Literals by their first two words; those of one word by that. */
export function createLiteralMatcher(documents: readonly SearchDocument[]): LiteralMatcher {
  const byBeginning = new Map<string, Literal[]>();
  for (const document of documents) {
    const known = new Set<string>();
    for (const occurrence of document.occurrences) {
      const { literal } = occurrence;
      if (literal === null || known.has(literal)) continue;
      known.add(literal);
      const parts = literal.split('...').map(loosely);
      const beginning = beginningOf(parts[0] ?? '');
      byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), { document, occurrence, parts }]);
    }
  }

  return (text, signals) => {
    const fields = [text, ...signals.filter(({ kind }) => kind === 'text').map(({ value }) => value)];
    const letters = new Set(fields.map((field) => field.trim()));
    const whole = new Set(fields.map(loosely));
    const words = loosely(text).split(' ');
    const found = new Map<SearchDocument, LiteralMatch>();
    words.forEach((word, at) => {
      for (const beginning of [word, `${word} ${words[at + 1] ?? ''}`]) {
        for (const literal of byBeginning.get(beginning) ?? []) {
          const strength = strengthOf(literal, { letters, whole, rest: () => words.slice(at, at + 40).join(' ') });
          const before = found.get(literal.document);
          if (!strength || (before && STRENGTHS.indexOf(before.strength) >= STRENGTHS.indexOf(strength))) continue;
          found.set(literal.document, {
            strength,
            occurrence: literal.occurrence,
            variables: variablesIn(literal.occurrence, text),
          });
        }
      }
    });
    return found;
  };
}

interface Places {
  letters: ReadonlySet<string>;
  whole: ReadonlySet<string>;
  rest(): string;
}

function strengthOf({ occurrence, parts }: Literal, { letters, whole, rest }: Places): LiteralStrength | null {
  if (letters.has(occurrence.literal ?? '')) return 'letter';
  const [beginning = '', ...others] = parts;
  if (parts.length === 1) {
    if (whole.has(beginning)) return 'whole';
    // A literal of one word says too little inside other words: "401 Unauthorized" is a status line.
    return beginning.includes(' ') && `${rest()} `.startsWith(`${beginning} `) ? 'inside' : null;
  }
  const text = rest();
  if (!text.startsWith(beginning)) return null;
  let from = beginning.length;
  for (const part of others) {
    from = text.indexOf(part, from);
    if (from < 0) return null;
    from += part.length;
  }
  return [...whole].some((field) => field.startsWith(beginning)) ? 'whole' : 'inside';
}

/** What stands in the variable parts of a template, as far as the text holds it to the letter. */
function variablesIn({ literal, variables }: SearchOccurrence, text: string): LiteralMatch['variables'] {
  if (literal === null || variables.length === 0) return [];
  const escaped = literal.split('...').map((part) => escapePattern(part.trim()));
  const match = new RegExp(
    escaped.join(String.raw`\s*([^"'\\}\n]{1,200}?)\s*`) + String.raw`(?=["'\\}\n]|$)`,
    'iu',
  ).exec(text);
  return variables.flatMap((name, index) => {
    const value = match?.[index + 1];
    return value === undefined ? [] : [{ name, value }];
  });
}
