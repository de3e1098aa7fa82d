import { describe, expect, it } from 'vitest';
import { hasNumberedMeanings, needsChecks, placeWords, type SharedOccurrence } from './guidance.ts';

const occurrence = (operations: readonly string[], meaning = 'It broke.') =>
  ({
    operations: operations.map((id) => ({ id })),
    meaning,
    retry: { verdict: 'never' },
    condition: 'broken',
  }) as unknown as SharedOccurrence;
const entry = (...occurrences: SharedOccurrence[]) => ({ occurrences });
const placeOf = (operations: readonly string[], room?: number) => {
  const one = occurrence(operations);
  return placeWords(entry(one), [one], room);
};

describe('where occurrences of an entry hold', () => {
  it('is named by up to eight operations; of more, their number is said', () => {
    expect(placeOf([...'abcdefgh'])).toBe('On a, b, c, d, e, f, g, h');
    expect(placeOf([...'abcdefghij'])).toBe('On a, b, c, d, e, f, g, h and 2 more');
  });

  it('is named by the operations whose names there is room for, and always by one', () => {
    expect(placeOf(['abcd', 'efgh'], 10)).toBe('On abcd, efgh');
    expect(placeOf(['abcd', 'efgh'], 9)).toBe('On abcd and 1 more');
    expect(placeOf(['abcd', 'efgh', 'i'], 11)).toBe('On abcd, efgh and 1 more');
    expect(placeOf(['abcd'], 3)).toBe('On abcd');
  });

  it('is named by the numbers of the meanings where no operation is', () => {
    const [one, two, three] = ['One.', 'Two.', 'Three.'].map((text) => occurrence([], text)) as [
      SharedOccurrence,
      SharedOccurrence,
      SharedOccurrence,
    ];
    const again = occurrence([], 'Two.');
    expect(placeWords(entry(one, two, three, again), [again, three])).toBe('Meaning 2, 3');
  });
});

describe('meanings', () => {
  it('are told apart by numbers where a place has no operation, and there are several', () => {
    const [named, bare] = [occurrence(['a']), occurrence([])];
    expect(hasNumberedMeanings(entry(named, occurrence([], 'Else.')))).toBe(true);
    expect(hasNumberedMeanings(entry(occurrence(['b'], 'Else.'), named))).toBe(false);
    expect(hasNumberedMeanings(entry(bare, occurrence([])))).toBe(false);
  });

  it('are told apart by what they advise, but not by what follows from the operation', () => {
    const withRetry = (retry: object) => ({ ...occurrence([]), retry }) as unknown as SharedOccurrence;
    const alike = { verdict: 'never', guards: [], tells: [], lookAt: null };
    expect(
      hasNumberedMeanings(
        entry(withRetry(alike), withRetry({ ...alike, guards: [1], tells: [1], lookAt: 'the list' })),
      ),
    ).toBe(false);
    expect(hasNumberedMeanings(entry(withRetry(alike), withRetry({ ...alike, verdict: 'after-fix' })))).toBe(true);
  });
});

it('a success with nothing left to do needs no checks', () => {
  expect(needsChecks({ outcome: 'success', actions: [] })).toBe(false);
  expect(needsChecks({ outcome: 'success', actions: ['Look.'] })).toBe(true);
  expect(needsChecks({ outcome: 'failure', actions: [] })).toBe(true);
});
