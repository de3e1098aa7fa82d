import { describe, expect, it } from 'vitest';
import { certaintyTable, SEARCH_CERTAINTY } from '../../../src/catalog/say/search-certainty.ts';
import { catalog } from '../catalog.ts';
import { collectedTexts, wilsonInterval } from './certainty.ts';
import { RIGHT_OF_100 } from './goals.ts';

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

describe('what the guide says of the search: npm run bench:certainty -- --record', () => {
  const { entries, answers } = SEARCH_CERTAINTY;

  it.each(['sure', 'likely'] as const)('%s is right as often as it has to be', (tier) => {
    for (const { right, of, from, to } of Object.values(answers[tier])) {
      expect(of).toBeGreaterThan(50);
      expect((100 * right) / of).toBeGreaterThanOrEqual(RIGHT_OF_100[tier]);
      expect([from, to]).toEqual(wilsonInterval(right, of));
    }
  });

  it('was measured with about as many entries as there are', () => {
    expect(Math.abs(entries / catalog.entries.length - 1)).toBeLessThan(MAX_GROWTH);
  });

  it('never rounds up', () => {
    const share = { right: 1999, of: 2000, from: 0.9972, to: 0.9999 };
    const shares = { collected: share, all: share };
    const table = certaintyTable({ measured: '2026-11-26', entries: 1, answers: { sure: shares, likely: shares } });
    expect(table.rows[0]).toEqual(['Found', 'Texts that people wrote', '1,999 of 2,000', '99.9% (99.7% to 99.9%)']);
  });
});

/** Share by which the index may grow before the search is measured again. */
const MAX_GROWTH = 0.1;
