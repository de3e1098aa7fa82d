import { describe, expect, it } from 'vitest';
import { createSpeller } from './spelling.ts';
import { MAX_FUZZY_WORD } from './tunables.ts';

const speller = createSpeller([
  'resource',
  'response',
  'worker',
  'stop',
  'authentication',
  '频道错误',
  `x${'a'.repeat(80)}`,
]);
const meant = (word: string) => speller(word).map((one) => one.word);

describe('a misspelt word', () => {
  it.each([
    ['resouce', ['resource']],
    ['wroker', ['worker']],
    ['authentificaton', ['authentication']],
  ])('%s may mean %j', (word, words) => {
    expect(meant(word)).toEqual(words);
  });

  it('is like the one that it may mean, and not the same', () => {
    const [near] = speller('wroker');
    expect(near?.likeness).toBeGreaterThan(0.5);
    expect(near?.likeness).toBeLessThan(1);
  });

  it.each(['xorker', 'stp', '频道错', 'zebra', 'response time', '', `x${'a'.repeat(MAX_FUZZY_WORD)}`])(
    '%s means none: another first letter, too short, Chinese, too long',
    (word) => {
      expect(meant(word)).toEqual([]);
    },
  );
});
