import { IS_SUBCODE } from './codes.ts';
import { serviceOf, vendorOf } from '../ids.ts';
import type { Clue } from './clue.ts';
import type { ClueKind } from './kinds.ts';
import type { SearchService } from './index-file/search-index.ts';
import { groupBy } from '../lists.ts';
import * as CONTEXT from './read/context-certainty.ts';
import { FIELD_FOR_SIBLINGS, FOR_SIBLINGS, KNOWN, NAMED } from './tunables.ts';

/** What the clues of a text say, put together. */
export interface Facts {
  /** Codes and names of a response, each by its most certain clue. */
  codes: ReadonlyMap<string, Clue>;
  /** Numbers that may be codes. */
  numbers: ReadonlyMap<string, Clue>;
  /** Statuses and classes of them, with their certainty. */
  statuses: ReadonlyMap<string, number>;
  /** A status is in a line of HTTP, or in a field that says so: in one that is called a status it may be the code. */
  isStatusLine: boolean;
  /** Every certain code is one of the statuses. */
  isOnlyStatus: boolean;
  operations: ReadonlyMap<string, number>;
  services: ReadonlyMap<string, number>;
  vendors: ReadonlyMap<string, number>;
  /** Services whose requests have a field that the text names. */
  fields: ReadonlyMap<string, Clue>;
  messages: readonly Clue[];
  /** For each code the field that it is in, and the fields of the messages beside it. */
  shapes: readonly { code: string | undefined; texts: readonly string[] }[];
  /** Conditions whose wordings the text has. */
  conditions: ReadonlySet<string>;
  /** Products without a table that the text is about. */
  products: readonly string[];
  /** It asks somebody else: a host of nobody here, and no host or path of a vendor. */
  isForeign: boolean;
  /** The address is of a product of a vendor that no table is about. */
  isOtherAddress: boolean;
  /** Every clue, and the same by its value. */
  all: readonly Clue[];
  byValue: ReadonlyMap<string, readonly Clue[]>;
  /** What is called a subcode; and whether a number or a name is there that is not. */
  subcodes: readonly string[];
  hasCode: boolean;
  /** An event is named. */
  hasEvent: boolean;
  /** Events that are told by their names, as `service code`. */
  events: ReadonlySet<string>;
}

function bestOf(clues: readonly Clue[], ...kinds: ClueKind[]): Map<string, Clue> {
  const best = new Map<string, Clue>();
  for (const one of clues) {
    if (!kinds.includes(one.kind)) continue;
    const before = best.get(one.value);
    if (!before || before.certainty < one.certainty) best.set(one.value, one);
  }
  return best;
}

const certainties = (clues: Map<string, Clue>) =>
  new Map([...clues].map(([value, { certainty }]) => [value, certainty]));

const namesVendor = (clues: readonly Clue[], at: number) =>
  clues.some(({ kind, start }) => kind === 'vendor' && start === at);

