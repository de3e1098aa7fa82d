import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotAfter } from './not-after.ts';

/** Pairs of a lookbehind and what says the same without one. */
const PATTERNS: [string, RegExp][] = [
  [String.raw`\w$`, /a?(b)[=:]/gu],
  [String.raw`\p{L}\p{N}`, /[ab1]{1,3}/gu],
  ['a', /b/gu],
  ['-', /-?\d{1,2}(?![a-z])/giu],
  ['😀', /[😀a]b?/gu],
];
const texts = fc.string({ unit: fc.constantFrom('a', 'b', '1', '2', '=', ':', '-', ' ', '\n', '😀', 'é') });

describe.each(PATTERNS)('not after [%s] %s', (characters, pattern) => {
  const native = new RegExp(`(?<![${characters}])(?:${pattern.source})`, pattern.flags);
  const ours = new NotAfter(characters, pattern);

  it('finds what the lookbehind finds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = (matches: Iterable<RegExpMatchArray>) =>
          [...matches].map((match) => ({ index: match.index, groups: [...match] }));
        expect(found(text.matchAll(ours))).toEqual(found(text.matchAll(native)));
      }),
    );
  });

  it('replaces what the lookbehind replaces', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(text.replace(ours, '<$&>')).toBe(text.replace(native, '<$&>'));
      }),
    );
  });
});
