import { describe, expect, it } from 'vitest';
import type { Entry, Occurrence } from '../model.ts';
import { mergedTexts, ourStepsOf, stepsOf } from './merged.ts';

/** An entry whose occurrences, one for each operation, say these texts. */
const entryOf = (textsByOperation: Record<string, string[]>) =>
  ({
    occurrences: Object.entries(textsByOperation).map(([id, actions]) => ({ operations: [{ id }], actions })),
  }) as unknown as Entry;

const merged = (textsByOperation: Record<string, string[]>) =>
  mergedTexts(entryOf(textsByOperation), ({ actions }) => actions).map(({ text, place }) =>
    place === null ? text : `${place}: ${text}`,
  );

describe('the texts of several occurrences', () => {
  it('are each said once, and with a place only where they do not hold everywhere', () => {
    expect(merged({ start: ['Retry.', 'Begin again.'], stop: ['Retry.'] })).toEqual([
      'Retry.',
      'On start: Begin again.',
    ]);
  });

  it('keep the order of each occurrence', () => {
    expect(merged({ start: ['A', 'C'], stop: ['A', 'B', 'C'] })).toEqual(['A', 'On stop: B', 'C']);
    expect(merged({ a: ['1'], b: ['2'], c: ['3'] })).toEqual(['On a: 1', 'On b: 2', 'On c: 3']);
  });

  it('name few operations, and count many', () => {
    const many = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, ['Same']]));
    expect(merged({ ...many, f: [] })).toEqual(['On a, b, c and 2 more operations: Same']);
  });
});

describe('the steps of an occurrence', () => {
  const occurrence = (actions: string[], then: string | null, thenBasis = 'inferred') =>
    ({ actions, retry: { then, thenBasis } }) as unknown as Occurrence;

  it.each([
    [['Fix it.'], null, ['Fix it.'], []],
    [['Fix it.'], 'Ask.', ['Fix it.', 'Ask.'], ['Ask.']],
    [['Fix it.', 'Ask.'], 'Ask.', ['Fix it.', 'Ask.'], []],
    [[], 'Ask.', ['Ask.'], ['Ask.']],
  ])('%j, then %j: %j, of which ours are %j', (actions, then, steps, ours) => {
    expect(stepsOf(occurrence(actions, then))).toEqual(steps);
    expect(ourStepsOf(occurrence(actions, then))).toEqual(ours);
  });

  it('has none of ours where the vendor says what to do at last', () => {
    expect(ourStepsOf(occurrence([], 'Ask.', 'vendor'))).toEqual([]);
  });
});
