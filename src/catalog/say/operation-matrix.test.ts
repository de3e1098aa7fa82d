import { describe, expect, it } from 'vitest';
import type { Entry, Occurrence, Operation } from '../model.ts';
import { operationMatrix } from './operation-matrix.ts';

const operation = (id: string) => ({ id }) as Operation;
const [start, stop, query, list] = ['start', 'stop', 'query', 'list'].map(operation) as [
  Operation,
  Operation,
  Operation,
  Operation,
];
const occurrence = (operations: Operation[], verdict = 'never') =>
  ({ operations, outcome: 'failure', effect: 'none', retry: { verdict, delaysSeconds: [] } }) as unknown as Occurrence;
const entry = (...occurrences: Occurrence[]) => ({ occurrences }) as unknown as Entry;
const matrix = (operations: Operation[], ...entries: Entry[]) => operationMatrix({ operations, entries });

describe('which call returns what', () => {
  it('has a column for each operation that returns something else', () => {
    const failed = entry(occurrence([start]), occurrence([stop], 'after-fix'));
    const missing = entry(occurrence([query, list]));
    const found = matrix([start, stop, query, list], failed, missing, entry(occurrence([])));
    expect(found?.columns).toEqual([[start], [stop], [query, list]]);
    expect(found?.rows.map(({ cells }) => cells.map(({ length }) => length))).toEqual([
      [1, 1, 0],
      [0, 0, 1],
    ]);
  });

  it('has a sign once, and every sign that an operation returns', () => {
    const open = entry(occurrence([start]), occurrence([start]), occurrence([start], 'after-fix'));
    const found = matrix([start, stop, query], open, entry(occurrence([stop])), entry(occurrence([query])));
    expect(found?.rows[0]?.cells.map(({ length }) => length)).toEqual([2, 0, 0]);
  });

  it('is left out where it says no more than the tables, or does not fit a page', () => {
    expect(matrix([start, stop, query], entry(occurrence([start, stop, query])))).toBeNull();
    const many = Array.from({ length: 13 }, (_, index) => operation(`call ${index}`));
    expect(matrix(many, ...many.map((one) => entry(occurrence([one]))))).toBeNull();
  });
});
