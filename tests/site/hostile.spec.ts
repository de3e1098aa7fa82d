import { expect, test, type Page } from '@playwright/test';

/** Texts that were made to run, to throw, or to keep the page busy. What they ask for must never happen. */
const MARKUP = [
  '<img src=x onerror="window.hacked=1">',
  '<script>window.hacked=1</script>',
  '"><svg onload=window.hacked=1>',
  "javascript:window.hacked=1//'",
  '{{constructor.constructor("window.hacked=1")()}}',
  '${window.hacked=1}',
  '<iframe srcdoc="<script>parent.hacked=1</script>">',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<img src="https://evil.example/pixel.png">',
  '{"code":65,"reason":"<img src=https://evil.example/a onerror=window.hacked=1>"}',
  '{"__proto__":{"hacked":1},"code":65}',
];
const ODD = [
  '%',
  '%E0%A4%A',
  '#%',
  '\u202e{"code":65}\u0000\u0007',
  '\ud83d',
  '\\u{110000} \\ud800',
  '(((((((((((((((((((((((a',
  '.*+?^${}()|[]\\',
  'constructor',
  'toString',
  '__proto__',
];
const LARGE = {
  'combining marks': `e${'\u0301'.repeat(40_000)}`,
  ligatures: 'ﷺ'.repeat(100_000),
  digits: '1'.repeat(500_000),
  brackets: '['.repeat(500_000),
  'an object in an object': '{"a":'.repeat(100_000),
  'one line of a megabyte': 'error code: '.repeat(90_000),
  'a megabyte of lines': 'ERROR failed {"code":65}\n'.repeat(40_000),
};

test.beforeEach(async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/u.test(protocol) && hostname !== '127.0.0.1') problems.push(`request: ${request.url()}`);
  });
  Object.assign(page, { problems });
});
test.afterEach(async ({ page }) => {
  expect(await page.evaluate(() => ['hacked' in window, 'hacked' in {}])).toEqual([false, false]);
  expect((page as unknown as { problems: string[] }).problems).toEqual([]);
});

test('hostile texts in the field run nothing, throw nothing, and ask nobody', async ({ page }) => {
  await page.goto('/');
  for (const text of [...MARKUP, ...ODD]) {
    await page.locator('[data-search-input]').fill(text);
    // A field drops what it cannot hold; the answer is to what it holds.
    const held = await page.locator('[data-search-input]').inputValue();
    await expect(page.locator('[data-results]')).toHaveAttribute('data-state', 'done');
    await expect(page.locator('[data-results]')).toHaveAttribute('data-query', held);
  }
});

test('nor do they in an address', async ({ page }) => {
  for (const text of [...MARKUP, ...ODD.slice(3)]) {
    await page.goto(`/?q=${encodeURIComponent(text.toWellFormed())}`);
    await expect(page.locator('[data-results]')).toHaveAttribute('data-state', 'done');
  }
  for (const address of [
    '/#%',
    '/agora/cloud-recording/#%',
    '/?q=%',
    '/?q=%E0%A4%A',
    '/%/',
    '/%3Cscript%3E/',
    '/a%00b/',
  ]) {
    await page.goto(address);
    await page.evaluate(() => {
      location.hash = '%E0%A4%A';
    });
    await expect(page.locator('[data-search-input]')).toBeVisible();
  }
});

/** Pastes without the clipboard; what the page does not take itself goes into the field, as a browser does it. */
const paste = (page: Page, text: string) =>
  page.locator('[data-search-input]').evaluate((input: HTMLTextAreaElement, value) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', value);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (!input.dispatchEvent(event)) return;
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);

for (const [what, text] of Object.entries(LARGE)) {
  test(`${what} are answered`, async ({ page }) => {
    await page.goto('/');
    await paste(page, text);
    await expect(page.locator('[data-results]')).toHaveAttribute('data-state', 'done');
    const held = await page.locator('[data-search-input]').inputValue();
    expect(held.length).toBeLessThanOrEqual(50_000);
    expect(held).not.toMatch(/\p{M}{5}/u);
  });
}

const TEN_MEGABYTES = `ERROR {"code":65,"reason":"request not completed"}\n${'2026-11-20 02:13:55.123 INFO frame 640x360 ok\n'.repeat(220_000)}`;

test('ten megabytes are read to their first line, beside the page, and the answer says which part that was', async ({
  page,
}) => {
  await page.goto('/');
  const worker = page.waitForEvent('worker');
  await paste(page, TEN_MEGABYTES);
  expect((await worker).url()).toContain('/assets/');
  await expect(page.locator('[data-entry]').first()).toHaveAttribute('data-entry', 'agora/cloud-recording/65');
  await expect(page.locator('[data-part-read]')).toContainText('lines 1 to 1 of 220002');
  await expect(page.locator('[data-search-input]')).toHaveValue('ERROR {"code":65,"reason":"request not completed"}');
  // Another question is about the text in the field alone.
  await page.locator('[data-search-input]').fill('404');
  await expect(page.locator('[data-results]')).toHaveAttribute('data-query', '404');
  await expect(page.locator('[data-part-read]')).toHaveCount(0);
});

test('reading a long text shows its progress, and can be cancelled', async ({ page }) => {
  // A worker that never says anything: the text takes as long as somebody needs to press the button.
  await page.addInitScript(() => (Worker.prototype.postMessage = () => {}));
  await page.goto('/');
  for (const cancel of [
    () => page.getByRole('button', { name: 'Cancel' }).click(),
    () => page.locator('[data-search-input]').press('Escape'),
  ]) {
    await paste(page, TEN_MEGABYTES);
    await expect(page.locator('[data-reading]')).toContainText('Reading a text of 10,');
    await expect(page.getByRole('progressbar')).toBeVisible();
    await cancel();
    await expect(page.locator('[data-results]')).toBeHidden();
    await expect(page.locator('[data-search-input]')).toHaveValue('');
  }
  await page.locator('[data-search-input]').fill('404');
  await expect(page.locator('[data-results]')).toHaveAttribute('data-state', 'done');
});

test('a long text is read even if no worker can be started', async ({ page }) => {
  await page.route(/long-text-worker/u, (route) => route.abort());
  await page.goto('/');
  await paste(page, TEN_MEGABYTES);
  await expect(page.locator('[data-entry]').first()).toHaveAttribute('data-entry', 'agora/cloud-recording/65');
});

test('a long text that mentions no error is said to have none', async ({ page }) => {
  await page.goto('/');
  await paste(page, '2026-11-20 02:13:55.123 INFO frame 640x360 ok\n'.repeat(20_000));
  await expect(page.locator('[data-part-read]')).toContainText('No line mentions an error');
});
