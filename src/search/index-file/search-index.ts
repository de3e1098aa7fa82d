import { withoutBackticks as plain } from '../../catalog/say/backticks.ts';
import type {
  Catalog,
  Direction,
  Effect,
  Entry,
  Occurrence,
  Operation,
  Outcome,
  RetryVerdict,
  Service,
  Vendor,
} from '../../catalog/model.ts';
import type { EntryKind } from '../../catalog/entry-key.ts';

/**
 * What the search knows: the entries, and the vocabulary that shows which vendor, service and operation a text is about.
 * It holds only what is searched or shown in a list of results.
 */
export interface SearchIndex {
  documents: SearchDocument[];
  vendors: SearchVendor[];
  services: SearchService[];
  conditions: SearchCondition[];
  /** Protocols other than HTTP whose statuses some entries have. */
  protocols: SearchProtocol[];
  /** Ids of the guides. */
  guides: string[];
}

/** One entry. Its id begins with the id of its service. */
export interface SearchDocument {
  /** `vendor/service/key`. */
  id: string;
  kind: EntryKind;
  /** The code or state; null for messages and statuses. */
  code: string | null;
  /** The vendor's name for the number, and other spellings of the code. */
  names: string[];
  subcode: string | null;
  /** Where the code is, when not in the code field of the response. */
  place: Entry['codeIn'];
  /** Its code is a sum of codes of the same table. */
  bitMask: boolean;
  direction: Direction;
  /** The HTTP status an entry is about, for entries that are about one. */
  status: number | null;
  /** What is shown in large type. */
  label: string;
  title: string;
  /** The vendor no longer documents it. */
  retired: boolean;
  /** Ids it had before. */
  former: string[];
  occurrences: SearchOccurrence[];
}

/** One occurrence, or several that differ in nothing but the operation. */
export interface SearchOccurrence {
  operation: string | null;
  httpStatus: number | null;
  /** The status of another protocol: its id, and the number. */
  status: { protocol: string; value: number } | null;
  literals: SearchLiteral[];
  /** Meaning, causes and notes in our words, without the backticks. */
  text: string;
  /** What the source advises; empty when it advises nothing. */
  steps: string[];
  /** There is something to watch out for before it is repeated: a hit says so. */
  warns: boolean;
  /** Id of the condition. */
  condition: string;
  outcome: Outcome;
  /** Whether the request took effect: a sign says so where it may have. */
  effect: Effect;
  retry: RetryVerdict;
}

/** A text of the vendor, to the letter, with `...` for variable parts. */
export interface SearchLiteral {
  text: string;
  /** Names of the variable parts, in order. */
  variables: string[];
}

export interface SearchVendor {
  id: string;
  name: string;
  /** Words by which people call it. */
  words: string[];
  /** Those of the words that are also words of everyday language. */
  everyday: string[];
  /** Where its documentation begins, without the scheme. */
  documentation: string;
  hosts: string[];
  /** Customers run its servers themselves, on hosts of any name. */
  selfHosted: boolean;
  products: SearchProduct[];
}

/** A product of a vendor that has no table here. */
export interface SearchProduct {
  name: string;
  words: string[];
  hosts: string[];
  paths: string[];
  fields: string[];
  /** Codes that only it prints, as patterns with `#` for a digit. */
  codes: string[];
  documentation: string;
}

export interface SearchService {
  /** `vendor/service`. */
  id: string;
  name: string;
  legacy: boolean;
  /** Ids it had before. */
  former: string[];
  /** Ids of services that answer with the codes of this one too. */
  inheritedBy: string[];
  hosts: string[];
  /** Parts of a request path that only this service has. */
  paths: string[];
  /** Words by which people call it. */
  words: string[];
  /** Beginnings of addresses of the documentation about it, without the scheme. */
  documents: string[];
  /** Names of fields or values that only this service uses. */
  fields: string[];
  /** Names of the body fields that carry the code, and of those that carry its texts. */
  answer: { code: string | null; texts: string[] };
  /** Its source was not read to the end: a code that is not here may exist. */
  partial: boolean;
  operations: SearchOperation[];
}

