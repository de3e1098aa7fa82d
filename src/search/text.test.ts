import { describe, expect, it } from 'vitest';
import { loosely, normalise, stem, wordsOf } from './text.ts';

describe('normalise', () => {
  it.each([
    ['full-width digits and punctuation', '错误码：６５，原因＂ｘ＂', '错误码:65,原因"x"'],
    ['percent-encoded characters', 'code%3D65%26x%zz', 'code=65&x%zz'],
    ['smart quotes', '“code”: ‘65’', '"code": \'65\''],
  ])('%s become plain', (_name, text, plain) => {
    expect(normalise(text)).toBe(plain);
  });
});

describe('loosely', () => {
  it('keeps letters and digits', () => {
    expect(loosely('  Invalid_AppID!  (400)')).toBe('invalid appid 400');
  });
});

describe('wordsOf', () => {
  it.each([
    ['words in lower case', 'Failed to find', ['failed', 'to', 'find']],
    ['the parts of a joined word', 'taskId', ['taskid', 'task', 'id']],
    ['Chinese in pairs', '签名过期', ['签名', '名过', '过期']],
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
