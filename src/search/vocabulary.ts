import { keyOf } from '../ids.ts';
import { codesOf, isNumber, wordsOfCodes } from './codes.ts';
import { eventOf } from './facts.ts';
import { createHostTable, productId, type HostTable } from './hosts.ts';
import type {
  SearchDocument,
  SearchIndex,
  SearchProduct,
  SearchService,
  SearchVendor,
} from './index-file/search-index.ts';
import { groupBy } from '../lists.ts';
import { createNearNames, type NearNames } from './near-names.ts';
import { createPhraseFinder, type PhraseFinder } from './phrases.ts';
import { createProductCodeReader, type ProductCodeReader } from './read/product-codes.ts';
import { createProtocolReader, type ProtocolReader } from './read/protocols.ts';
import { eachInSlices, type Slices } from './slices.ts';
import { foldName } from './text.ts';
import { MANY, SLICE } from './tunables.ts';
import type { Tables } from './tables.ts';

/** What a word of the vocabulary stands for, and how much it says by itself. */
export interface Meaning {
  kind: 'vendor' | 'service' | 'operation' | 'product' | 'condition';
  id: string;
  /** A word of everyday language, or one that many use: no name by itself. */
  isGeneral: boolean;
  /** One word that is the name of a service, such as "API": it says something beside its vendor only. */
  isBare: boolean;
  /** The name of a service or a product behind that of its vendor: a name, however it is written. */
  isOwned: boolean;
  /** ... of a vendor that is called by an everyday word, with one other word: what others say of their own things. */
  isEveryday?: boolean;
  /** As the content writes it. */
  written: string;
}

/** The vocabulary of an index, ready to be looked for in a text. */
export interface Vocabulary {
  /** Every number that is a code or a status, as it is printed. */
  numbers: ReadonlySet<string>;
  /** Codes and names that are no numbers, by `foldName`; all of a fold. */
  names: ReadonlyMap<string, readonly string[]>;
  nearNames: NearNames;
  /** Every code and name, as it is printed. */
  codes: ReadonlySet<string>;
  /** The words of those that are made of words, between spaces, as somebody types them. */
  spelled: ReadonlyMap<string, string>;
  /** Codes with a subcode, as `code subcode`. */
  pairs: ReadonlySet<string>;
  /** Numbers that are one digit away from a known one, by the number with that digit left out. */
  isNearNumber(value: string): boolean;
  phrases: PhraseFinder<Meaning>;
  /** Names of fields and values, each with the services (or the product) that use it. */
  fields: ReadonlyMap<string, readonly FieldUse[]>;
  /** Folded names of body fields that carry a code or a text at some vendor. */
  codeFields: ReadonlySet<string>;
  textFields: ReadonlySet<string>;
  /** Folded names of fields that carry codes of their own, which are no codes of the response; with the entries of these. */
  placeFields: ReadonlyMap<string, readonly SearchDocument[]>;
  /** Events inside of which codes of their own hold. */
  events: ReadonlySet<string>;
  /** Those codes, by every name and number of their event. */
  inner: ReadonlyMap<string, readonly SearchDocument[]>;
  /** Entries whose codes are added up, by the name of their field. */
  masks: ReadonlyMap<string, readonly SearchDocument[]>;
  protocolStatuses: ProtocolReader;
  productCodes: ProductCodeReader;
  hosts: HostTable;
  services: readonly SearchService[];
  vendors: readonly SearchVendor[];
  products: ReadonlyMap<string, SearchProduct>;
}

/** Who uses a field, and whether nobody else does. */
export interface FieldUse {
  kind: 'service' | 'product';
  id: string;
  isUnique: boolean;
  operation: string | null;
}

export function* buildVocabulary({ index, codes, names }: Tables): Slices<Vocabulary> {
  const { documents, vendors, services } = index;
  const numbers = new Set([...codes].filter(isNumber));
  const products = new Map(
    vendors.flatMap(({ id, products: own }) => own.map((one): [string, SearchProduct] => [productId(id, one), one])),
  );
  const near = new Set<string>();
  yield* eachInSlices(numbers, MANY, (number) => shortened(number).forEach((short) => near.add(short)));
  const phrases = yield* phrasesOf(index);
  yield;
  const fieldsOf = (pick: (service: SearchService) => (string | null)[]) =>
    new Set(services.flatMap(pick).flatMap((field) => (field === null ? [] : [foldName(field)])));
  return {
    numbers,
    codes,
    spelled: wordsOfCodes(codes),
    pairs: new Set(documents.flatMap(({ code, subcode }) => (subcode === null ? [] : [`${code} ${subcode}`]))),
    names,
    nearNames: createNearNames(names),
    isNearNumber: (value) => near.has(value) || shortened(value).some((short) => near.has(short) || numbers.has(short)),
    phrases,
    fields: fieldTable(index),
    codeFields: fieldsOf(({ answer }) => [answer.code]),
    textFields: fieldsOf(({ answer }) => answer.texts),
    placeFields: groupBy(documents, ({ place }) => (place?.field === undefined ? [] : [lastOf(place.field)])),
    events: new Set(documents.flatMap(({ place }) => place?.event ?? [])),
    inner: innerCodesOf(documents),
    masks: groupBy(documents, ({ bitMask, place }) => [bitMask ? (place?.field?.split('.').at(-1) ?? null) : null]),
    protocolStatuses: createProtocolReader(index.protocols),
    productCodes: createProductCodeReader(products),
    hosts: createHostTable(index),
    services,
    vendors,
    products,
  };
}

