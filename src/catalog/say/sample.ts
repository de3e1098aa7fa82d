import { STATUS_CODES } from 'node:http';
import type { Entry, Occurrence } from '../model.ts';

/** An answer put together from what one row prints. */
export interface ComposedSample {
  httpStatus: number | null;
  /** JSON, or empty when the row prints no body. */
  body: string;
}

/**
 * What an answer with this occurrence looks like, as far as its row says: the status, and the fields of the body that it
 * prints. Null for a state and for a row that prints neither.
 */
export function composeSample(entry: Entry, { httpStatus, message, reason }: Occurrence): ComposedSample | null {
  if (entry.kind === 'state') return null;
  const { code: codeField } = entry.service.vendor.answer;
  const fields: [string, string | number | null][] = [
    [codeField, asPrinted(entry.code)],
    ['message', message],
    ['reason', reason],
  ];
  const printed = fields.filter(([, value]) => value !== null);
  const body = printed.length > 0 ? JSON.stringify(Object.fromEntries(printed), null, 2) : '';
  return body === '' && httpStatus === null ? null : { httpStatus, body };
}

/** A code of digits is printed as a number in a JSON body. */
const asPrinted = (code: string | null) => (code !== null && /^\d{1,15}$/u.test(code) ? Number(code) : code);

/** An HTTP status with its standard phrase: `206 Partial Content`. */
export const statusWords = (status: number): string => `${status} ${STATUS_CODES[status] ?? ''}`.trimEnd();

/** An answer as `curl -i` prints it, as far as it is known: the line of the status, an empty line, the body. */
export function answerText({ httpStatus, body }: ComposedSample): string {
  const statusLine = httpStatus === null ? '' : `HTTP/1.1 ${statusWords(httpStatus)}`;
  return [statusLine, body].filter(Boolean).join('\n\n');
}
