import { expect, test as base, type Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { PAGE_TYPES } from './page-types.ts';
import { builtRelease, Host, nextRelease, smallRelease, type Release } from './releases.ts';

const ARCHIVE = /^\/offline\/.+\.bin$/u;
/** The pages that are opened from the copy. */
const OPENED = [...PAGE_TYPES.map(({ path }) => path), '/zegocloud/stream-mixing/110200150/'];
// The first test below takes every page of the site on a device; the others, a copy of the pages that they open.
const built = await smallRelease(builtRelease(), OPENED);
const next = nextRelease(built);
const third = nextRelease(built, 'third');

const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = await new Host(built).open();
    await use(host);
    await host.vanish();
  },
});
test.use({ serviceWorkers: 'allow' });

/** Opens the home page and waits until the copy serves it. */
async function visit(page: Page, host: Host) {
  await page.goto(host.url);
  await isServedFromCopy(page);
}

const isServedFromCopy = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);
const hits = (page: Page) => page.locator('[data-results] [data-entry]');
const copyState = (page: Page) => page.locator('offline-copy');
const button = (page: Page, name: string) => copyState(page).getByRole('button', { name, exact: true });
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());
const versions = async (page: Page) => (await cacheNames(page)).filter((name) => !name.endsWith('control'));
const registrations = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** Lets the browser look for a new release. A look that was under way is not made twice, and may have seen the old one. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    if (!registration.installing && !registration.waiting) await registration.update();
  });

/** Whether the newest worker has taken over. */
const isAllActive = (page: Page) =>
  page.evaluate(async () => {
    const { installing, waiting, active } = await navigator.serviceWorker.ready;
    return !installing && !waiting && active?.state === 'activated';
  });

/** Waits for an answer of the newest worker: what it sent before has then arrived. */
const askWorker = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    const answered = new Promise((resolve) => (port1.onmessage = resolve));
    active?.postMessage({ type: 'status' }, [port2]);
    await answered;
  });

async function lookUp(page: Page, text: string) {
  await page.locator('[data-search-input]').fill(text);
  await expect(page.locator('[data-results]')).toHaveAttribute('data-query', text);
  await expect(page.locator('[data-results]')).toHaveAttribute('data-state', 'done');
}

test.describe('after one visit, without the server', () => {
  test('every type of page of the whole site opens, and nothing is missing from it', async ({ page, host }) => {
    host.release = builtRelease();
    await visit(page, host);
    const pagesOf = (files: string[]) => files.filter((file) => file.endsWith('index.html')).sort();
    const held = await page.evaluate(async () => {
      const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => decodeURI(new URL(url).pathname).slice(1));
    });
    expect(pagesOf(held)).toEqual(pagesOf([...host.release.keys()]));
    await host.vanish();
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    for (const { path, heading } of PAGE_TYPES) {
      const response = await page.goto(`${host.url}${path}`);
      expect(response?.status(), path).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
      await expect(page.locator('body')).toHaveCSS('margin', '0px');
    }
    // The browser asks for the icon past the worker, and the page about the data for the newest release.
    expect(failed.filter((url) => !/\/(?:favicon\.svg|offline\/release\.json)$/u.test(url))).toEqual([]);
  });

  test('the search works in the page that was open, and in the next one', async ({ page, host }) => {
    await visit(page, host);
    await host.vanish();
    await lookUp(page, '110200150');
    await expect(hits(page).first()).toHaveAttribute('data-entry', 'zegocloud/stream-mixing/110200150');
    await hits(page).first().getByRole('link').click();
    await expect(page).toHaveURL(/\/zegocloud\/stream-mixing\/110200150\/$/u);
    await lookUp(page, '{"code":65,"reason":"request not completed"}');
    await expect(hits(page).first()).toHaveAttribute('data-entry', 'agora/cloud-recording/65');
  });

  test('a deep link opens first: with a question, without its slash, with an occurrence', async ({
    page,
    context,
    host,
  }) => {
    await visit(page, host);
    await page.close();
    await host.vanish();
    const later = await context.newPage();
    await later.goto(`${host.url}/agora/cloud-recording/65#stop`);
    await expect(later).toHaveURL(`${host.url}/agora/cloud-recording/65/#stop`);
    await expect(later.locator('#stop')).toContainText('206');
    await later.goto(`${host.url}/?q=rate+limit`);
    await expect(hits(later).first()).toBeVisible();
    await later.goto(`${host.url}/agora?utm=mail`);
    await expect(later).toHaveURL(`${host.url}/agora/?utm=mail`);
  });

  test('an unknown address is answered with status 404 and the page that searches for it', async ({ page, host }) => {
    await visit(page, host);
    await host.vanish();
    const response = await page.goto(`${host.url}/agora/cloud-recording/faild-to-find-wroker/`);
    expect(response?.status()).toBe(404);
    await expect(page.locator('[data-entry="agora/cloud-recording/404"]')).toBeVisible();
  });

  test('a file outside the copy gets a notice', async ({ page, host }) => {
    await visit(page, host);
    await host.vanish();
    const response = await page.goto(`${host.url}/api/v1/entries.json`);
    expect(response?.status()).toBe(503);
    await expect(page.getByRole('heading')).toHaveText('Not on this device');
    await page.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('What does this error mean');
  });
});

