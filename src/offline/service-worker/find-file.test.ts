import { describe, expect, it } from 'vitest';
import { findFile, isPageAddress } from './find-file.ts';

const FILES = new Set([
  'index.html',
  '404.html',
  'agora/index.html',
  'agora/cloud-recording-legacy/serviceIdle/index.html',
  'codes/a b/index.html',
  'codes/ü/index.html',
  'assets/load-search.B1.js',
]);
const find = (address: string, scope = 'https://site.example/') => findFile(address, scope, (path) => FILES.has(path));

describe('an address of a site at the root', () => {
  it.each([
    ['/', 'index.html'],
    ['/?q=65', 'index.html'],
    ['/?q=65&vendor=agora#top', 'index.html'],
    ['/index.html', 'index.html'],
    ['/agora/', 'agora/index.html'],
    ['/agora/?q=1', 'agora/index.html'],
    ['/agora/index.html', 'agora/index.html'],
    ['/404.html', '404.html'],
    ['/assets/load-search.B1.js', 'assets/load-search.B1.js'],
    ['/agora/cloud-recording-legacy/serviceIdle/', 'agora/cloud-recording-legacy/serviceIdle/index.html'],
    ['/codes/a%20b/', 'codes/a b/index.html'],
    ['/codes/%C3%BC/', 'codes/ü/index.html'],
    ['/codes/ü/', 'codes/ü/index.html'],
    ['/%61gora/', 'agora/index.html'],
  ])('%s is %s', (address, file) => {
    expect(find(`https://site.example${address}`)).toEqual({ file });
  });

  it.each([
    ['/agora', '/agora/'],
    ['/agora?q=65', '/agora/?q=65'],
    ['/codes/a%20b', '/codes/a%20b/'],
  ])('%s lacks its slash and is sent to %s', (address, redirect) => {
    expect(find(`https://site.example${address}`)).toEqual({ redirect: `https://site.example${redirect}` });
  });

  it.each(['/nowhere/', '/Agora/', '/agora/cloud-recording-legacy/serviceidle/', '/%', '/agora/%zz/', '//agora/'])(
    '%s is not in the copy',
    (address) => {
      expect(find(`https://site.example${address}`)).toBeUndefined();
    },
  );

  it('of another origin is not in the copy', () => {
    expect(find('https://elsewhere.example/agora/')).toBeUndefined();
  });
});

describe('an address of a site below a path', () => {
  it.each([
    ['/docs/', { file: 'index.html' }],
    ['/docs/agora/', { file: 'agora/index.html' }],
    ['/docs/agora', { redirect: 'https://site.example/docs/agora/' }],
    ['/agora/', undefined],
    ['/', undefined],
  ])('%s', (address, found) => {
    expect(find(`https://site.example${address}`, 'https://site.example/docs/')).toEqual(found);
  });
});

it.each([
  ['/agora/', true],
  ['/agora', true],
  ['/', true],
  ['/codes/1.5/', true],
  ['/api/v1/entries.json', false],
  ['/exports/rtc-errors-site.zip?x=1', false],
])('%s is the address of a page: %s', (address, isPage) => {
  expect(isPageAddress(`https://site.example${address}`)).toBe(isPage);
});
