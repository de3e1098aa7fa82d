import { addTo } from '../lists.ts';
import { codesOf, namesOf } from './codes.ts';
import type { SearchDocument, SearchIndex, SearchService } from './index-file/search-index.ts';
import { eachInSlices, type Slices } from './slices.ts';
import { SLICE } from './tunables.ts';

/** What entries are looked up in. */
export interface Tables {
  index: SearchIndex;
  services: ReadonlyMap<string, SearchService>;
  /** Entries by their codes, names and statuses. */
  byName: ReadonlyMap<string, SearchDocument[]>;
  byStatus: ReadonlyMap<string, SearchDocument[]>;
  /** Every code and name, as it is printed; and those that are no numbers, by `foldName`: all of a fold. */
  codes: ReadonlySet<string>;
  names: ReadonlyMap<string, readonly string[]>;
  /** Entries whose code is somewhere else than in the code field. */
  byPlace: readonly SearchDocument[];
}

/** The entries of an index by what they are found by. */
export function* tablesOf(index: SearchIndex): Slices<Tables> {
  const [byName, byStatus] = [new Map<string, SearchDocument[]>(), new Map<string, SearchDocument[]>()];
  const byPlace: SearchDocument[] = [];
  const codes = new Set<string>();
  yield* eachInSlices(index.documents, SLICE, (document) => {
    for (const name of codesOf(document)) {
      codes.add(name);
      addTo(byName, name, document);
    }
    if (document.subcode !== null) addTo(byName, document.subcode, document);
    for (const status of new Set(
      document.occurrences.flatMap((one) => [one.httpStatus, one.status?.value].map(String)),
    ))
      addTo(byStatus, status, document);
    if (document.place !== null) byPlace.push(document);
  });
  const services = new Map(index.services.map((service) => [service.id, service]));
  return { index, services, byName, byStatus, byPlace, codes, names: yield* namesOf(codes) };
}
