import type { EntryData, OccurrenceData } from '../catalog/say/entry-data.ts';
import type { SampleResponse, Ticket } from './ticket.ts';

/**
 * A ticket as a page carries it: without the names of the fields, and without what most have, because every page has one. An
 * object is the list of its values in the order of its shape. Nothing is lost.
 */

interface Field {
  /** What most have: written as `USUAL`. */
  usual?: unknown;
  /** The shape of the object that it holds; without a shape, a value is written as it is. */
  of?: Shape;
  /** The shape of each object in the list that it holds. */
  each?: Shape;
}
type Shape = Readonly<Record<string, Field>>;
type ShapeOf<Whole> = Readonly<Record<keyof Whole, Field>>;
type Item<List extends readonly unknown[]> = List[number];

/** In place of a value that is as usual. */
const USUAL = '';

const INFERRED = { usual: 'inferred' };
const NOTHING = { usual: null };
const NONE = { usual: [] };

const RETRY: ShapeOf<OccurrenceData['retry']> = {
  verdict: { usual: 'after-fix' },
  basis: INFERRED,
  delaysSeconds: NONE,
  delaysBasis: INFERRED,
  between: { usual: 'repeats' },
  backoff: { usual: false },
  atMost: { usual: 0 },
  finally: { usual: 'call-a-person' },
  forSeconds: NOTHING,
  limitBasis: INFERRED,
  refresh: NONE,
  lookAt: NOTHING,
  then: NOTHING,
  thenBasis: INFERRED,
};
const ANSWER: ShapeOf<Item<Item<OccurrenceData['guards']>['answers']>> = {
  path: {},
  kind: { usual: 'code' },
  label: {},
  service: {},
};
const OCCURRENCE: ShapeOf<OccurrenceData> = {
  url: {},
  meaning: {},
  operations: NONE,
  actions: NONE,
  statuses: { ...NONE, each: { text: {}, path: {} } satisfies ShapeOf<Item<OccurrenceData['statuses']>> },
  literals: {
    ...NONE,
    each: { field: {}, text: {}, printedBy: { usual: 'wire' }, variables: NONE } satisfies ShapeOf<
      Item<OccurrenceData['literals']>
    >,
  },
  condition: {},
  outcome: { usual: 'failure' },
  effect: { usual: 'none' },
  fixedBy: { usual: 'caller' },
  basis: {
    usual: { outcome: 'inferred', effect: 'inferred', fixedBy: 'inferred' },
    of: { outcome: INFERRED, effect: INFERRED, fixedBy: INFERRED } satisfies ShapeOf<OccurrenceData['basis']>,
  },
  retry: { of: RETRY },
  guards: {
    ...NONE,
    each: { operation: {}, same: {}, answers: { each: ANSWER }, basis: INFERRED } satisfies ShapeOf<
      Item<OccurrenceData['guards']>
    >,
  },
  warnings: {
    ...NONE,
    each: { text: {}, why: {}, basis: INFERRED } satisfies ShapeOf<Item<OccurrenceData['warnings']>>,
  },
  tells: NONE,
  lostIds: NONE,
  causes: NONE,
  notes: NONE,
  direction: { usual: 'response' },
  category: NOTHING,
  validFrom: NOTHING,
  validUntil: NOTHING,
  retired: NOTHING,
  section: {},
  table: {},
  row: {},
};
const ENTRY: ShapeOf<EntryData> = {
  id: {},
  url: {},
  label: {},
  title: {},
  vendor: { of: { name: {}, path: {} } satisfies ShapeOf<EntryData['vendor']> },
  service: { of: { name: {}, path: {} } satisfies ShapeOf<EntryData['service']> },
  answer: { of: { code: {}, codeHeader: {}, subcode: {} } satisfies ShapeOf<EntryData['answer']> },
  occurrences: { each: OCCURRENCE },
  support: { of: { contact: {}, address: {}, send: {}, source: {} } satisfies ShapeOf<EntryData['support']> },
  conditions: { usual: {} },
  coverages: { usual: [{ extent: 'whole' }] },
  kind: { usual: 'code' },
  name: NOTHING,
  subcode: NOTHING,
  alsoWritten: NONE,
  codeIn: NOTHING,
  bitMask: { usual: false },
  prefix: NOTHING,
  renew: NOTHING,
  inheritedBy: NONE,
  passages: NONE,
  samples: NONE,
  elsewhere: NONE,
  disagrees: NONE,
  saysElsewhere: NONE,
  sources: NONE,
};
const TICKET: ShapeOf<Ticket> = {
  id: {},
  url: {},
  entry: { of: ENTRY },
  responses: { each: { text: {}, origin: {}, anchors: {}, operations: {} } satisfies ShapeOf<SampleResponse> },
  blanks: {},
};

/**
 * The ticket as text for a script element. No `<` of its own is in it, which could end the element. Code has the marks that it
 * has in the page, instead of backticks: sentences that both have take no room twice in what is sent.
 */
export const packTicket = (ticket: Ticket): string =>
  JSON.stringify(packed(ticket, TICKET))
    .replaceAll('<', '\\u003c')
    .replace(/`([^`]*)`/gu, '<code>$1</code>');

/** The ticket that a page carries. */
export const unpackTicket = (text: string): Ticket =>
  unpacked(JSON.parse(text.replace(/<\/?code>/gu, '`')) as unknown[], TICKET) as Ticket;

function packed(object: object, shape: Shape): unknown[] {
  const values = Object.entries(shape).map(([name, { usual, of, each }]) => {
    const value = (object as Record<string, unknown>)[name];
    if (usual !== undefined && JSON.stringify(value) === JSON.stringify(usual)) return USUAL;
    if (of) return packed(value as object, of);
    return each ? (value as object[]).map((item) => packed(item, each)) : value;
  });
  // Most fields at the end are as usual.
  while (values.at(-1) === USUAL) values.pop();
  return values;
}

const unpacked = (values: readonly unknown[], shape: Shape): object =>
  Object.fromEntries(
    Object.entries(shape).map(([name, { usual, of, each }], index) => {
      const value = index < values.length ? values[index] : USUAL;
      if (value === USUAL && usual !== undefined) return [name, usual];
      if (of) return [name, unpacked(value as unknown[], of)];
      return [name, each ? (value as unknown[][]).map((item) => unpacked(item, each)) : value];
    }),
  );