test('nothing of the copy is fetched before the page is there', async ({ page, host }) => {
  host.holdsBack = /^\/slow\.png$/u;
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => (document.body.appendChild(new Image()).src = '/slow.png')),
  );
  await page.goto(host.url, { waitUntil: 'commit' });
  await lookUp(page, '65');
  await lookUp(page, '404');
  expect(host.asked.filter((path) => path === '/sw.js' || ARCHIVE.test(path))).toEqual([]);
  host.letGo();
  await isServedFromCopy(page);
  expect(host.asked.filter((path) => ARCHIVE.test(path))).toHaveLength(1);
});

test.describe('the connection drops during the download', () => {
  test('of the first copy: nothing is kept, the site works, and a later visit succeeds', async ({ page, host }) => {
    host.breaksOff = ARCHIVE;
    await page.goto(host.url);
    await expect.poll(() => host.asked.some((path) => ARCHIVE.test(path))).toBe(true);
    await expect.poll(() => registrations(page)).toBe(0);
    await expect.poll(() => versions(page)).toEqual([]);
    await lookUp(page, '65');
    await expect(hits(page).first()).toBeVisible();
    host.breaksOff = null;
    await visit(page, host);
    await host.vanish();
    await page.goto(`${host.url}/codes/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('All codes');
  });

  test('or another server responds, as in a hotel: nothing is stored', async ({ page, host }) => {
    const archive = [...built.keys()].find((file) => ARCHIVE.test(`/${file}`)) ?? '';
    host.release = new Map([...built, [archive, Buffer.from('<!doctype html><title>Welcome</title>Log in first.')]]);
    await page.goto(`${host.url}/exports/`);
    await expect(copyState(page)).toContainText('nothing was saved');
    await expect.poll(() => registrations(page)).toBe(0);
    expect(await versions(page)).toEqual([]);
  });

  test('of the next copy: the one before stays whole, and a later visit succeeds', async ({ page, host }) => {
    await visit(page, host);
    const before = await versions(page);
    host.release = await next;
    host.breaksOff = ARCHIVE;
    const archives = () => host.asked.filter((path) => ARCHIVE.test(path)).length;
    await page.goto(`${host.url}/codes/`);
    await expect.poll(archives).toBeGreaterThan(1);
    await expect.poll(() => versions(page)).toEqual(before);
    await expect(page.locator('.update-notice')).toHaveCount(0);
    await page.goto(host.url);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('What does this error mean');
    await lookUp(page, '65');
    await expect(hits(page).first()).toContainText('Request not completed');

    host.breaksOff = null;
    // A visit that begins while the download of the one before is still failing shares its end.
    await expect(async () => {
      await page.reload();
      await expect(page.locator('.update-notice')).toContainText('The site was updated', { timeout: 15_000 });
    }).toPass({ timeout: 90_000 });
    expect(await versions(page)).not.toEqual([]);
  });
});

test.describe('a new release while a page is open', () => {
  test('the page goes on with its own search, is informed quietly, and is new after a reload', async ({
    page,
    host,
  }) => {
    await visit(page, host);
    await page.goto(`${host.url}/codes/`);
    const [first] = await versions(page);
    host.release = await next;
    await page.locator('[data-search-input]').focus();
    await lookForUpdate(page);

    const notice = page.locator('.update-notice');
    await expect(notice).toContainText('you are seeing the earlier version');
    await expect(notice).toHaveAttribute('role', 'status');
    await expect(page.locator('[data-search-input]')).toBeFocused();
    await lookUp(page, '{"code":65,"reason":"request not completed"}');
    await expect(hits(page).first()).toContainText('Request not completed');
    expect(await versions(page)).toHaveLength(2);

    await notice.getByRole('button', { name: 'Reload' }).click();
    await expect(notice).toHaveCount(0);
    await lookUp(page, '{"code":65,"reason":"request not completed"}');
    await expect(hits(page).first()).toContainText('Request of the next release');
    await page.goto(host.url);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('What does that error mean');
    await expect.poll(() => versions(page)).toHaveLength(1);
    expect(await versions(page)).not.toContain(first);
  });

  test('two releases are one notice, in a page that goes on with its own search', async ({ page, host }) => {
    await visit(page, host);
    for (const release of [await next, await third]) {
      host.release = release;
      await lookForUpdate(page);
      await expect.poll(() => isAllActive(page)).toBe(true);
    }
    // Every message has arrived by now: the page and the newest worker have answered each other.
    await askWorker(page);
    await expect(page.locator('.update-notice')).toHaveCount(1);
    await expect(page.locator('.update-notice')).toContainText('The site was updated');
    await lookUp(page, '{"code":65,"reason":"request not completed"}');
    await expect(hits(page).first()).toContainText('Request not completed');
  });

  test('a second page that is opened meanwhile is the new one, whole', async ({ page, context, host }) => {
    await visit(page, host);
    host.release = await next;
    await lookForUpdate(page);
    await expect(page.locator('.update-notice')).toBeVisible();
    await host.vanish();
    const other = await context.newPage();
    await other.goto(host.url);
    await expect(other.getByRole('heading', { level: 1 })).toContainText('What does that error mean');
    for (const [tab, title] of [
      [other, 'Request of the next release'],
      [page, 'Request not completed'],
    ] as const) {
      await lookUp(tab, '{"code":65,"reason":"request not completed"}');
      await expect(hits(tab).first()).toContainText(title);
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the notice and in what is said of the copy, ${colorScheme}`, async ({ page, host }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await visit(page, host);
      await page.goto(`${host.url}/exports/`);
      host.release = await next;
      await button(page, 'Update').click();
      await expect(page.locator('.update-notice')).toBeVisible();
      await expect(copyState(page)).toHaveAttribute('data-state', 'held');
      expect(await faultsOf(page, undefined, ['.update-notice', 'offline-copy'])).toEqual([]);
    });
  }

  test('after the copy was lost and repaired, an open page still goes on with its own search', async ({
    page,
    host,
  }) => {
    await visit(page, host);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.goto(`${host.url}/codes/`);
    await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(2);
    host.release = await next;
    await lookForUpdate(page);
    await expect(page.locator('.update-notice')).toBeVisible();
    await lookUp(page, '{"code":65,"reason":"request not completed"}');
    await expect(hits(page).first()).toContainText('Request not completed');
  });

  test('the notice can be dismissed', async ({ page, host }) => {
    await visit(page, host);
    host.release = await next;
    await lookForUpdate(page);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.locator('.update-notice')).toHaveCount(0);
  });
});