/** @param events Events that are told by their names, as `service code`. */
export function factsOf(clues: readonly Clue[], events: ReadonlySet<string> = new Set()): Facts {
  const services = certainties(bestOf(clues, 'service'));
  const vendors = certainties(bestOf(clues, 'vendor'));
  const operations = certainties(bestOf(clues, 'operation'));
  const codes = bestOf(
    clues.filter(({ isPlaced }) => !isPlaced),
    'code',
    'name',
  );
  const fields = new Map(
    clues
      .filter(({ kind, origin }) => kind === 'field' || (kind === 'service' && origin === 'field-name'))
      .map((one) => [one.value, one]),
  );
  const isInField = [...codes.values()].some(({ certainty, objects }) => certainty === 1 && objects.length > 0);
  const written = new Map(vendors);
  // A word such as "API" is a second sign right behind the name as its owner writes it; the everyday word itself is none.
  const isSign = ({ certainty, start, value }: Clue) =>
    (certainty === CONTEXT.bare &&
      clues.some((one) => one.value === vendorOf(value) && one.certainty === CONTEXT.spelt && one.end + 1 === start)) ||
    certainty > CONTEXT.word ||
    (certainty === CONTEXT.word && !namesVendor(clues, start));
  // A word that is a name and an everyday word: a second sign makes it the name.
  for (const [id, certainty] of vendors) {
    const hasSecond =
      (isInField && certainty === CONTEXT.spelt) ||
      // A word such as "delete" is no second sign: it is an everyday word itself, or the method of any request.
      [...operations.values()].includes(1) ||
      [...fields.keys()].some((service) => vendorOf(service) === id) ||
      clues.some((one) => one.kind === 'service' && vendorOf(one.value) === id && isSign(one));
    if (certainty <= CONTEXT.spelt && hasSecond) vendors.set(id, NAMED);
  }
  // The name of the vendor beside a word for the service makes that word its name; one word can be the name of both.
  const isBoth = (id: string) =>
    clues
      .filter(({ kind, value }) => kind === 'service' && value === id)
      .every(({ start }) => namesVendor(clues, start));
  for (const [id, certainty] of services) {
    const vendor = vendors.get(vendorOf(id)) ?? 0;
    if (certainty <= CONTEXT.word && vendor >= NAMED && !isBoth(id)) services.set(id, NAMED);
    else if (certainty === CONTEXT.bare && vendor === 0) services.delete(id);
  }
  // The value of a field decides between the services of a vendor, and takes over from those of which there is only the name of one.
  const decided = clues.flatMap(({ origin, value }) => (origin === 'field-value' ? [value] : []));
  for (const id of decided)
    for (const [other, certainty] of services)
      if (certainty === CONTEXT.field && vendorOf(other) === vendorOf(id) && !decided.includes(other))
        services.set(id, CONTEXT.field).set(other, CONTEXT.word);
  // An address says more than the name of a field, which others may use as well.
  const hosts = new Set([...vendors].filter(([, certainty]) => certainty >= CONTEXT.host).map(([id]) => id));
  for (const [id, certainty] of services) {
    const named = written.get(vendorOf(id)) ?? 0;
    if (CONTEXT.isPathOnly(certainty) && named >= CONTEXT.spelt)
      services.set(id, named >= CONTEXT.name ? CONTEXT.path : Math.max(certainty, NAMED));
    if (hosts.size > 0 && !hosts.has(vendorOf(id)) && certainty <= CONTEXT.field) services.set(id, CONTEXT.word);
  }
  const isAddressed = [...services.values(), ...vendors.values()].some((certainty) => certainty >= CONTEXT.host);
  const statuses = certainties(bestOf(clues, 'status'));
  const messages = clues.filter(({ kind }) => kind === 'message');
  return {
    codes,
    numbers: bestOf(clues, 'number'),
    statuses,
    isStatusLine: clues.some(({ kind, under = 'http' }) => kind === 'status' && /http|code/u.test(under)),
    isOnlyStatus: [...codes].every(([value, { certainty }]) => certainty < NAMED || statuses.has(value)),
    operations,
    services,
    vendors,
    fields,
    messages,
    shapes: [...codes.values()].map((code) => ({
      code: code.key,
      texts: messagesBeside(code, { messages }).map(({ key = '' }) => key),
    })),
    conditions: new Set(bestOf(clues, 'condition').keys()),
    products: [...bestOf(clues, 'product')].filter(([, { certainty }]) => certainty >= NAMED).map(([id]) => id),
    isForeign: clues.some(({ kind }) => kind === 'host') && !isAddressed,
    isOtherAddress:
      clues.some(({ origin }) => origin === 'other-product') &&
      ![...services.values()].some((certainty) => certainty >= NAMED),
    all: clues,
    byValue: groupBy(clues, ({ value }) => [value]),
    subcodes: clues.filter(isCalledSubcode).map(({ value }) => value),
    hasCode: clues.some((one) => isCode(one) && one.value !== '' && !isCalledSubcode(one)),
    hasEvent: clues.some(({ isEvent = false }) => isEvent),
    events,
  };
}

