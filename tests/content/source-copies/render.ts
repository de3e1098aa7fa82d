import { groupBy } from '../../../src/lists.ts';
import type { SourceRow } from '../../../src/sources/source-row.ts';

/** One entry of a stored copy in JSON. */
export interface Entry {
  code: string;
  httpStatus: number | null;
  name: string | null;
  message: string | null;
  meaning: string;
  action: string | null;
  alsoPrinted?: string[];
  apis?: string[];
  section?: string;
  [further: string]: unknown;
}

const WORDS = ['room', 'key', 'codec', 'region', 'worker', 'token', 'limit', 'stream', 'layout', 'account', 'track'];

/** Sentences of no vendor: another one for each number. */
export const sentence = (number: number): string =>
  `The ${WORDS[number % WORDS.length]} of case ${number} was seen by the ${WORDS[(number * 7 + 3) % WORDS.length]}.`;

/** Recorded rows as the entries of a copy, with sentences of our own. */
export const entriesOf = (rows: readonly SourceRow[]): Entry[] =>
  rows.map(({ code, status, name, literals, operations, facts, section }, at) => {
    const [message = null, ...others] = literals;
    return {
      code,
      httpStatus: status,
      name,
      message,
      meaning: sentence(at),
      action: at % 3 === 0 ? `Look at the ${WORDS[at % WORDS.length]} number ${at}.` : null,
      ...(others.length > 0 && { alsoPrinted: others }),
      ...(operations.length > 0 && { apis: operations }),
      ...(section !== '' && { section }),
      ...Object.fromEntries(
        facts.map((fact) => [fact.slice(0, fact.indexOf(': ')), fact.slice(fact.indexOf(': ') + 2)]),
      ),
    };
  });

export const jsonCopy = (entries: readonly Entry[]): string => JSON.stringify({ title: 'A copy', entries }, null, 1);

/** What a browser shows of a status. */
const PHRASES: Record<number, string> = { 200: 'OK', 201: 'Created', 400: 'Bad Request', 404: 'Not Found' };
const HEADS: Record<string, string> = {
  status: 'Status code',
  code: 'Return code',
  literal: 'message',
  name: 'State',
  prose: 'Description',
};

/** Recorded rows as the text of a page, in the layouts that they were read from: one block of lines for each row. */
export function documentLines(rows: readonly SourceRow[]): string[] {
  const tables = groupBy(rows, ({ section, layout }) => [JSON.stringify([section, layout])]);
  const numberOf = new Map(rows.map((row, at) => [row, at]));
  return [...tables.values()].flatMap((table) => {
    const { section, layout } = table[0]!;
    const printed = table.filter(
      ({ sharesCellWith }, at) => !table.slice(0, at).some((other) => sharesCellWith.includes(other.code)),
    );
    return [
      '',
      section,
      '',
      ...headOf(layout, table),
      ...printed.map((row) => lineOf(row, layout, sentence(numberOf.get(row)!))),
    ];
  });
}

function headOf(layout: string, table: readonly SourceRow[]): string[] {
  if (layout === 'list') return [];
  if (layout === 'name prose') return ['| State | Description |', '| :-- | :-- |'];
  const literal = table.some(({ code }) => code !== '') ? 'code and reason' : 'message';
  const columns = layout.split(' ');
  return [
    columns
      .map((column, at) =>
        column === 'literal'
          ? literal
          : column === 'prose' && at === columns.length - 1 && columns.at(-2) === 'prose'
            ? 'Resolution'
            : HEADS[column],
      )
      .join(''),
  ];
}

function lineOf({ code, status, name, literals, sharesCellWith }: SourceRow, layout: string, said: string): string {
  const [literal] = literals;
  const codes = [code, ...sharesCellWith].join('、');
  if (layout === 'list') return literal === undefined ? `  • ${codes}: ${said}` : `  • "${literal}": ${said}`;
  if (layout === 'name prose') return `| "${name}" | ${said} |`;
  if (status === null) return `${codes}${said}`;
  const sign = `${status} ${PHRASES[status] ?? 'Unknown Status'}`;
  if (code === '') return `${sign}${literal === undefined ? '' : JSON.stringify(literal)}${said}`;
  return `${sign}code: ${code}${literal === undefined ? '' : `, reason: "${literal}"`}${said}`;
}
