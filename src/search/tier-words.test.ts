import { describe, expect, it } from 'vitest';
import { tierHead, tierLine } from './tier-words.ts';

describe('above the hits of a tier stands', () => {
  it.each([
    ['sure', 1, 'Found'],
    ['likely', 2, 'Likely'],
    ['possible', 1, 'Possible'],
    ['possible', 2, 'Possible: the text does not say which one'],
    ['elsewhere', 2, 'Less likely: another service or product'],
  ] as const)('of %s, %i of them: %s', (certainty, count, head) => {
    expect(tierHead(certainty, count)).toBe(head);
  });

  it.each([
    ['sure', 1, null],
    ['elsewhere', 1, null],
    ['likely', 1, 'Likely: compare the message before you act on it'],
    ['likely', 2, 'Likely: compare the message before you act on it'],
    ['possible', 1, 'Possible: check before you act on it'],
    ['possible', 2, 'Possible: the text does not say which one'],
  ] as const)('in a terminal, of %s, %i of them: %s', (certainty, count, line) => {
    expect(tierLine(certainty, count)).toBe(line);
  });
});