export interface SearchOperation {
  id: string;
  /** Fragment of its occurrences on the page of an entry. */
  anchor: string;
  paths: string[];
  words: string[];
  /** Names of fields of its request. */
  fields: string[];
}

export interface SearchCondition {
  id: string;
  title: string;
  /** It is about a value of the request. */
  isAboutRequest: boolean;
  /** Ids it had before. */
  former: string[];
  /** Other wordings for it. */
  synonyms: string[];
}

export interface SearchProtocol {
  id: string;
  name: string;
  words: string[];
}

/** The catalog as the search sees it, in the order of the catalog. */
export function searchIndex({ entries, vendors, services, conditions, protocols, guides }: Catalog): SearchIndex {
  return {
    documents: entries.map(toDocument),
    vendors: vendors.map(toVendor),
    services: services.map(toService),
    conditions: conditions.map(({ id, title, synonyms, canonicalCode, aliases = [] }) => ({
      id,
      title,
      isAboutRequest: canonicalCode === 'INVALID_ARGUMENT',
      synonyms,
      former: aliases,
    })),
    protocols: protocols.map(({ id, name, words }) => ({ id, name, words: [name, ...words] })),
    guides: guides.map(({ id }) => id),
  };
}

const withoutScheme = (url: string) => url.replace(/^https:\/\/|\/$/gu, '');

const toVendor = (vendor: Vendor): SearchVendor => ({
  id: vendor.id,
  name: vendor.name,
  words: [...vendor.words, ...vendor.aliases],
  everyday: vendor.everydayWords,
  documentation: withoutScheme(vendor.documentation),
  hosts: vendor.apiHosts.map(({ host }) => host),
  selfHosted: vendor.selfHosted === true,
  products: vendor.otherProducts,
});

const lastPart = (path: string) => path.split('.').at(-1) ?? path;

function toService(service: Service): SearchService {
  const { id, formerIds, label, edition, inheritedBy, recognise, sources, operations, answer, tables } = service;
  return {
    id,
    name: label,
    legacy: edition === 'legacy',
    former: formerIds,
    inheritedBy: inheritedBy.map((other) => other.id),
    ...recognise,
    documents: [...new Set([...sources.map(({ url }) => withoutScheme(url)), ...recognise.documents])],
    answer: { code: answer.code === undefined ? null : lastPart(answer.code), texts: answer.text.map(lastPart) },
    partial: tables.some(({ coverage }) => coverage.extent === 'partial'),
    operations: operations.map(toOperation),
  };
}

const toOperation = ({ id, anchor, paths, words, fields }: Operation): SearchOperation => ({
  id,
  anchor,
  paths,
  words,
  fields,
});

function toDocument(entry: Entry): SearchDocument {
  const [{ table }] = entry.occurrences;
  return {
    id: entry.id,
    kind: entry.kind,
    code: entry.code,
    names: [...(entry.name === null ? [] : [entry.name]), ...entry.alsoWritten],
    subcode: entry.subcode,
    place: entry.codeIn,
    bitMask: table.bitMask,
    direction: table.direction,
    status: entry.kind === 'http-status' ? entry.occurrences[0].httpStatus : null,
    label: entry.label,
    title: entry.title,
    retired: entry.retired !== null,
    former: entry.formerIds,
    occurrences: entry.occurrences.flatMap(toOccurrences),
  };
}

/** One for each operation; a row that names none holds for any. */
function toOccurrences(occurrence: Occurrence): SearchOccurrence[] {
  const operations = occurrence.operations.length > 0 ? occurrence.operations.map(({ id }) => id) : [null];
  return operations.map((operation) => ({
    operation,
    httpStatus: occurrence.httpStatus,
    status: occurrence.status && { protocol: occurrence.status.protocol.id, value: occurrence.status.value },
    literals: occurrence.literals.map(({ text, variables }) => ({ text, variables })),
    text: plain([occurrence.meaning, ...occurrence.causes, ...occurrence.notes].join(' ')),
    steps: occurrence.actions.map(plain),
    warns: occurrence.warnings.length > 0,
    condition: occurrence.condition.id,
    outcome: occurrence.outcome,
    effect: occurrence.effect,
    retry: occurrence.retry.verdict,
  }));
}
