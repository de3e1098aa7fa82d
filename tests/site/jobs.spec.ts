import { expect, test, type Page } from '@playwright/test';
import { readFileSync, statSync } from 'node:fs';
import { faultsOf } from './axe.ts';

/** Bytes that the comparison of two services may weigh after Brotli, with its styles. */
const COMPARISON_BUDGET = 24_000;

const comparisons = readFileSync('content/permalinks.txt', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('/compare/'));
const read = (address: string) => readFileSync(`dist${address}index.html`);
const weight = (address: string) => statSync(`dist${address}index.html.br`).size;
const [heaviest = ''] = [...comparisons].sort((a, b) => read(b).length - read(a).length);

const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('every comparison of two services fits its budget', () => {
  const sizes = comparisons.map((address) => ({ address, bytes: weight(address) }));
  expect(sizes.filter(({ bytes }) => bytes > COMPARISON_BUDGET)).toEqual([]);
});

test.describe('jobs, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('lead from the menu over a job to two services side by side, and back to each', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Jobs' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Record', exact: true }).click();
    await page.locator('#compare ~ dl').getByRole('link', { name: 'LiveKit Egress' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agora Cloud Recording and LiveKit Egress');
    const row = page.getByRole('row').filter({ hasText: 'No such task' });
    await expect(row).toContainText('Egress not found');
    await expect(row.getByRole('rowheader')).toHaveText('Task not found');
    await row.getByRole('link', { name: 'No such task' }).click();
    await expect(page).toHaveURL('/agora/cloud-recording/404/');
  });

  test('are on the pages of vendors and services', async ({ page }) => {
    await page.goto('/livekit/egress/');
    await page.locator('[data-not-in-docset]').getByRole('link', { name: 'Agora Cloud Recording' }).click();
    await expect(page).toHaveURL('/compare/agora--cloud-recording/livekit--egress/');
    await page.goto('/livekit/');
    await page.getByRole('main').getByRole('link', { name: 'Telephony' }).click();
    await expect(page).toHaveURL('/jobs/telephony/');
  });

  for (const width of [320, 360]) {
    test(`the heaviest comparison and its job fit ${width} pixels, each side under its name`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(heaviest);
      expect(await isTooWide(page)).toBe(false);
      const labels = await page
        .locator('td[data-label]')
        .first()
        .evaluate((cell) => {
          const { position, content } = getComputedStyle(cell, '::before');
          return { position, content };
        });
      expect(labels.position).toBe('static');
      expect(labels.content).toMatch(/^".+"$/u);
      await page.goto('/jobs/rooms/');
      expect(await isTooWide(page)).toBe(false);
    });
  }
});

test('the heaviest comparison has no fault that axe finds, in both colour schemes', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(heaviest);
    expect(await faultsOf(page)).toEqual([]);
  }
});

test.describe('a number or status with many meanings', () => {
  for (const address of ['/http/404/', '/http/500/', '/codes/400/', '/codes/1/']) {
    test(`${address} is folded by vendor, opens without JavaScript, and fits 320 pixels`, async ({ browser }) => {
      const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
      await page.goto(address);
      expect(await isTooWide(page)).toBe(false);
      const folds = page.locator('details.fold');
      expect(await folds.count()).toBeGreaterThan(1);
      const first = folds.first();
      await expect(first.locator('.row').first()).toBeHidden();
      await first.locator('summary').click();
      await expect(first.locator('.row').first()).toBeVisible();
      expect(await isTooWide(page)).toBe(false);
      await page.close();
    });
  }
});

test.describe('the page of a vendor', () => {
  const { vendors } = JSON.parse(readFileSync('dist/api/v1/vendors.json', 'utf8')) as {
    vendors: { url: string; name: string; services: unknown[] }[];
  };

  for (const { url, name, services } of vendors) {
    test(`${name}: says where the code is, where the facts are from, and whom to contact`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(url);
      for (const id of ['answer', 'support', ...(services.length > 0 ? ['sources'] : [])]) {
        await expect(page.locator(`#${id}`)).toBeVisible();
      }
      await expect(page.locator('main')).toContainText(services.length > 0 ? 'Licenses' : 'Not listed here');
      expect(await isTooWide(page)).toBe(false);
    });
  }
});
