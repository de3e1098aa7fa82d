import { describe, expect, it } from 'vitest';
import { counted, rowCount, sizeWords } from './sizes.ts';

/** A service of so many entries with tables whose rows have these numbers. */
const service = (entries: number, ...tables: number[][]) => ({
  entries: Array.from({ length: entries }),
  tables: tables.map((numbers) => ({ rows: numbers.map((number) => ({ number })) })),
});

describe('how much there is', () => {
  it('is said with a noun in the right number, and commas between thousands', () => {
    expect([counted(1, 'entry'), counted(2065, 'entry'), counted(0, 'row'), counted(1, 'row')]).toEqual([
      '1 entry',
      '2,065 entries',
      '0 rows',
      '1 row',
    ]);
  });

  it('counts the parts of one line once, in all tables', () => {
    expect(rowCount(service(1, [1, 1, 2], [], [1]))).toBe(3);
  });

  it('names the rows where they are not as many as the entries', () => {
    expect(sizeWords(service(2, [1, 2]))).toBe('2 entries');
    expect(sizeWords(service(1, [1, 2]))).toBe('1 entry in 2 rows');
  });
});
