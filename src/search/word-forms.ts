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
