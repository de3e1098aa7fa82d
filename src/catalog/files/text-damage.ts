import { oddInFile } from './characters.ts';
import type { Problem } from './problem.ts';
import { whileSame } from './remembered.ts';

/** Left behind by a merge that somebody did not finish. */
const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$/gmu;
/** Longer than anything that is written by hand; some parsers take time by the square of a line. */
const LONG_LINE = /^.{5001,}$/gmu;
/** What UTF-8 becomes when it is read in a Western European encoding, and saved again: `cafÃ©`, `â€™`, `å›`. */
const READ_WRONGLY = /[ÂÃ][\u0080-\u00bf]|â[\u0080-\u00bf€]|[å-é][\u0080-\u00bfŒœŠšŽžŸˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2}/gu;
/** A Latin letter beside one of another alphabet that looks the same. */
const TWO_ALPHABETS =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/gu;

/** One kind of damage that a text shows by itself, whatever the file is about. */
interface Damage {
  places(text: string): { index: number; found: string }[];
  fix: string;
}

const matches = (text: string, pattern: RegExp, found: (match: string) => string) =>
  [...text.matchAll(pattern)].map(({ 0: match, index }) => ({ index, found: found(match) }));

const DAMAGES: readonly Damage[] = [
  {
    places: (text) => matches(text, CONFLICT, (line) => `\`${line.slice(0, 7)}\`, left behind by a merge`),
    fix: 'keep what belongs there of both sides, and remove the lines of the merge',
  },
  {
    places: (text) => matches(text, LONG_LINE, (line) => `a line of ${line.length} characters`),
    fix: 'break it into several',
  },
  {
    places: (text) => oddInFile(text).map(({ index, name }) => ({ index, found: name })),
    fix: 'remove it, or restore what was there; indent with spaces',
  },
  {
    places: (text) =>
      matches(text, READ_WRONGLY, (part) => `\`${part}\`, a character that was read in a wrong encoding`),
    fix: 'restore what was there, from UTF-8',
  },
  {
    places: (text) => matches(text, TWO_ALPHABETS, (part) => `\`${part}\`, letters of two alphabets in one word`),
    fix: 'write both in the same one',
  },
  {
    // A letter and its accent as two characters: it looks the same, and no search finds it.
    places: (text) => {
      const composed = text.normalize('NFC');
      if (composed === text) return [];
      // Line by line, so that the place is found in linear time.
      const lines = text.split('\n');
      const line = lines.findIndex((part) => part.normalize('NFC') !== part);
      const above = [...lines.slice(0, line), ''].join('\n');
      const index = above.length + Math.max(0, lines[line]!.search(/\P{M}\p{M}/u));
      return [{ index, found: 'a letter and its accent as two characters' }];
    },
    fix: 'write it as one character (Unicode normal form C)',
  },
];

/** What a text shows to be damaged by itself: each kind of damage in a file once, with how often it is there. */
export const textDamage = whileSame((text, file): Problem[] =>
  DAMAGES.flatMap(({ places, fix }) => {
    const kinds = Map.groupBy(places(text), ({ found }) => found);
    return [...kinds].map(([found, all]) => ({
      file,
      ...placeIn(text, all[0]?.index ?? 0),
      found: all.length > 1 ? `${found} (${all.length} times; this is the first)` : found,
      fix,
    }));
  }),
);

/** Whether a text is not to be understood: two texts in one by a merge, or a line that would keep a parser busy. */
export const isUnreadable = whileSame((text): boolean => text.search(CONFLICT) >= 0 || text.search(LONG_LINE) >= 0);

/** Line and column of a place in a text, both from 1; a column counts characters. */
export function placeIn(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: [...before.slice(start)].length + 1 };
}
