/** What a cell of the CSV may hold: text, a number, nothing, or a list of texts or numbers (of at least one character each). */
export type Value = string | number | null | readonly (string | number)[];

/**
 * A value as a cell of the CSV, which is for programs: the text as it is, so that `code = '65'` finds its rows. Whoever wants
 * codes kept as text in a spreadsheet takes the workbook.
 *
 * One kind of cell is changed, because a spreadsheet would run it: a text that begins with `=`, `+`, `-`, `@`, tab or
 * carriage return gets an apostrophe in front. A plain number such as `-1` computes nothing, so it stays as it is.
 *
 * To read a cell back:
 * 1. An empty cell is no value. In a column of numbers there is nothing else to do.
 * 2. Of apostrophes that are followed by one of these signs, take away one.
 * 3. Split a list at ` | ` (space, bar, space); in each part `\|` is a bar and `\\` a backslash.
 */
export function cellOf(value: Value): string | number {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  return guarded(typeof value === 'string' ? value : value.map(asItem).join(' | '));
}

const asItem = (item: string | number) => String(item).replace(/[\\|]/gu, '\\$&');

const guarded = (text: string) => (STARTS_A_FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/**
 * The list of OWASP, with the full-width signs that some programs turn into the others. Apostrophes in front of them are
 * counted in, so that a text that has one itself is read back whole.
 */
const STARTS_A_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;
