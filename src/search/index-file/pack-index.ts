import { keyOf, serviceOf } from '../../ids.ts';
import { groupBy } from '../../lists.ts';
import { keyFor, labelFor, type EntryRow, type NamesFile, type PlaceRow, type Verdict } from './names.ts';
import { choice, columnsOf, lettersOf, list, series, text } from './pack-columns.ts';
import type { SearchDocument, SearchIndex, SearchOccurrence, SearchOperation, SearchService } from './search-index.ts';
import type { SentencesFile } from './sentences.ts';
import type { TextsFile } from './texts.ts';

/** The files of an index: what codes are found by, what messages are found by, and what only words are found by. */
export interface IndexFiles {
  names: NamesFile;
  texts: TextsFile;
  sentences: SentencesFile;
}

/** Occurrences in a row that differ in nothing but the operation. */
interface Place {
  facts: Omit<SearchOccurrence, 'operation'>;
  operations: string[];
}

/** An entry as the files have it. */
interface Packed {
  document: SearchDocument;
  service: SearchService;
  places: Place[];
}

/** The index as it is downloaded. */
export function packIndex(index: SearchIndex): IndexFiles {
  const byService = groupBy(index.documents, ({ id }) => [serviceOf(id)]);
  const entries = index.services.flatMap((service) =>
    (byService.get(service.id) ?? []).map((document) => ({ document, service, places: placesOf(document) })),
  );
  return { names: packNames(index, entries), texts: packTexts(index, entries), sentences: packSentences(entries) };
}

function packNames(
  { vendors, services, conditions, protocols, guides }: SearchIndex,
  entries: readonly Packed[],
): NamesFile {
  const usual = usualVerdicts(entries);
  const numberOf = new Map(conditions.map(({ id }, at) => [id, at]));
  const counts = groupBy(entries, ({ service }) => [service]);
  return {
    protocols,
    guides,
    vendors: columnsOf(vendors, { id: text, name: text, words: list, everyday: list, selfHosted: choice }),
    services: columnsOf(
      services.map((service) => ({
        ...service,
        operations: service.operations.length,
        entries: counts.get(service)?.length ?? 0,
      })),
      {
        id: text,
        name: text,
        legacy: choice,
        former: list,
        inheritedBy: list,
        words: list,
        fields: list,
        answer: choice,
        partial: choice,
        operations: choice,
        entries: choice,
      },
    ),
    operations: columnsOf(
      services.flatMap(({ operations }) => operations),
      { id: text, words: list, fields: list },
    ),
    conditions: columnsOf(
      conditions.map((condition) => ({ ...condition, usual: usual.get(condition.id) ?? null })),
      { id: text, title: text, isAboutRequest: choice, former: list, usual: choice },
    ),
    entries: columnsOf(
      entries.map(({ document, places }) => entryRow(document, places, protocols)),
      {
        kind: choice,
        code: series,
        subcode: choice,
        place: choice,
        names: list,
        bitMask: choice,
        direction: choice,
        label: text,
        key: text,
        title: text,
        retired: choice,
        former: list,
        places: choice,
      },
    ),
    places: columnsOf(
      entries.flatMap(({ places, service }) =>
        places.map((place) => placeRow(place, service.operations, numberOf, usual)),
      ),
      { operations: text, httpStatus: choice, status: choice, condition: choice, verdict: choice },
    ),
  };
}

/** What is most like prose stands first: the compression knows its words by then, and the addresses behind it have few. */
function packTexts({ vendors, services, conditions }: SearchIndex, entries: readonly Packed[]): TextsFile {
  const places = entries.flatMap(({ document, places: own }) => own.map(({ facts }) => ({ document, ...facts })));
  return {
    conditions: columnsOf(conditions, { synonyms: list }),
    literals: columnsOf(
      places.flatMap(({ document, literals }) =>
        literals.map((literal) => (isLabel(document, literal.text) ? { ...literal, text: '' } : literal)),
      ),
      { text, variables: list },
    ),
    vendors: columnsOf(vendors, { documentation: text, hosts: list, products: choice }),
    services: columnsOf(services, { hosts: list, paths: list, documents: list }),
    operations: columnsOf(
      services.flatMap(({ operations }) => operations),
      { paths: list },
    ),
    places: columnsOf(
      places.map((place) => ({ ...place, literals: place.literals.length })),
      { literals: choice, warns: choice },
    ),
  };
}

function packSentences(entries: readonly Packed[]): SentencesFile {
  const places = entries.flatMap(({ places: own }) =>
    own.map(({ facts }) => ({ sentences: [facts.text, ...facts.steps] })),
  );
  return { places: columnsOf(places, { sentences: list }) };
}

/** The label of a message is with the names. */
const isLabel = ({ kind, label }: SearchDocument, literal: string) => kind === 'message' && literal === label;

function placesOf({ occurrences }: SearchDocument): Place[] {
  const places: Place[] = [];
  let last = '';
  for (const { operation, ...facts } of occurrences) {
    const written = JSON.stringify(facts);
    const place = places.at(-1);
    if (operation !== null && written === last && place && place.operations.length > 0)
      place.operations.push(operation);
    else places.push({ facts, operations: operation === null ? [] : [operation] });
    last = written;
  }
  return places;
}

function entryRow(document: SearchDocument, places: readonly Place[], protocols: SearchIndex['protocols']): EntryRow {
  const first = places[0]?.facts;
  const label =
    document.kind !== 'message' && document.label === labelFor(document, first, protocols) ? '' : document.label;
  const given = keyFor(document, first, document.label);
  const key = keyOf(document.id);
  return {
    ...document,
    code: document.code ?? '',
    label,
    key: key.startsWith(given) ? key.slice(given.length) : `=${key}`,
    places: places.length,
  };
}

function placeRow(
  { facts, operations }: Place,
  own: readonly SearchOperation[],
  numberOf: ReadonlyMap<string, number>,
  usual: ReadonlyMap<string, Verdict>,
): PlaceRow {
  const { condition, httpStatus, status } = facts;
  const verdict = verdictOf(facts);
  const isUsual = JSON.stringify(usual.get(condition)) === JSON.stringify(verdict);
  const numbers = operations.map((id) => own.findIndex((operation) => operation.id === id));
  return {
    operations: lettersOf(numbers),
    httpStatus,
    status,
    condition: numberOf.get(condition) ?? 0,
    verdict: isUsual ? null : verdict,
  };
}

const verdictOf = ({ outcome, effect, retry }: Place['facts']): Verdict => [outcome, effect, retry];

/** The verdict that most places with a condition have. */
function usualVerdicts(entries: readonly Packed[]): Map<string, Verdict> {
  const byCondition = groupBy(
    entries.flatMap(({ places }) => places.map(({ facts }) => facts)),
    ({ condition }) => [condition],
  );
  return new Map(
    [...byCondition].map(([condition, all]) => {
      const groups = groupBy(all, (facts) => [JSON.stringify(verdictOf(facts))]);
      const [first] = [...groups.values()].sort((a, b) => b.length - a.length);
      return [condition, verdictOf((first ?? all)[0] as Place['facts'])];
    }),
  );
}
