import { expect, test, type Page } from '@playwright/test';

const field = (page: Page) => page.locator('[data-search-input]');
const results = (page: Page) => page.locator('[data-results]');
const hits = (page: Page) => page.locator('[data-results] [data-entry]');

/** Asks the field and waits for the answer to exactly this text. */
async function ask(page: Page, text: string) {
  await field(page).fill(text);
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  await expect(results(page)).toHaveAttribute('data-query', text);
}

test.describe('on the home page', () => {
  test.beforeEach(({ page }) => page.goto('/'));

  for (const [text, id] of [
    ['{"code":65,"reason":"request not completed"}', 'agora/cloud-recording/65'],
    ['110200150', 'zegocloud/stream-mixing/110200150'],
    ['faild to find wroker', 'agora/cloud-recording/404'],
  ] as const) {
    test(`${text} brings up ${id}, and the link leads there`, async ({ page }) => {
      await ask(page, text);
      await expect(hits(page).first()).toHaveAttribute('data-entry', id);
      await hits(page).first().getByRole('link').click();
      await expect(page).toHaveURL(new RegExp(`/${id}/`, 'u'));
    });
  }

  test('the field has the focus', async ({ page }) => {
    await expect(field(page)).toBeFocused();
  });

  test('what all meanings of a code say is said once, and nothing of a code that is not in the text', async ({
    page,
  }) => {
    const consensus = page.locator('[data-consensus]');
    await ask(page, 'FailedOperation');
    await expect(consensus).toHaveText(/^FailedOperation has 2 meanings\. All say: \S.*\.$/u);
    await ask(page, 'livekit EGRESS_QUEUED');
    await expect(hits(page).first()).toBeVisible();
    await expect(page.locator('[data-unlisted]')).toContainText('EGRESS_QUEUED');
    await expect(consensus).toHaveCount(0);
  });

  test('a text that names the operation leads to the very occurrence', async ({ page }) => {
    await ask(page, 'stop 404');
    await expect(hits(page).first().getByRole('link')).toHaveAttribute('href', '/agora/cloud-recording/404/#stop');
  });

  test('the matched part is marked, also with a typo', async ({ page }) => {
    await ask(page, 'faild to find wroker');
    await expect(hits(page).first().locator('mark').filter({ hasText: 'worker' })).toBeVisible();
  });

  test('the arrows choose, Enter opens, Escape clears', async ({ page }) => {
    await ask(page, '404');
    await field(page).press('ArrowDown');
    await expect(hits(page).nth(0)).toHaveAttribute('aria-selected', 'true');
    await expect(field(page)).toHaveAttribute('aria-activedescendant', 'search-hit-0');
    await field(page).press('ArrowDown');
    await expect(hits(page).nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(hits(page).nth(0)).toHaveAttribute('aria-selected', 'false');
    const id = await hits(page).nth(1).getAttribute('data-entry');
    await field(page).press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${id}/`, 'u'));

    await page.goBack();
    await ask(page, '404');
    await field(page).press('Escape');
    await expect(field(page)).toHaveValue('');
    await expect(results(page)).toBeHidden();
  });

  test('what is typed before the script is there is answered when it comes', async ({ page }) => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(/\/assets\/Page\..*\.js$/u, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/', { waitUntil: 'commit' });
    await page.fill('[data-search-input]', '110200150');
    letGo();
    await expect(page.locator('[data-entry="zegocloud/stream-mixing/110200150"]')).toBeVisible();
    await expect(page.locator('[data-search-input]')).toHaveValue('110200150');
  });

  test('Enter opens the best hit, also right after typing', async ({ page }) => {
    await field(page).fill('110200150');
    await field(page).press('Enter');
    await expect(page).toHaveURL(/\/zegocloud\/stream-mixing\/110200150\/$/u);
  });

  test('a short text is in the address, and is back after a reload and on the way back', async ({ page }) => {
    await ask(page, 'rate limit');
    await expect(page).toHaveURL(/\?q=rate\+limit$/u);
    await page.reload();
    await expect(field(page)).toHaveValue('rate limit');
    await expect(hits(page).first()).toBeVisible();
    await hits(page).first().getByRole('link').click();
    await expect(page).toHaveURL(/api-rate-limit-exceeded/u);
    await page.goBack();
    await expect(field(page)).toHaveValue('rate limit');
    await expect(hits(page).first()).toBeVisible();
  });

  test('a long text and a text of several lines enter neither address, history, storage nor network', async ({
    page,
  }) => {
    await ask(page, '65');
    // The rest of the index and of the code comes on its own.
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
    for (const text of [`{"code":65,"secret":"${'hush'.repeat(60)}"}`, '{"code":65,\n"secret":"hush"}']) {
      await ask(page, text);
      expect(page.url()).not.toContain('hush');
      expect(page.url()).not.toContain('q=');
      await expect(hits(page).first()).toHaveAttribute('data-entry', 'agora/cloud-recording/65');
    }
    expect(
      await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])),
    ).not.toContain('hush');
    expect(requests.filter((request) => request.includes('hush'))).toEqual([]);
    expect(requests.filter((request) => !/\/favicon\.svg $/u.test(request))).toEqual([]);
  });

  test('code and index are loaded on first use, not with the page', async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.reload();
    await expect(field(page)).toBeFocused();
    expect(loaded.filter((path) => /search\/|load-|answer\./u.test(path))).toEqual([]);
    await ask(page, '65');
    // The answer does not wait for the last of them.
    const index = () => loaded.filter((path) => path.startsWith('/search/'));
    await expect.poll(() => index().length).toBe(3);
    expect(index()).toEqual([
      expect.stringMatching(/^\/search\/names\.[0-9a-f]{8}\.json$/u),
      expect.stringMatching(/^\/search\/texts\.[0-9a-f]{8}\.json$/u),
      expect.stringMatching(/^\/search\/sentences\.[0-9a-f]{8}\.json$/u),
    ]);
  });

  test('a near number is offered as another one, never as a hit', async ({ page }) => {
    await ask(page, '11020150');
    await expect(hits(page)).toHaveCount(0);
    await expect(page.locator('[data-suggestion]')).toContainText('110200150');
    await expect(page.locator('[data-suggestion]')).toContainText('not the same number');
    await expect(page.locator('[data-unlisted]')).toContainText('No table documents the code 11020150');
  });

  test('markup in a paste is text', async ({ page }) => {
    await ask(page, '<img src=x onerror="window.ran=1"> {"code":65,"reason":"<b>x</b> y"}');
    await expect(results(page).locator('img, b')).toHaveCount(0);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    await expect(page.locator('[data-unlisted]').filter({ hasText: '<b>x</b> y' })).toHaveCount(1);
  });

  test('a text that is not in the index gets a plain answer', async ({ page }) => {
    await ask(page, 'zxqwv');
    await expect(hits(page)).toHaveCount(0);
    await expect(results(page)).toContainText('No match.');
  });

  test('the number of results is announced', async ({ page }) => {
    await ask(page, '65');
    await expect(page.getByRole('status').filter({ hasText: '2 results' })).toBeAttached();
  });

  test('without the index there is a plain answer, and the next try works', async ({ page }) => {
    await page.route('**/search/names.*', (route) => route.abort());
    await field(page).fill('65');
    await expect(results(page)).toHaveAttribute('data-state', 'error');
    await expect(results(page)).toContainText('could not be loaded');
    await page.unroute('**/search/names.*');
    await ask(page, '404');
    await expect(hits(page).first()).toBeVisible();
  });
});

test.describe('names first, then the texts, then the sentences', () => {
  const TEXTS = '**/search/texts.*';
  const SENTENCES = '**/search/sentences.*';
  /** Holds a part back until the returned function is called. */
  async function hold(page: Page, part = TEXTS): Promise<() => void> {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(part, async (route) => {
      await held;
      await route.continue();
    });
    return letGo;
  }

  test('a typed code is answered while the texts are on their way, and the answer is completed', async ({ page }) => {
    const letGo = await hold(page);
    await page.goto('/');
    await ask(page, '110200150');
    await expect(results(page)).toHaveAttribute('data-unfinished');
    const best = hits(page).first();
    await expect(best).toHaveAttribute('data-entry', 'zegocloud/stream-mixing/110200150');
    const certainty = await best.getAttribute('data-certainty');
    letGo();
    await expect(results(page)).not.toHaveAttribute('data-unfinished');
    await expect(best).toHaveAttribute('data-entry', 'zegocloud/stream-mixing/110200150');
    await expect(best).toHaveAttribute('data-certainty', certainty ?? '');
    await expect(best.locator('.answer')).toBeVisible();
    await expect(page.locator('[data-changed], [data-incomplete]')).toHaveCount(0);
  });

  test('a message waits for the texts', async ({ page }) => {
    const letGo = await hold(page);
    await page.goto('/');
    await field(page).fill('request not completed');
    await expect(results(page)).toHaveAttribute('data-state', 'loading');
    letGo();
    await expect(hits(page).first()).toHaveAttribute('data-entry', /^agora\//u);
  });

  test('a pasted message is answered while the sentences are on their way, and the answer is completed', async ({
    page,
  }) => {
    const letGo = await hold(page, SENTENCES);
    await page.goto('/');
    await ask(page, '{"code":65,"reason":"request not completed"}');
    await expect(results(page)).toHaveAttribute('data-unfinished');
    const best = hits(page).first();
    await expect(best).toHaveAttribute('data-entry', 'agora/cloud-recording/65');
    const certainty = await best.getAttribute('data-certainty');
    await expect(best.locator('.literal')).toHaveText('request not completed');
    await expect(best.locator('.answer')).not.toContainText('First:');
    letGo();
    await expect(results(page)).not.toHaveAttribute('data-unfinished');
    await expect(best).toHaveAttribute('data-entry', 'agora/cloud-recording/65');
    await expect(best).toHaveAttribute('data-certainty', certainty ?? '');
    await expect(best.locator('.answer')).toContainText('First:');
    await expect(page.locator('[data-changed], [data-incomplete]')).toHaveCount(0);
  });

  test('only words wait for the sentences', async ({ page }) => {
    const letGo = await hold(page, SENTENCES);
    await page.goto('/');
    await field(page).fill('too many recordings at the same time');
    await expect(results(page)).toHaveAttribute('data-state', 'loading');
    letGo();
    await expect(hits(page).first()).toBeVisible();
  });

  test('without the sentences messages are found, what is missing is said, and the next try has it', async ({
    page,
  }) => {
    await page.route(SENTENCES, (route) => route.abort());
    await page.goto('/');
    await ask(page, 'request not completed');
    await expect(hits(page).first()).toHaveAttribute('data-entry', /^agora\//u);
    await expect(page.locator('[data-incomplete]')).toContainText('Words were searched in titles and messages only');
    await page.unroute(SENTENCES);
    await ask(page, '{"code":65,"reason":"request not completed"}');
    await expect(results(page)).not.toHaveAttribute('data-unfinished');
    await expect(hits(page).first().locator('.answer')).toContainText('First:');
    await expect(page.locator('[data-incomplete]')).toHaveCount(0);
  });

  test('what was chosen of the first answer stays chosen', async ({ page }) => {
    const letGo = await hold(page);
    await page.goto('/');
    await ask(page, '404');
    await field(page).press('ArrowDown');
    await field(page).press('ArrowDown');
    const chosen = page.locator('[data-entry][aria-selected="true"]');
    const id = (await chosen.getAttribute('data-entry')) ?? '';
    letGo();
    await expect(results(page)).not.toHaveAttribute('data-unfinished');
    await expect(chosen).toHaveAttribute('data-entry', id);
  });

  test('without the texts codes are found, and that messages were not searched is said', async ({ page }) => {
    await page.route(TEXTS, (route) => route.abort());
    await page.goto('/');
    await ask(page, '110200150');
    await expect(hits(page).first()).toHaveAttribute('data-entry', 'zegocloud/stream-mixing/110200150');
    await expect(page.locator('[data-incomplete]')).toContainText('Messages could not be searched');
    await page.unroute(TEXTS);
    await ask(page, 'request not completed');
    await expect(hits(page).first()).toBeVisible();
    await expect(page.locator('[data-incomplete]')).toHaveCount(0);
  });

  test('all of it is requested when the reader points at the field', async ({ page }) => {
    await page.goto('/');
    const all = ['names', 'texts', 'sentences'].map((part) => page.waitForResponse(`**/search/${part}.*`));
    await field(page).hover();
    await Promise.all(all);
  });

  test('a fault of the program is not blamed on the connection', async ({ page }) => {
    await page.goto('/');
    await ask(page, '65');
    await page.evaluate(() => {
      String.prototype.normalize = () => {
        throw new Error('broken on purpose');
      };
    });
    await field(page).fill('404');
    await expect(results(page)).toHaveAttribute('data-state', 'error');
    await expect(results(page)).not.toContainText('connection');
  });
});

test.describe('what was understood', () => {
  const LOG =
    '02:13:55 [exec-3] RecClient[500] POST https://api.agora.io/v1/apps/a/cloud_recording/resourceid/r/sid/s/mode/mix/stop {"code":2,"reason":"Stop: bad x"} uid=527841';
  const chip = (page: Page, name: string) => page.getByRole('button', { name, exact: false });

  test.beforeEach(({ page }) => page.goto('/'));

  test('is shown as chips, which take it back and put it in again', async ({ page }) => {
    await ask(page, LOG);
    for (const name of ['HTTP status 500', 'vendor Agora', 'service Cloud Recording', 'operation stop', 'code 2']) {
      await expect(chip(page, name)).toHaveAttribute('aria-pressed', 'true');
    }
    await expect(hits(page).first().getByRole('link')).toHaveAttribute('href', '/agora/cloud-recording/2/#stop');
    await chip(page, 'operation stop').click();
    await expect(chip(page, 'operation stop')).toHaveAttribute('aria-pressed', 'false');
    await expect(hits(page).first().getByRole('link')).toHaveAttribute('href', '/agora/cloud-recording/2/');
    await chip(page, 'operation stop').click();
    await expect(hits(page).first().getByRole('link')).toHaveAttribute('href', '/agora/cloud-recording/2/#stop');
  });

  test('a status that differs from the table is said, not hidden', async ({ page }) => {
    await ask(page, LOG);
    await expect(hits(page).first()).toContainText('The text says HTTP 500; the table says HTTP 400.');
  });

  test('the best hit answers at once: the sign, the effect, the first step', async ({ page }) => {
    await ask(page, '{"code":65,"reason":"request not completed"}');
    await expect(hits(page).first()).toContainText('Retry now');
    await expect(hits(page).first()).toContainText('It may have worked.');
    await expect(hits(page).first()).toContainText('First: Send the request again.');
    await expect(hits(page).nth(1)).not.toContainText('First:');
  });

  test('the variable part of a message is shown', async ({ page }) => {
    await ask(page, 'The task has been started, current status is STARTED, taskId is 7f3abc');
    await expect(hits(page).first()).toContainText('taskId: 7f3abc');
  });

  test('a state is not looked up as a code, and says why', async ({ page }) => {
    await ask(page, '{"sid":"s","serverResponse":{"status":5,"fileListMode":"json"}}');
    await expect(hits(page)).toHaveCount(0);
    await expect(results(page)).toContainText('a state of the task, not a code');
  });

  test('vendor and service narrow by buttons, and are in the address', async ({ page }) => {
    await ask(page, '2');
    const all = await hits(page).count();
    await chip(page, 'Real-Time STT').click();
    await expect(hits(page)).toHaveCount(1);
    await expect(page).toHaveURL(/\?q=2&vendor=agora&service=real-time-stt$/u);
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await expect(hits(page)).toHaveCount(all);
    await expect(page).toHaveURL(/\?q=2$/u);
  });

  test('a paste of many lines grows the field', async ({ page }) => {
    const before = await field(page).boundingBox();
    await ask(page, `${'a line of a log\n'.repeat(6)}{"code":65}`);
    const after = await field(page).boundingBox();
    expect(after?.height ?? 0).toBeGreaterThan((before?.height ?? 0) * 2);
  });

  test('Home and End go to the first and the last hit while one chooses', async ({ page }) => {
    await ask(page, '404');
    const last = (await hits(page).count()) - 1;
    await field(page).press('ArrowDown');
    await field(page).press('End');
    await expect(hits(page).nth(last)).toHaveAttribute('aria-selected', 'true');
    await field(page).press('Home');
    await expect(hits(page).nth(0)).toHaveAttribute('aria-selected', 'true');
  });
});

test.describe('recent lookups', () => {
  test('stay in this browser, can be asked again, and can be cleared', async ({ page }) => {
    await page.goto('/');
    await ask(page, 'rate limit');
    await hits(page).first().getByRole('link').click();
    await page.goto('/');
    await page.getByRole('button', { name: 'rate limit' }).click();
    await expect(hits(page).first()).toBeVisible();
    await page.goto('/');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(page.getByRole('button', { name: 'rate limit' })).toBeHidden();
    await page.reload();
    await expect(page.getByRole('button', { name: 'rate limit' })).toBeHidden();
  });

  test('a long paste is not one of them', async ({ page }) => {
    await page.goto('/');
    await ask(page, `{"code":65,"secret":"${'hush'.repeat(60)}"}`);
    await hits(page).first().getByRole('link').click();
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('hush');
  });
});

test('the first search needs one round trip: code and index are asked for at once, and nothing after', async ({
  page,
}) => {
  const asked: string[] = [];
  let release = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  await page.goto('/');
  await page.route(/load-(?:names|search)|search\/(?:names|texts|sentences)|spelling/u, async (route) => {
    asked.push(new URL(route.request().url()).pathname);
    await gate;
    await route.continue();
  });
  await field(page).fill('65');
  await expect.poll(() => asked.length).toBe(6);
  const later: string[] = [];
  page.on('request', (request) => later.push(request.url()));
  release();
  await expect(hits(page).first()).toBeVisible();
  await expect(results(page)).not.toHaveAttribute('data-unfinished');
  expect(later.filter((url) => !/favicon/u.test(url))).toEqual([]);
});

test('?q= shows its results at once, and vendor and service narrow them', async ({ page }) => {
  await page.goto('/?q=2&vendor=zegocloud');
  await expect(hits(page).first()).toBeVisible();
  const ids = await hits(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-entry')));
  expect(ids.every((id) => id?.startsWith('zegocloud/'))).toBe(true);
  await page.goto('/?q=2&service=real-time-stt');
  await expect(hits(page)).toHaveCount(1);
});

test('a broken ?q= breaks nothing', async ({ page }) => {
  await page.goto('/?q=%E0%A4%A');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('in the header of any other page', () => {
  test.beforeEach(({ page }) => page.goto('/agora/cloud-recording/65/'));

  test('/ focuses the field, and the results lie over the page', async ({ page }) => {
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
    await ask(page, '110200150');
    await field(page).press('Enter');
    await expect(page).toHaveURL(/110200150\/$/u);
  });

  test('Escape closes the panel from each of its buttons, and last what an empty field offers', async ({ page }) => {
    await page.keyboard.press('/');
    const offered = page.locator('[data-recent]');
    await expect(offered).toBeVisible();
    await offered.getByRole('button').first().focus();
    await page.keyboard.press('Escape');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(offered).toBeHidden();
    await page.keyboard.type('404');
    await expect(results(page)).toHaveAttribute('data-query', '404');
    await results(page).getByRole('button').first().focus();
    await page.keyboard.press('Escape');
    await expect(results(page)).toBeHidden();
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('404');
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(offered).toBeHidden();
    await expect(field(page)).toBeFocused();
  });

  test('the panel ends inside of the window, however wide that is', async ({ page }) => {
    for (const width of [360, 640, 768, 900, 1024, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.reload();
      await field(page).fill('65');
      await expect(results(page)).toHaveAttribute('data-query', '65');
      const { x, width: own } = (await results(page).boundingBox()) ?? { x: 0, width: Infinity };
      expect([width, x >= 0 && x + own <= width]).toEqual([width, true]);
    }
  });

  test('Escape closes the results first, then clears; a click elsewhere closes them', async ({ page }) => {
    await ask(page, '404');
    await field(page).press('Escape');
    await expect(results(page)).toBeHidden();
    await expect(field(page)).toHaveValue('404');
    await field(page).press('Escape');
    await expect(field(page)).toHaveValue('');
    await ask(page, '404');
    await page.mouse.click(5, 500);
    await expect(results(page)).toBeHidden();
  });

  test('the address stays that of the page', async ({ page }) => {
    await ask(page, '404');
    await expect(page).toHaveURL(/\/agora\/cloud-recording\/65\/$/u);
  });
});
