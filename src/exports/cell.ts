/** What a cell of a CSV file may hold: text, a number, nothing, or a list of texts or numbers (of at least one character each). */
export type Value = string | number | null | readonly (string | number)[];

/**
 * A value as a cell that a spreadsheet keeps as it is. Where a program shows the apostrophe, it stays visible and harmless.
 *
 * A spreadsheet does not care about quotes: it reads `"0110"` as the number 110, a long code as 1.1E+08, `3-5` as a day, and
 * anything that begins with `=`, `+`, `-`, `@`, tab or carriage return as a formula that somebody else wrote. The known ways
 * out are worse: `="0110"` is a formula itself, and an invisible space makes every comparison fail without being seen. So a
 * text that is not plainly text begins with an apostrophe, as one types it into a spreadsheet by hand.
 *
 * To read a cell back:
 * 1. An empty cell is no value. In a column of numbers there is nothing else to do.
 * 2. Of a text, take away one apostrophe at the beginning, if there is one.
 * 3. Split a list at ` | ` (space, bar, space); in each part `\|` is a bar and `\\` a backslash.
 */
export function cellOf(value: Value): string | number {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  return asText(typeof value === 'string' ? value : value.map(asItem).join(' | '));
}

const asItem = (item: string | number) => String(item).replace(/[\\|]/gu, '\\$&');

const asText = (text: string) => (text === '' || isPlainlyText(text) ? text : `'${text}`);

const isPlainlyText = (text: string) => PLAIN_START.test(text) && !LOOKS_LIKE_A_VALUE.test(text);

/** A letter, the slash of an address, the backtick of a code span or the bracket of JSON. */
const PLAIN_START = /^[\p{L}/`[]/u;

/** Words that spreadsheets convert although they begin with a letter: truth values, and months with a number. */
const LOOKS_LIKE_A_VALUE =
  /^(?:true|false|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*[^\p{L}\p{N}]*\p{N}.*)$/isu;
