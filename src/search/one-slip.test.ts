import { describe, expect, it } from 'vitest';
import { isOneSlipAway } from './one-slip.ts';

describe('isOneSlipAway', () => {
  it.each([
    ['a digit dropped', '11020150', '110200150'],
    ['a digit doubled', '1102001500', '110200150'],
    ['a digit changed', '110200151', '110200150'],
    ['two neighbours swapped', '110200510', '110200150'],
    ['the first character', '10200150', '110200150'],
    ['a letter dropped', 'faild', 'failed'],
    ['letters swapped', 'wroker', 'worker'],
  ])('%s: yes', (_slip, text, other) => {
    expect(isOneSlipAway(text, other)).toBe(true);
    expect(isOneSlipAway(other, text)).toBe(true);
  });

  it.each([
    ['the same', '65', '65'],
    ['two changes', '110300151', '110200150'],
    ['two digits more', '65', '6565'],
    ['swapped with one between', '321', '123'],
    ['nothing in common', 'abc', 'xyz'],
  ])('%s: no', (_difference, text, other) => {
    expect(isOneSlipAway(text, other)).toBe(false);
  });
});
