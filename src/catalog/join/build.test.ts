import { describe, expect, it } from 'vitest';
import { conditionSchema } from '../../schema/condition.ts';
import { historySchema } from '../../schema/history.ts';
import { serviceSchema } from '../../schema/service.ts';
import { vendorSchema } from '../../schema/vendor.ts';
import type { Entry } from '../model.ts';
import { buildCatalog } from './build.ts';

const source = { url: 'https://docs.example/', title: 'Errors', retrieved: '2026-11-20' };

const vendor = (id: string, name: string) => ({
  id,
  data: vendorSchema.parse({
    name,
    summary: 'One.',
    homepage: 'https://docs.example/',
    documentation: 'https://docs.example/',
    words: [name],
    apiHosts: [],
    answer: { code: 'code', text: ['message'], description: 'So.', source },
    support: { contact: 'Us.', send: [{ what: 'All.', blanks: ['All'], basis: 'inferred' }], source },
  }),
});

const service = (id: string, codes: string[], more: object = {}) => ({
  id,
  data: serviceSchema.parse({
    name: id.slice(id.indexOf('/') + 1),
    summary: 'One.',
    sources: { docs: source },
    tables: [
      {
        id: 'errors',
        section: 'Errors',
        source: 'docs',
        rowCount: codes.length,
        rows: codes.map((code) => ({ code, title: 'A', meaning: 'B.', actions: [], condition: 'failed' })),
      },
    ],
    ...more,
  }),
});

const condition = {
  id: 'failed',
  data: conditionSchema.parse({
    title: 'Failed',
    summary: 'It failed.',
    canonicalCode: 'INTERNAL',
    outcome: 'failure',
    effect: 'none',
    fixedBy: 'vendor',
    retry: { verdict: 'never' },
    synonyms: ['broken'],
    checks: ['Look.'],
  }),
};

/** Vendors and services in an order that is none. */
const catalog = buildCatalog({
  vendors: [vendor('zebra', 'Zebra'), vendor('ant', 'Ant')],
  services: [
    service('zebra/b', ['10', '2', 'Failed.Hard', 'Failed']),
    service('zebra/a', ['100', '2']),
    service('ant/c', ['2', 'Failed.Hard.Now', 'Failed.Hard', 'Failed']),
  ],
  conditions: [condition],
  guides: [],
  protocols: [],
  jobs: [],
  prose: [],
  history: [],
});

const entryOf = (id: string): Entry => {
  const entry = catalog.entries.find((other) => other.id === id);
  if (!entry) throw new Error(`no entry ${id}`);
  return entry;
};
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

describe('the catalog is in order', () => {
  it('vendors by name, their services by name', () => {
    expect(catalog.services.map(({ id }) => id)).toEqual(['ant/c', 'zebra/a', 'zebra/b']);
  });

  it('entries by id', () => {
    expect(ids(catalog.entries)).toEqual(ids(catalog.entries).toSorted());
  });

  it('codes by value, numbers before names', () => {
    expect(catalog.codes.map(({ code }) => code)).toEqual([
      '2',
      '10',
      '100',
      'Failed',
      'Failed.Hard',
      'Failed.Hard.Now',
    ]);
  });

  it('the reports of a condition in the order of the services', () => {
    const [failed] = catalog.conditions;
    expect(ids(failed?.reports.map(({ entry }) => entry) ?? [])).toEqual(
      catalog.services.flatMap(({ entries }) => ids(entries)),
    );
  });
});

describe('what is elsewhere', () => {
  it('the same condition: never the own service, other vendors first', () => {
    expect(ids(entryOf('zebra/b/2').sameCondition)).toEqual([
      'ant/c/2',
      'ant/c/Failed.Hard.Now',
      'ant/c/Failed.Hard',
      'ant/c/Failed',
      'zebra/a/100',
      'zebra/a/2',
    ]);
  });

  it('the same number: never the own service', () => {
    expect(ids(entryOf('zebra/b/2').sameNumber)).toEqual(['ant/c/2', 'zebra/a/2']);
    expect(entryOf('zebra/a/100').sameNumber).toEqual([]);
  });

  it('a dotted code belongs to its longest prefix in its own service', () => {
    expect(entryOf('ant/c/Failed.Hard.Now').prefix?.id).toBe('ant/c/Failed.Hard');
    expect(entryOf('zebra/b/Failed.Hard').prefix?.id).toBe('zebra/b/Failed');
    expect(entryOf('zebra/b/Failed').prefix).toBeNull();
  });
});

