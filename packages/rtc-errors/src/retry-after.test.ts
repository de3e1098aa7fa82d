import { describe, expect, it } from 'vitest';
import { retryAfter } from './retry-after.ts';

const NOW = Date.parse('Fri, 27 Nov 2026 12:00:00 GMT');

describe('the header Retry-After', () => {
  it.each([
    ['a number of seconds', { 'Retry-After': '7' }, 7],
    ['a number of axios', { 'retry-after': 7 }, 7],
    ['headers of fetch', new Headers({ 'Retry-After': '7' }), 7],
    ['pairs', [['Retry-After', '7']], 7],
    ['the raw list of Node', ['Date', 'x', 'Retry-After', '7'], 7],
    ['a map', new Map([['retry-after', '7']]), 7],
    ['a date', { 'retry-after': 'Fri, 27 Nov 2026 12:02:00 GMT' }, 120],
    ['a date that has passed', { 'retry-after': 'Fri, 27 Nov 2026 11:00:00 GMT' }, 0],
  ])('is read as %s', (_, headers, seconds) => {
    expect(retryAfter(headers, NOW)).toBe(seconds);
  });

  it.each([
    ['nothing', {}],
    ['no headers', null],
    ['words', { 'retry-after': 'soon 1' }],
    ['a fraction', { 'retry-after': '1.5' }],
    ['something negative', { 'retry-after': '-5' }],
    ['what is no text', { 'retry-after': ['7'] }],
  ])('says nothing as %s', (_, headers) => {
    expect(retryAfter(headers, NOW)).toBeNull();
  });
});
