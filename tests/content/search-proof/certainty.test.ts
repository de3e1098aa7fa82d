import { describe, expect, it } from 'vitest';
import { collectedTexts, wilsonInterval } from './certainty.ts';

describe('the interval of a share', () => {
  it.each([
    [0, 10, 0, 0.278],
    [5, 10, 0.237, 0.763],
    [10, 10, 0.722, 1],
    [995, 1000, 0.988, 0.998],
    [0, 0, 0, 1],
  ])('of %d in %d lies from %d to %d', (right, all, from, to) => {
    expect(wilsonInterval(right, all)).toEqual([expect.closeTo(from, 3), expect.closeTo(to, 3)]);
  });
});

it('all collections are judged', () => {
  const sizes = Map.groupBy(collectedTexts(), ({ collection }) => collection);
  expect([...sizes].map(([name, texts]) => [name, texts.length >= 80])).toEqual([
    ['golden searches', true],
    ['field cases', true],
    ['our own field cases', true],
    ['foreign texts', true],
  ]);
});
