import type { ContentFile } from '../catalog/files/read.ts';
import type { ServiceFile } from '../schema/service.ts';
import type { SourceRecord } from '../schema/source-record.ts';
import type { Difference } from './agreement.ts';
import { summary, type Change } from './change.ts';
import type { ContentRow } from './content-rows.ts';
import { TODO, type Finding, type FindingKind } from './finding.ts';
import { fits } from './fits.ts';
import { recordedRows } from './record.ts';
import { nameOf } from './source-row.ts';

/** A service with its record and the rows that it prints. */
export interface Subject {
  service: ContentFile<ServiceFile>;
  record: ContentFile<SourceRecord> | undefined;
  content: ContentRow[];
  copy: string;
}

/** A change as a finding, at the row of the content that it concerns. */
export function changeFinding(change: Change, { service, copy }: Subject, row: ContentRow | null): Finding {
  return {
    kind: change.kind,
    service: service.id,
    file: row?.file ?? service.file,
    line: row?.line ?? null,
    copy,
    copyLine: change.now?.line || null,
    at: (change.before ?? change.now) ? nameOf((change.before ?? change.now)!) : 'the document as a whole',
    // What was not recorded may be in the content all the same: it was added by hand since, or the last copy was not whole.
    there: change.kind === 'row-added' && row ? `not recorded; the content has ${contentSummary(row)}` : change.was,
    source: change.is,
    todo:
      change.kind === 'row-added' && row
        ? 'See whether this is that row. If not, add it, and raise `rowCount`.'
        : TODO[change.kind],
  };
}

/** A row of the content in one line: its key and what it prints. */
const contentSummary = ({ key, literals }: ContentRow): string =>
  [key, ...literals.map((text) => JSON.stringify(text))].join(' · ');

/** The differences that nobody has explained, as findings. */
export function differenceFindings({ service, record, copy }: Subject, differences: readonly Difference[]): Finding[] {
  const { explained = [], notCopied = [] } = record?.data ?? {};
  const isExplained = ({ kind, item, content }: Difference) =>
    (kind === 'row-extra' && content !== null && notCopied.includes(content.source)) ||
    explained.some((one) => one.kind === kind && one.items.some((text) => fits(text, item)));
  return differences
    .filter((one) => !isExplained(one))
    .map(({ kind, item, source, content }) => ({
      kind,
      service: service.id,
      file: content?.file ?? service.file,
      line: content?.line ?? null,
      copy,
      copyLine: source?.line || null,
      at: source ? nameOf(source) : (content?.key ?? ''),
      there: thereOf(kind, item, content),
      source:
        source && kind !== 'literal-extra'
          ? kind === 'literal-missing'
            ? JSON.stringify(item)
            : summary(source)
          : 'nothing like it',
      todo: TODO[kind],
    }));
}

function thereOf(kind: FindingKind, item: string, content: ContentRow | null): string {
  if (!content) return 'no such row';
  if (kind === 'literal-extra') return JSON.stringify(item);
  if (kind === 'status-differs') return `status ${content.statuses.join(', ') || 'none'}`;
  return contentSummary(content);
}

/** Explanations of differences that are no more. */
export function staleExplanations({ service, record }: Subject, differences: readonly Difference[]): Finding[] {
  return (record?.data.explained ?? []).flatMap(({ kind, items }, at) =>
    items
      .filter((text) => !differences.some((one) => one.kind === kind && fits(text, one.item)))
      .map((text) => ({
        kind: 'stale-explanation' as const,
        service: service.id,
        file: record!.file,
        line: record!.lineOf(['explained', at]),
        copy: null,
        copyLine: null,
        at: kind,
        there: JSON.stringify(text),
        source: 'no such difference',
        todo: TODO['stale-explanation'],
      })),
  );
}

/** A copy that is not there, or that nothing can be read from. */
export function unreadable(
  { service, record, copy }: Subject,
  why: 'missing' | 'empty' | 'error-page' | 'cut-off' | 'unknown-layout',
  found: string,
): Finding {
  const kind = `source-${why}` as const;
  return {
    kind,
    service: service.id,
    file: service.file,
    line: null,
    copy,
    copyLine: null,
    at: copy,
    there: record ? `${recordedRows(record.data).length} recorded rows, as they were` : 'nothing recorded',
    source: found,
    todo: TODO[kind],
  };
}

/** Sources that nobody has read for a year, with how many codes rest on each. */
export function oldSources({ service: { id, file, data, lineOf } }: Subject, today: string): Finding[] {
  const aYearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return Object.entries(data.sources).flatMap(([name, { title, retrieved }]): Finding[] => {
    if (retrieved >= aYearAgo) return [];
    const rows = data.tables.filter(({ source }) => source === name).reduce((sum, table) => sum + table.rows.length, 0);
    return [
      {
        kind: 'not-read-for-a-year',
        service: id,
        file,
        line: lineOf(['sources', name, 'retrieved']),
        copy: null,
        copyLine: null,
        at: title,
        there: `${rows} rows, read on ${retrieved}`,
        source: 'not looked at since',
        todo: TODO['not-read-for-a-year'],
      },
    ];
  });
}
