import { MAX_WORD_TEXT } from '../tunables.ts';

/** Letters that a screenshot confuses, each as one of its kind. */
const shapeOf = (word: string) => word.replace(/rn/gu, 'm').replace(/[1i|]/gu, 'l').replaceAll('0', 'o');
const WORD = /[\p{L}\p{N}_|]+(?:\.[\p{L}\p{N}_|]+)*/gu;

/**
 * Known words and names of which a screenshot made others are read as they were: `a1ready`, `roorn`. A digit of a code is never
 * changed, and neither is a long text: what a program prints was not read from a picture.
 * @param words All words of messages, and all names of codes; asked for at the first text.
 */
export function createLookAlikes(words: () => Iterable<string>): (text: string) => string {
  let table: Map<string, string> | undefined;
  const tableOf = () => {
    const known = [...words()].filter((word) => word.length > 2 && !/\p{N}/u.test(word));
    const spelt = known.map((word) => [word.toLowerCase(), word] as const);
    return (table ??= new Map([...spelt.map(([lower, word]) => [shapeOf(lower), word] as const), ...spelt]));
  };
  return (text) =>
    text.length > MAX_WORD_TEXT
      ? text
      : text.replace(WORD, (word) => {
          const known = table ?? tableOf();
          const lower = word.toLowerCase();
          return known.has(lower) || /^\d+$/u.test(word) ? word : (known.get(shapeOf(lower)) ?? word);
        });
}
