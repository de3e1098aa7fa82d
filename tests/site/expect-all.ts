import { expect } from '@playwright/test';
import { isDeepStrictEqual } from 'node:util';

/**
 * Expects the same of many things at once. Playwright writes each expectation down as a step, which takes a millisecond: too long
 * for a dozen facts of each of thousands of entries.
 * @param read What is found of a thing, and what should be.
 */
export function expectAll<Item>(
  items: Iterable<Item>,
  nameOf: (item: Item) => string,
  read: (item: Item) => { found: unknown; expected: unknown },
): void {
  const wrong = [...items].flatMap((item) => {
    const { found, expected } = read(item);
    return isDeepStrictEqual(found, expected) ? [] : [{ name: nameOf(item), found, expected }];
  });
  const by = (side: 'found' | 'expected') => Object.fromEntries(wrong.map((each) => [each.name, each[side]]));
  expect(by('found')).toEqual(by('expected'));
}
