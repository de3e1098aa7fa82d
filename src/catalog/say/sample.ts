import { STATUS_CODES } from 'node:http';
import type { Entry, Occurrence } from '../model.ts';

/** A response put together from what one row prints. */
export interface ComposedSample {
  httpStatus: number | null;
  /** JSON, or empty when the row prints no body. */
  body: string;
}

/** A field of a body: the path that the vendor names, and the value. */
export type PrintedField = [path: string, value: string];

/**
 * The fields of the response body that a row prints, under the vendor's own names: the code, the subcode, and the texts
 * that responses carry. Empty for a state, and for a code that no field of a body carries.
 */
export function printedFields(entry: Entry, { literals, table }: Occurrence): PrintedField[] {
  const { answer } = entry.service;
  const codeField = entry.codeIn === null ? answer.code : entry.codeIn.field;
  const fields: [string | undefined, string | null][] = [
    [codeField, entry.kind === 'code' ? entry.code : null],
    [answer.subcode, entry.subcode],
    ...literals.flatMap(({ field, text, printedBy }): [string, string][] =>
      field !== null && printedBy === 'wire' ? [[field, text]] : [],
    ),
  ];
  const printed = fields.filter((field): field is PrintedField => field[0] !== undefined && field[1] !== null);
  // One body holds one text in a field: the first.
  return table.direction === 'state' ? [] : [...new Map(printed.toReversed()).entries()].toReversed();
}

/**
 * What a response with this occurrence looks like, as far as its row shows: the status, and the fields of the body that it
 * prints, nested as their paths say. Null for a state and for a row that prints neither.
 */
export function composeSample(entry: Entry, occurrence: Occurrence): ComposedSample | null {
  if (entry.kind === 'state') return null;
  const fields = printedFields(entry, occurrence);
  const body = fields.length > 0 ? JSON.stringify(nested(fields), null, 2) : '';
  return body === '' && occurrence.httpStatus === null ? null : { httpStatus: occurrence.httpStatus, body };
}

interface Json {
  [name: string]: Json | Json[] | string | number;
}

/** An object that has each value at its path: `Response.Error.Code`; `ErrorList[].SubCode` is in a list. */
function nested(fields: readonly PrintedField[]): Json {
  const root: Json = {};
  for (const [path, value] of fields) {
    const names = path.split('.');
    const last = names.pop() ?? path;
    const parent = names.reduce((object, name) => childOf(object, name), root);
    parent[last] = asPrinted(value);
  }
  return root;
}

function childOf(object: Json, name: string): Json {
  const isList = name.endsWith('[]');
  const key = isList ? name.slice(0, -2) : name;
  const existing = object[key];
  if (Array.isArray(existing)) return existing[0] ?? {};
  if (typeof existing === 'object') return existing;
  const child: Json = {};
  object[key] = isList ? [child] : child;
  return child;
}

/** A code of digits is printed as a number in a JSON body. */
const asPrinted = (value: string) => (/^-?\d{1,15}$/u.test(value) ? Number(value) : value);

/** An HTTP status with its standard phrase: `206 Partial Content`. */
export const statusWords = (status: number): string => `${status} ${STATUS_CODES[status] ?? ''}`.trimEnd();

/** A response as `curl -i` prints it, as far as it is known: the line of the status, an empty line, the body. */
export function responseText({ httpStatus, body }: ComposedSample): string {
  const statusLine = httpStatus === null ? '' : `HTTP/1.1 ${statusWords(httpStatus)}`;
  return [statusLine, body].filter(Boolean).join('\n\n');
}
