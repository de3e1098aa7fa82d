import type { LiteralChange } from './literal-change.ts';
import { nameOf, type SourceRow } from './source-row.ts';

/** What can happen to a row, a table or a whole document. */
export type ChangeKind =
  | 'row-added'
  | 'row-gone'
  | 'row-moved'
  | 'row-split'
  | 'rows-merged'
  | 'code-renumbered'
  | 'status-changed'
  | 'name-changed'
  | 'literal-added'
  | 'literal-gone'
  | `literal-${LiteralChange}`
  | 'operations-changed'
  | 'fact-changed'
  | 'sentence-reworded'
  | 'advice-reworded'
  | 'section-renamed'
  | 'section-gone'
  | 'columns-swapped'
  | 'table-relaid'
  | 'layout-changed'
  | 'cut-short';

/** One change, with what was recorded and what the source has now. */
export interface Change {
  kind: ChangeKind;
  /** The row as it was; none for a new one, or where it is about many. */
  before: SourceRow | null;
  now: SourceRow | null;
  /** All rows that it is about, as they were. */
  rows: readonly SourceRow[];
  /** The former text and the present one. */
  was: string;
  is: string;
}

/** From how many rows on something is said of all of them at once. */
export const MANY = 3;

/** A change, with the former text and the present one. */
export const change = (
  kind: ChangeKind,
  before: SourceRow | null,
  now: SourceRow | null,
  was: string,
  is: string,
  rows: readonly SourceRow[] = before ? [before] : [],
): Change => ({
  kind,
  before,
  now,
  rows,
  was,
  is,
});

/** Texts as a sentence quotes them. */
export const quoted = (texts: readonly string[]): string =>
  texts.length === 0 ? 'none' : texts.map((text) => JSON.stringify(text)).join(', ');

/** A row in one line: its name and what it prints. */
export const summary = (row: SourceRow): string =>
  [
    nameOf(row),
    ...(row.literals.length > 0 ? [quoted(row.literals)] : []),
    ...(row.name === null ? [] : [row.name]),
  ].join(' · ');
