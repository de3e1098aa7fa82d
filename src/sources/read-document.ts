import { withoutEnd } from '../patterns.ts';
import { fingerprint, tidy, type SourceRow } from './source-row.ts';

/**
 * Reads the text of a documentation page, as a browser copies it or as Markdown: its tables, whose cells a browser runs
 * together, and its lists of codes.
 */

/** What a column of a table holds. */
type Column = 'status' | 'code' | 'literal' | 'name' | 'prose';

/** The headings of columns, in any order. */
const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/^(?:http )?status ?codes?$/iu, 'status'],
  [/^(?:return |error )?codes?$/iu, 'code'],
  [/^(?:code and reason|message|reason)$/iu, 'literal'],
  [/^(?:state|status|name)$/iu, 'name'],
  [/^(?:description|meaning|resolution|suggested actions?|solution)$/iu, 'prose'],
];

/** The heading line of a table whose cells a browser ran together. */
const RUN_TOGETHER =
  /^(status ?code|return code|error code|code|state)(code and reason|message|reason)?(description|meaning)(resolution|suggested actions?|solution)?$/iu;

const HEADING = /^#{1,6} (.+)$/u;
/** `- \`65\`: …`, `• "invalid appid": …` */
const LIST_ITEM = /^ {0,3}[-*•] {1,4}(?:`?"([^`"]+)"`?|`?(-?\d[\d、,/-]*)`?): /u;
const TABLE_RULE = /^\|[\s:|-]+\|$/u;
const CODES = /^-?\d+(?:[、,/] ?-?\d+)*/u;
/** What a cell about a status begins with: the number, its standard phrase, a remark in brackets. */
const STATUS = /^([1-5]\d\d)(?![\dX])/u;
const PHRASE = /^ ?(?:OK|[A-Z][a-z]+(?: [A-Z][a-z]+)*)?(?: \([A-Z][a-z]+\))?/u;

/** A row that is being read: its facts, and the sentences so far. */
type OpenRow = Omit<SourceRow, 'said' | 'advised'> & { sentences: string[]; advice: string[] };
type Found = Partial<OpenRow> & { sentences: string[] };

interface Reader {
  section: string;
  /** The columns of the table that is being read; none outside of one. */
  columns: Column[];
  /** The lines of the last row have not ended. */
  isOpen: boolean;
  rows: OpenRow[];
}

/** The rows of all tables and lists of codes in a text; none where there is neither. */
export function readDocument(text: string): SourceRow[] {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n');
  const reader: Reader = { section: '', columns: [], isOpen: false, rows: [] };
  lines.forEach((raw, at) => readLine(reader, lines, raw, at));
  return reader.rows.map(({ sentences, advice, ...row }) => ({
    ...row,
    said: fingerprint(sentences),
    advised: fingerprint(advice),
  }));
}

function readLine(reader: Reader, lines: readonly string[], raw: string, at: number): void {
  const line = raw.trim();
  if (line === '' || TABLE_RULE.test(line)) return;
  const columns = columnsOf(line, reader.section);
  const heading = columns ? undefined : headingAt(lines, at);
  if (columns || heading !== undefined) {
    reader.section = tidy(heading ?? reader.section);
    reader.columns = columns ?? [];
    reader.isOpen = false;
    return;
  }
  const item = listItem(raw);
  const found = item ?? (reader.columns.length > 0 ? tableRow(line, reader.columns) : []);
  const layout = item ? 'list' : reader.columns.join(' ');
  reader.rows.push(...found.map((row) => ({ ...EMPTY, ...row, section: reader.section, layout, line: at + 1 })));
  if (found.length > 0) {
    reader.isOpen = true;
    return;
  }
  // What follows a blank line after the last row is no part of it: a paragraph, or a list about something else.
  if (lines[at - 1]?.trim() === '' && !/^[-*•]/u.test(line)) reader.isOpen = false;
  if (!reader.isOpen) return;
  const last = reader.rows.at(-1);
  for (const row of reader.rows.filter((other) => other.line === last?.line)) row.sentences.push(line);
}

const EMPTY = {
  code: '',
  status: null,
  name: null,
  literals: [],
  operations: [],
  facts: [],
  sharesCellWith: [],
  advice: [],
} satisfies Partial<OpenRow>;

/** The heading on a line, with marks or standing alone between blank lines; undefined where there is none. */
function headingAt(lines: readonly string[], at: number): string | undefined {
  const line = (lines[at] ?? '').trim();
  const [, marked] = HEADING.exec(line) ?? [];
  if (marked !== undefined) return marked.trim();
  const isAlone = (lines[at - 1] ?? '').trim() === '' && (lines[at + 1] ?? '').trim() === '';
  return isAlone && /^\p{Lu}[\p{L}\p{N} /&()-]{1,70}$/u.test(line) ? line : undefined;
}

/** The columns that a line announces; undefined where it announces none. */
function columnsOf(line: string, section: string): Column[] | undefined {
  const cells = line.startsWith('|') ? cellsOf(line) : (RUN_TOGETHER.exec(line)?.slice(1).filter(Boolean) ?? []);
  const columns = cells.flatMap((cell): Column[] => {
    const column = COLUMNS.find(([heading]) => heading.test(tidy(cell)))?.[1];
    // A bare "Code" under a heading about statuses is one.
    if (column === 'code' && /^code/iu.test(cell) && /status/iu.test(section)) return ['status'];
    return column === undefined ? [] : [column];
  });
  return columns.length === cells.length && columns.length > 1 ? columns : undefined;
}

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim());

/** An item of a list of codes or texts. */
function listItem(line: string): Found[] | undefined {
  const [start = '', text, codes] = LIST_ITEM.exec(line) ?? [];
  const sentences = [line.slice(start.length)];
  if (text !== undefined) return [{ literals: [text], sentences }];
  return codes !== undefined && CODES.exec(codes)?.[0] === codes ? withCodes(codes, { sentences }) : undefined;
}

function tableRow(line: string, columns: readonly Column[]): Found[] {
  if (!line.startsWith('|')) return columns[0] === 'name' ? [] : runTogether(line, columns);
  const found: Found & { advice: string[] } = { sentences: [], advice: [] };
  let codes = '';
  cellsOf(line).forEach((cell, at) => {
    const plain = withoutEnd(cell, /[`"]/u).replace(/^[`"]{1,2}/u, '');
    const column = columns[at] ?? 'prose';
    if (column === 'prose') (found.sentences.length === 0 ? found.sentences : found.advice).push(cell);
    else if (column === 'literal' && plain !== '') found.literals = [...(found.literals ?? []), plain];
    else if (column === 'name' && plain !== '') found.name = plain;
    else if (column === 'status' && STATUS.test(plain)) found.status = Number(plain.slice(0, 3));
    else if (column === 'code' || column === 'status') codes = CODES.exec(plain)?.[0] ?? plain;
  });
  if (codes !== '') return withCodes(codes, found);
  return found.status !== undefined || found.name !== undefined || found.literals ? [found] : [];
}

