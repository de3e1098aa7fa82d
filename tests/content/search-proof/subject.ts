import { printedFields } from '../../../src/catalog/say/sample.ts';
import type { Catalog, Entry, Occurrence, Service } from '../../../src/catalog/model.ts';

/** One error as somebody meets it: an occurrence of an entry, with everything the content knows of how it is printed. */
export interface Subject {
  entry: Entry;
  /** The code, the name of a state or, for an entry about a status, that status; null for a message. */
  name: string | null;
  /** HTTP status it is answered with; null when the table has none. */
  status: number | null;
  /** The literal with its variable parts filled in; null when the table has none. */
  literal: string | null;
  /** The literal as the table prints it. */
  template: string | null;
  /** The body of the answer, in the field names of the vendor; a state or a status stands under a name of its kind. */
  body: Record<string, string | number>;
  vendor: string;
  /** A word by which people call the service; its name when the content knows none. */
  service: string;
  /** Id of the operation; null when the table is not about one. */
  operation: string | null;
  /** Method and address of a request to this service, with the operation as its last part. */
  request: { method: string; url: string };
}

/** What is in the variable parts of a literal: an id that is no code and no word of any table. */
const FILLED_IN = 'q7x3f0';

/** What a subject is known by, whatever else is in the catalog. */
export const nameOf = ({ entry, template }: Subject): string => `${entry.id} ${template ?? ''}`;

/** The subjects of a catalog: one for each entry, and one for each further literal of it. */
export const subjectsOf = ({ entries }: Catalog): Subject[] =>
  entries.flatMap((entry) => {
    const byLiteral = new Map<string | null, Occurrence>();
    for (const occurrence of entry.occurrences) {
      const literal = literalOf(occurrence);
      if (!byLiteral.has(literal)) byLiteral.set(literal, occurrence);
    }
    return [...byLiteral.values()].map((occurrence) => subjectOf(entry, occurrence));
  });

function subjectOf(entry: Entry, occurrence: Occurrence): Subject {
  const { service } = entry;
  const { vendor } = service;
  const template = literalOf(occurrence);
  const literal = template === null ? null : filledIn(template, FILLED_IN);
  const status = occurrence.httpStatus;
  return {
    entry,
    name: entry.kind === 'http-status' ? String(status) : entry.code,
    status,
    literal,
    template,
    body: bodyOf(entry, occurrence, literal),
    vendor: vendor.name,
    service: service.recognise.words[0] ?? service.name,
    operation: occurrence.operations[0]?.id ?? null,
    request: requestOf(service, occurrence),
  };
}

/** The literal of an occurrence, with `...` for its variable parts; null when the table prints none. */
export const literalOf = ({ literals }: Occurrence): string | null => literals[0]?.text ?? null;

/** A literal as a server prints it, with this in its variable parts. */
export const filledIn = (template: string, value: string): string => template.replaceAll('...', value);

function bodyOf(entry: Entry, occurrence: Occurrence, literal: string | null): Subject['body'] {
  const { httpStatus, literals } = occurrence;
  if (entry.kind === 'http-status' && httpStatus !== null) return { status: httpStatus };
  if (entry.kind === 'state' && entry.code !== null) return { state: entry.code };
  const ofProtocol: [string, string][] = occurrence.status
    ? [[`${occurrence.status.protocol.id}_status`, String(occurrence.status.value)]]
    : [];
  const { event, field } = entry.codeIn ?? {};
  const ofEvent: [string, string][] = event === undefined ? [] : [['event', event]];
  // What a state is printed as: the name of its field and its value.
  const ofState: [string, string][] =
    occurrence.table.direction === 'state' && entry.code !== null
      ? [[field ?? entry.service.answer.code ?? 'state', entry.code]]
      : [];
  const fields = [...ofProtocol, ...ofEvent, ...ofState, ...printedFields(entry, occurrence)].map(
    ([path, value]): [string, string | number] => [
      path.split('.').at(-1) ?? path,
      value === literals[0]?.text && literal !== null ? literal : numberOr(value),
    ],
  );
  if (fields.length > 0) return Object.fromEntries(fields);
  // A code in a header, or a text that only an SDK prints.
  return entry.code === null ? { message: literal ?? entry.label } : { code: numberOr(entry.code) };
}

/** A code that is a plain number stands without quotes in JSON. */
export const numberOr = (code: string): string | number =>
  /^-?(?:0|[1-9]\d{0,14})$/u.test(code) ? Number(code) : code;

function requestOf({ vendor, recognise }: Service, { operations: [operation] }: Occurrence): Subject['request'] {
  // A vendor with a host for each service has the request of this one there.
  const known = recognise.hosts.length > 0 ? recognise.hosts : vendor.apiHosts.map(({ host }) => host);
  const [host = `api.${vendor.id}.example`] = known.map((one) => one.replace('*', 'our-project'));
  const [path = '/'] = recognise.paths;
  const words = (operation?.paths[0] ?? operation?.id ?? '').split(' ');
  const last = words.at(-1) ?? '';
  return { method: words.length > 1 ? (words[0] ?? 'POST') : 'POST', url: `https://${host}/v1${path}${last}` };
}