test.describe('the copy is damaged', () => {
  const ENTRY = '/agora/cloud-recording/65/';
  const damage = {
    deleted: (page: Page) =>
      page.evaluate(async (path) => {
        for (const name of await caches.keys()) await (await caches.open(name)).delete(`${path}index.html`);
      }, ENTRY),
    overwritten: (page: Page) =>
      page.evaluate(async (path) => {
        const name = (await caches.keys()).find((key) => !key.endsWith('control')) ?? '';
        await (await caches.open(name)).put(`${path}index.html`, new Response('<!doctype html><title>x</title>broken'));
      }, ENTRY),
    'evicted as a whole': (page: Page) =>
      page.evaluate(async () => {
        for (const name of await caches.keys()) await caches.delete(name);
      }),
  };

  for (const [how, make] of Object.entries(damage)) {
    test(`${how}: the page comes from the network, and the copy is repaired`, async ({ page, host }) => {
      await visit(page, host);
      await make(page);
      await page.goto(`${host.url}${ENTRY}`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('65');
      expect(host.asked).toContain(ENTRY);
      const isHeld = () => page.evaluate(async (path) => Boolean(await caches.match(`${path}index.html`)), ENTRY);
      await expect.poll(isHeld).toBe(true);
      await page.goto(`${host.url}/exports/`);
      await expect(copyState(page)).toHaveAttribute('data-state', 'held');
      await host.vanish();
      await page.goto(`${host.url}${ENTRY}`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('65');
    });

    test(`${how}, without the server: the page says that it is missing`, async ({ page, host }) => {
      await visit(page, host);
      await make(page);
      await host.vanish();
      const response = await page.goto(`${host.url}${ENTRY}`);
      expect(response?.status()).toBe(503);
      await expect(page.locator('body')).toContainText('There is no connection');
    });
  }

  test('what is lost is said on the page about the data, and the update brings it back', async ({ page, host }) => {
    await visit(page, host);
    await page.goto(`${host.url}/exports/`);
    await expect(copyState(page)).toHaveAttribute('data-state', 'held');
    await host.vanish();
    await damage.deleted(page);
    await page.reload();
    await expect(copyState(page)).toContainText('1 file of the copy is missing on this device');
    await button(page, 'Update').click();
    await expect(copyState(page)).toHaveAttribute('data-state', 'unchecked');
    await host.open();
    await button(page, 'Update').click();
    await expect(copyState(page)).toHaveAttribute('data-state', 'held');
  });
});

test.describe('storage is refused', () => {
  const refusals: Record<string, () => void> = {
    'no service worker': () =>
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined, configurable: true }),
    'asking for the service worker throws': () =>
      Object.defineProperty(Navigator.prototype, 'serviceWorker', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      }),
    'the registration is refused': () => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
      CacheStorage.prototype.keys = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    },
    'local storage throws': () =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      }),
  };

  for (const [how, refuse] of Object.entries(refusals)) {
    test(`${how}: the site works, and nobody is bothered`, async ({ page, host }) => {
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.addInitScript(refuse);
      await page.goto(host.url);
      await lookUp(page, '65');
      await expect(hits(page).first()).toBeVisible();
      await page.goto(`${host.url}/exports/`);
      await expect(copyState(page)).toContainText(
        how === 'local storage throws' ? 'Not saved on this device' : 'This browser cannot save the site',
      );
      expect(complaints).toEqual([]);
    });
  }
});

