import { fingerprint, type ReadCopy, type SourceRow } from './source-row.ts';

/** The fields of an entry that have a place of their own in a row; every other field is a further fact. */
const KNOWN = new Set([
  'code',
  'httpStatus',
  'name',
  'message',
  'alsoPrinted',
  'details',
  'apis',
  'section',
  'meaning',
  'action',
  'note',
]);

/** Fields without which an object is no row. */
const NEEDED = ['code', 'httpStatus', 'message', 'meaning'] as const;

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((item) => text(item) ?? []);

/** Reads a source that is stored as JSON: `{ "entries": [{ "code", "httpStatus", "name", "message", "meaning", … }] }`. */
export function readJson(json: string): ReadCopy {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    const why = (error as Error).message;
    const isCutOff = /^\s*[{[]/u.test(json);
    return isCutOff
      ? { unreadable: 'cut-off', why: `the JSON ends early or is damaged (${why})` }
      : { unreadable: 'error-page', why: 'the file is not JSON' };
  }
  const entries = isObject(data) ? data['entries'] : undefined;
  if (!Array.isArray(entries)) return { unreadable: 'unknown-layout', why: 'the JSON has no list `entries`' };
  if (entries.length === 0) return { unreadable: 'empty', why: 'the list `entries` is empty' };
  const objects = entries.filter(isObject);
  const lacking = NEEDED.filter((field) => objects.every((entry) => !(field in entry)));
  if (objects.length < entries.length || lacking.length > 0) {
    return {
      unreadable: 'unknown-layout',
      why: `the entries have no ${lacking.map((field) => `\`${field}\``).join(', ') || 'fields'}`,
    };
  }
  const lines = linesOfCodes(json);
  return { rows: objects.map((entry, at) => rowOf(entry, lines[at] ?? 0)) };
}

function rowOf(entry: Fields, line: number): SourceRow {
  const { code, httpStatus, name, message, alsoPrinted, details, apis, section, meaning, action, note } = entry;
  return {
    code: text(code) ?? (typeof code === 'number' ? String(code) : ''),
    status: typeof httpStatus === 'number' ? httpStatus : null,
    name: text(name),
    literals: [...new Set([message, alsoPrinted, details].flatMap(texts))],
    operations: texts(apis),
    facts: Object.entries(entry)
      .filter(([field, value]) => !KNOWN.has(field) && value !== null)
      .map(([field, value]) => `${field}: ${[value].flat().join(', ')}`)
      .sort(),
    sharesCellWith: [],
    section: text(section) ?? '',
    said: fingerprint([meaning].flatMap(texts)),
    advised: fingerprint([action, note].flatMap(texts)),
    layout: 'json',
    line,
  };
}

/** The lines on which the entries have their codes, in order. */
function linesOfCodes(json: string): number[] {
  const lines: number[] = [];
  json.split('\n').forEach((line, at) => {
    for (const _ of line.matchAll(/"code"\s*:/gu)) lines.push(at + 1);
  });
  return lines;
}
