import { expect, test } from '@playwright/test';
import { XMLParser } from 'fast-xml-parser';
import { loadContent } from '../../src/catalog/files/load.ts';
import { bookmarkletAddress, bookmarkletSource } from '../../src/browser/bookmarklet.ts';
import { addressOf } from '../content/recipe-engines.ts';

const guides = loadContent('content').guides.map(({ id, data }) => ({ id, recipes: data.recipes }));

for (const recipe of guides.flatMap(({ recipes }) => recipes)) {
  const { asks, finds } = recipe;
  test(`${recipe.id}: the link opens the search with what it asks`, async ({ page, baseURL }) => {
    await page.goto((await addressOf(recipe, `${baseURL}/`)) ?? '');
    await expect(page.locator('[data-search-input]')).toHaveValue(asks.q ?? '');
    if (finds === undefined) return;
    const results = page.locator('[data-results][data-state="done"]');
    await expect(results.locator('[data-entry]').first()).toHaveAttribute('data-entry', finds);
    if (!asks.vendor) return;
    const scope = [asks.vendor, asks.service].filter(Boolean).join('/');
    const found = await results
      .locator('[data-entry]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-entry')));
    expect(found.filter((id) => !id?.startsWith(`${scope}/`))).toEqual([]);
  });
}

for (const { id, recipes } of guides.filter((guide) => guide.recipes.length > 0)) {
  test(`${id}: shows each template with the address of this site, and a link to try it`, async ({ page, baseURL }) => {
    await page.goto(`/guides/${id}/`);
    await expect(page.locator('main')).not.toContainText('<site>');
    await expect(page.locator('main figure pre', { hasText: `${baseURL}/` })).toHaveCount(recipes.length + 1);
    for (const { asks } of recipes.filter((recipe) => recipe.asks.q !== undefined)) {
      const query = new URLSearchParams(asks).toString();
      await expect(page.locator(`main figure a[href="/?${query}"]`).first()).toBeAttached();
    }
  });
}

test.describe('the bookmarklet', () => {
  test('opens a search for the selected text in a tab of its own', async ({ page, context, baseURL }) => {
    await page.goto('/agora/cloud-recording/65/');
    await page.evaluate(() => {
      const line = document.createElement('pre');
      line.textContent = '\n  {"code":65,"reason":"request not completed"}\nsecret';
      document.body.append(line);
      getSelection()?.selectAllChildren(line);
    });
    const tab = context.waitForEvent('page');
    await page.evaluate(bookmarkletSource(`${baseURL}/`));
    const opened = await tab;
    await expect(opened.locator('[data-entry]').first()).toHaveAttribute('data-entry', 'agora/cloud-recording/65');
    await expect(opened.locator('[data-search-input]')).toHaveValue('{"code":65,"reason":"request not completed"}');
    expect(await opened.evaluate(() => window.opener)).toBeNull();
    expect(page.url()).toBe(`${baseURL}/agora/cloud-recording/65/`);
  });

  test('asks when nothing is selected', async ({ page, context, baseURL }) => {
    await page.goto('/exports/');
    page.once('dialog', (dialog) => dialog.accept('110200150'));
    const tab = context.waitForEvent('page');
    await page.evaluate(bookmarkletSource(`${baseURL}/`));
    await expect((await tab).locator('[data-search-input]')).toHaveValue('110200150');
  });

  test('leads to this site, and is stopped when it is clicked here', async ({ page, context, baseURL }) => {
    await page.goto('/guides/ticket-systems/');
    const link = page.getByRole('link', { name: 'Look up in rtc-errors' });
    await expect(link).toHaveAttribute('href', bookmarkletAddress(`${baseURL}/`));
    const complaint = page.waitForEvent('console', (message) => message.text().includes('Content Security Policy'));
    await link.click();
    await complaint;
    expect(context.pages()).toHaveLength(1);
  });
});

test.describe('the description of the search', () => {
  test('every page names it, and it says how to search', async ({ page, request }) => {
    await page.goto('/agora/cloud-recording/65/');
    const link = page.locator('link[rel="search"]');
    await expect(link).toHaveAttribute('type', 'application/opensearchdescription+xml');
    const name = (await link.getAttribute('title')) ?? '';
    expect(name.length).toBeLessThanOrEqual(16);
    const xml = new XMLParser({ ignoreAttributes: false }).parse(
      await (await request.get((await link.getAttribute('href')) ?? '')).text(),
    ) as { OpenSearchDescription: Record<string, string> & { Url: Record<string, string>[] } };
    const { ShortName, InputEncoding, Url } = xml.OpenSearchDescription;
    expect({ ShortName, InputEncoding }).toEqual({ ShortName: name, InputEncoding: 'UTF-8' });
    const template = Url.find((url) => url['@_type'] === 'text/html')?.['@_template'] ?? '';
    const { pathname, search, protocol } = new URL(template.replace('{searchTerms}', encodeURIComponent('a b&c')));
    expect(protocol).toBe('https:');
    await page.goto(`${pathname}${search}`);
    await expect(page.locator('[data-search-input]')).toHaveValue('a b&c');
  });
});
