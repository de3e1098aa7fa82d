import { describe, expect, it } from 'vitest';
import { relativeLink, rootOf } from './links.ts';

const files = new Set(['guides/a b.html', 'index.html', 'agora/index.html', 'agora/stt/2/index.html', 'assets/a.css']);
const at = (page: string, base = '/') => ({
  page,
  has: (file: string) => files.has(file),
  base,
  publicRoot: 'https://site.example/',
});

describe('a link inside the folder', () => {
  it.each([
    ['index.html', '/agora/', './agora/index.html'],
    ['agora/stt/2/index.html', '/agora/', '../../../agora/index.html'],
    ['agora/stt/2/index.html', '/', '../../../index.html'],
    ['agora/index.html', '/?q=65&vendor=agora', '../index.html?q=65&vendor=agora'],
    ['agora/index.html', '/agora/stt/2/#start', '../agora/stt/2/index.html#start'],
    ['agora/index.html', '/assets/a.css', '../assets/a.css'],
    ['agora/index.html', '/guides/a%20b.html', '../guides/a%20b.html'],
  ])('on %s, %s becomes %s', (page, link, expected) => {
    expect(relativeLink(link, at(page))).toBe(expected);
  });

  it('below a sub-path, the sub-path is taken off', () => {
    expect(relativeLink('/rtc/agora/', at('index.html', '/rtc/'))).toBe('./agora/index.html');
  });
});

it.each(['#start', 'https://docs.example/', 'mailto:support@agora.io'])('%s stays as it is', (link) => {
  expect(relativeLink(link, at('agora/index.html'))).toBe(link);
});

it('what the folder does not hold leads to the public site', () => {
  expect(relativeLink('/exports/rtc-errors.csv', at('index.html'))).toBe('https://site.example/exports/rtc-errors.csv');
});

it('the root is as many folders up as the page is deep', () => {
  expect(['index.html', 'a/index.html', 'a/b/index.html'].map(rootOf)).toEqual(['./', '../', '../../']);
});
