import { describe, expect, it } from 'vitest';
import { foldName, loosely } from './text.ts';

describe('loosely', () => {
  it('keeps letters and digits', () => {
    expect(loosely('  Invalid_AppID!  (400)')).toBe('invalid appid 400');
  });
});

it('a name is the same in any case, with dots, dashes or underscores', () => {
  expect(new Set(['Not_Found', 'notFound', 'not-found', 'NOT.FOUND'].map(foldName)).size).toBe(1);
});
