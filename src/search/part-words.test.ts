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
    'Only 2 of the 10,000 lines were read, from line 1 to line 10,000: the last ones that mention an error or a request.',
  ],
  [
    'one line',
    `${'nothing here\n'.repeat(9_999)}ERROR {"code":65}`,
    'Only line 10,000 of 10,000 was read: the last one that mentions an error or a request.',
  ],
  [
    'a part of the only line',
    'error code: '.repeat(10_000),
    'Only 16,003 of the 120,000 characters were read: the last ones that mention an error or a request.',
  ],
  [
    'no line',
    'nothing here\n'.repeat(9_999),
    'None of the 10,000 lines mentions an error or request, so nothing was read.',
  ],
  ['nothing of the only line', 'x'.repeat(20_000), 'The line mentions no error or request, so nothing was read.'],
])('%s', (_case, text, words) => {
  expect(wordsOf(text)).toBe(words);
});
