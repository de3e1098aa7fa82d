/**
 * How much there is, counted and said in one way on every surface: an entry is what has a page, a row is a line of a published
 * table, an occurrence is a part of a row that has a meaning of its own.
 */

/** What services, entries and tables are counted in. */
const PLURALS = { entry: 'entries' } as const;

/** A number with its noun: `1 entry`, `2,065 entries`. */
export const counted = (number: number, noun: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? noun : ((PLURALS as Record<string, string>)[noun] ?? `${noun}s`)}`;

/** Lines in the tables of a service as the vendor has them: the parts of one line count once. */
export const rowCount = ({ tables }: { tables: readonly { rows: readonly { number: number }[] }[] }): number =>
  tables.reduce((sum, { rows }) => sum + (rows.at(-1)?.number ?? 0), 0);

/** `2,065 entries`, of a service or of the whole. */
export const entriesWords = ({ entries }: { entries: readonly unknown[] }): string => counted(entries.length, 'entry');

/** How large a service is: `152 entries`, or `28 entries in 37 rows` where some entries have several. */
export function sizeWords(service: Parameters<typeof rowCount>[0] & { entries: readonly unknown[] }): string {
  const rows = rowCount(service);
  return rows === service.entries.length
    ? entriesWords(service)
    : `${entriesWords(service)} in ${counted(rows, 'row')}`;
}
