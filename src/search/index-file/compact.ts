import { keyOf, serviceOf } from '../../ids.ts';
import type { SearchCondition, SearchDocument, SearchIndex, SearchOccurrence, SearchService } from './search-index.ts';

/**
 * The index as it is downloaded: entries stand below their service, occurrences that differ only in the operation are one,
 * and what is empty or can be told from the rest is left out. A tenth less after Brotli than the index written out.
 */
export interface CompactIndex extends Pick<SearchIndex, 'vendors' | 'guides' | 'protocols'> {
  services: CompactService[];
  conditions: Partial<SearchCondition>[];
}

interface CompactService extends Partial<SearchService> {
  id: string;
  entries: CompactDocument[];
}

interface CompactDocument extends Partial<Omit<SearchDocument, 'id' | 'occurrences'>> {
  /** Left out where it is the code. */
  key?: string;
  /** Left out for one place without an operation. */
  on: CompactOccurrence[];
}

interface CompactOccurrence extends Partial<SearchOccurrence> {
  operations?: string[];
}

const EMPTY_SERVICE = {
  legacy: false,
  partial: false,
  hosts: [],
  former: [],
  inheritedBy: [],
  paths: [],
  words: [],
  documents: [],
  fields: [],
  operations: [],
} satisfies Partial<SearchService>;

const EMPTY_DOCUMENT = {
  kind: 'code',
  code: null,
  names: [],
  subcode: null,
  place: null,
  bitMask: false,
  direction: 'response',
  status: null,
  retired: false,
  former: [],
} satisfies Partial<SearchDocument>;

const EMPTY_CONDITION = { isAboutRequest: false, former: [] } satisfies Partial<SearchCondition>;

const EMPTY_OCCURRENCE = {
  operation: null,
  httpStatus: null,
  status: null,
  literals: [],
  steps: [],
  effect: 'none',
} satisfies Partial<SearchOccurrence>;

/** What differs from the empty one; JSON has the same order of fields for both. */
function without<Item extends object>(item: Item, empty: object): Partial<Item> {
  const isEmpty = ([name, value]: [string, unknown]) =>
    name in empty && JSON.stringify(value) === JSON.stringify(empty[name as keyof typeof empty]);
  return Object.fromEntries(Object.entries(item).filter((field) => !isEmpty(field))) as Partial<Item>;
}

export function compact({ documents, vendors, services, conditions, protocols, guides }: SearchIndex): CompactIndex {
  return {
    vendors,
    protocols,
    guides,
    conditions: conditions.map((condition) => without(condition, EMPTY_CONDITION)),
    services: services.map((service) => ({
      ...without(service, EMPTY_SERVICE),
      id: service.id,
      entries: documents.filter(({ id }) => serviceOf(id) === service.id).map(compactDocument),
    })),
  };
}

function compactDocument({ id, label, occurrences, ...rest }: SearchDocument): CompactDocument {
  const key = keyOf(id);
  const places = new Map<string, CompactOccurrence>();
  for (const { operation, ...facts } of occurrences) {
    const same = places.get(JSON.stringify(facts));
    if (same && operation !== null) same.operations = [...(same.operations ?? []), operation];
    else {
      const place = without(facts, EMPTY_OCCURRENCE);
      places.set(JSON.stringify(facts), operation === null ? place : { ...place, operations: [operation] });
    }
  }
  return {
    ...without(rest, EMPTY_DOCUMENT),
    ...(key === rest.code ? {} : { key }),
    ...(label === rest.code ? {} : { label }),
    on: [...places.values()],
  };
}

/** The index as the search works with it. */
export function expand({ vendors, services, conditions, protocols, guides }: CompactIndex): SearchIndex {
  return {
    vendors,
    protocols,
    guides,
    conditions: conditions.map((condition) => ({ ...EMPTY_CONDITION, ...condition }) as SearchCondition),
    services: services.map(({ entries: _, ...service }) => ({ ...EMPTY_SERVICE, ...service }) as SearchService),
    // Entries that agree equally well stand in the order of the catalog, which is that of their ids.
    documents: services
      .flatMap(({ id, entries }) =>
        entries.map(
          ({ key, on, ...rest }) =>
            ({
              ...EMPTY_DOCUMENT,
              label: rest.code,
              ...rest,
              id: `${id}/${key ?? rest.code}`,
              occurrences: on.flatMap(({ operations = [null], ...facts }) =>
                operations.map((operation) => ({ ...EMPTY_OCCURRENCE, ...facts, operation })),
              ),
            }) as SearchDocument,
        ),
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
