import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { list } from 'tar';
import { faultsOf } from './axe.ts';
import { unpackedCopies } from './unpacked.ts';

/** Bytes that the copies may weigh: the site without content, and what each entry, with its code to copy on its page and in its twin, adds to it. */
const { length: entryCount } = JSON.parse(readFileSync('dist/api/v1/entries.json', 'utf8')).entries;
const ZIP_BUDGET = 500_000 + 15_300 * entryCount;
const SINGLE_FILE_BUDGET = 150_000 + 2_300 * entryCount;

let folder = '';
const addressOf = (file: string) => pathToFileURL(path.join(folder, file)).href;

test.beforeAll(() => {
  folder = unpackedCopies();
});

/** What the browser complained about, and every request that left the disk. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => /^https?:/u.test(request.url()) && complaints.push(request.url()));
  return complaints;
}

/** What the tests read of an entry in the JSON of all entries. */
interface EntryJson {
  vendor: string;
  service: string;
  title: string;
  occurrences: { table: string; warnings: { text: string; why: string }[] }[];
}

/**
 * Waits for the answer to a text. Not with `expect`: each time that it has to look again, it describes the whole page, which
 * takes seconds with everything in one file.
 */
const answered = (page: Page, text: string) =>
  page
    .locator(`[data-results][data-state="done"][data-query=${JSON.stringify(text)}]`)
    .waitFor({ state: 'attached', timeout: 60_000 });

async function search(page: Page, text: string) {
  await page.fill('[data-search-input]', text);
  await answered(page, text);
}

test.describe('the unpacked zip, opened from a path with spaces, #, % and Chinese', () => {
  test('opens by a double click, searches, and leads to the occurrence', async ({ page }) => {
    const complaints = listen(page);
    await page.goto(addressOf('site/index.html'));
    await search(page, '{"code":65,"reason":"request not completed"} stop');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${addressOf('site/agora/cloud-recording/65/index.html')}#stop`);
    await expect(page.locator('h1')).toContainText('65');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Causes' }).click();
    await page.waitForURL(addressOf('site/conditions/index.html'));
    expect(complaints).toEqual([]);
  });

  test('answers a question in the address, also on a page deep inside, and in its header', async ({ page }) => {
    await page.goto(`${addressOf('site/index.html')}?q=206&vendor=agora`);
    await expect(page.locator('[data-entry]').first()).toBeVisible();
    await page.goto(addressOf('site/zegocloud/room/50001/index.html'));
    await search(page, '110200150');
    await expect(page.locator('[data-entry="zegocloud/stream-mixing/110200150"] a')).toHaveAttribute(
      'href',
      '../../../zegocloud/stream-mixing/110200150/index.html',
    );
  });

  test('copies an entry for a ticket', async ({ page }) => {
    const complaints = listen(page);
    await page.goto(addressOf('site/agora/cloud-recording/65/index.html'));
    await page.getByRole('button', { name: 'Copy for a ticket' }).click();
    await expect(page.getByRole('menuitem', { name: 'Markdown' })).toBeVisible();
    expect(complaints).toEqual([]);
  });

  test('narrows a table, and keeps its policy: nothing from the network', async ({ page }) => {
    const complaints = listen(page);
    await page.goto(addressOf('site/agora/cloud-recording/index.html'));
    await page.getByRole('searchbox').fill('allocate_timeout');
    await expect(page.locator('tr[data-row]:visible')).toHaveCount(1);
    await expect(page.locator('meta[http-equiv="content-security-policy"]')).toHaveAttribute(
      'content',
      /default-src 'none'/u,
    );
    expect(complaints).toEqual([]);
  });
});

test('the page of downloads says nothing of this device in the folder', async ({ page }) => {
  await page.goto(addressOf('site/exports/index.html'));
  await expect(page.getByRole('heading', { name: 'Downloads' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'On this device' })).toHaveCount(0);
});