describe('codes in one cell of a table', () => {
  const row = { title: 'A', meaning: 'B.', actions: [], condition: 'failed' };
  const table = {
    id: 'errors',
    section: 'Errors',
    source: 'docs',
    rowCount: 3,
    rows: [
      { ...row, code: '490', subcode: '7' },
      { ...row, codes: ['490', '491'] },
    ],
  };
  const built = buildCatalog({
    vendors: [vendor('ant', 'Ant')],
    services: [{ id: 'ant/c', data: serviceSchema.parse({ ...service('ant/c', ['1']).data, tables: [table] }) }],
    conditions: [condition],
    guides: [],
    protocols: [],
    jobs: [],
    prose: [],
    history: [],
  });

  it('mean the same as each other, and not the same as one of them with a subcode', () => {
    const synonyms = built.entries.map(({ key, synonyms: same }) => [key, same.map(({ entry }) => entry.key)]);
    expect(Object.fromEntries(synonyms)).toEqual({ '490-7': [], '490': ['491'], '491': ['490'] });
  });
});

describe('a row of many operations', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const built = buildCatalog({
    vendors: [vendor('ant', 'Ant')],
    services: [
      {
        id: 'ant/c',
        data: serviceSchema.parse({
          ...service('ant/c', ['1']).data,
          operations: Object.fromEntries(names.map((name) => [name, { name }])),
          tables: [
            {
              id: 'errors',
              section: 'Errors',
              source: 'docs',
              rowCount: 3,
              rows: [
                { code: '1', title: 'A', meaning: 'B.', actions: [], condition: 'failed', operations: names },
                { code: '1', meaning: 'C.', actions: [], condition: 'failed', operations: ['a', 'b'] },
                { code: '1', meaning: 'D.', actions: [], condition: 'failed', partOfRowAbove: true, operations: ['b'] },
              ],
            },
          ],
        }),
      },
    ],
    conditions: [condition],
    guides: [],
    protocols: [],
    jobs: [],
    prose: [],
    history: [],
  });
  const [entry] = built.entries;

  it('is one occurrence; with more than eight it has no fragment for a single one', () => {
    expect(entry?.occurrences.map(({ operations }) => operations.length)).toEqual([9, 2, 1]);
    expect(entry?.occurrences.map(({ anchor, otherAnchors }) => [anchor, ...otherAnchors])).toEqual([
      ['case-1'],
      ['a', 'b'],
      ['case-4'],
    ]);
  });

  it('has a row on the page of its service, with the fragments of its operations', () => {
    const [table] = built.services[0]?.tables ?? [];
    expect(table?.rows.map(({ number, anchors }) => [number, anchors])).toEqual([
      [1, ['1']],
      [2, ['1-a', '1-b']],
      [2, ['1-case-4']],
    ]);
  });
});

describe('a row of several codes that is split by operations', () => {
  const row = { meaning: 'B.', actions: [], condition: 'failed' };
  const built = buildCatalog({
    vendors: [vendor('ant', 'Ant')],
    services: [
      {
        id: 'ant/c',
        data: serviceSchema.parse({
          ...service('ant/c', ['1']).data,
          operations: { start: { name: 'Start' }, stop: { name: 'Stop' } },
          tables: [
            {
              id: 'errors',
              section: 'Errors',
              source: 'docs',
              rowCount: 3,
              rows: [
                { ...row, codes: ['1', '2'], title: 'A', operations: ['start'] },
                { ...row, codes: ['1', '2'], partOfRowAbove: true, operations: ['stop'] },
                { ...row, code: '3', title: 'C' },
              ],
            },
          ],
        }),
      },
    ],
    conditions: [condition],
    guides: [],
    protocols: [],
    jobs: [],
    prose: [],
    history: [],
  });
  const [one, two, three] = built.entries;

  it('keeps the number of its row, and its synonyms once', () => {
    const numbers = [one, two, three].map((entry) => entry?.occurrences.map(({ row: number }) => number));
    expect(numbers).toEqual([[1, 1], [2, 2], [3]]);
    expect(one?.synonyms.map(({ entry }) => entry.key)).toEqual(['2']);
  });

  it('keeps the place that it had before it was split', () => {
    expect(one?.occurrences.map(({ anchor, otherAnchors }) => [anchor, ...otherAnchors])).toEqual([
      ['start', 'case-1'],
      ['stop'],
    ]);
  });
});

