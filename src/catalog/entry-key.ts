import type { CodePlace, Row } from '../schema/row.ts';
import type { Table } from '../schema/service.ts';

/** What an entry is about. `status` is a status of a protocol other than HTTP. */
export type EntryKind = 'code' | 'message' | 'http-status' | 'status' | 'state';

/** What a row identifies: its kind, the key of its entry, and the printed name. */
export interface Identity {
  kind: EntryKind;
  /** Last part of the address of the entry. */
  key: string;
  /** The code or the name of the state; null when the row has neither. */
  code: string | null;
}

/** The parts of a table that decide the keys of its rows. */
export type KeyRules = Pick<Table, 'codeIn' | 'identifiedBy'>;

/** Longest slug of a literal beside a code, in characters; a longer one is cut and ends in a hash of the whole text. */
const SHORT_SLUG = 40;

/**
 * A literal as one part of an address: lower case letters and digits, everything else a dash. Our own few characters
 * instead of a library, because an address must stay the same when a library changes.
 */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** A short slug that depends on nothing but the text, so that it never changes when a neighbor is added. */
export function shortSlugOf(text: string): string {
  const slug = slugOf(text);
  if (slug.length <= SHORT_SLUG) return slug;
  const start = slug.slice(0, SHORT_SLUG);
  const atWord = slug[SHORT_SLUG] === '-' ? start : start.replace(/-[^-]*$/u, '');
  return `${atWord}-${hashOf(text)}`;
}

/** FNV-1a over UTF-16 code units, folded to 16 bits: four hexadecimal digits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return ((hash >>> 16) ^ (hash & 0xffff)).toString(16).padStart(4, '0');
}

/** Where the code of a row is; null in the code field of the response. */
export const codePlaceOf = (row: Pick<Row, 'codeIn'>, table: Pick<KeyRules, 'codeIn'>): CodePlace | null =>
  row.codeIn ?? table.codeIn ?? null;

/** The place of a code as the beginning of a key: event, and last part of the field or header. */
export const placeSlug = ({ event, field, header }: CodePlace): string =>
  [event, field?.split('.').at(-1), header]
    .flatMap((part) => (part === undefined ? [] : [slugOf(part)]))
    .filter(Boolean)
    .join('-');

/** What the entry of a code is called: `65`, `404/8522`, `DisconnectReason 3`. */
export const codeLabelOf = (code: string, subcode: string | null, place: CodePlace | null): string =>
  [
    ...[place?.event, place?.field?.split('.').at(-1), place?.header].filter((part) => part !== undefined),
    subcode === null ? code : `${code}/${subcode}`,
  ].join(' ');

/**
 * The identities of a row: one for each of its codes, else its state, its status of another protocol, its literal or its
 * HTTP status. Empty: none. The key of a code is the place of the code (where it is not the response's code field), the
 * code, the subcode, and the literal where the table says that its codes are classes.
 */
export function identitiesOf(row: Row, table: KeyRules): Identity[] {
  const codes = row.codes ?? (row.code === undefined ? [] : [row.code]);
  const text = row.literals?.[0]?.text;
  if (codes.length > 0) {
    const place = codePlaceOf(row, table);
    return codes.map((code) => ({
      kind: 'code',
      key:
        row.key ??
        [
          ...(place ? [placeSlug(place)] : []),
          code,
          ...(row.subcode === undefined ? [] : [row.subcode]),
          ...(table.identifiedBy === 'literal' && text !== undefined ? [shortSlugOf(text)] : []),
        ].join('-'),
      code,
    }));
  }
  if (row.state !== undefined) return [{ kind: 'state', key: row.key ?? row.state, code: row.state }];
  if (row.status !== undefined) {
    return [{ kind: 'status', key: row.key ?? `${row.status.protocol}-${row.status.value}`, code: null }];
  }
  if (text !== undefined) {
    const slug = table.identifiedBy === 'literal' ? shortSlugOf(text) : slugOf(text);
    return [{ kind: 'message', key: row.key ?? slug, code: null }];
  }
  if (row.httpStatus !== undefined) {
    return [{ kind: 'http-status', key: row.key ?? `http-${row.httpStatus}`, code: null }];
  }
  return [];
}
