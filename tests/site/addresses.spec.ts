import { expect, test } from '@playwright/test';

test.describe('an address without a page', () => {
  for (const [what, address, target] of [
    ['in upper case', '/AGORA/Cloud-Recording/65/', '/agora/cloud-recording/65/'],
    ['without the final slash, in another case', '/Agora/cloud-recording/65', '/agora/cloud-recording/65/'],
    ['without the vendor', '/cloud-recording/65', '/agora/cloud-recording/65/'],
    ['with another name of the vendor', '/zego/stream-mixing/110200150', '/zegocloud/stream-mixing/110200150/'],
    ['with the code alone, when one entry has it', '/110200150', '/zegocloud/stream-mixing/110200150/'],
    ["of the vendor's documentation", '/en/cloud-recording/rest-api/status-codes', '/agora/cloud-recording/'],
  ] as const) {
    test(`${what} leads to the page that is meant, and says so`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(address);
      await page.waitForURL(`**${target}`);
      await expect(page.locator('[data-arrival]')).toHaveText(
        `There is no page at ${address}. This is the one it stands for.`,
      );
      await page.reload();
      await expect(page.locator('[data-arrival]')).toHaveCount(0);
      expect(errors).toEqual([]);
    });
  }

  test('keeps its fragment and its question', async ({ page }) => {
    await page.goto('/zego/ROOM/50001?from=ticket#support');
    await page.waitForURL('**/zegocloud/room/50001/?from=ticket#support');
  });

  for (const [address, words, ids] of [
    ['/65', 'This is what the search finds for “65”.', ['agora/cloud-recording/65', 'agora/cloud-recording-legacy/65']],
    [
      '/agora/65',
      'This is what the search finds for “65” at Agora.',
      ['agora/cloud-recording/65', 'agora/cloud-recording-legacy/65'],
    ],
  ] as const) {
    test(`${address} may mean several entries: they are listed, with what was done`, async ({ page }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      await expect(page.locator('[data-results]')).toHaveAttribute('data-state', 'done');
      await expect(page.locator('[data-missing]')).toContainText(words);
      expect(await page.locator('[data-entry]').evaluateAll((rows) => rows.map((row) => row.dataset['entry']))).toEqual(
        [...ids],
      );
    });
  }

  test('with a part too much says what was left out', async ({ page }) => {
    await page.goto('/agora/cloud-recording/65/bogus');
    await page.waitForURL('**/agora/cloud-recording/65/');
    await expect(page.locator('[data-arrival]')).toContainText('This is the one it stands for, without “bogus”.');
  });

  test('with a question asks it', async ({ page }) => {
    await page.goto('/search?q=110200150');
    await expect(page.locator('[data-entry="zegocloud/stream-mixing/110200150"]')).toBeVisible();
  });

  test('that means nothing is looked up word by word, and never runs', async ({ page }) => {
    await page.goto('/%3Cimg%20src=x%20onerror=alert(1)%3E/%E0%A4%A/');
    await expect(page.locator('h1')).toHaveText('Page not found');
    await expect(page.locator('[data-results]')).toHaveAttribute('data-state', 'done');
  });
});

test("the address of a vendor's document, pasted into the search, finds the tables made from it", async ({ page }) => {
  await page.goto('/');
  await page.fill('[data-search-input]', 'https://docs.agora.io/en/cloud-recording/rest-api/status-codes');
  const note = page.locator('[data-documented]');
  await expect(note.getByRole('link', { name: 'Agora Cloud Recording', exact: true })).toHaveAttribute(
    'href',
    '/agora/cloud-recording/',
  );
  await expect(page.locator('[data-entry]')).toHaveCount(0);
});

test('a document that is not indexed is said to be so, and no number of its address is a code', async ({ page }) => {
  await page.goto('/');
  await page.fill('[data-search-input]', 'https://docs.agora.io/en/video-calling/reference/error-codes/65');
  await expect(page.locator('[data-documented]')).toContainText('That document is not indexed here. What is: Agora');
  await expect(page.locator('[data-entry]')).toHaveCount(0);
});

test("the path of a vendor's document, without its host, is understood by the search", async ({ page }) => {
  await page.goto('/');
  await page.fill('[data-search-input]', '/en/cloud-recording/rest-api/status-codes');
  await expect(page.locator('[data-documented]')).toContainText('Agora Cloud Recording');
});

test.describe('a row of a service page', () => {
  test('can be linked, is highlighted when it is the target, and stays below the header', async ({ page }) => {
    await page.goto('/agora/cloud-recording/');
    const row = page.locator('tr[data-row]').nth(30);
    const plain = await row.evaluate((element) => getComputedStyle(element).backgroundColor);
    await page.goto(`/agora/cloud-recording/#${(await row.getAttribute('id')) ?? ''}`);
    await expect.poll(() => row.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(plain);
    const header = await page.locator('body > header').boundingBox();
    const box = await row.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0));
  });

  test('is highlighted for each of its anchors', async ({ page }) => {
    await page.goto('/agora/cloud-recording/#62-stop');
    const row = page.locator('tr:has([id="62-stop"]), tr[id="62-stop"]');
    await expect(row).toBeInViewport();
    await expect(row).not.toHaveCSS('box-shadow', 'none');
  });
});

test('a triple click takes the whole literal and nothing else, and a part of it can be selected', async ({ page }) => {
  await page.goto('/agora/cloud-recording/');
  const literal = page.locator('td .literal', { hasText: 'Invalid authentication credentials' }).first();
  await literal.scrollIntoViewIfNeeded();
  await literal.click({ clickCount: 3 });
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe('Invalid authentication credentials');
  await page.goto('/agora/cloud-recording/65/');
  const reason = page.locator('#start .literal', { hasText: 'request not completed' });
  await reason.click({ clickCount: 3 });
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe('request not completed');
  await page.goto('/agora/cloud-recording/');
  await literal.dblclick({ position: { x: 5, y: 8 } });
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe('Invalid');
});