/** One vendor with these services. */
const catalogOf = (...services: { id: string; data: object }[]) =>
  buildCatalog({
    vendors: [vendor('ant', 'Ant')],
    services: services.map(({ id, data }) => ({ id, data: serviceSchema.parse(data) })),
    conditions: [condition],
    guides: [],
    protocols: [],
    jobs: [],
    prose: [],
    history: [],
  });
const tableOf = (rows: object[], more: object = {}) => ({
  id: 'errors',
  section: 'Errors',
  source: 'docs',
  rowCount: rows.length,
  rows: rows.map((row) => ({ meaning: 'B.', actions: [], condition: 'failed', ...row })),
  ...more,
});

describe('the fragments of an entry', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const operations = Object.fromEntries(names.map((name) => [name, { name }]));
  const anchorsOf = (...rows: object[]) =>
    catalogOf(service('ant/c', ['1'], { operations, tables: [tableOf(rows)] })).entries[0]?.occurrences.map(
      ({ anchor, otherAnchors }) => [anchor, ...otherAnchors].join(' '),
    );

  it('are those of up to eight operations, and count them where a row names none', () => {
    expect(anchorsOf({ code: '1', title: 'A', operations: names }, { code: '1' }, { code: '1' })).toEqual([
      'a b c d e f g h case-1',
      'case-9',
      'case-10',
    ]);
  });

  it('are numbers, until a row names an operation', () => {
    expect(anchorsOf({ code: '1', title: 'A' }, { code: '1' }, { code: '1', operations: ['b'] })).toEqual([
      'case-1',
      'case-2',
      'b case-3',
    ]);
  });
});

describe('several meanings in one line of the vendor', () => {
  const operations = Object.fromEntries(
    ['a', 'b', 'c'].map((id) => [id, { name: id, kind: 'idempotent', ifFailed: `${id} stays` }]),
  );
  const warned = catalogOf(
    service('ant/c', ['1'], {
      operations,
      tables: [
        tableOf([
          { code: '0', title: 'A', operations: ['a'] },
          { code: '1', title: 'B' },
          { code: '1', partOfRowAbove: true, operations: ['b'] },
          { code: '1', partOfRowAbove: true, operations: ['c'] },
          { code: '2', title: 'C', operations: ['a'] },
          { code: '2', partOfRowAbove: true },
        ]),
      ],
    }),
  ).entries.map(({ occurrences }) => occurrences.map(({ warnings }) => warnings.map(({ text }) => text).join(' ')));

  it('say of one without operations what is so of those that no other meaning names', () => {
    const until = 'until a corrected or repeated request succeeds';
    expect(warned).toEqual([
      [`A stays ${until}.`],
      [`If the request was \`a\`, a stays ${until}.`, `B stays ${until}.`, `C stays ${until}.`],
      [
        `A stays ${until}.`,
        `Until a corrected or repeated request succeeds: if the request was \`b\`, b stays; if it was \`c\`, c stays.`,
      ],
    ]);
  });
});

describe('an older edition', () => {
  const built = catalogOf(
    service('ant/new', ['1', '2', '3']),
    service('ant/old', ['1', '9', '8'], {
      edition: 'legacy',
      supersededBy: 'new',
      counterparts: [
        { entries: ['9'], there: ['2', '3'] },
        { entries: ['1', '9'], there: ['1', '2'] },
      ],
    }),
  );
  const counterparts = built.entries.map(({ id, counterparts: others }) => [id, ids(others).join(' ')]);

  it('has the entry of the same number as a counterpart, and those that it names, each once', () => {
    expect(Object.fromEntries(counterparts)).toEqual({
      'ant/new/1': 'ant/old/1 ant/old/9',
      'ant/new/2': 'ant/old/9 ant/old/1',
      'ant/new/3': 'ant/old/9',
      'ant/old/1': 'ant/new/1 ant/new/2',
      'ant/old/8': '',
      'ant/old/9': 'ant/new/2 ant/new/3 ant/new/1',
    });
  });

  it('has no counterpart among the entries with the same number elsewhere', () => {
    expect(built.entries.flatMap(({ sameNumber }) => ids(sameNumber))).toEqual([]);
  });
});

