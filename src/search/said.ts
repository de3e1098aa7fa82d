import type { Literal, Word } from './literal.ts';
import { STOP_WORDS } from './stop-words.ts';

/** How the words of a literal occur in a text: whether they are one, whether all of it is there, and whether they are all that is said. */

/** What stands between two sentences, or a name and what it says. */
export const BREAK = /\s[-–|:]\s|[.;:,!?]\s/u;

/** A name with what is around it: `egress not_found`. */
const IN_NAME = /\S_\S/u;
type Places = readonly [number, number][];

/** Whether a name is half of the words of a literal, which is no message then. */
export const isHalfName = (own: string, words: readonly Word[], places: Places, text: string): boolean =>
  !own.includes('_') &&
  places.some(([from, to]) => {
    const said = text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
    return IN_NAME.test(said) && /\s/u.test(said);
  });

/** Whether something is where a literal varies, between its words. */
export const isFilled = ({ parts }: Literal, words: readonly Word[], places: Places, text: string): boolean =>
  places.every(([, to], at) => {
    const next = places[at + 1]?.[0];
    if (next === undefined || next < to || parts[at]?.length === 0 || parts[at + 1]?.length === 0) return true;
    return (
      words.slice(to, next).some((word) => !STOP_WORDS.has(word.text)) ||
      /[^\s\p{L}\p{N}.,:;!-]|\.\./u.test(text.slice(words[to - 1]?.end ?? 0, words[next]?.start ?? 0))
    );
  });

/** Whether a place is all that a line, or a value in it, says: `ERROR client - internal error`, `reason=internal error`. */
export const isSaying = (text: string, start: number, end: number) =>
  /(?:^|\n|[.!?。]\s|(?:^|[^\d\s])\s?[-:=,(>]\s?)\\{0,7}["'`]?$/u.test(text.slice(Math.max(0, start - 12), start)) &&
  /^\\{0,7}["'`.!]{0,3}(?:\s*$|[\n,;)}\]<]|\s?["'`(])/u.test(text.slice(end, end + 14));

/** In quotes. */
export const isQuoted = (text: string, start: number, end: number) =>
  QUOTE.test(text.charAt(start - 1)) && QUOTE.test(text.charAt(end));
const QUOTE = /["'`“”「」]/u;
