import { MAX_TEXT } from './tunables.ts';

/**
 * A text as it is searched: full-width digits and punctuation, smart quotes, odd spaces and percent-encoded characters
 * become their plain forms. The length may change, so positions refer to the normalised text.
 */
export function normalise(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .normalize('NFKC')
    .replace(/[‘’‚′]/gu, "'")
    .replace(/[“”„″«»]/gu, '"')
    .replace(/(?:%[0-9a-f]{2}){1,99}/giu, decoded);
}

/** Percent-encoded characters as themselves, where they are any. */
function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** A literal reduced to what people keep when they retype it: lower case letters and digits, single spaces. */
export function loosely(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The first two words of a text, as they are retyped; enough to look a literal up. */
export const beginningOf = (text: string): string => loosely(text).split(' ', 2).join(' ');

const HAN = /\p{Script=Han}+/gu;

/**
 * The words of a text, lower case, in order. A word with an inner capital also counts in its parts (`taskId`: taskid, task,
 * id). Chinese has no spaces, so it counts in pairs of characters.
 */
export function wordsOf(text: string): string[] {
  const latin = (text.match(/[\p{L}\p{M}]+/gu) ?? []).flatMap((run) => {
    const parts = run
      .replace(HAN, ' ')
      .split(/ +|(?<=\p{Ll})(?=\p{Lu})/u)
      .filter((part) => part.length > 1);
    const whole = run.replace(HAN, '');
    return parts.length > 1 ? [whole, ...parts] : parts;
  });
  const chinese = (text.match(HAN) ?? []).flatMap((run) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)),
  );
  return [...latin.map((word) => word.toLowerCase()), ...chinese];
}

/** A word without its English ending, so that `expired`, `expires` and `expire` are one. */
export function stem(word: string): string {
  if (word.length < 5) return word.replace(/(?<=..)s$/u, '');
  return word
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(/(?:ing|ings|ed|es|s|e)$/u, '')
    .replace(/([bdgmnprt])\1$/u, '$1');
}