describe('what a statement is about', () => {
  const says = { says: 'It says so.', source };
  const built = catalogOf(
    service('ant/c', ['1'], {
      operations: { start: { name: 'Start' } },
      tables: [
        tableOf([
          { code: '490', subcode: '7', title: 'A' },
          { code: '490', subcode: '8', title: 'B' },
          { code: '5', subcode: '1', title: 'C' },
          { code: '5', title: 'D' },
          { title: 'E', literals: [{ field: 'message', text: 'bad' }] },
        ]),
      ],
      saysElsewhere: [
        { ...says, for: ['490', '5#start', 'd/bad'] },
        { ...says, for: ['nobody/490'] },
        { ...says, for: [] },
      ],
    }),
    service('ant/d', ['1'], { tables: [tableOf([{ title: 'E', literals: [{ field: 'message', text: 'bad' }] }])] }),
  );

  it('is the entry of a key, else each entry with the code, here or in another service of the vendor', () => {
    const said = built.entries.map(({ id, saysElsewhere }) => [id, saysElsewhere.length]);
    expect(Object.fromEntries(said)).toEqual({
      'ant/c/490-7': 1,
      'ant/c/490-8': 1,
      'ant/c/5-1': 0,
      'ant/c/5': 1,
      'ant/c/bad': 0,
      'ant/d/bad': 1,
    });
    const [statement] = built.services[0]?.entries[0]?.saysElsewhere ?? [];
    expect(statement?.targets.map(({ entry, operation }) => `${entry.id} ${operation?.id ?? ''}`)).toEqual([
      'ant/c/490-7 ',
      'ant/c/490-8 ',
      'ant/c/5 start',
      'ant/d/bad ',
    ]);
  });

  it('is the service where it names no entry', () => {
    expect(built.services.map(({ saysElsewhere }) => saysElsewhere.length)).toEqual([1, 0]);
  });

  it('texts without a number have no entries with the same number', () => {
    expect(built.entries.filter(({ kind }) => kind === 'message').flatMap(({ sameNumber }) => sameNumber)).toEqual([]);
  });
});

describe('a table that holds for another service', () => {
  const row = { code: '1', title: 'A' };
  const built = catalogOf(
    service('ant/a', ['1'], {
      tables: [
        tableOf([row, { code: '2', title: 'B' }]),
        tableOf([{ code: '1' }, { code: '3', title: 'C' }], { id: 'more' }),
      ],
    }),
    service('ant/b', ['7']),
    service('ant/c', ['9'], {
      inherits: [
        { service: 'a', tables: ['more'], note: 'So.', source: 'docs' },
        { service: 'b', note: 'All.', source: 'docs' },
      ],
    }),
  );

  it('has entries that the other service returns too, also where only one of their rows is in it', () => {
    const returned = built.entries.map(({ id, alsoReturnedBy }) => [id, alsoReturnedBy.map((by) => by.id).join(' ')]);
    expect(Object.fromEntries(returned)).toEqual({
      'ant/a/1': 'ant/c',
      'ant/a/2': '',
      'ant/a/3': 'ant/c',
      'ant/b/7': 'ant/c',
      'ant/c/9': '',
    });
  });
});

it('the releases are as they are written, each change of a release once', () => {
  const day = '2026-12-01';
  const { releases } = buildCatalog({
    vendors: [vendor('ant', 'Ant')],
    services: [{ id: 'ant/c', data: serviceSchema.parse(service('ant/c', ['1']).data) }],
    conditions: [condition],
    guides: [],
    protocols: [],
    jobs: [],
    prose: [],
    history: [
      {
        id: 'history',
        data: historySchema.parse({
          releases: [
            { release: '0.3.0', date: day },
            { release: '0.2.0', date: day, retired: ['ant/c/1'], removed: ['ant/c/2'], note: 'Two.' },
            { release: '0.1.0', date: day, added: ['ant/c/1', 'ant/c/2'] },
          ],
        }),
      },
    ],
  });
  const change = (kind: string, id: string) => ({ kind, id, from: null, fields: [] });
  expect(releases).toEqual([
    { version: '0.3.0', date: day, note: null, changes: [] },
    {
      version: '0.2.0',
      date: day,
      note: 'Two.',
      changes: [change('retired', 'ant/c/1'), change('removed', 'ant/c/2')],
    },
    { version: '0.1.0', date: day, note: null, changes: [change('added', 'ant/c/1'), change('added', 'ant/c/2')] },
  ]);
});
