import { groupBy } from '../lists.ts';
import { plainName, type ContentRow } from './content-rows.ts';
import { fits } from './fits.ts';
import type { SourceRow } from './source-row.ts';

/** Which rows of content and source are about the same. */
export interface Matches {
  /** The row of the content for each row of the source that has one. */
  rowOf: Map<SourceRow, ContentRow>;
  /** Further rows of the content that a row of the source stands for: parts of it, or the same code in a second table. */
  partsOf: Map<SourceRow, ContentRow[]>;
  /** Rows of the content that no row of the source is about. */
  extra: ContentRow[];
}

/** What it takes for two rows to be about the same. */
const ENOUGH = 3;

/**
 * Matches each row of a source with one of the content, the likest first. Sources and content lay out their rows differently
 * (one row for two events, one code in several parts), so rows that are left over on one side may belong to a matched one.
 */
export function matchContent(content: readonly ContentRow[], source: readonly SourceRow[]): Matches {
  const find = candidatesIn(content);
  const pairs = source
    .flatMap((row) => [...find(row)].map((one) => ({ row, one, score: scoreOf(row, one) })))
    .filter(({ score }) => score > ENOUGH)
    .sort((a, b) => b.score - a.score);
  const rowOf = new Map<SourceRow, ContentRow>();
  const partsOf = new Map<SourceRow, ContentRow[]>();
  const taken = new Set<ContentRow>();
  const pair = ({ row, one }: Candidate) => {
    if (rowOf.has(row) || taken.has(one)) return;
    rowOf.set(row, one);
    taken.add(one);
  };
  const addPart = ({ row, one }: Candidate) => {
    if (taken.has(one) || one.isInherited || !rowOf.has(row) || !isAbout(row, one)) return;
    partsOf.set(row, [...(partsOf.get(row) ?? []), one]);
    taken.add(one);
  };
  // Rows whose texts agree, then their other parts; only what is left may have other texts under the same code.
  pairs.filter(({ row, one }) => !contradict(row, one)).forEach(pair);
  pairs.filter(({ row, one }) => sharesText(row, one)).forEach(addPart);
  pairs.forEach(pair);
  for (const { row, one } of pairs) if (!rowOf.has(row) && isAbout(row, one)) rowOf.set(row, one);
  pairs.forEach(addPart);
  return { rowOf, partsOf, extra: content.filter((one) => !one.isInherited && !one.isRetired && !taken.has(one)) };
}

interface Candidate {
  row: SourceRow;
  one: ContentRow;
}

const sharesText = (row: SourceRow, one: ContentRow): boolean => row.literals.some((text) => prints(one, text));

/** Whether both have texts, and others. */
const contradict = (row: SourceRow, one: ContentRow): boolean =>
  row.literals.length > 0 && one.literals.length > 0 && !sharesText(row, one);

/** Finds the rows of the content that share anything with a row of a source. */
function candidatesIn(content: readonly ContentRow[]): (row: SourceRow) => Set<ContentRow> {
  const known = groupBy(content, ({ signs, literals, statuses }) => [...signs, ...literals, ...statuses.map(String)]);
  const templates = content.filter(({ literals }) => literals.some((literal) => literal.includes('...')));
  return (row) => {
    const values = valuesOf(row);
    const keys = [...wordsOf(row).slice(-1), ...values, ...(row.code === '' ? [String(row.status)] : [])];
    const found = keys.flatMap((key) => known.get(key) ?? []);
    return new Set([...found, ...templates.filter((one) => values.some((text) => prints(one, text)))]);
  };
}

/** The words of a code of a source: what announces it, and the code itself, the last. Remarks in brackets are left out. */
const wordsOf = ({ code }: SourceRow): string[] =>
  code
    .replace(/\([^()]*\)/gu, '')
    .split(/[\s/]+/u)
    .filter(Boolean);

const valuesOf = ({ literals, name }: SourceRow): string[] => [...literals, ...(name === null ? [] : [name])];

/** Whether a row of the content has a text to the letter. */
export const prints = ({ literals }: ContentRow, text: string): boolean =>
  literals.some((literal) => fits(literal, text));

export const isSign = ({ signs }: ContentRow, text: string): boolean => signs.includes(text);

const placesIn = (row: SourceRow, { places }: ContentRow): number =>
  wordsOf(row).filter((word) => places.includes(word.toLowerCase())).length;

/** Whether both rows have the same code: in the code itself, a name, or a text that is a value; without one, the status. */
export function isAbout(row: SourceRow, content: ContentRow): boolean {
  const last = wordsOf(row).at(-1);
  const values = valuesOf(row);
  const hasValue = values.some((text) => prints(content, text) || isSign(content, text));
  if (last === undefined && values.length > 0) return hasValue;
  if (last !== undefined && isSign(content, last)) return true;
  const status = last ?? String(row.status);
  const isStatus = content.statuses.some((one) => String(one) === status);
  if (isStatus && (content.signs.length === 0 || hasValue)) return true;
  // `event field` with the value as its text: the words of the code are the place.
  return hasValue && placesIn(row, content) > 0;
}

function scoreOf(row: SourceRow, one: ContentRow): number {
  const texts = row.literals.filter((text) => prints(one, text)).length;
  const hasName =
    row.name !== null && (isSign(one, row.name) || prints(one, row.name) || one.mentions.includes(row.name));
  const known = [wordsOf(row).at(-1), String(row.status), ...valuesOf(row)];
  const hasBothStatuses = row.status !== null && one.statuses.length > 0;
  return (
    Number(isAbout(row, one)) * 4 +
    texts * 4 +
    Number(hasName) * 3 +
    (hasBothStatuses ? (one.statuses.includes(row.status!) ? 2 : -2) : 0) +
    Math.min(2, placesIn(row, one)) * 1.5 +
    Number(row.section !== '' && row.section === one.section) +
    Number(row.operations.some((operation) => one.operations.includes(plainName(operation)))) * 1.5 +
    Number(!one.isInherited) / 2 -
    one.signs.filter((sign) => !known.includes(sign)).length / 2 +
    Number(one.literals.length === 0 && row.literals.length === 0) / 2
  );
}
