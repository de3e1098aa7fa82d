import { expect, test } from '@playwright/test';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the oldest browsers of `src/browser/oldest.ts` lack, of what has been used here or is likely to be. */

const DIST = path.resolve('dist');
const files = (pattern: RegExp) =>
  readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => pattern.test(file));
const read = (file: string) => readFileSync(path.join(DIST, file), 'utf8');

/** Functions that Chrome 87 or Safari 15 does not have. */
const MISSING = `
  for (const type of [Array, String, Object.getPrototypeOf(Int8Array)]) delete type.prototype.at;
  for (const name of ['findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with', 'group', 'groupToMap'])
    delete Array.prototype[name];
  for (const name of ['hasOwn', 'groupBy']) delete Object[name];
  delete Map.groupBy;
  delete Promise.withResolvers;
  delete String.prototype.isWellFormed;
  delete globalThis.structuredClone;
  for (const name of ['union', 'intersection', 'difference', 'isSubsetOf']) delete Set.prototype[name];
  for (const name of ['map', 'filter', 'take', 'drop', 'flatMap', 'toArray', 'some', 'every', 'find', 'reduce', 'forEach'])
    delete Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))[name];
`;

test('without what old browsers lack, the search, the filter and the menus work', async ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(MISSING);
  await page.goto('/');
  expect(await page.evaluate(() => 'findLast' in Array.prototype)).toBe(false);
  for (const text of ['{"code":65,"reason":"request not completed"}', '11020015', 'too many requests', 'timeuot']) {
    await page.locator('[data-search-input]').fill(text);
    await expect(page.locator('[data-results]')).toHaveAttribute('data-query', text);
    await expect(page.locator('[data-results]')).toHaveAttribute('data-state', 'done');
  }
  await page.goto('/agora/cloud-recording/');
  await page.getByLabel('Filter the tables').fill('65');
  await expect(page.locator('[data-row]:visible')).toHaveCount(5);
  await page.goto('/agora/cloud-recording/65/');
  await page.getByRole('button', { name: 'Copy for a ticket' }).press('ArrowUp');
  await expect(page.getByRole('menuitem').last()).toBeFocused();
  expect(complaints).toEqual([]);
});

test('no shipped style depends on light-dark() or on CSS nesting', () => {
  const styles = files(/^assets\/.*\.css$/u);
  expect(styles.length).toBeGreaterThan(0);
  expect(styles.filter((file) => /light-dark\(|[{;]\s*&/u.test(read(file)))).toEqual([]);
});

test('no shipped script has syntax that they refuse: lookbehind, class static blocks, the v flag', () => {
  const scripts = files(/^(?:assets\/.*|sw)\.js$/u);
  expect(scripts.length).toBeGreaterThan(2);
  const refused = /\(\?<[!=]|static\s*\{|\/[dgimsuy]*v[dgimsuy]*[,;)\].]/u;
  expect(scripts.filter((file) => refused.test(read(file)))).toEqual([]);
});

test('the fonts weigh at most 55 kB, carry their licenses in the sources, and are in no copy', () => {
  const fonts = files(/\.woff2$/u);
  expect(fonts).toHaveLength(2);
  const bytes = fonts.reduce((sum, file) => sum + statSync(path.join(DIST, file)).size, 0);
  expect(bytes).toBeLessThanOrEqual(55_000);
  for (const license of ['Inter-OFL.txt', 'JetBrainsMono-OFL.txt']) {
    expect(existsSync(`src/styles/fonts/${license}`)).toBe(true);
  }
  expect(read('exports/rtc-errors.html')).not.toContain('@font-face');
});
