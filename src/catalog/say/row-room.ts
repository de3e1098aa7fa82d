import type { Occurrence, TableRow } from '../model.ts';
import { statusesOf } from './facts.ts';
import { operationNames } from './guidance.ts';

/**
 * What stands below a code in the table of a service, and how much room the code has there. All rows of a service have the
 * same columns, so that their codes and verdicts are below each other; a row that needs more lines than the others only
 * makes the list longer.
 */

/** How wide the column of codes is; names of classes in `styles/service.css`. */
export type RowRoom = 'narrow' | 'wide' | 'long';

/** Characters that fit in one line: of a code, in a mono face, and of what is below it. */
const CHARACTERS: Record<RowRoom, { code: number; place: number }> = {
  narrow: { code: 13, place: 16 },
  wide: { code: 20, place: 24 },
  long: { code: 28, place: 32 },
};

/** The rows that have to fit before the column is as narrow as that. */
const MOST = 0.9;

/** Operations that are named to who does not see the row, and to the filter; of more, there is their number alone. */
const MAX_NAMED = 3;

/** What is below a code. */
export interface RowPlace {
  /** One line each, unless two fit into one. */
  parts: string[];
  /** The names of operations that are only counted there; null where there are none, or too many. */
  counted: string | null;
}

/** Statuses as they are below a code; a code that is a status has none of its own there. */
const statusWords = ({ entry: { kind }, occurrence }: TableRow): string =>
  kind === 'http-status' || kind === 'status'
    ? ''
    : statusesOf(occurrence)
        .map(({ text }) => (/^\d/u.test(text) ? `HTTP ${text}` : text))
        .join(' · ');

/** Operations of a row, unless the whole table is about them. */
function namesOf(occurrence: Occurrence, shared: readonly string[]): string[] {
  const names = operationNames([occurrence]);
  return names.join() === shared.join() ? [] : names;
}

/**
 * Statuses and operations of a row in as few lines as there are: a list of operations that is too long for its line is counted.
 * @param shared Operations that the whole table is about, which its rows need not repeat.
 */
export function placeOfRow(row: TableRow, shared: readonly string[], room: RowRoom): RowPlace {
  const status = statusWords(row);
  const names = namesOf(row.occurrence, shared);
  const isOneLine = room === 'narrow';
  const list = names.join(', ');
  const whole = isOneLine ? [status, list].filter(Boolean).join(' · ') : list;
  const isCounted = names.length > 1 && (names.length > MAX_NAMED || whole.length > CHARACTERS[room].place);
  const parts = [status, isCounted ? `${names.length} operations` : list].filter(Boolean);
  return {
    parts: isOneLine && parts.length > 0 ? [parts.join(' · ')] : parts,
    counted: isCounted && names.length <= MAX_NAMED ? list : null,
  };
}

/** The tables of a service as far as the width of their first column depends on them. */
type Tables = readonly { operations: readonly { id: string }[]; rows: readonly TableRow[] }[];

/** The narrowest column in which most codes take one line, and what is below them another. */
export function roomOf(tables: Tables): RowRoom {
  const all = tables.flatMap(({ operations, rows }) =>
    rows.map((row) => ({ row, shared: operations.map(({ id }) => id) })),
  );
  const fits = (room: RowRoom) =>
    all.filter(({ row, shared }) => {
      const { code, place } = CHARACTERS[room];
      const isMessage = row.entry.kind === 'message';
      return (
        (isMessage || row.entry.label.length <= code) &&
        placeOfRow(row, shared, room).parts.every(({ length }) => length <= place)
      );
    }).length;
  return (['narrow', 'wide'] as const).find((room) => fits(room) >= MOST * all.length) ?? 'long';
}
