import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { portOf } from '../../scripts/environment.mjs';
import { loadContent } from '../../src/catalog/files/load.ts';
import { buildCatalog } from '../../src/catalog/join/build.ts';
import { pageAnchors, pagePaths } from '../../src/catalog/pages.ts';
import { readSite } from '../../src/offline/site-files.ts';
import { PAGE_TYPES } from './page-types.ts';
import { unpack, unpackedCopies } from './unpacked.ts';
import { opened, served, walkSite } from './walk.ts';

/** A place that breaks whoever puts addresses together by hand. */
const AWKWARD = 'a folder #1 100% 错误码';
const MOVED = path.resolve('test-results/moved/dist');
const workplace = mkdtempSync(path.join(tmpdir(), 'rtc-errors-'));

function buildMoved(): void {
  execFileSync('npx', ['astro', 'build', '--config', 'tests/site/astro.moved.config.mjs'], {
    env: { ...process.env, CONTENT_DIR: 'tests/fixtures/content/moved', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'pipe',
  });
}

/** Checksums of all files below a folder, by their paths. */
const bytesBelow = (folder: string) =>
  new Map([...readSite(folder)].map(([file, bytes]) => [file, createHash('sha256').update(bytes).digest('hex')]));

const permalinks = readFileSync('content/permalinks.txt', 'utf8').trimEnd().split('\n');
const fileOf = (address: string) => `${address.slice(1)}index.html`;

test.describe('the real site', () => {
  test('every link of every page leads to a page, and every fragment to an element: from a server', () => {
    const { pages, dead } = walkSite('dist', served);
    expect(pages.length).toBeGreaterThan(permalinks.length);
    expect(dead).toEqual([]);
  });

  test('the same from the unpacked folder, which holds every permalink', () => {
    const folder = path.join(unpackedCopies(), 'site');
    // Of entries and of codes, each third: what leads from them was followed above, and is adapted in the same way in all.
    const isFollowed = (page: string, index: number) =>
      index % 3 === 0 || !/^(?:codes\/|[^/]+\/[^/]+\/[^/]+\/)/u.test(page);
    const { pages, dead } = walkSite(folder, opened, isFollowed);
    expect(dead).toEqual([]);
    const there = new Set(pages);
    expect(permalinks.map(fileOf).filter((file) => !there.has(file))).toEqual([]);
  });

  test('a server answers every permalink, and without the final slash each tenth', async ({ baseURL }) => {
    const addresses = [
      ...permalinks,
      ...permalinks.filter((_, index) => index % 10 === 0).map((line) => line.slice(0, -1)),
    ];
    const missed: string[] = [];
    const ask = async (address: string) => {
      const { ok, body } = await fetch(`${baseURL}${address}`);
      if (!ok) missed.push(address);
      await body?.cancel();
    };
    const AT_ONCE = 20;
    for (let start = 0; start < addresses.length; start += AT_ONCE) {
      await Promise.all(addresses.slice(start, start + AT_ONCE).map(ask));
    }
    expect(missed).toEqual([]);
  });

  test('a browser opens permalinks of every kind from the unpacked folder', async ({ browser }) => {
    test.setTimeout(180_000);
    const folder = path.join(unpackedCopies(), 'site');
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const missed: string[] = [];
    // One in a hundred, and a page of each type: the walk above has followed the links of many more.
    const types = PAGE_TYPES.map(({ path: address }) => address).filter((address) => address.endsWith('/'));
    for (const line of new Set([...types, ...permalinks.filter((_, index) => index % 100 === 0)])) {
      await page.goto(pathToFileURL(path.join(folder, fileOf(line))).href, { waitUntil: 'domcontentloaded' });
      if ((await page.locator('h1').count()) !== 1) missed.push(line);
    }
    await context.close();
    expect(missed).toEqual([]);
  });
});

test.describe('a site in which things have moved', () => {
  test.describe.configure({ mode: 'serial' });
  const port = portOf('TEST_PORT', 4399) + 500;
  const MOVES = [
    ['a vendor', 'ajax', 'acme'],
    ['a service below a former vendor', 'ajax/recorder', 'acme/recorder'],
    ['a service of another vendor', 'other/reel', 'acme/recorder'],
    ['a key below everything that was renamed', 'ajax/tape/02', 'acme/recorder/2'],
    ['an entry from another vendor', 'old/player/two', 'acme/recorder/2'],
    ['a condition', 'conditions/wrong-input', 'conditions/invalid'],
    ['the page of a code', 'codes/02', 'codes/2'],
  ] as const;
  let server: ChildProcess;
  let folder: string;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    buildMoved();
    folder = path.join(workplace, AWKWARD);
    unpack(MOVED, folder);
    server = spawn('node', ['scripts/serve.ts', MOVED], { stdio: 'pipe', env: { ...process.env, PORT: String(port) } });
    await expect
      .poll(() =>
        fetch(`http://127.0.0.1:${port}/`)
          .then(({ ok }) => ok)
          .catch(() => false),
      )
      .toBe(true);
  });
  test.afterAll(() => {
    server.kill();
    rmSync(workplace, { recursive: true });
  });

  test('every redirect leads to a page at once, from a server and from the folder', () => {
    for (const { dead, redirects } of [walkSite(MOVED, served), walkSite(folder, opened)]) {
      expect(dead).toEqual([]);
      expect(redirects.size).toBeGreaterThan(MOVES.length);
      expect([...redirects.values()].filter((file) => redirects.has(file))).toEqual([]);
    }
  });

  test('every page and every place that can be linked is there, whatever operations and codes are called', () => {
    const catalog = buildCatalog(loadContent('tests/fixtures/content/moved'));
    const htmlOf = (address: string) => readFileSync(path.join(MOVED, address, 'index.html'), 'utf8');
    expect(pagePaths(catalog).filter((address) => !htmlOf(address).includes('<h1'))).toEqual([]);
    const missing = pageAnchors(catalog).filter((line) => {
      const [address = '', place = ''] = line.split('#');
      return !htmlOf(address).includes(` id="${place}"`);
    });
    expect(missing).toEqual([]);
  });

  test('every address that moved has the Markdown of the page that stands for it', () => {
    const twin = (address: string) => readFileSync(path.join(MOVED, address, 'index.md'), 'utf8');
    for (const [, from, to] of MOVES) expect(twin(from)).toBe(twin(to));
  });

  test('a retired row says so in whole sentences, and in its description', async ({ page }) => {
    await page.goto(`http://127.0.0.1:${port}/acme/recorder/9/`);
    const notice = page.getByText('Retired. Since');
    await expect(notice).toHaveText(/ Use acme\/recorder\/2 instead\. Below is what it said before\.$/u);
    await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /^Retired since 2026-11-21 /u);
  });

  const hosts = {
    'a server': (address: string) => `http://127.0.0.1:${port}/${address}/`,
    'the folder': (address: string) => pathToFileURL(path.join(folder, address, 'index.html')).href,
  };
  for (const [host, addressOf] of Object.entries(hosts)) {
    for (const [what, from, to] of MOVES) {
      test(`${what} redirects, from ${host}, and keeps the fragment`, async ({ page }) => {
        await page.goto(`${addressOf(from)}?from=ticket#support`);
        await page.waitForURL(`${addressOf(to)}?from=ticket#support`);
        await expect(page.locator('h1')).not.toHaveText('This page has moved');
      });
    }

    test(`without JavaScript too, from ${host}`, async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(addressOf('ajax/tape/02'));
      await page.waitForURL(addressOf('acme/recorder/2'));
      await context.close();
    });
  }

  test('a retired row stays readable, and is marked on its page, in its table and in the results', async ({ page }) => {
    await page.goto(`http://127.0.0.1:${port}/acme/recorder/9/`);
    await expect(page.getByText('Retired.', { exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'acme/recorder/2' }).first()).toBeVisible();
    await page.goto(`http://127.0.0.1:${port}/acme/recorder/`);
    await expect(page.locator('tr[id="9"]')).toContainText('Retired since 2026-11-21');
    await page.goto(`http://127.0.0.1:${port}/?q=9`);
    await expect(page.locator('[data-entry="acme/recorder/9"]')).toContainText('Retired');
  });

  test('the same content gives the same bytes, archives included', () => {
    test.setTimeout(180_000);
    const before = bytesBelow(MOVED);
    buildMoved();
    const after = bytesBelow(MOVED);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...after].filter(([file, sum]) => before.get(file) !== sum).map(([file]) => file)).toEqual([]);
  });

  test('a link to a place whose operation was renamed still leads there', async ({ page }) => {
    await page.goto(`http://127.0.0.1:${port}/ajax/tape/02/#halt`);
    await page.waitForURL(`http://127.0.0.1:${port}/acme/recorder/2/#halt`);
    await expect(page.locator('tr:has(#halt)')).toBeInViewport();
  });

  test('an old link to an entry unfurls as what the entry says', () => {
    const tagsOf = (file: string) =>
      [
        ...readFileSync(path.join(MOVED, file), 'utf8').matchAll(/<meta (?:property|name)="(?:og|twitter):[^>]+>/gu),
      ].map(([tag]) => tag);
    expect(tagsOf('ajax/tape/02/index.html').length).toBeGreaterThan(10);
    expect(tagsOf('ajax/tape/02/index.html')).toEqual(tagsOf('acme/recorder/2/index.html'));
  });

  test('a program that asks for a former id gets the entry as it is now', async ({ request }) => {
    const entry = await (await request.get(`http://127.0.0.1:${port}/api/v1/entries/ajax/tape/02.json`)).json();
    expect(entry).toMatchObject({ id: 'acme/recorder/2' });
    expect(existsSync(path.join(MOVED, 'api/v1/entries/acme/recorder/2.json'))).toBe(true);
  });
});
