import { expect, test, type Page } from '@playwright/test';
import { faultsOf, LOOKS, withoutRepetition } from './axe.ts';
import { PAGE_TYPES } from './page-types.ts';

/** By how many pixels a page is wider than its window. */
const overflowOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

for (const { name, path, heading } of PAGE_TYPES) {
  test.describe(name, () => {
    test('has heading and search field, asks nobody, breaks no policy, fits 360 and 320 pixels, prints its address', async ({
      page,
      baseURL,
    }) => {
      const complaints: string[] = [];
      const foreign: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => !request.url().startsWith(baseURL ?? '') && foreign.push(request.url()));
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(path);
      await expect.soft(page.getByRole('heading', { level: 1 })).toContainText(heading);
      await expect.soft(page.locator('h1')).toHaveCount(1);
      await expect.soft(page.locator('[data-search-input]')).toHaveCount(1);
      await expect.soft(page.locator('[data-results]')).toHaveCount(1);
      expect.soft(await overflowOf(page), 'too wide for 360 pixels').toBeLessThanOrEqual(0);

      await page.setViewportSize({ width: 320, height: 640 });
      expect.soft(await overflowOf(page), 'too wide for 320 pixels').toBeLessThanOrEqual(0);
      const bar = await page.locator('header.top').boundingBox();
      expect.soft(bar?.height ?? Infinity, 'height of the bar').toBeLessThanOrEqual(56);

      await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia({ media: 'print' });
      const first = page.locator('.print-head');
      await expect.soft(first).toBeVisible();
      await expect.soft(first).toContainText('rtc-errors');
      if (!path.endsWith('.html')) await expect.soft(first).toContainText(`${path} · release `);
      const controls = page.locator('header.top, nav.rail, .neighbors').filter({ visible: true });
      await expect.soft(controls).toHaveCount(0);
      expect.soft(complaints).toEqual([]);
      expect.soft(foreign).toEqual([]);
    });

    test('axe finds nothing, nor what is hard to see or to hit in the dark on a phone', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(path);
      await withoutRepetition(page);
      expect.soft(await faultsOf(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 360, height: 900 });
      expect.soft(await faultsOf(page, LOOKS), 'in the dark on a phone').toEqual([]);
    });
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the results of a search, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/');
    const text =
      'POST https://api.agora.io/v1/apps/a/cloud_recording/acquire HTTP/1.1 500 {"code":2,"reason":"x y"} code 11020015';
    await page.locator('[data-search-input]').fill(text);
    await expect(page.locator('[data-results]')).toHaveAttribute('data-query', text);
    await page.locator('[data-search-input]').press('ArrowDown');
    expect(await faultsOf(page)).toEqual([]);
  });
}

test('the policy allows nothing inline and nothing from elsewhere', async ({ page }) => {
  await page.goto('/agora/cloud-recording/65/');
  const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('http');
  // A block of data is no script: nothing runs it. The policy allows rules of speculation by a keyword of their own.
  const data = '[type="application/json"], [type="application/ld+json"], [type="speculationrules"]';
  const inline = `[style], script:not([src], ${data})`;
  await expect(page.locator(inline)).toHaveCount(0);
});

test('a page is preloaded when the reader points at its link, and a download is not', async ({ page }) => {
  await page.goto('/exports/');
  const rules = JSON.parse((await page.locator('script[type="speculationrules"]').textContent()) ?? '') as {
    prerender: { where: { href_matches: string[] }; eagerness: string }[];
  };
  const [{ where, eagerness } = { where: { href_matches: [] }, eagerness: '' }] = rules.prerender;
  expect(eagerness).toBe('moderate');
  const links = await page.locator('a[href^="/"]').evaluateAll(
    (all, patterns) =>
      (all as HTMLAnchorElement[]).map(({ href }) => ({
        path: new URL(href).pathname,
        isPrepared: patterns.some((pattern) => new URLPattern(pattern, location.origin).test(href)),
      })),
    where.href_matches,
  );
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(({ path, isPrepared }) => isPrepared !== path.endsWith('/'))).toEqual([]);
});

test('an inline script that got in would not run', async ({ page }) => {
  await page.goto('/');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    return 'ran' in window;
  });
  expect(ran).toBe(false);
});

test('an address that has no page answers with the page that searches for it', async ({ page }) => {
  const response = await page.goto('/agora/cloud-recording/faild-to-find-wroker/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('[data-results][data-state="done"]')).toBeVisible();
  await expect(page.locator('[data-entry="agora/cloud-recording/404"]')).toBeVisible();
});

test('one occurrence can be linked', async ({ page }) => {
  await page.goto('/agora/cloud-recording/65/#stop');
  await expect(page.locator('#stop')).toContainText('206');
  await expect(page.locator('tr:target')).toHaveCount(1);
});

test('each row of a service can be linked, and stays below the header', async ({ page }) => {
  await page.goto('/agora/cloud-recording/#62-stop');
  const row = page.locator('[id="62-stop"]');
  await expect(row).toBeAttached();
  const { top, header } = await row.evaluate((node) => ({
    top: node.getBoundingClientRect().top,
    header: document.querySelector('header')?.getBoundingClientRect().bottom ?? 0,
  }));
  expect(top).toBeGreaterThanOrEqual(header);
});

test('the filter of a service narrows its tables as one types, and Escape undoes it', async ({ page }) => {
  await page.goto('/agora/cloud-recording/');
  const filter = page.getByLabel('Filter the tables');
  await filter.pressSequentially('overdue');
  await expect(page.locator('[data-row]:visible')).toHaveCount(1);
  await expect(page.locator('.published:visible')).toHaveCount(1);
  await expect(page.getByText('1 of 37 shown')).toBeVisible();
  await filter.press('Escape');
  await expect(page.locator('[data-row]:visible')).toHaveCount(37);
});

test('the first Tab leads to a link that skips the header', async ({ page }) => {
  await page.goto('/agora/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('printed, a page has its facts and no controls', async ({ page }) => {
  await page.goto('/agora/cloud-recording/65/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-search-input]')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Where it occurs' })).toBeVisible();
});
