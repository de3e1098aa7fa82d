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
    'Read: what mentions an error or a request in lines 1 to 10000 of 10000, 35 of 130009 characters.',
  ],
  [
    'one line',
    `${'nothing here\n'.repeat(9_999)}ERROR {"code":65}`,
    'Read: what mentions an error or a request in lines 10000 to 10000 of 10000, 17 of 130004 characters.',
  ],
  [
    'a part of the only line',
    'error code: '.repeat(10_000),
    'Read: what mentions an error or a request in lines 1 to 1 of 1, 9002 of 120000 characters.',
  ],
  ['no line', 'nothing here\n'.repeat(9_999), 'No line mentions an error or a request.'],
  ['nothing of the only line', 'x'.repeat(20_000), 'No line mentions an error or a request.'],
])('%s', (_case, text, words) => {
  expect(wordsOf(text)).toBe(words);
});
