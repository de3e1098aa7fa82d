import { readdirSync, readFileSync } from 'node:fs';
import { pastesOf, PASTE_SIZES } from './strangers.ts';

/** One file for each kind of program; a blank line separates two pastes. */
const FOLDER = 'tests/content/foreign';

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** What other people's software writes: kinds of program, single lines, and pastes of several. */
export function readForeignTexts(): { kinds: number; lines: string[]; pastes: string[] } {
  const texts = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'));
  const sizes = PASTE_SIZES.filter((size) => size > 1);
  return {
    kinds: texts.length,
    lines: texts.flatMap(linesOf),
    pastes: texts.flatMap((text) => [
      ...text.trim().split(/\n{2,}/u),
      ...sizes.flatMap((size) => pastesOf(linesOf(text), size)),
    ]),
  };
}
