import type { Row } from '../schema/service.ts';

/** What an entry is about. */
export type EntryKind = 'code' | 'message' | 'http-status' | 'state';

/** What a row identifies: its kind, the key of its entry, and the printed name. */
export interface Identity {
  kind: EntryKind;
  /** Last part of the address of the entry. */
  key: string;
  /** The code or the name of the state; null when the row has neither. */
  code: string | null;
}

/**
 * A literal as one part of an address: lower case letters and digits, everything else a dash. Our own few characters
 * instead of a library, because an address must stay what it is when a library changes its mind.
 */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** The identities of a row: one for each of its codes, else its state, its message or its HTTP status. Empty: none. */
export function identitiesOf(row: Row): Identity[] {
  const codes = row.codes ?? (row.code === undefined ? [] : [row.code]);
  if (codes.length > 0) return codes.map((code) => ({ kind: 'code', key: row.key ?? code, code }));
  if (row.state !== undefined) return [{ kind: 'state', key: row.key ?? row.state, code: row.state }];
  if (row.message !== undefined) return [{ kind: 'message', key: row.key ?? slugOf(row.message), code: null }];
  if (row.httpStatus !== undefined) {
    return [{ kind: 'http-status', key: row.key ?? `http-${row.httpStatus}`, code: null }];
  }
  return [];
}
