import { oneOf } from '../../lists.ts';
import type { CodePlace } from '../../schema/row.ts';
import type { Source } from '../../schema/source.ts';
import type { Direction, Entry, Occurrence, RateLimit, Service, Table, Vendor } from '../model.ts';
import { httpPath, statusPath } from '../address.ts';

/** The facts of a row that are no verdict, in words: where the code is, its other names, versions, how far a source was read. */

/** A fact with its name, such as `Also written`. */
export interface Fact {
  name: string;
  /** Text with `code spans`. */
  text: string;
  /** Address of the page that has more about it; null when there is none. */
  path: string | null;
}

/** Where a code is: `` event `101`, field `errorCode` ``. */
export function codePlaceWords({ event, field, header }: CodePlace): string {
  const parts = [
    event === undefined ? null : `event \`${event}\``,
    field === undefined ? null : `field \`${field}\``,
    header === undefined ? null : `header \`${header}\``,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** What an entry is and where it is read, in a few words: `` `code` in the response body ``. */
export function placeOfEntry({ kind, codeIn, service, occurrences: [{ status, table }] }: Entry): string {
  if (kind === 'message') return 'Message';
  if (kind === 'http-status') return 'HTTP status line';
  if (kind === 'status') return `${status?.protocol.name ?? 'Protocol'} status`;
  if (kind === 'state') return 'State';
  if (codeIn) return `Code in ${codePlaceWords(codeIn)}`;
  const { code, codeHeader } = service.answer;
  const carrier = table.direction === 'response' ? 'the response body' : 'the payload';
  if (code !== undefined) return `\`${code}\` in ${carrier}`;
  return codeHeader === undefined ? 'Code' : `Response header \`${codeHeader}\``;
}

/** What the rows of a table are about; nothing for responses, which most tables are about. */
export const DIRECTION_WORDS: Record<Direction, string | null> = {
  response: null,
  event: 'Webhook or event from the vendor. That it is delivered again is not your retry.',
  state: 'State inside a payload, not an error response.',
  'end-reason': 'Why a call or session ended, not the response to a request.',
};

/** The values of some occurrences, each once. */
const distinct = <Value>(occurrences: readonly Occurrence[], valueOf: (occurrence: Occurrence) => Value | null) =>
  [...new Set(occurrences.map(valueOf))].filter((value): value is Value & {} => value !== null);

const coded = (values: readonly string[]) => values.map((value) => `\`${value}\``).join(', ');

/** What is known of an entry beside its verdicts and texts. Nothing is listed that the source does not print. */
export function entryFacts(entry: Entry): Fact[] {
  const { name, subcode, alsoWritten, prefix, occurrences, service } = entry;
  const subcodeField = service.answer.subcode;
  const fact = (factName: string, text: string | null, path: string | null = null): Fact[] =>
    text === null || text === '' ? [] : [{ name: factName, text, path }];
  return [
    ...fact('Name', name && coded([name])),
    ...fact('Subcode', subcode && coded([subcode]) + (subcodeField ? ` in \`${subcodeField}\`` : '')),
    ...fact('Also written', coded(alsoWritten)),
    ...fact('Class', prefix && `\`${prefix.label}\` ${prefix.title}`, prefix?.path),
    ...fact('What it is', distinct(occurrences, ({ table }) => DIRECTION_WORDS[table.direction]).join(' ')),
    ...fact(
      'Combined',
      occurrences.some(({ table }) => table.bitMask) ? 'Codes of this table are added up: `6` is `2` and `4`.' : null,
    ),
    ...fact('Category', coded(distinct(occurrences, ({ category }) => category))),
    ...fact('Versions', distinct(occurrences, versionWords).join('; ')),
    ...fact('Coverage', distinct(occurrences, ({ table }) => coverageWords(table)).join(' ')),
  ];
}

/** Versions for which a meaning holds; null when the source names none. */
export function versionWords({ validFrom, validUntil }: Pick<Occurrence, 'validFrom' | 'validUntil'>): string | null {
  const from = validFrom === null ? '' : `from \`${validFrom}\``;
  const until = validUntil === null ? '' : `until \`${validUntil}\``;
  return [from, until].filter(Boolean).join(' ') || null;
}

/** How far the source of a table was read, as a sentence; null when it was read whole and there is nothing to add. */
export function coverageWords({ coverage: { extent, readTo, note } }: Pick<Table, 'coverage'>): string | null {
  const partly = `This table is incomplete: a code that is not here may exist.${readTo === undefined ? '' : ` Read so far: ${readTo}`}`;
  return [extent === 'partial' ? partly : '', note ?? ''].filter(Boolean).join(' ') || null;
}

/** What a reader should know about a table before its rows. */
export function tableFacts(table: Table): string[] {
  return [
    DIRECTION_WORDS[table.direction],
    table.codeIn && `The code is in ${codePlaceWords(table.codeIn)}.`,
    table.bitMask ? 'Codes of this table are added up: `6` is `2` and `4`.' : null,
    coverageWords(table),
  ].filter((text) => text !== null);
}

/** Days after which a document counts as old when it is read. */
const OLD_AFTER_DAYS = 365;
const MILLISECONDS_OF_A_DAY = 86_400_000;

/** What to keep in mind about a document: its language when it is not English, and its age; empty for most. */
export function sourceWarnings({ language, published, retrieved }: Source): string[] {
  const isOld =
    published !== undefined && Date.parse(retrieved) - Date.parse(published) > OLD_AFTER_DAYS * MILLISECONDS_OF_A_DAY;
  const name = language && new Intl.DisplayNames('en', { type: 'language' }).of(language);
  return [...(name ? [`in ${name}`] : []), ...(isOld ? [`dated ${published}, so it may be out of date`] : [])];
}

/** A limit in one line: `10 requests per second and App ID, for start, stop`. */
export const rateLimitWords = ({ what, limit, per, operations }: Omit<RateLimit, 'source'>): string =>
  `${limit.toLocaleString('en')} ${what} per ${per}${operations.length > 0 ? `, for ${coded(operations.map(({ id }) => id))}` : ''}`;

/** How a response carries its parts: code, subcode, texts, and the id of the request. */
export function answerFacts({ code, codeHeader, subcode, text, requestId }: Service['answer']): Fact[] {
  const fact = (name: string, value: string | null): Fact[] => (value ? [{ name, text: value, path: null }] : []);
  return [
    ...fact('Code', code ? coded([code]) : codeHeader ? `header ${coded([codeHeader])}` : null),
    ...fact('Subcode', subcode ? coded([subcode]) : null),
    ...fact('Text', coded(text)),
    ...fact(
      'Request ID',
      oneOf(requestId.map(({ in: part, name }) => `${part === 'header' ? 'header ' : ''}\`${name}\``)),
    ),
  ];
}

/** Whether a service carries its codes in another way than its vendor does. */
export const hasOwnAnswer = ({ answer, vendor }: Service): boolean => answer !== vendor.answer;

/** What a host of a vendor stands for, where it is a pattern. */
export const hostWords = (host: string): string =>
  host.startsWith('*.') ? `any host below \`${host.slice(2)}\`` : `\`${host}\``;

/** That customers run the servers of a vendor themselves. */
export const selfHostedWords = ({ selfHosted, name }: Vendor): string | null =>
  selfHosted ? `You can run ${name} on your own servers: its codes then come from hosts of any name.` : null;

/** A status with its page: of HTTP, or of another protocol. */
export interface StatusLink {
  /** `206` or `SIP 486`. */
  text: string;
  path: string;
}

/** The statuses of an occurrence: none, one, or one of HTTP and one of another protocol. */
export const statusesOf = ({ httpStatus, status }: Pick<Occurrence, 'httpStatus' | 'status'>): StatusLink[] => [
  ...(httpStatus === null ? [] : [{ text: String(httpStatus), path: httpPath(httpStatus) }]),
  ...(status === null
    ? []
    : [{ text: `${status.protocol.name} ${status.value}`, path: statusPath(status.protocol.id, status.value) }]),
];

/** What the printed name of an entry is, by its kind: `code 65`, `state serviceIdle`, `status 404`. */
export const NAME_WORDS: Record<Entry['kind'], string> = {
  code: 'code',
  state: 'state',
  message: 'message',
  'http-status': 'status',
  status: 'status',
};
