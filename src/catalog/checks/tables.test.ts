import { describe, expect, it } from 'vitest';
import { findingsIn, type Fields } from '../../../tests/content/problems-in.ts';
import { tableRules } from './tables.ts';

const wrongIn = findingsIn(tableRules);

it('a table has as many rows as it says, with each code of a shared cell, and without further meanings', () => {
  const wrong = (rowCount: number, ...rows: Fields[]) =>
    wrongIn('row-count', { tables: [{ rowCount: 0 }, { rowCount, rows }] });
  const found = (rows: number, said: number) => [`tables.1.rowCount: ${rows} rows where \`rowCount\` says ${said}`];
  expect(wrong(2, {})).toEqual(found(1, 2));
  expect(wrong(1, {}, {})).toEqual(found(2, 1));
  expect(wrong(9, { codes: ['1', '2', '3'] }, {}, { partOfRowAbove: true })).toEqual(found(4, 9));
  expect(wrong(1, {}, { partOfRowAbove: true })).toEqual([]);
});

describe('`fromElsewhere`', () => {
  const wrong = (table: Fields, ...rows: Fields[]) =>
    wrongIn('elsewhere-or-operations', { tables: [{}, { ...table, rows }] });
  const fromElsewhere = true;
  const operations = ['start'];

  it('stands on responses that name no operation', () => {
    expect(wrong({ fromElsewhere, operations })).toEqual([
      'tables.1.fromElsewhere: `fromElsewhere` beside `operations`',
    ]);
    expect(wrong({ fromElsewhere, direction: 'event' })).toEqual([
      'tables.1.fromElsewhere: `fromElsewhere` in a table of the direction `event`',
    ]);
    expect(wrong({}, {}, { fromElsewhere, operations })).toEqual([
      'tables.1.rows.1.fromElsewhere: `fromElsewhere` beside `operations`',
    ]);
    expect(wrong({ direction: 'event' }, { fromElsewhere })).toEqual([
      'tables.1.rows.0.fromElsewhere: `fromElsewhere` in a table of the direction `event`',
    ]);
  });

  it('and may stand there', () => {
    expect(wrong({ fromElsewhere }, { operations })).toEqual([]);
    expect(wrong({ operations }, { fromElsewhere })).toEqual([]);
    expect(wrong({ operations, direction: 'event' }, { operations })).toEqual([]);
  });
});

describe('codes that are added up', () => {
  const wrong = (row: Fields, bitMask: boolean | undefined = true) =>
    wrongIn('mask-of-single-bits', { tables: [{}, { bitMask, rows: [{}, row] }] });

  it('are 0 or a power of two', () => {
    expect(wrong({ code: '3' })).toEqual([
      'tables.1.rows.1.code: the code `3`, which is no single bit, in a table with `bitMask`',
    ]);
    expect(wrong({ codes: ['1', '6', 'x'] })).toEqual(
      ['6', 'x'].map(
        (code) => `tables.1.rows.1.codes: the code \`${code}\`, which is no single bit, in a table with \`bitMask\``,
      ),
    );
    for (const code of ['0', '1', '2', '1024']) expect(wrong({ code })).toEqual([]);
    expect(wrong({ state: 'on' })).toEqual([]);
  });

  it('others are any', () => {
    expect(wrongIn('mask-of-single-bits', { rows: [{ code: '3' }] })).toEqual([]);
  });
});

it('a table whose source was read in part says how far, and no other', () => {
  const wrong = (coverage?: Fields) => wrongIn('coverage-says-how-far', { tables: [{}, { coverage }] });
  expect(wrong({ extent: 'partial' })).toEqual(['tables.1.coverage: `partial` without `readTo`']);
  expect(wrong({ extent: 'whole', readTo: 'page 3' })).toEqual(['tables.1.coverage: `whole` with `readTo`']);
  expect(wrong({ extent: 'partial', readTo: 'page 3' })).toEqual([]);
  expect(wrong({ extent: 'whole' })).toEqual([]);
  expect(wrong()).toEqual([]);
});
