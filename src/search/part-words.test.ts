import { expect, it } from 'vitest';
import { partWords } from './part-words.ts';
import { skim } from './read/skim.ts';

const wordsOf = (text: string) => {
  const { part } = skim(text);
  return part && partWords(part);
};

it('of a short text nothing is said, because all of it was read', () => {
  expect(wordsOf('{"code":65}')).toBeNull();
});

it.each([
  [
    'lines here and there',
    `ERROR {"code":62}\n${'nothing here\n'.repeat(9_998)}ERROR {"code":65}`,
    'Read: 2 of 10,000 lines (1 to 10,000), the last that mention an error or a request.',
  ],
  [
    'one line',
    `${'nothing here\n'.repeat(9_999)}ERROR {"code":65}`,
    'Read: 1 of 10,000 lines (10,000 to 10,000), the last that mention an error or a request.',
  ],
  [
    'a part of the only line',
    'error code: '.repeat(10_000),
    'Read: 16,003 of 120,000 characters, the last that mention an error or a request.',
  ],
  ['no line', 'nothing here\n'.repeat(9_999), 'Nothing was read: no line mentions an error or a request.'],
  ['nothing of the only line', 'x'.repeat(20_000), 'Nothing was read: no line mentions an error or a request.'],
])('%s', (_case, text, words) => {
  expect(wordsOf(text)).toBe(words);
});
