import { describe, expect, it } from 'vitest';
import { catalogOf, service, source, tableOf } from '../../../tests/fixtures/small-catalog.ts';
import { historySchema } from '../../schema/history.ts';
import type { Entry } from '../model.ts';

const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

describe('the fragments of an entry', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const operations = Object.fromEntries(names.map((name) => [name, { name }]));
  const anchorsOf = (...rows: object[]) =>
    catalogOf([service('ant/c', ['1'], { operations, tables: [tableOf(rows)] })]).entries[0]?.occurrences.map(
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
  const warned = () =>
    catalogOf([
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
    ]).entries.map(({ occurrences }) => occurrences.map(({ warnings }) => warnings.map(({ text }) => text).join(' ')));

  it('say of one without operations what is so of those that no other meaning names', () => {
    const until = 'until a corrected or repeated request succeeds';
    expect(warned()).toEqual([
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
  const built = () =>
    catalogOf([
      service('ant/new', ['1', '2', '3']),
      service('ant/old', ['1', '9', '8'], {
        edition: 'legacy',
        supersededBy: 'new',
        counterparts: [
          { entries: ['9'], there: ['2', '3'] },
          { entries: ['1', '9'], there: ['1', '2'] },
        ],
      }),
    ]);
  const counterparts = () => built().entries.map(({ id, counterparts: others }) => [id, ids(others).join(' ')]);

  it('has the entry of the same number as a counterpart, and those that it names, each once', () => {
    expect(Object.fromEntries(counterparts())).toEqual({
      'ant/new/1': 'ant/old/1 ant/old/9',
      'ant/new/2': 'ant/old/9 ant/old/1',
      'ant/new/3': 'ant/old/9',
      'ant/old/1': 'ant/new/1 ant/new/2',
      'ant/old/8': '',
      'ant/old/9': 'ant/new/2 ant/new/3 ant/new/1',
    });
  });

  it('has no counterpart among the entries with the same number elsewhere', () => {
    expect(built().entries.flatMap(({ sameNumber }) => ids(sameNumber))).toEqual([]);
  });
});

describe('what a statement is about', () => {
  const says = { says: 'It says so.', source };
  const built = () =>
    catalogOf([
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
    ]);

  it('is the entry of a key, else each entry with the code, here or in another service of the vendor', () => {
    const said = built().entries.map(({ id, saysElsewhere }) => [id, saysElsewhere.length]);
    expect(Object.fromEntries(said)).toEqual({
      'ant/c/490-7': 1,
      'ant/c/490-8': 1,
      'ant/c/5-1': 0,
      'ant/c/5': 1,
      'ant/c/bad': 0,
      'ant/d/bad': 1,
    });
    const [statement] = built().services[0]?.entries[0]?.saysElsewhere ?? [];
    expect(statement?.targets.map(({ entry, operation }) => `${entry.id} ${operation?.id ?? ''}`)).toEqual([
      'ant/c/490-7 ',
      'ant/c/490-8 ',
      'ant/c/5 start',
      'ant/d/bad ',
    ]);
  });

  it('is the service where it names no entry', () => {
    expect(built().services.map(({ saysElsewhere }) => saysElsewhere.length)).toEqual([1, 0]);
  });

  it('texts without a number have no entries with the same number', () => {
    expect(
      built()
        .entries.filter(({ kind }) => kind === 'message')
        .flatMap(({ sameNumber }) => sameNumber),
    ).toEqual([]);
  });
});

describe('a table that holds for another service', () => {
  const row = { code: '1', title: 'A' };
  const built = () =>
    catalogOf([
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
    ]);

  it('has entries that the other service returns too, also where only one of their rows is in it', () => {
    const returned = built().entries.map(({ id, alsoReturnedBy }) => [id, alsoReturnedBy.map((by) => by.id).join(' ')]);
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
  const { releases } = catalogOf([service('ant/c', ['1'])], {
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
