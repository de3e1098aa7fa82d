import { describe, expect, it } from 'vitest';
import type { Entry } from '../model.ts';
import { countSigns, countWords, distinctSigns, SIGN_EXAMPLES } from './counts.ts';
import { SIGN_ORDER, signOf, type Verdict } from './sign.ts';

describe('signs', () => {
  it('are counted in their order, whatever the order of the verdicts; those that none has are left out', () => {
    for (const verdicts of [SIGN_EXAMPLES, SIGN_EXAMPLES.toReversed()]) {
      expect(countSigns(verdicts).map(({ id, count }) => [id, count])).toEqual(SIGN_ORDER.map((id) => [id, 1]));
    }
    expect(countSigns([])).toEqual([]);
  });

  it('have the words of a verdict with that sign', () => {
    for (const example of SIGN_EXAMPLES) {
      expect(countWords(countSigns([example, example]))).toBe(`2 ${signOf(example).words}`);
    }
    expect(countWords(countSigns(SIGN_EXAMPLES))).toBe(
      SIGN_EXAMPLES.map((example) => `1 ${signOf(example).words}`).join('; '),
    );
  });

  it('have an example each, in their order', () => {
    expect(SIGN_EXAMPLES.map((example) => signOf(example).id)).toEqual([...SIGN_ORDER]);
  });

  it('of some entries are each there once, as the first occurrence that has it', () => {
    const occurrence = (verdict: Verdict) => ({ ...verdict, operations: [] });
    const [go, wait] = SIGN_EXAMPLES.map(occurrence);
    const entries = [{ occurrences: [go, wait] }, { occurrences: [occurrence(SIGN_EXAMPLES[0]!)] }];
    expect(distinctSigns(entries as unknown as Entry[])).toEqual([go, wait]);
  });
});
