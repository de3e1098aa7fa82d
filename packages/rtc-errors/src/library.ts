import { isAt } from '../../../src/catalog/address.ts';
import { withoutBackticks as plain } from '../../../src/catalog/say/backticks.ts';
import { serviceTitle } from '../../../src/catalog/say/service-title.ts';
import { vendorOf } from '../../../src/ids.ts';
import {
  createSearch,
  type Hit as SearchHit,
  type SearchDocument,
  type SearchIndex,
  type SearchOccurrence,
} from '../../../src/search/index.ts';
import type { PackageData } from './package-data.ts';
import type { Condition, Entry, Hit, LookupOptions, Occurrence, Reading, Suggestion, Vendor } from './types.ts';

/** What the package offers, over some data. */
export interface Library {
  entries: readonly Entry[];
  vendors: readonly Vendor[];
  conditions: readonly Condition[];
  entry(id: string): Entry | undefined;
  /** The entry, or with `#operation` the occurrence, that an id names; undefined when there is none. */
  placeOf(id: string): Entry | Occurrence | undefined;
  /** The occurrence of an entry at a fragment, which is its operation; null when there is none, or none is asked for. */
  occurrenceAt(entry: Entry | undefined, anchor: string | null): Occurrence | null;
  permalink(place: Entry | Occurrence): string;
  /** The shortest address that leads to an occurrence of an entry, or to the entry. */
  permalinkOf(entry: Entry, occurrence: Occurrence | null): string;
  read(text: string, options?: ReadOptions): Reading;
  /** A reading, with the ids of the services that the paths of addresses in the text name. */
  readAddressed(text: string, options?: ReadOptions): { reading: Reading; addressed: readonly string[] };
  lookup(text: string, options?: LookupOptions): Hit[];
  /** Name of a service, which marks an older edition as such. */
  serviceName(id: string): string;
  /** The same with its vendor, for where that is not said. */
  serviceTitle(id: string): string;
  searchIndex: () => SearchIndex;
}

/** What is read, and how. */
export interface ReadOptions extends LookupOptions {
  /** Nothing by similar words. */
  exactOnly?: boolean;
  /** For a log: only what more than a number supports is sure or likely. */
  strict?: boolean;
}

/** The value of a function, which is called once, on first use. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What kinds of clues were called in version 0.1. */
const FORMER_KINDS: Record<string, string> = {
  code: 'body-code',
  name: 'body-code',
  status: 'http-status',
  message: 'text',
};

/** The occurrences of an entry in the order in which the search has them: once for each of their operations. */
export const searchedPlaces = ({ occurrences }: Entry): Occurrence[] =>
  occurrences.flatMap((one) => (one.operations.length > 0 ? one.operations.map(() => one) : [one]));

/** The occurrence of an entry that the search means; null when it means the entry. */
const placeMeant = (entry: Entry, { occurrences }: SearchDocument, meant: SearchOccurrence | null) =>
  meant === null ? null : (searchedPlaces(entry)[occurrences.indexOf(meant)] ?? null);

const occurrenceAt: Library['occurrenceAt'] = (entry, anchor) =>
  (anchor !== null && entry?.occurrences.find(({ url }) => isAt(url, anchor))) || null;

/** Nothing is read or built before it is asked for. */
export function createLibrary(data: PackageData): Library {
  const { entries, vendors, conditions, siteUrl } = data;
  const byId = once(() => new Map(entries.map((entry) => [entry.id, entry])));
  const searchIndex = once(data.searchIndex);
  const search = once(() => createSearch(searchIndex()));
  const permalink = ({ url }: Entry | Occurrence) => `${siteUrl}${url}`;

  // An entry with one occurrence needs no fragment.
  const permalinkOf: Library['permalinkOf'] = (entry, occurrence) =>
    permalink(occurrence !== null && entry.occurrences.length > 1 ? occurrence : entry);
  const hitOf = (hit: SearchHit): Hit[] => {
    const { document, occurrence, certainty, evidence, ways, why, contradiction, variables } = hit;
    const entry = byId().get(document.id);
    if (!entry) return [];
    const place = placeMeant(entry, document, occurrence);
    const url = permalinkOf(entry, place);
    return [
      {
        entry,
        occurrence: place,
        url,
        certainty,
        evidence: evidence.map((one) => ({ way: one.way, certainty: one.certainty, why: plain(one.why) })),
        ways,
        why: plain(why),
        elsewhere: certainty === 'elsewhere',
        contradiction,
        variables,
      },
    ];
  };
  const suggestionOf = ({ asked, document }: { asked: string; document: SearchDocument }): Suggestion[] => {
    const entry = byId().get(document.id);
    return entry ? [{ asked, entry, url: permalink(entry) }] : [];
  };

  // Ids are lower case; people write them as the vendor writes its name.
  const idOf = (id: unknown) => (typeof id === 'string' ? id.toLowerCase() : undefined);

  const readAddressed: Library['readAddressed'] = (text, options) => {
    const { vendor, service, exactOnly, strict } = options ?? {};
    // Callers without types may pass anything.
    const { hits, errors, more, suggestions, unlisted, stranger, isList, part, clues } = search()(
      typeof text === 'string' ? text : '',
      {
        vendor: idOf(vendor),
        service: idOf(service),
        exactOnly,
        strict,
      },
    );
    const shown = clues.map(({ kind, value, certainty, why }) => ({ kind, value, certainty, why: plain(why) }));
    const reading = {
      hits: hits.flatMap(hitOf),
      suggestions: suggestions.flatMap(suggestionOf),
      unlisted,
      errors: errors.map((error) => ({ ...error, hits: error.hits.flatMap(hitOf) })),
      more,
      stranger,
      isList,
      part,
      clues: shown,
      signals: shown.map(({ kind, value, why, certainty }) => ({
        kind: FORMER_KINDS[kind] ?? kind,
        value,
        why,
        strong: certainty >= 0.8,
      })),
    };
    const byPath = clues.filter(({ kind, origin }) => kind === 'service' && origin === 'path');
    return { reading, addressed: byPath.map(({ value }) => value) };
  };
  const read: Library['read'] = (text, options) => readAddressed(text, options).reading;

  const serviceNames = once(() => new Map(search().services.map(({ id, name }) => [id, name])));
  const vendorNames = once(() => new Map(vendors.map(({ id, name }) => [id, name])));
  const serviceName = (id: string) => serviceNames().get(id) ?? id;

  return {
    entries,
    vendors,
    conditions,
    permalink,
    permalinkOf,
    searchIndex,
    read,
    readAddressed,
    entry: (id) => byId().get(id),
    placeOf: (id) => {
      const [name = '', anchor] = id.split('#');
      const entry = byId().get(name);
      return anchor === undefined ? entry : (occurrenceAt(entry, anchor) ?? undefined);
    },
    occurrenceAt,
    lookup: (text, options) => read(text, options).hits,
    serviceName,
    serviceTitle: (id) =>
      serviceTitle({ vendor: { name: vendorNames().get(vendorOf(id)) ?? vendorOf(id) }, label: serviceName(id) }),
  };
}
