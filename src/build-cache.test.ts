import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cacheFolder, cacheKey, hashOfFiles, kept, openCache } from './build-cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const content = Uint8Array.of(1, 2, 3);
const drawing = () => vi.fn(async () => content);

describe('the cache of the cards', () => {
  it('makes nothing twice, also not after it was opened again', async () => {
    const make = drawing();
    await openCache(folder, ['a']).get('a', make);
    expect([...(await openCache(folder, ['a']).get('a', make))]).toEqual([1, 2, 3]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('makes another thing for another key', async () => {
    const make = drawing();
    const cache = openCache(folder, ['a', 'b']);
    await cache.get('a', make);
    await cache.get('b', make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['changed', (file: string) => writeFileSync(file, 'x'.repeat(35))],
    ['cut off', (file: string) => truncateSync(file, 34)],
    ['emptied', (file: string) => truncateSync(file, 0)],
  ])('makes a file that was %s once more', async (_name, damage) => {
    const make = drawing();
    const cache = openCache(folder, ['a']);
    await cache.get('a', make);
    damage(path.join(folder, 'a'));
    expect([...(await cache.get('a', make))]).toEqual([1, 2, 3]);
    await cache.get('a', make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('removes what no key asks for any more, also what a stopped build left', async () => {
    await openCache(folder, ['old', 'kept']).get('kept', drawing());
    await openCache(folder, ['old', 'kept']).get('old', drawing());
    writeFileSync(path.join(folder, 'kept.123'), 'half');
    openCache(folder, ['kept', 'new']);
    expect(readdirSync(folder)).toEqual(['kept']);
  });

  it('a key changes with what is drawn and with what draws it', () => {
    const keys = [cacheKey({ text: 'a' }, ['satori@1']), cacheKey({ text: 'b' }, ['satori@1'])];
    expect(new Set([...keys, cacheKey({ text: 'a' }, ['satori@2'])]).size).toBe(3);
    expect(cacheKey({ text: 'a' }, ['satori@1'])).toBe(keys[0]);
  });
});

it('a build of other content does not remove what was kept', () => {
  const own = cacheFolder('cards');
  vi.stubEnv('CONTENT_DIR', 'tests/fixtures/content/moved');
  expect(cacheFolder('cards')).not.toBe(own);
  vi.unstubAllEnvs();
});

describe('a value kept from the last build', () => {
  it('is not made again from the same, and comes back as it was', async () => {
    const make = vi.fn(async () => new Map([['a', { archive: content, version: '1' }]]));
    await kept(folder, ['site'], make);
    expect(await kept(folder, ['site'], make)).toEqual(new Map([['a', { archive: content, version: '1' }]]));
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('is made again from anything else, and then replaces the old one', async () => {
    const make = drawing();
    await kept(folder, ['site'], make);
    await kept(folder, ['another site'], make);
    expect(make).toHaveBeenCalledTimes(2);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it.each([
    ['their names', [['b', content]]],
    ['their content', [['a', Uint8Array.of(1, 2)]]],
    [
      'where one ends and the next begins',
      [
        ['a', Uint8Array.of(1)],
        ['b', Uint8Array.of(2, 3)],
      ],
    ],
  ] as const)('files have another hash with %s', (_, files) => {
    expect(hashOfFiles(files)).not.toBe(hashOfFiles([['a', content]]));
  });
});
