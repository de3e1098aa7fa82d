import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineCounter, lineStarts } from './lines.ts';

const text = fc.array(fc.constantFrom('a', 'b', '\n'), { maxLength: 40 }).map((parts) => parts.join(''));

it('the line of a position is the number of line breaks before it', () => {
  fc.assert(
    fc.property(text, (value) => {
      const lineAt = lineCounter(value);
      for (let at = 0; at <= value.length; at += 1) {
        expect(lineAt(at)).toBe(value.slice(0, at).split('\n').length - 1);
      }
    }),
  );
});

it('each line begins behind the break of the line before it', () => {
  expect(lineStarts('')).toEqual([0]);
  expect(lineStarts('ab\n\nc\n')).toEqual([0, 3, 4, 6]);
});
