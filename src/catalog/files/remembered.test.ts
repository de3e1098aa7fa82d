import { expect, it, vi } from 'vitest';
import { onceFor, whileSame } from './remembered.ts';

it('what is asked of one object is worked out once, also when the result is nothing', () => {
  const work = vi.fn((file: { name: string }) => (file.name === '' ? undefined : [file.name]));
  const ask = onceFor(work);
  const [a, b, nothing] = [{ name: 'a' }, { name: 'a' }, { name: '' }];
  expect(ask(a)).toBe(ask(a));
  expect(ask(b)).not.toBe(ask(a));
  expect([ask(nothing), ask(nothing)]).toEqual([undefined, undefined]);
  expect(work).toHaveBeenCalledTimes(3);
});

it('what is asked of a file is worked out again when its text is another, and for each file apart', () => {
  const ask = whileSame((text, file) => ({ text, file }));
  const first = ask('1', 'a');
  expect(ask('1', 'b')).toEqual({ text: '1', file: 'b' });
  expect(ask('1', 'a')).toBe(first);
  expect(ask('2', 'a')).toEqual({ text: '2', file: 'a' });
  expect(ask('1', 'a')).toEqual(first);
});
