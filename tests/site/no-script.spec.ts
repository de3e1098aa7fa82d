import { expect, test } from '@playwright/test';
import { PAGE_TYPES } from './page-types.ts';

test.use({ javaScriptEnabled: false });

for (const { name, path, heading } of PAGE_TYPES) {
  test(`${name}: readable without JavaScript`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(200);
  });
}

test('the home page says that the search needs JavaScript, and where to look instead', async ({ page }) => {
  await page.goto('/');
  // Playwright's text search passes over <noscript>.
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.locator('noscript p')).toContainText('needs JavaScript');
  await page.locator('noscript a').first().click();
  await expect(page.getByRole('link', { name: '110200150' })).toBeVisible();
});

test('no control is shown that would not work', async ({ page }) => {
  await page.goto('/agora/cloud-recording/');
  await expect(page.locator('table-filter')).toBeHidden();
  await expect(page.locator('[data-row]')).toHaveCount(37);
});

test('on a phone the menu opens without JavaScript, and leads to every list, vendor and service', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/agora/cloud-recording/65/');
  const menu = page.getByRole('navigation', { name: 'Menu' });
  await expect(menu).toBeHidden();
  await page.locator('.menu summary').click();
  await expect(menu).toBeVisible();
  for (const name of ['Codes', 'HTTP', 'Causes', 'Guides', 'Download', 'Agora', 'ZEGOCLOUD', 'Cloud Transcoding']) {
    // The current vendor is on top, and once more among all.
    await expect(menu.getByRole('link', { name, exact: true }).first()).toBeVisible();
  }
});