test.describe('the device is full', () => {
  const archives = (host: Host) => host.asked.filter((path) => ARCHIVE.test(path)).length;
  const limit = async (page: Page, host: Host, quotaSize?: number) => {
    const session = await page.context().newCDPSession(page);
    const origin = host.url;
    await session.send('Storage.overrideQuotaForOrigin', quotaSize === undefined ? { origin } : { origin, quotaSize });
  };
  /** The page remembers that there was no room. */
  const isNoted = (page: Page) =>
    expect.poll(() => page.evaluate(() => Number(localStorage.getItem('rtc-errors:offline')) > Date.now())).toBe(true);
  /** What a browser reports of its room; Chromium always reports some gigabytes, whatever the limit. */
  const tellRoom = (quota: number) => {
    navigator.storage.estimate = () => Promise.resolve({ quota, usage: 0 });
  };
  const reporting = (release: Release, quota: number): Release =>
    new Map([
      ...release,
      ['sw.js', Buffer.concat([Buffer.from(`(${tellRoom.toString()})(${quota});`), release.get('sw.js')!])],
    ]);

  test('and the browser reports it: nothing is downloaded, and the page says why and how much room there is', async ({
    page,
    host,
  }) => {
    await page.addInitScript(tellRoom, 1_000_000);
    host.release = reporting(built, 1_000_000);
    await page.goto(`${host.url}/exports/`);
    await expect(copyState(page)).toHaveAttribute('data-state', 'no-room');
    await expect(copyState(page)).toContainText('There is not enough room on this device');
    await expect(copyState(page)).toContainText('The browser has about 1.0 MB left for this site');
    await expect(button(page, 'Save for offline')).toBeVisible();
    await expect.poll(() => registrations(page)).toBe(0);
    expect(await versions(page)).toEqual([]);
    expect(archives(host)).toBe(0);
    await page.reload();
    await expect(copyState(page)).toHaveAttribute('data-state', 'no-room');
  });

  test('it is not tried again by itself for some days, and then it is', async ({ page, host }) => {
    await limit(page, host, 1_000_000);
    await page.clock.install();
    await page.goto(host.url);
    await page.clock.runFor(1_000);
    await isNoted(page);
    const workers = () => host.asked.filter((path) => path === '/sw.js').length;
    const before = workers();
    for (const path of ['/codes/', '/http/', '/exports/']) {
      await page.goto(`${host.url}${path}`);
      await page.clock.runFor(10_000);
    }
    expect(workers()).toBe(before);
    await limit(page, host);
    // The worker has a clock of its own, and its note is thrown away with time as well.
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.clock.setFixedTime(Date.now() + 8 * 24 * 60 * 60 * 1000);
    await page.goto(host.url);
    await page.clock.runFor(10_000);
    await isServedFromCopy(page);
  });

  test('a time that was noted while the clock was wrong does not keep it from being tried', async ({ page, host }) => {
    await page.addInitScript(() =>
      localStorage.setItem('rtc-errors:offline', `${Date.now() + 400 * 24 * 60 * 60 * 1000}`),
    );
    await page.goto(host.url);
    await isServedFromCopy(page);
  });

  test('and the browser promises room: one download, nothing half is kept, and a button tries again', async ({
    page,
    host,
  }) => {
    host.release = reporting(built, 1e12);
    await limit(page, host, 1_000_000);
    for (const path of ['/exports/', '/', '/codes/', '/exports/']) {
      await page.goto(`${host.url}${path}`);
      await isNoted(page);
      // The worker remembers as well, also when the page does not.
      await expect.poll(() => registrations(page)).toBe(0);
      await page.evaluate(() => localStorage.clear());
    }
    expect(archives(host)).toBe(1);
    await page.reload();
    await expect(copyState(page)).toHaveAttribute('data-state', 'no-room');
    await expect.poll(() => versions(page)).toEqual([]);

    await limit(page, host);
    await button(page, 'Save for offline').click();
    await expect(copyState(page)).toHaveAttribute('data-state', 'held');
    expect(archives(host)).toBe(2);
  });

  test('for a newer version: the one before stays, and the page says why', async ({ page, host }) => {
    await visit(page, host);
    const before = await versions(page);
    // Room for one copy and a little more.
    const { bytes } = JSON.parse(Buffer.from(built.get('offline/release.json') ?? '').toString()) as { bytes: number };
    await limit(page, host, Math.round(1.16 * bytes));
    host.release = await next;
    for (const path of ['/exports/', '/codes/', '/exports/']) {
      await page.goto(`${host.url}${path}`);
      await lookForUpdate(page);
      await isNoted(page);
    }
    await expect(copyState(page)).toHaveAttribute('data-state', 'no-room-for-more');
    await expect(copyState(page)).toContainText('The copy of the earlier version is unchanged');
    await expect.poll(() => versions(page)).toEqual(before);
    expect(archives(host)).toBe(2);

    await limit(page, host);
    await button(page, 'Update').click();
    await expect(copyState(page)).toHaveAttribute('data-state', 'held');
    expect(await versions(page)).not.toEqual(before);
  });
});

