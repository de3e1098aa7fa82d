import type { Reviewed } from '../schema/reviewed.ts';
import type { AgreementFile, RecordedRow, SourceRecord } from '../schema/source-record.ts';
import { groupBy } from '../lists.ts';
import type { SourceRow } from './source-row.ts';

/** The rows of a record that the source still has. */
export const recordedRows = ({ tables }: Pick<SourceRecord, 'tables'>): SourceRow[] =>
  tables.flatMap((table) => table.rows.filter(({ gone }) => gone === undefined).map((row) => rowOf(row, table)));

type Table = Pick<SourceRecord['tables'][number], 'section' | 'layout'>;

const rowOf = (row: RecordedRow, { section, layout }: Table): SourceRow => ({
  code: row.code ?? '',
  status: row.status ?? null,
  name: row.name ?? null,
  literals: row.literals ?? [],
  operations: row.operations ?? [],
  facts: row.facts ?? [],
  sharesCellWith: row.sharesCellWith ?? [],
  section,
  said: row.said ?? '',
  advised: row.advised ?? '',
  layout,
  line: 0,
});

const recordOf = (row: SourceRow): RecordedRow => {
  const filled = (texts: string[]) => (texts.length > 0 ? texts : undefined);
  return {
    code: row.code || undefined,
    status: row.status ?? undefined,
    name: row.name ?? undefined,
    literals: filled(row.literals),
    operations: filled(row.operations),
    facts: filled(row.facts),
    sharesCellWith: filled(row.sharesCellWith),
    said: row.said || undefined,
    advised: row.advised || undefined,
  };
};

const COMMENT = `# What the source of this service prints: codes, statuses, texts and headings, no sentences. Written by
# \`npm run sources:check -- DIR --record\`; \`copy\`, \`notCopied\` and \`explained\` are written by hand,
# \`reviewed\` by \`npm run reviewed\`.
`;

/**
 * The record of a service as a file, one line for each row. Nothing is lost: rows that the source no longer has stay, with the
 * day on which that was seen.
 * @param last The record as it was.
 * @param gone Signs of the rows of it that the copy no longer has.
 */
export function recordText(
  last: Pick<SourceRecord, 'copy' | 'notCopied' | 'explained' | 'reviewed' | 'tables'>,
  rows: readonly SourceRow[],
  gone: ReadonlySet<string>,
  agreement: AgreementFile,
): string {
  const kept = last.tables.flatMap((table) =>
    table.rows
      .map((row) => ({
        ...row,
        gone: row.gone ?? (gone.has(signOf(rowOf(row, table))) ? agreement.checked : undefined),
      }))
      .filter((row) => row.gone !== undefined)
      .map((row) => ({ table, row })),
  );
  const now = new Set(rows.map(signOf));
  const all = [
    ...rows.map((row) => ({ table: row as Table, row: recordOf(row) })),
    ...kept.filter(({ table, row }) => !now.has(signOf(rowOf(row, table)))),
  ];
  const tables = groupBy(all, ({ table: { section, layout } }) => [JSON.stringify([section, layout])]);
  return [
    `${COMMENT}copy: ${yaml(last.copy)}`,
    `agreement: ${flow(agreement)}`,
    ...(last.notCopied ? [`notCopied: [${last.notCopied.join(', ')}]`] : []),
    ...(last.explained
      ? [
          'explained:',
          ...last.explained.flatMap(({ kind, why, items }) => [
            `  - kind: ${kind}`,
            `    why: ${yaml(why)}`,
            '    items:',
            ...items.map((item) => `      - ${yaml(item)}`),
          ]),
        ]
      : []),
    ...(last.reviewed ? reviewedLines(last.reviewed) : []),
    'tables:',
    ...[...tables.values()].flatMap((group) => [
      `  - section: ${yaml(group[0]?.table.section ?? '')}`,
      `    layout: ${yaml(group[0]?.table.layout ?? '')}`,
      '    rows:',
      ...group.map(({ row }) => `      - ${flow(row)}`),
    ]),
    '',
  ].join('\n');
}

/** What was compared with the source, one line for each kind. */
const reviewedLines = (reviewed: Reviewed): string[] => [
  'reviewed:',
  ...Object.entries(reviewed).map(([kind, counts]) => {
    const parts = Object.entries(counts).map(([name, count]) => `${yaml(name)}: ${count}`);
    return `  ${kind}: ${parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}'}`;
  }),
];

/** A record with what was compared with the source now. */
export function withReviewed(text: string, reviewed: Reviewed): string {
  const lines = text.split('\n');
  const first = lines.indexOf('reviewed:');
  // As many kinds as were counted when it was written, which may have been fewer.
  const counted = lines.slice(first + 1).findIndex((line) => !line.startsWith('  '));
  const kept = first < 0 ? lines : lines.toSpliced(first, 1 + counted);
  const at = kept.indexOf('tables:');
  return kept.toSpliced(at < 0 ? kept.length - 1 : at, 0, ...reviewedLines(reviewed)).join('\n');
}

/** What identifies a row of a record. */
export const signOf = ({ code, status, name, literals, section }: SourceRow): string =>
  JSON.stringify([code, status, name, literals, section]);

/** A text as YAML, always in quotes; a character that nobody sees is an escape. */
const yaml = (text: string): string =>
  JSON.stringify(text).replace(/[\p{C}\p{Z}]/gu, (character) =>
    character === ' ' ? ' ' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** An object on one line. */
const flow = (object: object): string =>
  `{ ${Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        `${key}: ${Array.isArray(value) ? `[${value.map(yaml).join(', ')}]` : typeof value === 'string' ? yaml(value) : value}`,
    )
    .join(', ')} }`;