test.describe('everything in one file', () => {
  test('searches, and leads to the row of the very occurrence', async ({ page }) => {
    const complaints = listen(page);
    await page.goto(addressOf('rtc-errors.html'));
    await search(page, 'HTTP 504 {"code":62} stop');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${addressOf('rtc-errors.html')}#agora/cloud-recording/62-stop`);
    await expect(
      page.locator('tr:has([id="agora/cloud-recording/62-stop"]), tr[id="agora/cloud-recording/62-stop"]'),
    ).toBeInViewport();
    expect(complaints).toEqual([]);
  });

  test('answers a question in its address', async ({ page }) => {
    const body = '{"code":65,"reason":"request not completed"}';
    await page.goto(`${addressOf('rtc-errors.html')}?q=${encodeURIComponent(body)}`);
    await answered(page, body);
    await expect(page.locator('[data-entry]').first()).toHaveAttribute('data-entry', 'agora/cloud-recording/65');
  });

  test('opened at an entry, shows nothing above it; opened with a question, has the field ready', async ({ page }) => {
    await page.setViewportSize({ width: 768, height: 900 });
    const field = page.locator('[data-search-input]');
    const id = 'agora/cloud-recording/65';
    for (const fragment of [`#${id}`, '']) {
      await page.goto('about:blank');
      await page.goto(`${addressOf('rtc-errors.html')}${fragment}`);
      await expect(page.getByRole('searchbox')).toBeVisible();
      await expect(field).not.toBeFocused();
      await expect(page.locator('[data-recent]')).toBeHidden();
    }
    await page.goto(`${addressOf('rtc-errors.html')}#${id}`);
    const entry = page.locator(`[id="${id}"]`);
    await expect(entry).toBeInViewport();
    const covering = await entry.evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      return document
        .elementFromPoint(left + 2, top + 2)
        ?.closest('header, .filter')
        ?.outerHTML.slice(0, 80);
    });
    expect(covering).toBeUndefined();
    await page.goto(`${addressOf('rtc-errors.html')}?q=65`);
    await answered(page, '65');
    await expect(field).toBeFocused();
    const panel = await page.locator('[data-results]').boundingBox();
    expect((panel?.x ?? 0) + (panel?.width ?? Infinity)).toBeLessThanOrEqual(768);
  });

  test('narrows the tables of all services', async ({ page }) => {
    await page.goto(addressOf('rtc-errors.html'));
    await page.getByRole('searchbox').fill('zegocloud 110200150');
    await expect(page.locator('tr[data-row]:visible')).toHaveCount(1);
  });

  test('shows what a link leads to, also when the filter has hidden it, and prints everything', async ({ page }) => {
    await page.goto(addressOf('rtc-errors.html'));
    const filter = page.getByRole('searchbox');
    await filter.fill('timeout');
    await expect(page.locator('[id="zegocloud/room/50123"]')).toBeHidden();
    await search(page, '50123');
    await page.keyboard.press('Enter');
    await expect(page.locator('[id="zegocloud/room/50123"]')).toBeInViewport();
    await expect(filter).toHaveValue('');
    await filter.fill('110200150');
    await expect(page.locator('tr[data-row]:visible')).toHaveCount(1);
    await expect(page.locator('.published tbody:visible')).toHaveCount(1);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('tr[data-row]:visible').count()).toBeGreaterThan(200);
  });

  test('has a row for every entry and a table for every service', async ({ page }) => {
    await page.goto(addressOf('rtc-errors.html'));
    const { entries } = JSON.parse(readFileSync('dist/api/v1/entries.json', 'utf8')) as { entries: { id: string }[] };
    const ids = new Set(await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id)));
    expect(entries.filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(await page.locator('.chapter.published table').count()).toBe(
      await page.locator('.chapter.published').count(),
    );
  });

  test('shows each warning in the row of the occurrence that it is about', async ({ page }) => {
    await page.goto(addressOf('rtc-errors.html'));
    const { entries } = JSON.parse(readFileSync('dist/api/v1/entries.json', 'utf8')) as { entries: EntryJson[] };
    const plain = (text: string) => text.replaceAll('`', '').replace(/\s+/gu, ' ').trim();
    const rows = await page
      .locator('.published tbody tr[data-row]')
      .evaluateAll((elements) =>
        elements.map((element) => ({ table: element.parentElement?.id ?? '', text: element.textContent })),
      );
    const textsOf = new Map<string, string[]>();
    for (const { table, text } of rows) textsOf.set(table, [...(textsOf.get(table) ?? []), plain(text)]);
    const warned = entries.flatMap(({ vendor, service, title, occurrences }) =>
      occurrences.flatMap(({ table, warnings }) =>
        warnings.map(({ text, why }) => ({
          table: `${vendor}/${service}/${table}`,
          parts: [title, text, why].map(plain),
        })),
      ),
    );
    expect(warned.length).toBeGreaterThan(0);
    const missing = warned.filter(
      ({ table, parts }) => !(textsOf.get(table) ?? []).some((text) => parts.every((part) => text.includes(part))),
    );
    expect(missing).toEqual([]);
  });

  test('lets nothing run but its own script', async ({ page }) => {
    const complaints = listen(page);
    await page.goto(addressOf('rtc-errors.html'));
    await search(page, '<img src=x onerror=document.title=1>');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "hacked"';
      document.body.append(script);
    });
    expect(await page.title()).toBe('rtc-errors');
    expect(complaints.filter((complaint) => !complaint.includes('Content Security Policy'))).toEqual([]);
  });

  test('prints as a booklet, of which the PDF of the downloads is one: without the search, each service on a new page', async ({
    page,
  }) => {
    await page.goto(addressOf('rtc-errors.html'));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-search-input]')).toBeHidden();
    const breaks = await page
      .locator('.chapter')
      .evaluateAll((chapters) => chapters.map((chapter) => getComputedStyle(chapter).breakBefore));
    expect(new Set(breaks)).toEqual(new Set(['page']));
  });

  test('is accessible, and reads on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(addressOf('rtc-errors.html'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    // Chapters are alike: the first ones stand for all, for which axe takes minutes.
    await page.evaluate(() =>
      [...document.querySelectorAll('.chapter')].slice(8).forEach((chapter) => chapter.remove()),
    );
    expect(await faultsOf(page)).toEqual([]);
  });
});

