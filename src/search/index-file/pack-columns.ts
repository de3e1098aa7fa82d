import { BACKSLASH, FIRST_LETTER, numberAfter, type Column, type Columns } from './columns.ts';

/** How the values of one field are written. */
export type Packer<Value> = (values: readonly Value[]) => Column;

/** Some fields of rows as columns; see `columns.ts`. */
export function columnsOf<Field extends string, Row extends Record<Field, unknown>>(
  rows: readonly Row[],
  packers: { [Name in Field]: Packer<Row[Name]> },
): Columns<Pick<Row, Field>> {
  const columns = (Object.keys(packers) as Field[]).map((field) => [
    field,
    packers[field](rows.map((row) => row[field])),
  ]);
  return Object.fromEntries(columns) as Columns<Pick<Row, Field>>;
}

export const text: Packer<string> = (values) => {
  const [outer] = separatorsFor(values);
  return `t${values.map((value) => outer + value).join('')}`;
};

/** For texts of which many are numbers that follow one another. */
export const series: Packer<string> = (values) => {
  if (values.length === 0) return 'n';
  const [outer, more] = separatorsFor(values);
  const isNext = (value: string, at: number) => value === numberAfter(values[at - 1] ?? '');
  return `n${outer}${more}${values.map((value, at) => outer + (isNext(value, at) ? more : value)).join('')}`;
};

export const list: Packer<readonly string[]> = (values) => {
  if (values.length === 0) return 'l';
  const [outer, inner] = separatorsFor(values.flat());
  const all = values.map((items) => outer + items.map((item) => inner + item).join('')).join('');
  // Both separators stand first; the first list begins behind them.
  return `l${outer}${inner}${all}`;
};

/** For values of which there are few different ones. */
export const choice: Packer<unknown> = (values) => {
  const written = values.map((value) => JSON.stringify(value));
  const places = new Map([...new Set(written)].map((value, at) => [value, at]));
  const known = [...places.keys()].map((value) => JSON.parse(value) as unknown);
  return [known, lettersOf(written.map((value) => places.get(value) ?? 0))];
};

/** Small numbers from 0 on as letters; see `numbersOf`. */
export const lettersOf = (numbers: readonly number[]): string =>
  numbers.map((number) => String.fromCharCode(number + FIRST_LETTER + (number < BACKSLASH ? 0 : 1))).join('');

/** Two characters that are in none of the texts, and that JSON does not escape. */
function separatorsFor(texts: readonly string[]): [string, string] {
  const used = new Set(texts.join(''));
  const free: string[] = [];
  const tried = ['~', '|', '`', '\x7f'];
  for (let code = 0xe000; free.length < 2; code += 1) {
    const separator = tried.shift() ?? String.fromCharCode(code);
    if (!used.has(separator)) free.push(separator);
  }
  return free as [string, string];
}