/** Its code is the number or the name of an event. */
export const isEventItself = ({ place }: SearchDocument) =>
  place !== null && place.event === undefined && /event|notify|callback/iu.test(place.field?.split('.').at(-1) ?? '');

function innerCodesOf(documents: readonly SearchDocument[]) {
  const events = groupBy(documents.filter(isEventItself), ({ id, code }) => [eventOf(id, code)]);
  return groupBy(documents, ({ id, place }) => {
    if (place?.event === undefined) return [];
    return new Set([place.event, ...(events.get(eventOf(id, place.event))?.flatMap(codesOf) ?? [])]);
  });
}

const lastOf = (path: string) => foldName(path.split('.').at(-1) ?? path);

/** A number with each of its digits left out. */
const shortened = (value: string): string[] =>
  Array.from(value, (_, at) => value.slice(0, at) + value.slice(at + 1)).filter((short) => short.length >= 3);

/** Words in small letters are words that others use too; so is a name of one word that says what a thing does. */
const isGeneral = (word: string) => /^\p{Script=Latin}?[\p{Ll}\s-]+$/u.test(word) && !/\s\p{Lu}/u.test(word);

/** What everybody calls an interface. */
const ANYBODYS = /^(?:(?:rest|http|web|server|common|api|sdk)s?\b ?)+$/iu;

const NO_NAME = { kind: 'service', isOwned: false } as const;
const bareName = (id: string, written: string): Meaning => ({ ...NO_NAME, id, isGeneral: true, isBare: true, written });

function* phrasesOf({ vendors, services, conditions, protocols }: SearchIndex): Slices<PhraseFinder<Meaning>> {
  const phrases = createPhraseFinder<Meaning>();
  const namesOfVendor = new Map(vendors.map(({ id, words }) => [id, words.map((word) => `${word.toLowerCase()} `)]));
  const everyday = new Set(vendors.flatMap((vendor) => vendor.everyday.map((word) => word.toLowerCase())));
  const vendorBefore = (word: string, id: string) =>
    namesOfVendor.get(id.split(/[/ ]/u)[0] ?? '')?.find((name) => word.toLowerCase().startsWith(name)) ?? '';
  const add = (kind: Meaning['kind'], id: string, words: readonly string[], isNoName: (word: string) => boolean) =>
    eachInSlices(new Set(words), SLICE, (word) => {
      const before = kind === 'service' || kind === 'product' ? vendorBefore(word, id) : '';
      const rest = word.slice(before.length);
      const isOwned = before !== '';
      const isEveryday = everyday.has(before.trim()) && !/\s/u.test(rest);
      const isUnnamed = !isOwned && isNoName(word);
      phrases.add(word, { kind, id, isGeneral: isUnnamed, isBare: false, isOwned, isEveryday, written: word });
      // The vendor can stand elsewhere.
      if (isOwned && kind === 'service' && /\s/u.test(rest)) phrases.add(rest, bareName(id, rest));
    });
  for (const { id, words, everyday: own, products } of vendors) {
    yield* add('vendor', id, words, (word) => own.includes(word));
    for (const product of products)
      yield* add('product', productId(id, product), [product.name, ...product.words], isGeneral);
  }
  // What many call their services, such as "Ingress", and the name of a protocol are names of none of them.
  const protocolWords = new Set(protocols.flatMap((protocol) => protocol.words.map((word) => word.toLowerCase())));
  // The name of a vendor is no name of one of its services, and hints at most at one.
  const vendorWords = new Set(vendors.flatMap((vendor) => vendor.words.map(foldName)));
  const isNoService = (word: string) =>
    isGeneral(word) || ANYBODYS.test(word) || protocolWords.has(word.toLowerCase()) || vendorWords.has(foldName(word));
  for (const { id, name, words, legacy, operations } of services) {
    yield* add('service', id, words, isNoService);
    const isBare = !/\s/u.test(name);
    // As its address has it: `signaling rest`.
    const key = keyOf(id).replaceAll('-', ' ');
    if (!legacy && /\s/u.test(key)) phrases.add(key, { ...bareName(id, key), isBare: false });
    if (!legacy && !words.includes(name))
      phrases.add(name, { ...NO_NAME, id, isGeneral: isBare || isNoService(name), isBare, written: name });
    yield;
    for (const operation of operations)
      yield* add('operation', operation.id, [operation.id, ...operation.words], () => true);
  }
  for (const { id, synonyms } of conditions) {
    yield;
    const telling = synonyms.filter((word) => /\s|[^\p{Script=Latin}\s]/u.test(word));
    yield* add('condition', id, telling, () => true);
  }
  return phrases;
}

function fieldTable({ services, vendors }: SearchIndex): Map<string, FieldUse[]> {
  const table = new Map<string, FieldUse[]>();
  const add = (field: string, use: FieldUse) => table.set(field, [...(table.get(field) ?? []), use]);
  for (const { id, fields, operations } of services) {
    for (const field of fields) add(field, { kind: 'service', id, isUnique: true, operation: null });
    for (const { id: operation, fields: own } of operations) {
      for (const field of own) add(field, { kind: 'service', id, isUnique: false, operation });
    }
  }
  for (const { id, products } of vendors) {
    for (const product of products) {
      for (const field of product.fields) {
        const name = field.split('.').at(-1) ?? field;
        add(name, { kind: 'product', id: productId(id, product), isUnique: true, operation: null });
      }
    }
  }
  return table;
}