export const eventOf = (id: string, code: string | null | undefined): string => `${serviceOf(id)} ${code}`;

export const isCode = ({ kind }: Clue) => kind === 'code' || kind === 'name' || kind === 'number';
export const isCalledSubcode = ({ under = '' }: Clue) => IS_SUBCODE.test(under);

/** Who answered, as far as it concerns one service. */
export interface Told {
  /** How certainly the service is named, and its vendor: 0 to 1. */
  service: number;
  vendor: number;
  /** The text names somebody else for certain. */
  isElsewhere: boolean;
  /** ... or names them, as a word can be mistaken: another vendor, or another service of this one. */
  isNamedOther: boolean;
  isNamedOtherService: boolean;
  /** It names another vendor, or another service of the same one. */
  isOtherVendor: boolean;
  isOtherService: boolean;
  /** The fields of the body have just the names that this vendor uses. */
  isShaped: boolean;
}

/** `isReported`: an event or a state, which no request is answered with; the address of a request says nothing against it. */
export function toldOf(service: SearchService, facts: Facts, isReported = false): Told {
  const { services, vendors, fields, isOtherAddress } = facts;
  const vendor = vendorOf(service.id);
  const most = (entries: Iterable<readonly [string, number]>, fits: (id: string) => boolean) =>
    Math.max(0, ...[...entries].filter(([id]) => fits(id)).map(([, certainty]) => certainty));
  const isByField = (id: string) => (fields.get(id)?.certainty ?? 0) >= (services.get(id) ?? 0);
  const own = most(services, (id) => isServedBy(service, id));
  const ofVendor = Math.max(
    most(vendors, (id) => id === vendor),
    most(services, (id) => vendorOf(id) === vendor && !isByField(id)) * FOR_SIBLINGS,
    // The name of a field of one service says little of its siblings: others have such a field, too.
    most(services, (id) => vendorOf(id) === vendor && isByField(id)) * FIELD_FOR_SIBLINGS,
  );
  const otherVendor = Math.max(
    most(vendors, (id) => id !== vendor),
    most(services, (id) => vendorOf(id) !== vendor),
  );
  const otherService = Math.max(
    0,
    ...[...services]
      .filter(([id, certainty]) => !(isReported && certainty >= CONTEXT.host && vendorOf(id) === vendor))
      .filter(([id]) => vendorOf(id) === vendor && !isServedBy(service, id))
      .map(([, certainty]) => certainty),
  );
  const isOtherVendor = ofVendor === 0 && otherVendor > 0;
  return {
    service: own,
    vendor: ofVendor,
    isOtherVendor,
    isOtherService: own === 0 && otherService > 0,
    isNamedOther: otherVendor >= NAMED && ofVendor < NAMED,
    isNamedOtherService: otherService >= NAMED && own < NAMED,
    isShaped: isShaped(service, facts),
    isElsewhere: isOtherAddress || (otherVendor >= KNOWN && ofVendor < NAMED) || (otherService >= KNOWN && own < NAMED),
  };
}

/** The service itself, an edition of it, or one whose codes it inherits. */
function isServedBy(service: SearchService, told: string): boolean {
  return told === service.id || (service.legacy && service.id.startsWith(told)) || service.inheritedBy.includes(told);
}

/** The vendor writes its fields just so. */
const isShaped = ({ answer: { code, texts } }: SearchService, { shapes }: Facts): boolean =>
  code !== null &&
  shapes.some(
    (shape) => shape.code === code && (shape.texts.length === 0 || shape.texts.some((key) => texts.includes(key))),
  );

/** The messages of the object that holds a code; outside of all objects, those of its line. */
export const messagesBeside = ({ objects, line }: Clue, { messages }: Pick<Facts, 'messages'>): Clue[] =>
  messages.filter((message) =>
    objects.length === 0
      ? message.objects.length === 0 && message.line === line
      : message.objects.includes(objects.at(-1) ?? -1) || objects.includes(message.objects.at(-1) ?? -1),
  );
