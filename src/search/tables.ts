import { groupBy } from '../lists.ts';
import { codesOf } from './codes.ts';
import type { SearchDocument, SearchIndex, SearchService } from './index-file/search-index.ts';

/** What entries are looked up in. */
export interface Tables {
  index: SearchIndex;
  services: ReadonlyMap<string, SearchService>;
  /** Entries by their codes, names and statuses. */
  byName: ReadonlyMap<string, SearchDocument[]>;
  byStatus: ReadonlyMap<string, SearchDocument[]>;
  /** Entries whose code is somewhere else than in the code field. */
  byPlace: readonly SearchDocument[];
}

/** The entries of an index by what they are found by. */
export const tablesOf = (index: SearchIndex): Tables => ({
  index,
  services: new Map(index.services.map((service) => [service.id, service])),
  byName: groupBy(index.documents, (document) => [
    ...codesOf(document),
    ...(document.subcode === null ? [] : [document.subcode]),
  ]),
  byStatus: groupBy(index.documents, ({ occurrences }) => [
    ...new Set(occurrences.flatMap(({ httpStatus, status }) => [httpStatus, status?.value].map(String))),
  ]),
  byPlace: index.documents.filter(({ place }) => place !== null),
});
