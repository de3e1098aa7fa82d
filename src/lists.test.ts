import { describe, expect, it } from 'vitest';
import { allOf, groupBy, oneOf } from './lists.ts';

describe('lists as sentences have them', () => {
  it.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a and b', 'a or b'],
    [['a', 'b', 'c'], 'a, b, and c', 'a, b, or c'],
  ])('%j', (items, all, one) => {
    expect(allOf(items)).toBe(all);
    expect(oneOf(items)).toBe(one);
  });
});

describe('lists in groups', () => {
  it('keeps the order of keys and items', () => {
    const groups = groupBy(['b2', 'a1', 'b1'], (item) => [item[0] ?? null]);
    expect([...groups]).toEqual([
      ['b', ['b2', 'b1']],
      ['a', ['a1']],
    ]);
  });

  it('has an item with several keys in each group, and one without a key in none', () => {
    const groups = groupBy(['ab', '', 'b'], (item) => (item === '' ? [null] : item));
    expect([...groups]).toEqual([
      ['a', ['ab']],
      ['b', ['ab', 'b']],
    ]);
  });
});
