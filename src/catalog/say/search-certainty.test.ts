import { describe, expect, it } from 'vitest';
import { certaintyNote, certaintyTable, type SearchCertainty } from './search-certainty.ts';

const share = (right: number, of: number) => ({ right, of, from: 0.9876, to: 0.9999 });
const measured: SearchCertainty = {
  measured: '2026-01-02',
  entries: 2065,
  answers: {
    sure: { collected: share(9_999, 10_000), all: share(2, 2) },
    likely: { collected: share(1, 2), all: share(1, 3) },
  },
};

describe('how often the search was right', () => {
  it('is rounded down: what was once wrong is never 100 %', () => {
    const { heads, rows } = certaintyTable(measured);
    const numbers = rows.map((row) => row.slice(2).map((cell) => cell.replaceAll(' %', '%')));
    expect(numbers).toEqual([
      ['9,999 of 10,000', '99.9% (98.7% to 99.9%)'],
      ['2 of 2', '100.0% (98.7% to 99.9%)'],
      ['1 of 2', '50.0% (98.7% to 99.9%)'],
      ['1 of 3', '33.3% (98.7% to 99.9%)'],
    ]);
    expect(rows.map(({ length }) => length)).toEqual(rows.map(() => heads.length));
    expect(new Set(rows.map((row) => row.slice(0, 2).join())).size).toBe(rows.length);
  });

  it('says when, and with how much', () => {
    expect(certaintyNote(measured)).toBe('Measured on 2026-01-02 with 2,065 entries.');
  });
});
