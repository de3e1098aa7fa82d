/** A literal reduced to what people keep when they retype it: lower case letters and digits, single spaces. */
export function loosely(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text as `loosely` has them. */
export const looseWords = (text: string): string[] => loosely(text).split(' ').filter(Boolean);

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu;

/**
 * The words of a text, lower case, in order. A word with an inner capital also counts in its parts (`taskId`: taskid, task,
 * id). Chinese and Japanese have no spaces, and Korean adds particles, so these count in pairs of characters.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [run] of text.matchAll(/[\p{L}\p{M}ー]+/gu)) {
    const parts = run
      .replace(CJK, ' ')
      .replace(/\p{Ll}(?=\p{Lu})/gu, '$& ')
      .split(/ +/u)
      .filter((part) => part.length > 1);
    if (parts.length > 1) words.push(run.replace(CJK, '').toLowerCase());
    for (const part of parts) words.push(part.toLowerCase());
  }
  for (const [run] of text.matchAll(CJK)) {
    if (run.length === 1) words.push(run);
    for (let at = 0; at + 1 < run.length; at += 1) words.push(run.slice(at, at + 2));
  }
  return words;
}

/** Whether a word is one of a script that counts in pairs of characters. */
export const isCjk = (word: string): boolean => word.search(CJK) === 0;

/** A word without its English ending, so that `expired`, `expires` and `expire` are one. */
export function stem(word: string): string {
  if (word.length < 5) return word.replace(/(..)s$/u, '$1');
  return word
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(/(?:ing|ings|ed|es|s|e)$/u, '')
    .replace(/([bdgmnprt])\1$/u, '$1');
}

/** Whether a text has at most so many words and numbers. */
export function hasFewWords(text: string, most: number): boolean {
  let count = 0;
  for (const _ of text.slice(0, 1_000).matchAll(/[\p{L}\p{N}]+/gu)) if (++count > most) return false;
  return text.length <= 1_000;
}

/** A name without what people change when they retype it: case, dashes, dots, underscores. */
export const foldName = (name: string): string => name.toLowerCase().replace(/[_.\s-]/gu, '');

const MANY_PARTS = 4;

/** Whether a text is an identifier of three words and more, or of two with four parts: few others would write it. */
export function isIdentifier(text: string): boolean {
  if (!/^[\w.-]+$/u.test(text)) return false;
  const words = looseWords(text).length;
  return words > 2 || (words === 2 && text.split(/[_.-]|(?=\p{Lu}\p{Ll})/u).filter(Boolean).length >= MANY_PARTS);
}
