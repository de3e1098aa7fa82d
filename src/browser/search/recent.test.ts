import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetLookups, recentLookups, rememberLookup } from './recent.ts';

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('the newest lookup comes first, and each is listed once', () => {
  for (const text of ['65', 'timeout', '65']) rememberLookup(text);
  expect(recentLookups()).toEqual(['65', 'timeout']);
});

it('no more than six are kept', () => {
  for (const text of ['1', '2', '3', '4', '5', '6', '7']) rememberLookup(text);
  expect(recentLookups()).toEqual(['7', '6', '5', '4', '3', '2']);
});

it('nothing is left after they are forgotten', () => {
  rememberLookup('65');
  forgetLookups();
  expect(recentLookups()).toEqual([]);
});

it.each(['{"a":1}', 'no JSON', '[1,null]'])('what somebody else stored there, %j, is no lookup', (stored) => {
  localStorage.setItem('rtc-errors:recent', stored);
  expect(recentLookups()).toEqual([]);
});

it('refused storage is no trouble', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('refused');
    },
    setItem: () => {
      throw new Error('refused');
    },
  });
  rememberLookup('65');
  expect(recentLookups()).toEqual([]);
});
