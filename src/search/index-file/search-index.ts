import type { Catalog, Entry, Occurrence, Outcome, RetryVerdict, Service } from '../../catalog/model.ts';

/**
 * What the search knows: the entries, and the vocabulary that tells which vendor, service and operation a text is about.
 * The shape is what is downloaded, so it holds only what is searched or shown in a list of results.
 */
export interface SearchIndex {
  documents: SearchDocument[];
  vendors: SearchVendor[];
  services: SearchService[];
  conditions: SearchCondition[];
  /** Ids of the guides. */
  guides: string[];
}

/** One entry. Its id begins with the id of its service. */
export interface SearchDocument {
  /** `vendor/service/key`. */
  id: string;
  /** The code or state; null for messages and HTTP statuses. */
  code: string | null;
  /** The HTTP status an entry is about, for entries that are about one. */
  status: number | null;
  /** What stands in large type. */
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
  /** Operation, which is also the fragment of the occurrence on the page of the entry. */
  operation: string | null;
  httpStatus: number | null;
  /** `message` or `reason`, to the letter, with `...` for variable parts. */
  literal: string | null;
  /** Names of the variable parts, in order. */
  variables: string[];
  /** Meaning, causes and notes in our words, without the backticks. */
  text: string;
  /** What the source advises; empty when it advises nothing. */
  steps: string[];
  /** Id of the condition. */
  condition: string;
  outcome: Outcome;
  retry: RetryVerdict;
}

export interface SearchVendor {
  id: string;
  name: string;
  /** Words by which people call it. */
  words: string[];
  /** Where its documentation begins, without the scheme. */
  documentation: string;
  hosts: string[];
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
  /** Parts of a request path that only this service has. */
  paths: string[];
  /** Words by which people call it. */
  words: string[];
  /** Beginnings of addresses of the documentation about it, without the scheme. */
  documents: string[];
  /** Names of fields or values that only this service uses. */
  fields: string[];
  operations: { id: string; paths: string[]; words: string[] }[];
}

export interface SearchCondition {
  id: string;
  title: string;
  /** Ids it had before. */
  former: string[];
  /** Other wordings for it. */
  synonyms: string[];
}

/** The catalog as the search sees it, in the order of the catalog. */
export function searchIndex({ entries, vendors, services, conditions, guides }: Catalog): SearchIndex {
  return {
    documents: entries.map(toDocument),
    vendors: vendors.map(({ id, name, words, aliases, apiHosts, documentation }) => ({
      id,
      name,
      words: [...words, ...aliases],
      documentation: withoutScheme(documentation),
      hosts: apiHosts.map(({ host }) => host),
    })),
    services: services.map(toService),
    conditions: conditions.map(({ id, title, synonyms, aliases = [] }) => ({ id, title, synonyms, former: aliases })),
    guides: guides.map(({ id }) => id),
  };
}

const withoutScheme = (url: string) => url.replace(/^https:\/\/|\/$/gu, '');

function toService({
  id,
  formerIds,
  label,
  edition,
  inheritedBy,
  recognise,
  sources,
  operations,
}: Service): SearchService {
  return {
    id,
    name: label,
    legacy: edition === 'legacy',
    former: formerIds,
    inheritedBy: inheritedBy.map((service) => service.id),
    ...recognise,
    documents: [...new Set([...sources.map(({ url }) => withoutScheme(url)), ...recognise.documents])],
    operations: operations.map(({ id: operation, paths, words }) => ({ id: operation, paths, words })),
  };
}

function toDocument(entry: Entry): SearchDocument {
  return {
    id: entry.id,
    code: entry.code,
    status: entry.kind === 'http-status' ? entry.occurrences[0].httpStatus : null,
    label: entry.label,
    title: entry.title,
    retired: entry.retired !== null,
    former: entry.formerIds,
    occurrences: entry.occurrences.flatMap((occurrence) =>
      namesOf(occurrence).map((operation) => ({
        operation,
        httpStatus: occurrence.httpStatus,
        literal: occurrence.literals[0]?.text ?? null,
        variables: occurrence.literals[0]?.variables ?? [],
        text: plain([occurrence.meaning, ...occurrence.causes, ...occurrence.notes].join(' ')),
        steps: occurrence.actions.map(plain),
        condition: occurrence.condition.id,
        outcome: occurrence.outcome,
        retry: occurrence.retry.verdict,
      })),
    ),
  };
}

/** One for each operation; a row that names none holds for any. */
const namesOf = ({ operations }: Occurrence) => (operations.length > 0 ? operations.map(({ id }) => id) : [null]);

const plain = (text: string) => text.replaceAll('`', '');
