import { expect, test, type Page } from '@playwright/test';
import { portOf } from '../../scripts/environment.mjs';
import { faultsOf } from './axe.ts';

const ENTRY = '/agora/cloud-recording/65/';
/** The site was built without SITE_URL, so what is copied names the origin of the page. */
const PERMALINK = `http://127.0.0.1:${portOf('TEST_PORT', 4399)}${ENTRY}`;

const entryButton = (page: Page) => page.getByRole('button', { name: 'Copy for a ticket' });
const rowButton = (page: Page, operation: string) => page.getByRole('button', { name: `Copy ${operation} ` });
const menu = (page: Page) => page.getByRole('menu', { name: 'Copy as' });

/** Opens the menu of the entry and chooses; waits until it is said that something was copied. */
async function copy(page: Page, label: string, button = entryButton(page)) {
  await button.click();
  await menu(page).getByRole('menuitem', { name: label, exact: true }).click();
  await expect(page.getByText(`Copied as ${label}`)).toBeVisible();
}

const textInClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** What each format holds of the entry, to the letter. */
const EXPECTED: Record<string, readonly string[]> = {
  'One line': ['Agora Cloud Recording 65 Request not completed · ', ` · ${PERMALINK}`],
  Markdown: [`<${PERMALINK}>`, '`65`', '**Can I retry?**', '- X-Request-ID: '],
  'Jira wiki markup': [`[${PERMALINK}]`, '{{65}}', '# Send the request again.', '* X-Resource-ID: '],
  Slack: [`<${PERMALINK}|agora/cloud-recording/65>`, '*Agora Cloud Recording* `65`', '• App ID: '],
  'Rich text (HTML)': [PERMALINK, 'Agora Cloud Recording 65', '1. Send the request again.'],
  'Plain text': [PERMALINK, 'On query, update, updateLayout, stop', '- Channel name (cname): '],
  'Sample response': [
    'HTTP/1.1 206 Partial Content\n\n{',
    '"reason": "request not completed"',
    'built from the table row',
  ],
};

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the link is the public permalink and nothing else', async ({ page }) => {
    await page.goto(ENTRY);
    await copy(page, 'Link');
    expect(await textInClipboard(page)).toBe(PERMALINK);
  });

  for (const [label, texts] of Object.entries(EXPECTED)) {
    test(`${label} is copied`, async ({ page }) => {
      await page.goto(ENTRY);
      await copy(page, label);
      const copied = (await textInClipboard(page)).replaceAll('\r\n', '\n');
      for (const text of texts) expect(copied).toContain(text);
    });
  }

  test('rich text is copied as text/html and as text/plain', async ({ page }) => {
    await page.goto(ENTRY);
    await copy(page, 'Rich text (HTML)');
    const [types, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return [item?.types, await (await item?.getType('text/html'))?.text()] as const;
    });
    expect(types).toEqual(expect.arrayContaining(['text/plain', 'text/html']));
    expect(html).toContain(`href="${PERMALINK}"`);
    expect(html).toMatch(/<code[^>]*>65<\/code>/u);
  });

  test('a row copies its own occurrence', async ({ page }) => {
    await page.goto(ENTRY);
    await copy(page, 'Link', rowButton(page, 'stop'));
    expect(await textInClipboard(page)).toBe(`${PERMALINK}#stop`);
    await copy(page, 'Plain text', rowButton(page, 'start'));
    const text = await textInClipboard(page);
    expect(text).toContain('On start: HTTP 206 Partial Content, reason: request not completed');
    expect(text).toContain('begin a new session');
    expect(text).not.toContain('updateLayout');
  });

  test('the button says for a while that something was copied', async ({ page }) => {
    await page.clock.install();
    await page.goto(ENTRY);
    await copy(page, 'Markdown');
    await expect(page.locator('.actions copy-menu button').first()).toContainText('Copied');
    await expect(page.locator('.actions copy-menu button').first()).toBeFocused();
    await page.clock.runFor(10_000);
    await expect(entryButton(page)).toBeVisible();
    await expect(page.getByText('Copied as Markdown')).toHaveCount(0);
  });
});

