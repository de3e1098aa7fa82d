import { describe, expect, it } from 'vitest';
import { catalogOf, service, vendor } from '../../../tests/fixtures/small-catalog.ts';
import type { Entry } from '../model.ts';

/** Vendors and services in an order that is none. */
const catalog = () =>
  catalogOf(
    [
      service('zebra/b', ['10', '2', 'Failed.Hard', 'Failed']),
      service('zebra/a', ['100', '2']),
      service('ant/c', ['2', 'Failed.Hard.Now', 'Failed.Hard', 'Failed']),
    ],
    { vendors: [vendor('zebra', 'Zebra'), vendor('ant', 'Ant')] },
  );

const entryOf = (id: string): Entry => {
  const entry = catalog().entries.find((other) => other.id === id);
  if (!entry) throw new Error(`no entry ${id}`);
  return entry;
};
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

/** A table of three rows of the document. */
const tableOf = (rows: object[]) => ({ id: 'errors', section: 'Errors', source: 'docs', rowCount: 3, rows });

describe('the catalog is in order', () => {
  it('vendors by name, their services by name', () => {
    expect(catalog().services.map(({ id }) => id)).toEqual(['ant/c', 'zebra/a', 'zebra/b']);
  });

  it('entries by id', () => {
    expect(ids(catalog().entries)).toEqual(ids(catalog().entries).toSorted());
  });

  it('codes by value, numbers before names', () => {
    expect(catalog().codes.map(({ code }) => code)).toEqual([
      '2',
      '10',
      '100',
      'Failed',
      'Failed.Hard',
      'Failed.Hard.Now',
    ]);
  });

  it('the reports of a condition in the order of the services', () => {
    const [failed] = catalog().conditions;
    expect(ids(failed?.reports.map(({ entry }) => entry) ?? [])).toEqual(
      catalog().services.flatMap(({ entries }) => ids(entries)),
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
  const table = tableOf([
    { ...row, code: '490', subcode: '7' },
    { ...row, codes: ['490', '491'] },
  ]);
  const built = () => catalogOf([service('ant/c', ['1'], { tables: [table] })]);

  it('mean the same as each other, and not the same as one of them with a subcode', () => {
    const synonyms = built().entries.map(({ key, synonyms: same }) => [key, same.map(({ entry }) => entry.key)]);
    expect(Object.fromEntries(synonyms)).toEqual({ '490-7': [], '490': ['491'], '491': ['490'] });
  });
});

describe('a row of many operations', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const built = () =>
    catalogOf([
      service('ant/c', ['1'], {
        operations: Object.fromEntries(names.map((name) => [name, { name }])),
        tables: [
          tableOf([
            { code: '1', title: 'A', meaning: 'B.', actions: [], condition: 'failed', operations: names },
            { code: '1', meaning: 'C.', actions: [], condition: 'failed', operations: ['a', 'b'] },
            { code: '1', meaning: 'D.', actions: [], condition: 'failed', partOfRowAbove: true, operations: ['b'] },
          ]),
        ],
      }),
    ]);
  const occurrences = () => built().entries[0]?.occurrences;

  it('is one occurrence; with more than eight it has no fragment for a single one', () => {
    expect(occurrences()?.map(({ operations }) => operations.length)).toEqual([9, 2, 1]);
    expect(occurrences()?.map(({ anchor, otherAnchors }) => [anchor, ...otherAnchors])).toEqual([
      ['case-1'],
      ['a', 'b'],
      ['case-4'],
    ]);
  });

  it('has a row on the page of its service, with the fragments of its operations', () => {
    const [table] = built().services[0]?.tables ?? [];
    expect(table?.rows.map(({ number, anchors }) => [number, anchors])).toEqual([
      [1, ['1']],
      [2, ['1-a', '1-b']],
      [2, ['1-case-4']],
    ]);
  });
});

describe('a row of several codes that is split by operations', () => {
  const row = { meaning: 'B.', actions: [], condition: 'failed' };
  const built = () =>
    catalogOf([
      service('ant/c', ['1'], {
        operations: { start: { name: 'Start' }, stop: { name: 'Stop' } },
        tables: [
          tableOf([
            { ...row, codes: ['1', '2'], title: 'A', operations: ['start'] },
            { ...row, codes: ['1', '2'], partOfRowAbove: true, operations: ['stop'] },
            { ...row, code: '3', title: 'C' },
          ]),
        ],
      }),
    ]);

  it('keeps the number of its row, and its synonyms once', () => {
    const { entries } = built();
    const numbers = entries.map(({ occurrences }) => occurrences.map(({ row: number }) => number));
    expect(numbers).toEqual([[1, 1], [2, 2], [3]]);
    expect(entries[0]?.synonyms.map(({ entry }) => entry.key)).toEqual(['2']);
  });

  it('keeps the place that it had before it was split', () => {
    expect(built().entries[0]?.occurrences.map(({ anchor, otherAnchors }) => [anchor, ...otherAnchors])).toEqual([
      ['start', 'case-1'],
      ['stop'],
    ]);
  });
});
