import { describe, expect, it } from 'vitest';
import { stem, wordsOf } from './word-forms.ts';

describe('wordsOf', () => {
  it.each([
    ['words in lower case', 'Failed to find', ['failed', 'to', 'find']],
    ['the parts of a joined word', 'taskId', ['taskid', 'task', 'id']],
    ['Chinese in pairs', '签名过期', ['签名', '名过', '过期']],
    ['Korean and Japanese in pairs', '서명이 トークン', ['서명', '명이', 'トー', 'ーク', 'クン']],
    ['Chinese and English side by side', 'token过期', ['token', '过期']],
    ['no digits', '65 110200150', []],
  ])('%s', (_name, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('stem', () => {
  it.each([
    [['expire', 'expires', 'expired', 'expiring']],
    [['stream', 'streams']],
    [['stop', 'stopped', 'stopping', 'stops']],
    [['query', 'queries', 'queried']],
  ])('%j are one word', (words) => {
    expect(new Set(words.map(stem)).size).toBe(1);
  });
});
