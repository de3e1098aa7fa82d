import { MAX_WORD_TEXT } from '../tunables.ts';

/** Letters that a screenshot confuses, each as one of its kind. */
const shapeOf = (word: string) =>
  word.toLowerCase().replace(/rn/gu, 'm').replace(/[1i|]/gu, 'l').replaceAll('0', 'o');

/** What a screenshot may have made of letters: a digit inside of a word, `rn` for `m`, `l` for `I`. */
const MAY_BE = /\p{L}[01|]|[01|]\p{L}|rn|\p{Lu}l|I\p{Ll}|l\p{Lu}/u;
const WORD = /[\p{L}\p{N}_.|]*\p{L}[\p{L}\p{N}_|]*/gu;

/** Reads what a screenshot confused. */
export type LookAlikes = (text: string) => string;

/**
 * Letters of known words and names that were read from a screenshot as others: `a1ready`, `roorn`. A digit of a code is never
 * changed, and neither is a long text: what a program prints is not read from a picture.
 * @param words All words of messages, and all names of codes; asked for at the first text that may have such letters.
 */
export function createLookAlikes(words: () => Iterable<string>): LookAlikes {
  let known: { shapes: Map<string, string>; all: Set<string> } | undefined;
  const tableOf = () => {
    const all = new Set([...words()].filter((word) => word.length > 2 && !/\p{N}/u.test(word)));
    return (known ??= { all, shapes: new Map([...all].map((word) => [shapeOf(word), word])) });
  };
  return (text) =>
    text.length > MAX_WORD_TEXT || !MAY_BE.test(text)
      ? text
      : text.replace(WORD, (word) => {
          if (!MAY_BE.test(word)) return word;
          const { all, shapes } = tableOf();
          return all.has(word) || all.has(word.toLowerCase()) ? word : (shapes.get(shapeOf(word)) ?? word);
        });
}
