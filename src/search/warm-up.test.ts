import { expect, it } from 'vitest';
import { warmUp } from './warm-up.ts';

it('before somebody types, each reader reads a sample twice, each time in a task of its own', () => {
  const read: string[] = [];
  const readers = ['a', 'b'].map((name) => (text: string) => read.push(text.includes('"code":1') ? name : 'nothing'));
  const counts: number[] = [];
  for (const _ of warmUp(readers)) counts.push(read.length);
  expect(read).toEqual(['a', 'a', 'b', 'b']);
  expect(counts).toEqual([1, 2, 3, 4]);
});