/** A row whose cells a browser ran together: what is printed stands before the sentences. */
function runTogether(line: string, columns: readonly Column[]): Found[] {
  if (columns[0] === 'code') {
    const [codes] = CODES.exec(line) ?? [];
    return codes === undefined ? [] : withCodes(codes, { sentences: [line.slice(codes.length)] });
  }
  const [, status] = STATUS.exec(line) ?? [];
  if (status === undefined) return [];
  const found = { status: Number(status) };
  const rest = line.slice(status.length);
  if (!columns.includes('literal')) return [{ ...found, sentences: [rest.replace(PHRASE, '')] }];
  const [sign = '', code, reason] = /^[^":]*code: (-?\d+|\w+(?=,))(?:, reason: "([^"]*)")?/u.exec(rest) ?? [];
  if (code !== undefined) {
    return [{ ...found, code, literals: reason === undefined ? [] : [reason], sentences: [rest.slice(sign.length)] }];
  }
  const [start = '', literal] = /^[^"]*"([^"]*)"/u.exec(rest) ?? [];
  return [{ ...found, literals: literal === undefined ? [] : [literal], sentences: [rest.slice(start.length)] }];
}

/** One row for each code of a cell. */
function withCodes(cell: string, row: Found): Found[] {
  const codes = cell.split(/[、,/] ?/u);
  return codes.map((code) => ({
    ...row,
    code,
    sharesCellWith: codes.filter((other) => other !== code),
    sentences: [...row.sentences],
  }));
}
