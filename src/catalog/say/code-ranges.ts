import type { CodeMeanings } from '../model.ts';

/** All codes in ranges that fit a screen or so, in the order of the codes. */

export interface CodeRange {
  /** Fragment on the page of all codes. */
  id: string;
  name: string;
  codes: CodeMeanings[];
}

/** Ends of the ranges of numbers: each begins where the one before it ends. */
const BOUNDS = [100, 600, 10_000, 1_000_000, Infinity];

/** Numbers by size, and what is no number by itself; a range without codes is left out. */
export function codeRanges(codes: readonly CodeMeanings[]): CodeRange[] {
  const isNumber = ({ code }: CodeMeanings) => /^\d+$/u.test(code);
  const numbers = codes.filter(isNumber);
  const ranges = BOUNDS.map((end, index): CodeRange => {
    const start = BOUNDS[index - 1] ?? 0;
    const inRange = numbers.filter(({ code }) => Number(code) >= start && Number(code) < end);
    const name = end === Infinity ? `${start} and above` : `${start}–${end - 1}`;
    return { id: `from-${start}`, name, codes: inRange };
  });
  const names = codes.filter((meanings) => !isNumber(meanings));
  return [...ranges, { id: 'names', name: 'Names', codes: names }].filter((range) => range.codes.length > 0);
}
