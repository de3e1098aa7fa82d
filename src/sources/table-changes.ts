import { groupBy } from '../lists.ts';
import { change, MANY, summary, type Change } from './change.ts';
import type { Pairing, RowPair } from './pair-rows.ts';
import { fingerprint, nameOf, type SourceRow } from './source-row.ts';

/** Something that happened to the document as a whole; null when it can be compared row by row. */
export function changeOfAll(before: readonly SourceRow[], { pairs, gone, added }: Pairing): Change | null {
  const swapped = swappedColumns(before, [...pairs.map(({ now }) => now), ...added]);
  if (swapped) return swapped;
  if (gone.length >= MANY && added.length === 0) {
    const last = lastBeforeEnd(before, pairs, new Set(gone));
    const was = `${gone.length} further rows`;
    if (last) return change('cut-short', null, last.now, was, `nothing after ${nameOf(last.before)}`);
  }
  if (before.length < MANY || gone.length * 2 <= before.length) return null;
  return change('layout-changed', null, null, `${before.length} rows`, `${pairs.length} of them`);
}

/**
 * The last row of a copy that ends in the middle of a table: the rest of that table is gone, and of other tables nothing or all.
 * Undefined where rows are gone elsewhere.
 */
function lastBeforeEnd(
  before: readonly SourceRow[],
  pairs: readonly RowPair[],
  gone: ReadonlySet<SourceRow>,
): RowPair | undefined {
  const last = pairs.reduce<RowPair | undefined>(
    (latest, pair) => (latest && latest.now.line >= pair.now.line ? latest : pair),
    undefined,
  );
  const sections = groupBy(before, ({ section }) => [section]);
  const table = (last && sections.get(last.before.section)) ?? [];
  const at = table.findIndex((row) => row === last?.before);
  const endsHere = at + 1 < table.length && table.every((row, index) => gone.has(row) === index > at);
  const isWhole = [...sections.values()].every(
    (rows) => rows === table || rows.every((row) => gone.has(row)) || !rows.some((row) => gone.has(row)),
  );
  return endsHere && isWhole ? last : undefined;
}

/** The texts of most rows are their former sentences: the copy has its columns in another order. */
function swappedColumns(before: readonly SourceRow[], now: readonly SourceRow[]): Change | null {
  const printed = new Set(
    now.flatMap(({ code, name, literals }) => [code, name ?? '', ...literals]).map((text) => fingerprint([text])),
  );
  const swapped = before.filter(({ said }) => said !== '' && printed.has(said));
  const [example] = swapped;
  const withTexts = before.filter(({ literals }) => literals.length > 0).length;
  if (!example || swapped.length < MANY || swapped.length * 2 <= (withTexts || before.length)) return null;
  return change('columns-swapped', null, null, `texts such as ${summary(example)}`, 'the sentences in their place');
}

/** What happened to tables as a whole. */
export interface TableChanges {
  changes: Change[];
  /** Headings that are called otherwise now: their rows have not moved. */
  renamed: ReadonlySet<string>;
  /** What is left to look at row by row. */
  pairing: Pairing;
}

export function tableChanges(before: readonly SourceRow[], now: readonly SourceRow[], pairing: Pairing): TableChanges {
  const changes: Change[] = [];
  const renamed = new Set<string>();
  const { pairs } = pairing;
  let { gone } = pairing;
  const inSection = (section: string) => (row: SourceRow) => row.section === section;
  for (const section of new Set(before.map((row) => row.section))) {
    if (now.some(inSection(section))) continue;
    const own = before.filter(inSection(section));
    const moved = pairs.filter((pair) => pair.before.section === section);
    const [to, ...others] = new Set(moved.map((pair) => pair.now.section));
    if (to !== undefined && others.length === 0 && moved.length * 2 >= own.length && !before.some(inSection(to))) {
      changes.push(change('section-renamed', moved[0]!.before, moved[0]!.now, section, to));
      renamed.add(section);
    } else if (own.length >= MANY && own.every((row) => gone.includes(row))) {
      changes.push(change('section-gone', own[0]!, null, `${own.length} rows under "${section}"`, 'none of them', own));
      gone = gone.filter((row) => !own.includes(row));
    }
  }
  for (const [section, own] of groupBy(pairs, (pair) => [pair.now.section])) {
    const [was, is] = [layoutsOf(own.map(({ before: row }) => row)), layoutsOf(own.map(({ now: row }) => row))];
    if (was.join() === is.join() || own.length < 2) continue;
    const sorted = (layouts: readonly string[]) => layouts.map((layout) => layout.split(' ').sort().join(' ')).join();
    const kind = sorted(was) === sorted(is) ? 'columns-swapped' : 'table-relaid';
    changes.push(change(kind, own[0]!.before, own[0]!.now, `"${section}": ${was.join(', ')}`, is.join(', ')));
  }
  return { changes, renamed, pairing: { ...pairing, gone } };
}

/** In which ways the rows of a table are laid out. */
const layoutsOf = (rows: readonly SourceRow[]): string[] => [...new Set(rows.map(({ layout }) => layout))].sort();
