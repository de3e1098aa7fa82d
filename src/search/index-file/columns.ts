import type { Slices } from '../slices.ts';

/**
 * Rows as columns: what is alike stands side by side and compresses far better than objects one after the other. A column says
 * itself how it is written, so that reading it takes few lines; how columns are written is in `pack-columns.ts`.
 */

/**
 * The values of one field. A string holds texts: behind `t`, each behind a separator; behind `n`, the same, with a mark for one
 * that is the number after that of the row before; behind `l`, lists of texts, with a separator before each list and one before
 * each text. A pair holds a few different values, and a letter for each row.
 */
export type Column = string | readonly [known: readonly unknown[], letters: string];

/** A table of rows, by field. */
export type Columns<Row> = Record<keyof Row, Column>;

/** The rows of a table; pauses after each column. */
export function* rowsOf<Row>(columns: Columns<Row>): Slices<Row[]> {
  const rows: Record<string, unknown>[] = [];
  for (const [field, column] of Object.entries<Column>(columns)) {
    valuesOf(column).forEach((value, at) => ((rows[at] ??= {})[field] = value));
    yield;
  }
  return rows as Row[];
}

function valuesOf(column: Column): unknown[] {
  if (typeof column !== 'string') return numbersOf(column[1]).map((at) => column[0][at]);
  const [type, outer = '', inner = ''] = column;
  if (outer === '') return [];
  if (type === 't') return column.slice(2).split(outer);
  const items = column.slice(4).split(outer);
  if (type === 'l') return items.map((list) => list.split(inner).slice(1));
  let last = '';
  return items.map((text) => (last = text === inner ? numberAfter(last) : text));
}

/** The number after the one that a text is, as a text. */
export const numberAfter = (text: string): string => `${Number(text) + 1}`;

/** Small numbers from 0 on as letters, one for each, none of which JSON escapes. */
export const numbersOf = (letters: string): number[] =>
  Array.from({ length: letters.length }, (_, at) => {
    const number = letters.charCodeAt(at) - FIRST_LETTER;
    return number > BACKSLASH ? number - 1 : number;
  });
export const FIRST_LETTER = 0x28;
/** Where the backslash would be, which is left out. */
export const BACKSLASH = 0x5c - FIRST_LETTER;
