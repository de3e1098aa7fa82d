import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeMeanings } from '../model.ts';
import { codeRanges } from './code-ranges.ts';

const ranges = (...codes: string[]) =>
  codeRanges(codes.map((code) => ({ code }) as CodeMeanings)).map(({ id, name, codes: own }) => [
    id,
    name,
    own.map(({ code }) => code).join(' '),
  ]);

describe('the ranges of codes', () => {
  it('have a number each in the range that begins at or below it, and names behind them', () => {
    expect(ranges('0', '99', '100', '599', '600', '9999', '10000', '999999', '1000000', '5xx', 'noAuth')).toEqual([
      ['from-0', '0–99', '0 99'],
      ['from-100', '100–599', '100 599'],
      ['from-600', '600–9999', '600 9999'],
      ['from-10000', '10000–999999', '10000 999999'],
      ['from-1000000', '1000000 and above', '1000000'],
      ['names', 'Names', '5xx noAuth'],
    ]);
  });

  it('are left out where there is no code in them', () => {
    expect(ranges('65')).toEqual([['from-0', '0–99', '65']]);
    expect(ranges()).toEqual([]);
  });

  it('lose no code, and list none twice', () => {
    const code = fc.oneof(fc.nat().map(String), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(fc.uniqueArray(code), (codes) => {
        const listed = codeRanges(codes.map((one) => ({ code: one }) as CodeMeanings)).flatMap((range) =>
          range.codes.map((one) => one.code),
        );
        expect([...listed].sort()).toEqual([...codes].sort());
      }),
    );
  });
});
