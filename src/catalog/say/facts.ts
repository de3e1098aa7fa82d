import { oneOf } from '../../lists.ts';
import type { CodePlace } from '../../schema/row.ts';
import type { Direction, Occurrence, RateLimit, Service, Table, Vendor } from '../model.ts';
import { httpPath, statusPath } from '../address.ts';
import { prose, type Line, type Piece } from './document.ts';
import type { EntryData, OccurrenceData } from './entry-data.ts';

/** The facts of a row that are no verdict, in words: where the code is, its other names, versions, how far a source was read. */

/** A fact with its name, such as `Also written`. */
export interface Fact {
  name: string;
  line: Line;
}

/** Where a code is: `` event `101`, field `errorCode` ``. */
function codePlaceWords({ event, field, header }: { [Part in keyof CodePlace]: CodePlace[Part] | null }): string {
  const parts = [event && `event \`${event}\``, field && `field \`${field}\``, header && `header \`${header}\``];
  return parts.filter(Boolean).join(', ');
}

/** What an entry is and where it is read, in a few words: `` `code` in the response body ``. */
export function placeOfEntry({ kind, label, codeIn, answer, occurrences: [{ direction }] }: EntryData): string {
  if (kind === 'message') return 'Message';
  if (kind === 'http-status') return 'HTTP status line';
  if (kind === 'status') return `${label.replace(/ \S+$/u, '')} status`;
  if (kind === 'state') return 'State';
  if (codeIn) return `Code in ${codePlaceWords(codeIn)}`;
  const carrier = direction === 'response' ? 'the response body' : 'the payload';
  if (answer.code !== null) return `\`${answer.code}\` in ${carrier}`;
  return answer.codeHeader === null ? 'Code' : `Response header \`${answer.codeHeader}\``;
}

/** What the rows of a table are about; nothing for responses, which most tables are about. */
const DIRECTION_WORDS: Record<Direction, string | null> = {
  response: null,
  event: 'Webhook or event sent by the vendor. If it is delivered again, that is not a retry of yours.',
  state: 'State inside a payload, not an error response.',
  'end-reason': 'Why a call or session ended, not the response to a request.',
};

/** The values of some occurrences, each once. */
const distinct = (
  occurrences: readonly OccurrenceData[],
  valueOf: (occurrence: OccurrenceData) => string | null,
): string[] => [...new Set(occurrences.map(valueOf))].filter((value) => value !== null);

const codes = (values: readonly string[]): Piece[] =>
  values.flatMap((code, index) => (index > 0 ? [', ', { code }] : [{ code }]));

/** A fact; none where there is nothing to say. */
const fact = (name: string, line: Line): Fact[] => (line.length > 0 ? [{ name, line }] : []);

/** Said of a table whose codes are bits. */
const ADDED_UP = 'Codes of this table are added up: `6` is `2` and `4`.';

/** What is known of an entry beside its verdicts and texts. Nothing is listed that the source does not print. */
export function entryFacts(entry: EntryData): Fact[] {
  const { name, subcode, alsoWritten, prefix, occurrences, answer, bitMask, coverages, inheritedBy } = entry;
  const where = answer.subcode === null ? [] : [' in ', { code: answer.subcode }];
  const coverage = [...new Set(coverages.map((one) => coverageWords({ coverage: one })))].filter(
    (text) => text !== null,
  );
  return [
    ...fact('Name', codes(name === null ? [] : [name])),
    ...fact('Subcode', subcode === null ? [] : [{ code: subcode }, ...where]),
    ...fact('Also written', codes(alsoWritten)),
    ...fact('Class', prefix ? [{ url: prefix.path, text: [{ code: prefix.label }, ' ', ...prose(prefix.title)] }] : []),
    ...fact('What it is', prose(distinct(occurrences, ({ direction }) => DIRECTION_WORDS[direction]).join(' '))),
    ...fact('Combined', bitMask ? prose(ADDED_UP) : []),
    ...fact('Category', codes(distinct(occurrences, ({ category }) => category))),
    ...fact('Versions', prose(distinct(occurrences, versionWords).join('; '))),
    ...fact('Coverage', prose(coverage.join(' '))),
    ...fact(
      'Also returned by',
      inheritedBy.flatMap(({ name: service, path }, index): Piece[] => [
        ...(index > 0 ? [', '] : []),
        { url: path, text: [service] },
      ]),
    ),
  ];
}

/** Versions for which a meaning holds; null when the source names none. */
export function versionWords({ validFrom, validUntil }: Pick<Occurrence, 'validFrom' | 'validUntil'>): string | null {
  const from = validFrom === null ? '' : `from \`${validFrom}\``;
  const until = validUntil === null ? '' : `until \`${validUntil}\``;
  return [from, until].filter(Boolean).join(' ') || null;
}

/**
 * How far the source of a table was read, as a sentence; null when it was read whole and there is nothing to add.
 * @param incomplete What is said of a table that was not: short in a list of such tables.
 */
export function coverageWords(
  { coverage: { extent, readTo, note } }: Pick<Table, 'coverage'>,
  incomplete = 'This table is incomplete: a code that is not here may exist.',
): string | null {
  const partly = `${incomplete}${readTo === undefined ? '' : ` Read so far: ${readTo}`}`;
  return [extent === 'partial' ? partly : '', note ?? ''].filter(Boolean).join(' ') || null;
}

/** What a reader should know about a table before its rows. */
export function tableFacts(table: Table): string[] {
  return [
    DIRECTION_WORDS[table.direction],
    table.codeIn && `The code is in ${codePlaceWords(table.codeIn)}.`,
    table.bitMask ? ADDED_UP : null,
    coverageWords(table),
  ].filter((text) => text !== null);
}

/** A limit in one line: `10 requests per second and App ID, for start, stop`. */
export const rateLimitWords = ({ what, limit, per, operations }: Omit<RateLimit, 'source'>): string =>
  `${limit.toLocaleString('en')} ${what} per ${per}${operations.length > 0 ? `, for ${operations.map(({ id }) => `\`${id}\``).join(', ')}` : ''}`;

/** How a response carries its parts: code, subcode, texts, and the id of the request. */
export function answerFacts({ code, codeHeader, subcode, text, requestId }: Service['answer']): Fact[] {
  const carrier: Line = code ? [{ code }] : codeHeader ? ['header ', { code: codeHeader }] : [];
  return [
    ...fact('Code', carrier),
    ...fact('Subcode', codes(subcode ? [subcode] : [])),
    ...fact('Text', codes(text)),
    ...fact(
      'Request ID',
      prose(oneOf(requestId.map(({ in: part, name }) => `${part === 'header' ? 'header ' : ''}\`${name}\``))),
    ),
  ];
}

/** A host of a vendor in words: a pattern is any host below it. */
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
