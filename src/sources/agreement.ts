import type { DifferenceKind } from '../schema/source-record.ts';
import { plainName, type ContentRow } from './content-rows.ts';
import { fits } from './fits.ts';
import { isAbout, isSign, matchContent, prints } from './match-content.ts';
import { nameOf, type SourceRow } from './source-row.ts';

/** One difference between the content and a source. */
export interface Difference {
  kind: DifferenceKind;
  /** What differs, by which an explanation names it: the text, or the row. */
  item: string;
  /** The row of the source; none where only the content has it. */
  source: SourceRow | null;
  /** The row of the content; none where only the source has it. */
  content: ContentRow | null;
}

export interface Agreement {
  /** Number of codes, names and texts of the source that were looked for. */
  literals: number;
  /** How many of them the content has, to the letter. */
  agree: number;
  differences: Difference[];
  /** The rows of the content for each row of the source that has any, the likest first. */
  rowsOf(row: SourceRow | null): ContentRow[];
}

/** Compares what the content prints with what a source prints, row by row. */
export function agreementOf(content: readonly ContentRow[], source: readonly SourceRow[]): Agreement {
  const { rowOf, partsOf, extra } = matchContent(content, source);
  const countsNames = areNamesPrinted(source, content);
  const differences: Difference[] = [];
  let literals = 0;
  let agree = 0;

  for (const row of source) {
    const printed = [...new Set([...row.literals, ...(row.name !== null && countsNames ? [row.name] : [])])];
    literals += printed.length + 1;
    const found = rowOf.get(row);
    if (!found) {
      differences.push({ kind: 'row-missing', item: nameOf(row), source: row, content: null });
      continue;
    }
    const parts = [found, ...(partsOf.get(row) ?? [])];
    const differs = (kind: DifferenceKind, item: string) =>
      differences.push({ kind, item, source: row, content: found });
    if (isAbout(row, found)) agree += 1;
    else differs('code-differs', row.code);
    for (const text of printed) {
      if (parts.some((one) => prints(one, text) || isSign(one, text) || one.mentions.includes(text))) agree += 1;
      else differs('literal-missing', text);
    }
    for (const operation of row.operations) {
      if (parts.some(({ operations }) => operations.includes(plainName(operation)))) continue;
      differs('operation-missing', `${nameOf(row)}: ${operation}`);
    }
    if (row.status !== null && !parts.some((one) => hasStatus(one, row.status!))) {
      differs('status-differs', `${nameOf(row)}: ${row.status}`);
    }
  }
  const held = new Map<ContentRow, SourceRow[]>();
  for (const [row, one] of rowOf) held.set(one, [...(held.get(one) ?? []), row]);
  for (const [row, parts] of partsOf) for (const one of parts) held.set(one, [...(held.get(one) ?? []), row]);
  for (const [one, rows] of held) {
    if (one.isInherited) continue;
    const texts = rows.flatMap((row) => [...row.literals, ...(row.name === null ? [] : [row.name])]);
    for (const literal of one.literals) {
      if (texts.some((text) => fits(literal, text))) continue;
      differences.push({ kind: 'literal-extra', item: literal, source: rows[0] ?? null, content: one });
    }
  }
  for (const one of extra) differences.push({ kind: 'row-extra', item: one.key, source: null, content: one });
  const rowsOf = (row: SourceRow | null) => {
    const found = row && rowOf.get(row);
    return found ? [found, ...(partsOf.get(row) ?? [])] : [];
  };
  return { literals, agree, differences, rowsOf };
}

/** Whether a row has a status, as such or as its code. */
const hasStatus = ({ statuses, signs }: ContentRow, status: number): boolean =>
  statuses.includes(status) || (statuses.length === 0 && signs.includes(String(status)));

/** Whether the names of a source are something that is printed: then the content has most of them. */
function areNamesPrinted(source: readonly SourceRow[], content: readonly ContentRow[]): boolean {
  const names = source.flatMap(({ name }) => name ?? []);
  const known = new Set(content.flatMap(({ signs, literals, mentions }) => [...signs, ...literals, ...mentions]));
  return names.filter((name) => known.has(name)).length * 2 >= names.length;
}
