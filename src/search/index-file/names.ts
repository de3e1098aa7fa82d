import { codeLabelOf, placeSlug, slugOf } from '../../catalog/entry-key.ts';
import { operationAnchor } from '../../ids.ts';
import { numbersOf, rowsOf, type Columns } from './columns.ts';
import type { Slices } from '../slices.ts';
import type {
  SearchCondition,
  SearchDocument,
  SearchIndex,
  SearchOccurrence,
  SearchOperation,
  SearchService,
  SearchVendor,
} from './search-index.ts';

/**
 * The first part of the index as it is downloaded: everything that a code, a status or the name of a service is found by, and
 * what a list of hits shows of them. The other two parts, `texts.ts` and `sentences.ts`, belong to exactly this one.
 */
export interface NamesFile extends Pick<SearchIndex, 'protocols' | 'guides'> {
  vendors: Columns<VendorRow>;
  services: Columns<ServiceRow>;
  operations: Columns<OperationRow>;
  conditions: Columns<ConditionRow>;
  entries: Columns<EntryRow>;
  places: Columns<PlaceRow>;
}

export type VendorRow = Pick<SearchVendor, 'id' | 'name' | 'words' | 'everyday' | 'selfHosted'>;
type ServiceFields = 'id' | 'name' | 'legacy' | 'former' | 'inheritedBy' | 'words' | 'fields' | 'answer' | 'partial';
export type ServiceRow = Pick<SearchService, ServiceFields> & {
  /** How many of the rows of operations and of entries are its own. */
  operations: number;
  entries: number;
};
/** The anchor is empty where it is the id. */
export type OperationRow = Pick<SearchOperation, 'id' | 'words' | 'fields'>;
export type Verdict = [SearchOccurrence['outcome'], SearchOccurrence['effect'], SearchOccurrence['retry']];
export type ConditionRow = Omit<SearchCondition, 'synonyms'> & { usual: Verdict | null };

type EntryFields = 'kind' | 'names' | 'subcode' | 'place' | 'bitMask' | 'direction' | 'title' | 'retired' | 'former';
export type EntryRow = Pick<SearchDocument, EntryFields> & {
  /** Empty for null. */
  code: string;
  /** Empty where the other fields give it. */
  label: string;
  /** What follows the key that the other fields give; behind `=` another one. */
  key: string;
  places: number;
};
/** Occurrences of an entry that differ in nothing but the operation. */
export type PlaceRow = Pick<SearchOccurrence, 'httpStatus' | 'status'> & {
  /** A letter for each operation of the service. */
  operations: string;
  /** Number of the condition. */
  condition: number;
  /** Null where it is the usual one of the condition. */
  verdict: Verdict | null;
};

/** The index of the first part alone, and what is needed to put the others in. */
export interface Names {
  /** Literals, meanings, steps, wordings, addresses and products are empty in it. */
  index: SearchIndex;
  /** In the order of the file: the occurrences of each place, the documents of the places, and the operations. */
  places: { document: SearchDocument; occurrences: SearchOccurrence[] }[];
  operations: SearchOperation[];
}

export function* readNames(file: NamesFile): Slices<Names> {
  const conditions = yield* rowsOf(file.conditions);
  const operations = (yield* rowsOf(file.operations)).map((row): SearchOperation => ({
    ...row,
    anchor: operationAnchor(row.id),
    paths: [],
  }));
  const entryRows = yield* rowsOf(file.entries);
  const placeRows = yield* rowsOf(file.places);
  const places: Names['places'] = [];
  const documents: SearchDocument[] = [];
  let [operationAt, entryAt] = [0, 0];
  const services: SearchService[] = [];
  for (const { operations: count, entries, ...service } of yield* rowsOf(file.services)) {
    const own = operations.slice(operationAt, (operationAt += count));
    for (const row of entryRows.slice(entryAt, (entryAt += entries))) {
      const rows = placeRows.slice(places.length, places.length + row.places);
      const occurrences = rows.map((place) => occurrencesOf(place, own, conditions));
      const document = documentOf(row, service.id, rows[0], occurrences.flat(), file);
      documents.push(document);
      places.push(...occurrences.map((same) => ({ document, occurrences: same })));
    }
    services.push({ ...service, operations: own, hosts: [], paths: [], documents: [] });
    yield;
  }
  const vendors = yield* rowsOf(file.vendors);
  return {
    places,
    operations,
    index: {
      vendors: vendors.map((vendor) => ({ ...vendor, documentation: '', hosts: [], products: [] })),
      services,
      conditions: conditions.map(({ usual: _, ...condition }) => ({ ...condition, synonyms: [] })),
      protocols: file.protocols,
      guides: file.guides,
      // Entries that agree equally well are in the order of the catalog, which is that of their ids.
      documents: documents.sort((a, b) => (a.id < b.id ? -1 : 1)),
    },
  };
}

function occurrencesOf(
  { operations, httpStatus, status, condition, verdict }: PlaceRow,
  own: readonly SearchOperation[],
  conditions: readonly ConditionRow[],
): SearchOccurrence[] {
  const { id = '', usual = null } = conditions[condition] ?? {};
  const [outcome, effect, retry] = (verdict ?? usual) as Verdict;
  const ids = operations === '' ? [null] : numbersOf(operations).map((at) => own[at]?.id ?? null);
  return ids.map((operation) => ({
    operation,
    httpStatus,
    status,
    literals: [],
    text: '',
    steps: [],
    warns: false,
    condition: id,
    outcome,
    effect,
    retry,
  }));
}

function documentOf(
  { code, label, key, places: _, ...row }: EntryRow,
  service: string,
  first: PlaceRow | undefined,
  occurrences: SearchOccurrence[],
  { protocols }: Pick<SearchIndex, 'protocols'>,
): SearchDocument {
  const document = {
    ...row,
    code: code === '' ? null : code,
    status: row.kind === 'http-status' ? (first?.httpStatus ?? null) : null,
  };
  const given = label === '' ? labelFor(document, first, protocols) : label;
  const id = `${service}/${key.startsWith('=') ? key.slice(1) : keyFor(document, first, given) + key}`;
  return { ...document, id, label: given, occurrences };
}

type Described = Pick<SearchDocument, 'kind' | 'code' | 'subcode' | 'place'>;
type Answered = Pick<SearchOccurrence, 'httpStatus' | 'status'> | undefined;

/** What an entry is called, as far as its other fields say it; the label of a message is its text. */
export function labelFor(document: Described, first: Answered, protocols: SearchIndex['protocols']): string {
  if (document.code !== null) return codeLabelOf(document.code, document.subcode, document.place);
  const status = first?.status;
  return status
    ? `${protocols.find(({ id }) => id === status.protocol)?.name} ${status.value}`
    : `HTTP ${first?.httpStatus}`;
}

/** The key of an entry, or how it begins, as far as its other fields say it. */
export function keyFor({ kind, code, subcode, place }: Described, first: Answered, label: string): string {
  if (kind === 'message') return slugOf(label);
  if (kind === 'http-status') return `http-${first?.httpStatus}`;
  if (kind === 'status') return `${first?.status?.protocol}-${first?.status?.value}`;
  return [...(place ? [placeSlug(place)] : []), code, ...(subcode === null ? [] : [subcode])].join('-');
}
