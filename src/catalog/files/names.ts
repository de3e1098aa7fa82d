import type { Problem } from './problem.ts';

/**
 * The known name that somebody probably meant by an unknown one: a slip of the keyboard away, an abbreviation of it
 * (`msg` of `message`) or a part of it (`status` of `httpStatus`). Numbers are never guessed.
 * @returns null when no name is near, or when two are equally near.
 */
export function nameMeant(unknown: string, known: Iterable<string>): string | null {
  if (/^\d*$/u.test(unknown)) return null;
  const ranked = [...new Set(known)]
    .map((name) => ({ name, distance: distanceOf(unknown, name) }))
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = ranked;
  return best && best.distance < Infinity && best.distance !== second?.distance ? best.name : null;
}

/**
 * What a problem says about a name that nothing has: the one that was probably meant, and all there are.
 * @param kind What it should be the name of, in words.
 * @param otherwise What to do where none of the known names was meant.
 */
export function unknownName(
  kind: string,
  name: string,
  known: Iterable<string>,
  otherwise?: string,
): Pick<Problem, 'found' | 'fix' | 'known'> {
  const found = `unknown ${kind} \`${name}\``;
  const names = [...known];
  if (names.length === 0) return { found, fix: otherwise ?? 'remove it: there is none' };
  const meant = nameMeant(name, names);
  const first = meant === null ? `use a known ${kind}` : `use \`${meant}\` if you meant that`;
  return { found, fix: otherwise === undefined ? first : `${first}, or ${otherwise}`, known: names };
}

/** Letters and digits only: case, dashes and underscores are what people get wrong without misspelling a name. */
const folded = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}#/]/gu, '');

/** How far a name is from the one that was written; infinite when it can hardly be meant. Slips come first. */
function distanceOf(written: string, name: string): number {
  const [a, b] = [folded(written), folded(name)];
  const slips = slipsBetween(a, b);
  // One slip in three letters; a name of two letters is only right or wrong.
  if (slips <= Math.floor(Math.min(a.length, b.length) / 3)) return slips;
  if (Math.min(a.length, b.length) < 3) return Infinity;
  if (a.includes(b) || b.includes(a)) return 100;
  return a[0] === b[0] && isSubsequence(a, b) ? 200 : Infinity;
}

/** Whether all letters of one text are in the other, in the same order. */
function isSubsequence(short: string, long: string): boolean {
  let from = 0;
  return [...short].every((letter) => {
    from = long.indexOf(letter, from) + 1;
    return from > 0;
  });
}

/** Letters to add, drop, replace or swap with their neighbour until two texts are equal (Damerau-Levenshtein). */
function slipsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row += 1) {
    rows.push([row]);
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      rows[row]![column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + Number(!isSame),
        isSwap ? at(row - 2, column - 2) + 1 : Infinity,
      );
    }
  }
  return at(a.length, b.length);
}
