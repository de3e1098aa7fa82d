import { groupBy } from '../lists.ts';
import type { Engine } from './answer.ts';
import { codesOf } from './codes.ts';
import type { SearchIndex } from './index-file/search-index.ts';

/** The entries of an index by what they are found by. */
export const tablesOf = (index: SearchIndex): Omit<Engine, 'byWords'> => ({
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