test.describe('on the page about the data', () => {
  test('the copy is described, removed by a button, stays away, and comes back by a button', async ({
    page,
    context,
    host,
  }) => {
    await visit(page, host);
    await page.goto(`${host.url}/exports/`);
    const { pages } = JSON.parse(Buffer.from(built.get('offline/release.json') ?? '').toString()) as { pages: number };
    await expect(copyState(page)).toContainText('Saved on this device');
    await expect(copyState(page)).toContainText(`${pages.toLocaleString('en')} pages`);
    await expect(copyState(page)).toContainText(/[\d.]+ MB\./u);

    await button(page, 'Remove').click();
    await expect(copyState(page)).toContainText('The copy was removed from this device');
    await expect(button(page, 'Save for offline')).toBeFocused();
    expect(await cacheNames(page)).toEqual([]);
    expect(await registrations(page)).toBe(0);

    const archives = () => host.asked.filter((path) => ARCHIVE.test(path)).length;
    const before = archives();
    await page.clock.install();
    await page.goto(`${host.url}/exports/`);
    await page.clock.runFor(10_000);
    await expect(copyState(page)).toHaveAttribute('data-state', 'removed');
    expect(await cacheNames(page)).toEqual([]);
    expect(archives()).toBe(before);

    await button(page, 'Save for offline').click();
    await expect(copyState(page)).toHaveAttribute('data-state', 'held');
    await host.vanish();
    const other = await context.newPage();
    await other.goto(`${host.url}/codes/`);
    await expect(other.getByRole('heading', { level: 1 })).toContainText('All codes');
  });

  test('a copy can be asked for again right after its removal, and is as large as before', async ({ page, host }) => {
    await visit(page, host);
    await page.goto(`${host.url}/exports/`);
    await expect(copyState(page)).toHaveAttribute('data-state', 'held');
    const details = copyState(page).locator('[data-details]');
    const before = (await details.textContent()) ?? '';
    expect(before).toMatch(/about [\d.]+ MB\.$/u);
    await button(page, 'Remove').click();
    await button(page, 'Save for offline').click();
    await expect(copyState(page)).toHaveAttribute('data-state', 'held');
    await expect(details).toHaveText(before);
    await host.vanish();
    await page.goto(`${host.url}/codes/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('All codes');
  });

  test('the download shows its progress', async ({ page, host }) => {
    await page.addInitScript(() => localStorage.setItem('rtc-errors:offline', 'removed'));
    await page.goto(`${host.url}/exports/`);
    await expect(copyState(page)).toHaveAttribute('data-state', 'removed');
    await expect(copyState(page)).toContainText(
      /[\d,]+ pages and the search: [\d.]+ [kM]B to download, [\d.]+ MB on the device/u,
    );
    host.holdsBack = ARCHIVE;
    await button(page, 'Save for offline').click();
    await expect(copyState(page).getByRole('status')).toHaveText('Downloading …');
    await expect(page.getByRole('progressbar')).toBeVisible();
    host.letGo();
    await expect(copyState(page)).toHaveAttribute('data-state', 'held');
    await expect(page.getByRole('progressbar')).toBeHidden();
  });

  test('the button says that there is nothing newer, or that nothing could be checked', async ({ page, host }) => {
    await visit(page, host);
    await page.goto(`${host.url}/exports/`);
    await expect(copyState(page)).toHaveAttribute('data-state', 'held');
    const status = copyState(page).getByRole('status');
    await button(page, 'Update').click();
    await expect(status).toContainText('This is the newest version');
    await expect(button(page, 'Update')).toBeFocused();
    await host.vanish();
    await button(page, 'Update').click();
    await expect(status).toContainText('nothing was checked');
    await host.open();
    await button(page, 'Update').click();
    await expect(status).toContainText('This is the newest version');
    expect(host.asked.filter((path) => ARCHIVE.test(path))).toHaveLength(1);
  });

  test('another tab hears that the copy was removed, and that it is back', async ({ page, context, host }) => {
    await visit(page, host);
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto(`${host.url}/exports/`);
      await expect(copyState(tab)).toHaveAttribute('data-state', 'held');
    }
    await button(page, 'Remove').click();
    await expect(copyState(other)).toHaveAttribute('data-state', 'removed');
    await button(other, 'Save for offline').click();
    for (const tab of [page, other]) await expect(copyState(tab)).toHaveAttribute('data-state', 'held');
  });

  test('an update that is waiting on the server is fetched by a button', async ({ page, host }) => {
    await visit(page, host);
    await page.goto(`${host.url}/exports/`);
    await expect(copyState(page)).toHaveAttribute('data-state', 'held');
    const before = await copyState(page).textContent();
    host.release = await next;
    await button(page, 'Update').click();
    await expect(page.locator('.update-notice')).toBeVisible();
    await expect(copyState(page)).toHaveAttribute('data-state', 'held');
    expect(await copyState(page).textContent()).not.toBe(before);
  });

  test('a reader who saves data gets the copy, and each newer one, only when asking for it', async ({ page, host }) => {
    const savesData = () =>
      Object.defineProperty(navigator, 'connection', { get: () => ({ saveData: true }), configurable: true });
    /** The worker asks for itself, and no setting of the browser under test reaches it. */
    const metered = (release: Release): Release =>
      new Map([...release, ['sw.js', Buffer.concat([Buffer.from(`(${savesData})();`), release.get('sw.js')!])]]);
    const archives = () => host.asked.filter((path) => ARCHIVE.test(path)).length;
    await page.addInitScript(savesData);
    await page.clock.install();
    host.release = metered(built);
    await page.goto(`${host.url}/exports/`);
    await page.clock.runFor(10_000);
    await expect(copyState(page)).toHaveAttribute('data-state', 'none');
    expect(host.asked).not.toContain('/sw.js');
    await button(page, 'Save for offline').click();
    await expect(copyState(page)).toHaveAttribute('data-state', 'held');

    host.release = metered(await next);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      if (!registration.installing && !registration.waiting) await registration.update();
      const worker = registration.installing;
      await new Promise<void>((resolve) => {
        if (worker?.state === 'installing') worker.addEventListener('statechange', () => resolve());
        else resolve();
      });
    });
    expect(archives()).toBe(1);
    await expect(copyState(page)).toHaveAttribute('data-state', 'held');
    await page.reload();
    await expect(copyState(page)).toHaveAttribute('data-state', 'outdated');
    await button(page, 'Update').click();
    await expect(copyState(page)).toHaveAttribute('data-state', 'held');
    await expect.poll(archives).toBe(2);
  });
});

test('the site can be installed, and its icons fill what launchers cut', async ({ page, context, host }) => {
  await visit(page, host);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Playwright's pages are private ones.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const corner = (file: string) =>
    page.evaluate(async (url) => {
      const bitmap = await createImageBitmap(await (await fetch(url)).blob());
      const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      drawing?.drawImage(bitmap, 0, 0);
      return { size: bitmap.width, opacity: drawing?.getImageData(0, 0, 1, 1).data[3] };
    }, `/icons/${file}`);
  expect(await corner('icon-192.png')).toEqual({ size: 192, opacity: 0 });
  expect(await corner('icon-512.png')).toEqual({ size: 512, opacity: 0 });
  expect(await corner('maskable-512.png')).toEqual({ size: 512, opacity: 255 });
  expect(await corner('apple-touch-icon.png')).toEqual({ size: 180, opacity: 255 });
});
