import { describe, expect, it } from 'vitest';
import { returnedBy } from './returned-by.ts';
import { isUnshown, tellsOfOperation } from './telling.ts';

describe('the operation that shows whether another one took effect', () => {
  const tasks = [
    { what: 'a', start: 'start', stop: 'stop', tells: 'query' },
    { what: 'b', id: 'sid', start: 'begin', stop: 'end', tells: 'list' },
    { what: 'c', start: 'open', stop: 'close' },
  ];
  const tells = (operation: string) =>
    tellsOfOperation(operation, {
      operations: { own: { name: 'Own', tells: 'see' } },
      tasks,
    } as unknown as Parameters<typeof tellsOfOperation>[1]);

  it('is the one it names, else that of the task which it starts or stops', () => {
    expect(['own', 'start', 'stop', 'end'].map(tells)).toEqual(['see', 'query', 'query', 'list']);
  });

  it('is none for a start whose response has the only id, nor where no task shows anything', () => {
    expect(['begin', 'open', 'close', 'other'].map(tells)).toEqual([null, null, null, null]);
    expect(tellsOfOperation('start', { operations: {} } as never)).toBeNull();
  });
});

it('somebody has to look elsewhere only where nothing shows, repeats or reads it, and no handle is all there is', () => {
  const open = { kind: 'creates', isGuarded: false, tells: null } as const;
  expect(isUnshown(open, false)).toBe(true);
  expect(isUnshown({ ...open, tells: {} }, false)).toBe(false);
  expect(isUnshown({ ...open, kind: 'reads' }, false)).toBe(false);
  expect(isUnshown({ ...open, isGuarded: true }, false)).toBe(false);
  expect(isUnshown(open, true)).toBe(false);
});

describe('who returns a row', () => {
  it('are its own operations, else those of its table', () => {
    expect(returnedBy({ operations: ['a'] }, { operations: ['b'] }).operations).toEqual(['a']);
    expect(returnedBy({}, { operations: ['b'] }).operations).toEqual(['b']);
    expect(returnedBy({}, {}).operations).toEqual([]);
  });

  it('is nobody of the service where the row says so, or its table and not the row', () => {
    const elsewhere = (row: Parameters<typeof returnedBy>[0], fromElsewhere?: boolean) =>
      returnedBy(row, fromElsewhere === undefined ? {} : { fromElsewhere: fromElsewhere as true }).fromElsewhere;
    expect(elsewhere({ fromElsewhere: true })).toBe(true);
    expect(elsewhere({}, true)).toBe(true);
    expect(elsewhere({ operations: ['a'] }, true)).toBe(false);
    expect(elsewhere({})).toBe(false);
  });
});
