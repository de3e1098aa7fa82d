/** A literal reduced to what people keep when they retype it: lower case letters and digits, single spaces. */
export function loosely(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text as `loosely` has them. */
export const looseWords = (text: string): string[] => loosely(text).split(' ').filter(Boolean);

/**
 * A name without what people change when they retype it: case, dashes, dots, underscores; and, of one of several words, what some
 * languages put behind it.
 */
export const foldName = (name: string): string =>
  name
    .replace(/(\p{Ll}\p{Lu}\p{Ll}+|\p{Lu}_\p{Lu}+)(?:Exception|_EXCEPTION)$/u, '$1')
    .toLowerCase()
    .replace(/[_.\s-]/gu, '');

const MANY_PARTS = 4;

/** Whether a text is an identifier of three words and more, or of two with four parts: few others would write it. */
export function isIdentifier(text: string): boolean {
  if (!/^[\w.-]+$/u.test(text)) return false;
  const words = looseWords(text).length;
  return words > 2 || (words === 2 && text.split(/[_.-]|(?=\p{Lu}\p{Ll})/u).filter(Boolean).length >= MANY_PARTS);
}