test('each copy to read says how old it is, and where a newer one is; the site itself does not', async ({ page }) => {
  const age = /The sources were read from \S+ to \S+\. A newer copy: <?http\S+\/exports\//u;
  await page.goto(addressOf('site/index.html'));
  await expect(page.locator('[data-copy-only]')).toBeVisible();
  expect(await page.locator('[data-copy-only]').textContent()).toMatch(age);
  expect(readFileSync('dist/index.html', 'utf8')).toMatch(/<p[^>]* hidden[^>]* data-copy-only/u);
  await page.goto(addressOf('rtc-errors.html'));
  await expect(page.locator('[data-read-until]')).toHaveText(age);
  expect(readFileSync('dist/exports/rtc-errors.md', 'utf8').slice(0, 1_000)).toMatch(age);
});

test('the npm package is an archive that npm installs, with its command and its types', async () => {
  const files: string[] = [];
  await list({ file: 'dist/exports/rtc-errors.tgz', onReadEntry: (entry) => files.push(entry.path) });
  expect(files).toEqual(
    expect.arrayContaining([
      'package/package.json',
      'package/README.md',
      'package/dist/cli.js',
      'package/dist/index.d.ts',
    ]),
  );
});

test('the site and every copy hold the licenses of the software by others, and a bill of materials', async ({
  page,
}) => {
  const licence = 'Apache License';
  const bill = readFileSync('dist/sbom.cdx.json', 'utf8');
  expect(readFileSync('dist/third-party-licences.txt', 'utf8')).toContain(licence);
  expect(bill).toContain('pkg:npm/fuse.js@');

  for (const file of ['third-party-licences.txt', 'sbom.cdx.json']) {
    expect(readFileSync(path.join(folder, 'site', file))).toEqual(readFileSync(path.join('dist', file)));
  }
  for (const archive of ['rtc-errors.tgz', 'rtc-errors.docset.tgz']) {
    const files: string[] = [];
    await list({ file: `dist/exports/${archive}`, onReadEntry: (entry) => files.push(path.basename(entry.path)) });
    expect(files).toEqual(expect.arrayContaining(['third-party-licences.txt', 'sbom.cdx.json']));
  }
  await page.goto(addressOf('rtc-errors.html'));
  await page.getByText("The licenses of what this file contains of other people's software").click();
  await expect(page.getByText(licence).first()).toBeVisible();
  expect(JSON.parse((await page.locator('script#sbom').textContent()) ?? '')).toEqual(JSON.parse(bill));
});

test('the copies fit their budgets', () => {
  expect(readFileSync('dist/exports/rtc-errors-site.zip').length).toBeLessThanOrEqual(ZIP_BUDGET);
  expect(readFileSync('dist/exports/rtc-errors.html').length).toBeLessThanOrEqual(SINGLE_FILE_BUDGET);
});

test('every download is listed with its size and checksum, and for what it is', async ({ page }) => {
  await page.goto('/exports/');
  const sums = readFileSync('dist/exports/SHA256SUMS', 'utf8').trimEnd().split('\n');
  for (const line of sums) {
    const [sum = '', file = ''] = line.split('  ');
    const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: file, exact: true }) });
    await expect(row).toContainText(/\d (?:kB|MB)/u);
    await expect(page.locator(`[data-sha256-of="${file}"]`)).toHaveText(sum);
  }
});

test('the Markdown of that page has the same sizes and checksums', () => {
  const rows = readFileSync('dist/exports/index.md', 'utf8').split('\n');
  for (const line of readFileSync('dist/exports/SHA256SUMS', 'utf8').trimEnd().split('\n')) {
    const [sum = '', file = ''] = line.split('  ');
    const row = rows.find((one) => one.startsWith(`| [${file}]`)) ?? '';
    expect([file, /\| [\d.]+ (?:kB|MB) \| `/u.test(row), row.includes(sum)]).toEqual([file, true, true]);
  }
});
