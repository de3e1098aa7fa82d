import type { Literal, Word } from './literal.ts';
import { STOP_WORDS } from './stop-words.ts';

/** How the words of a literal stand in a text: whether somebody prints them so, and whether they are all that is said. */

/** What stands between two sentences, or a name and what it says. */
export const BREAK = /\s[-–|:]\s|[.;:,!?]\s/u;

/** A name with what is around it: `egress not_found`. */
const IN_NAME = /\S_\S/u;

/**
 * Whether the words of a text are a literal as somebody prints it: no name is half of them, unless all of them are one, and something
 * is where it varies.
 */
export function isSaidSo(
  { parts, text: own }: Literal,
  words: readonly Word[],
  places: readonly [number, number][],
  text: string,
): boolean {
  const between = (from: number, to: number) => text.slice(words[from]?.end ?? 0, words[to]?.start ?? 0);
  return places.every(([from, to], at) => {
    const said = text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
    const isMixed = !own.includes('_') && IN_NAME.test(said) && /\s/u.test(said);
    const next = places[at + 1]?.[0];
    if (isMixed || next === undefined || parts[at]?.length === 0 || parts[at + 1]?.length === 0) return !isMixed;
    return (
      words.slice(to, next).some((word) => !STOP_WORDS.has(word.text)) ||
      /[^\s\p{L}\p{N}.,:;!-]|\.\./u.test(between(to - 1, next)) ||
      next < to
    );
  });
}

/** Whether a place is all that a line, or a value in it, says: `ERROR client - internal error`, `reason=internal error`. */
export const isSaying = (text: string, start: number, end: number) =>
  /(?:^|\n|[.!?。]\s|(?:^|[^\d\s])\s?[-:=,(>]\s?)\\{0,7}["'`]?$/u.test(text.slice(Math.max(0, start - 12), start)) &&
  /^\\{0,7}["'`.!]{0,3}(?:\s*$|[\n,;)}\]<]|\s?["'`(])/u.test(text.slice(end, end + 14));

/** In quotes. */
export const isQuoted = (text: string, start: number, end: number) =>
  QUOTE.test(text.charAt(start - 1)) && QUOTE.test(text.charAt(end));
const QUOTE = /["'`“”「」]/u;