test('the menu is steered by the keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(ENTRY);
  const button = entryButton(page);
  const item = (name: string) => menu(page).getByRole('menuitem', { name, exact: true });
  await expect(button).toHaveAttribute('aria-haspopup', 'menu');
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.focus();
  await page.keyboard.press('ArrowUp');
  await expect(item('Sample response')).toBeFocused();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(item('One line')).toBeFocused();
  await page.keyboard.press('End');
  await expect(item('Sample response')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(item('Sample response')).toBeFocused();
  await page.keyboard.press('s');
  await expect(item('Slack')).toBeFocused();
  await page.keyboard.press('s');
  await expect(item('Sample response')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(item('One line')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(menu(page)).toBeHidden();
  await expect(button).not.toBeFocused();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(item('One line')).toBeFocused();
  await page.keyboard.press('m');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied as Markdown')).toBeVisible();
  expect(await textInClipboard(page)).toContain('### Agora Cloud Recording `65`');
});

test('a press elsewhere closes the menu, and so does one on the button', async ({ page }) => {
  await page.goto(ENTRY);
  await entryButton(page).click();
  await expect(menu(page)).toBeVisible();
  await page.locator('h1').click();
  await expect(menu(page)).toBeHidden();
  await entryButton(page).click();
  await expect(menu(page)).toBeVisible();
  await entryButton(page).click();
  await expect(menu(page)).toBeHidden();
});

test.describe('without the clipboard API', () => {
  /** Takes away what a page without https does not have, and keeps what is copied all the same. */
  const withoutApi = (page: Page) =>
    page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      const copied: Record<string, string> = {};
      Object.assign(window, { copied });
      window.addEventListener('copy', ({ clipboardData }) => {
        for (const type of clipboardData?.types ?? []) copied[type] = clipboardData?.getData(type) ?? '';
      });
    });
  const copied = (page: Page) => page.evaluate(() => (window as unknown as { copied: Record<string, string> }).copied);

  test('rich text is still copied in both flavours', async ({ page }) => {
    await withoutApi(page);
    await page.goto(ENTRY);
    await copy(page, 'Rich text (HTML)');
    expect((await copied(page))['text/html']).toContain('<code>65</code>');
    expect((await copied(page))['text/plain']).toContain(PERMALINK);
    await expect(page.locator('.actions copy-menu button').first()).toBeFocused();
  });

  test('what was copied that way can be pasted', async ({ page }) => {
    await withoutApi(page);
    await page.goto(ENTRY);
    await copy(page, 'Link');
    await page.locator('[data-search-input]').focus();
    await page.keyboard.press('Control+V');
    await expect(page.locator('[data-search-input]')).toHaveValue(PERMALINK);
  });

  test('where every way is refused, the text is shown, selected, to be copied by hand', async ({ page }) => {
    await withoutApi(page);
    await page.addInitScript(() => {
      document.execCommand = () => false;
    });
    await page.goto(ENTRY);
    await entryButton(page).click();
    await menu(page).getByRole('menuitem', { name: 'Markdown' }).click();
    const dialog = page.getByRole('dialog', { name: 'Markdown' });
    await expect(dialog).toContainText('Press Ctrl+C / ⌘C');
    const field = dialog.getByRole('textbox');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/### Agora Cloud Recording `65`/u);
    const isSelected = await field.evaluate(
      (node: HTMLTextAreaElement) => node.selectionStart === 0 && node.selectionEnd === node.value.length,
    );
    expect(isSelected).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(entryButton(page)).toBeFocused();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing with a menu open, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(ENTRY);
    for (const button of [entryButton(page), rowButton(page, 'query')]) {
      await button.click();
      await expect(menu(page)).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);
    }
  });
}

test('on a screen of 360 pixels every menu stays inside it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(ENTRY);
  for (const button of [entryButton(page), rowButton(page, 'start'), rowButton(page, 'stop')]) {
    await button.click();
    const box = await menu(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});

test('a state has no answer, so none is offered', async ({ page }) => {
  await page.goto('/agora/cloud-recording-legacy/serviceIdle/');
  await entryButton(page).click();
  await expect(menu(page).getByRole('menuitem')).toHaveCount(7);
  await expect(menu(page)).not.toContainText('Sample answer');
});

test('the formats are loaded with the first menu, not with the page', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(ENTRY, { waitUntil: 'networkidle' });
  expect(loaded.filter((url) => url.includes('ticket-menu'))).toEqual([]);
  await entryButton(page).click();
  await expect(menu(page)).toBeVisible();
  expect(loaded.filter((url) => url.includes('ticket-menu'))).toHaveLength(1);
});

test('the data of the ticket and its menu break no policy', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(ENTRY);
  await entryButton(page).click();
  await expect(menu(page)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('in print there is no button', async ({ page }) => {
  await page.goto(ENTRY);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('copy-menu').first()).toBeHidden();
  await expect(page.locator('copy-menu:visible')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no dead button, but a link to the page as Markdown', async ({ page }) => {
    await page.goto(ENTRY);
    await expect(page.locator('copy-menu')).toHaveCount(6);
    await expect(page.locator('copy-menu:visible')).toHaveCount(0);
    await expect(page.locator('noscript a[href$="/index.md"]')).toBeVisible();
  });
});
