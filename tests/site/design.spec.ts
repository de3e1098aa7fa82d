import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { PAGE_TYPES } from './page-types.ts';

/** What the design promises, measured on the pages. */

const ENTRY = '/agora/cloud-recording/65/';
const SERVICES = ['/agora/cloud-recording/', '/zegocloud/stream-mixing/'];

const topOf = async (locator: Locator) => (await locator.boundingBox())?.y ?? Infinity;

const { entries } = JSON.parse(readFileSync('dist/api/v1/entries.json', 'utf8')) as { entries: { url: string }[] };
/** Entries that are measured: those with the most above the first step, which push it down. */
const MEASURED = 300;
/** Pages that are measured before the browser is asked for more. */
const AT_ONCE = 60;

/** The pages of entries that have the most text and the most elements between their title and their first step. */
function lowestSteps(): { url: string; html: string }[] {
  const pages = entries.map(({ url }) => {
    const html = readFileSync(`dist${url}index.html`, 'utf8');
    const above = html.slice(html.indexOf('<h1'), html.search(/class="[^"]*plate-do/u));
    const lines = above.split('<').length + above.replaceAll(/<[^>]*>/gu, '').length / 10;
    return { url, html, lines };
  });
  return pages.sort((a, b) => b.lines - a.lines).slice(0, MEASURED);
}

/**
 * Where the first step of an entry begins, or what is said in its place. The pages are read from the disk and put into one
 * page, one after the other, because opening hundreds takes minutes.
 */
async function firstSteps(page: Page): Promise<{ url: string; top: number }[]> {
  const found: { url: string; top: number }[] = [];
  const measured = lowestSteps();
  for (let start = 0; start < measured.length; start += AT_ONCE) {
    const pages = measured.slice(start, start + AT_ONCE).map(({ url, html }) => ({ url, html }));
    const tops = await page.evaluate(
      (texts) =>
        texts.map(({ url, html }) => {
          const read = new DOMParser().parseFromString(html, 'text/html');
          // What is below the step, or beside it, takes time and moves nothing.
          for (const other of read.querySelectorAll('.columns, .rail > *, footer, script')) other.remove();
          document.replaceChild(document.adoptNode(read.documentElement), document.documentElement);
          const step = document.querySelector('.plate-do > ol > li, .plate-do > p:not(.watch-first)');
          return { url, top: Math.round(step?.getBoundingClientRect().top ?? Infinity) };
        }),
      pages,
    );
    found.push(...tops);
  }
  return found;
}

test.describe('the first step of the entries with the most above it', () => {
  // The policy of a page allows its own styles only, and here one page shows them all.
  test.use({ bypassCSP: true });
  test.slow();

  for (const [width, height, lowest] of [
    [1280, 800, 300],
    [360, 780, 420],
  ] as const) {
    test(`is within ${lowest} pixels on a screen ${width} wide`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto('/404.html');
      const steps = await firstSteps(page);
      expect(steps).toHaveLength(MEASURED);
      expect(steps.filter(({ top }) => top > lowest)).toEqual([]);
    });
  }
});

test('what to watch out for is beside the steps; on a narrow screen below them, with a line above that says so', async ({
  page,
}) => {
  await page.goto(ENTRY);
  const step = page.locator('.plate-do > ol > li').first();
  const warning = page.locator('#watch-out ~ ul > li').first();
  const pointer = page.locator('.watch-first');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(pointer).toBeHidden();
  expect(Math.abs((await topOf(warning)) - (await topOf(step)))).toBeLessThan(60);
  for (const width of [320, 360, 768, 1000]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(pointer).toBeVisible();
    expect(await topOf(pointer)).toBeLessThan(await topOf(step));
    expect(await topOf(warning)).toBeGreaterThan(await topOf(step));
  }
  await pointer.getByRole('link').click();
  await expect(page.locator('#watch-out')).toBeInViewport();
  await page.setViewportSize({ width: 800, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await expect(pointer).toBeHidden();
  expect(await topOf(warning)).toBeLessThan(await topOf(step));
});

test('an entry says its verdict once before the table of where it occurs', async ({ page }) => {
  await page.goto(ENTRY);
  const words = (await page.locator('.plate .verdict').first().textContent()) ?? '';
  const above = await page.locator('main').evaluate((main) => {
    const text = (main as HTMLElement).innerText;
    return text.slice(0, text.indexOf('Where it occurs'));
  });
  expect(above.split(words).length - 1).toBe(1);
});

test('in every service, a row is at most 60 pixels high on average, and has one tab stop', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 800 });
  const services = [...new Set(entries.map(({ url }) => url.replace(/[^/]+\/$/u, '')))];
  expect(services.length).toBeGreaterThan(50);
  const found = [];
  for (const path of services) {
    await page.goto(path);
    const rows = await page.locator('.codes tbody tr').evaluateAll((elements) =>
      elements.map((row) => {
        // What is below the screen has no height of its own before it comes near.
        (row as HTMLElement).style.setProperty('content-visibility', 'visible');
        return {
          height: row.getBoundingClientRect().height,
          stops: row.querySelectorAll('a[href], button, input, [tabindex="0"]').length,
        };
      }),
    );
    const height = rows.reduce((sum, row) => sum + row.height, 0) / rows.length;
    found.push({ path, height, stops: rows.filter(({ stops }) => stops !== 1).length });
  }
  expect(found.filter(({ height, stops }) => !(height <= 60) || stops > 0)).toEqual([]);
});

test('the rail shows the current entry, however many services are above it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const path of ['/agora/cloud-recording/65/', '/agora/cloud-recording-legacy/serviceAbnormal/']) {
    await page.goto(path);
    await expect(page.locator('.rail [aria-current]')).toBeInViewport({ ratio: 1 });
  }
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

/** What can be pressed and is smaller than this; links inside of sentences may be. */
const smallTargets = (page: Page, least: number, selector: string) =>
  page.locator(selector).evaluateAll(
    (elements, size) =>
      elements
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && box.height > 1 && box.height < size)
        .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${Math.round(box.height)}`),
    least,
  );

test('what can be pressed is at least 24 pixels high, and no text is below 14, on a phone and on a desktop', async ({
  page,
}) => {
  for (const path of [...PAGE_TYPES.map((type) => type.path), '/agora/cloud-recording/65/']) {
    await page.goto(path);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const controls = 'button, input, select, summary, a[href]:not(.skip), .row, .service-row';
      // The link of a title is as high as its row, which its other half covers.
      const low = (await smallTargets(page, 24, controls)).filter((target) => !target.includes('row-title'));
      expect([path, width, low]).toEqual([path, width, []]);
      expect([path, width, await smallTexts(page)]).toEqual([path, width, []]);
    }
  }
});

/** Texts that are drawn below 14 pixels, pictures as large as they are shown; caps of keys may be. */
const smallTexts = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const small: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!parent || text === '' || parent.closest('kbd, script, style, noscript, .visually-hidden')) continue;
      if (parent.getClientRects().length === 0) continue;
      const svg = parent.closest('svg');
      const scale = svg?.viewBox.baseVal.width ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
      if (size < 13.99) small.push(`${size.toFixed(1)} ${text.slice(0, 40)}`);
    }
    return small;
  });

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  test('rows are at least 44 pixels high', async ({ page }) => {
    for (const path of ['/codes/', '/', '/http/400/', '/agora/cloud-recording/']) {
      await page.goto(path);
      expect([path, await smallTargets(page, 44, '.row, .service-row, .codes tbody tr')]).toEqual([path, []]);
    }
  });
});

test('a hit is announced in at most twelve words', async ({ page }) => {
  await page.goto('/');
  await page.locator('[data-search-input]').fill('65');
  await expect(page.locator('[data-results]')).toHaveAttribute('data-state', 'done');
  const names = await page.locator('[data-results] [data-entry] a').evaluateAll((links) =>
    links.map((link) =>
      (link.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    ),
  );
  expect(names.length).toBeGreaterThan(1);
  expect(names.filter((name) => name.trim().split(/\s+/u).length > 12 || !name.includes('65'))).toEqual([]);
});

test('an entry has the same sign in the search, in the rail, in lists, tables, its plate and its preview', async ({
  page,
}) => {
  await page.goto(ENTRY);
  const words = (await page.locator('.plate .verdict').first().textContent())?.trim() ?? '';
  expect(words).not.toBe('');
  // A picture without words has them for screen readers, with what has to be known first.
  const spoken = new RegExp(`^${words}(?:\\. It may have worked\\.)?$`, 'u');
  await expect(page.locator('nav.rail a[aria-current] .sign')).toHaveText(spoken);
  for (const row of await page.locator('#where + table tbody tr').all()) {
    await expect(row.locator('.sign')).toHaveText(words);
  }
  await expect(page.locator('meta[name="twitter:data1"]')).toHaveAttribute('content', new RegExp(words, 'iu'));
  await page.goto('/agora/cloud-recording/');
  await expect(page.locator('[id="65-stop"] .sign, tr:has([id="65-stop"]) .sign').first()).toHaveText(words);
  const matrix = page.locator('.matrix tr').filter({ hasText: 'Request not completed' }).locator('.sign');
  for (const cell of await matrix.all()) await expect(cell).toHaveText(spoken);
  // Five operations return it; two of them return the same in every row, and share a column.
  expect(await matrix.count()).toBe(4);
  await page.goto('/codes/65/');
  // Where the same verdict has another remark, a row has two signs.
  const inRow = page.locator('.row').filter({ hasText: 'Request not completed' }).locator('.sign');
  const allAreSo = async () => {
    expect(await inRow.count()).toBeGreaterThan(0);
    for (const sign of await inRow.all()) await expect(sign).toHaveText(words);
  };
  await allAreSo();
  await page.goto('/conditions/timeout/');
  await allAreSo();
  await page.goto('/');
  await page.locator('[data-search-input]').fill('{"code":65,"reason":"request not completed"}');
  await expect(page.locator('[data-entry="agora/cloud-recording/65"] .sign')).toHaveText(words);
});

test('a service on paper is at most four sheets', async ({ page }) => {
  await page.goto(SERVICES[0] ?? '');
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect((pdf.match(/\/Type\s*\/Page\b/gu) ?? []).length).toBeLessThanOrEqual(4);
});

test('previous and next follow the order of the vendor', async ({ page }) => {
  await page.goto('/agora/cloud-recording/');
  const keys = await page
    .locator('.codes tbody .row-title')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  const order = [...new Set(keys)];
  await page.goto(order[0] ?? '');
  const seen = [order[0]];
  for (let next = page.locator('a[rel="next"]'); (await next.count()) > 0; next = page.locator('a[rel="next"]')) {
    await page.goto((await next.getAttribute('href')) ?? '');
    seen.push(new URL(page.url()).pathname);
  }
  expect(seen).toEqual(order);
});

test('all vendors are listed in one order on every page', () => {
  const listed = (path: string) => {
    const html = readFileSync(`dist${path.endsWith('/') ? `${path}index.html` : path}`, 'utf8');
    const [rail = ''] = /<nav class="rail.*?<\/nav>/su.exec(html) ?? [];
    return [...rail.matchAll(/class="vendor" href="([^"]+)"/gu)].map(([, address]) => address);
  };
  const all = listed('/codes/');
  expect(all.length).toBeGreaterThan(10);
  const vendors = [...new Set(entries.map(({ url }) => `/${url.split('/')[1]}/`))];
  for (const path of [...vendors, ...PAGE_TYPES.map((type) => type.path)]) {
    const inRail = listed(path);
    if (inRail.length > 0) expect([path, inRail.slice(-all.length)]).toEqual([path, all]);
  }
});

test('where the plate tells meanings apart by numbers, it says what they are', () => {
  const unnamed = entries.filter(({ url }) => {
    const html = readFileSync(`dist${url}index.html`, 'utf8');
    const plate = html.slice(html.indexOf('<section class="plate'), html.indexOf('class="plate-facts'));
    return /(?:class="place"|<li><span><strong)>Meaning [\d, ]+[:<]/u.test(plate);
  });
  expect(unnamed).toEqual([]);
});

test('a sign is as wide as its words, also without the fonts of the site, on a phone and on a desktop', async ({
  page,
}) => {
  await page.route('**/*.woff2', (route) => route.abort());
  for (const path of ['/?q=timeout', '/?q=65', ...PAGE_TYPES.map((type) => type.path)]) {
    await page.goto(path);
    if (path.includes('?q=')) await expect(page.locator('[data-results]')).toHaveAttribute('data-state', 'done');
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const narrow = await page
        .locator('.sign:not(.glyph)')
        .evaluateAll((signs) =>
          signs.filter((sign) => sign.scrollWidth > sign.clientWidth).map((sign) => sign.textContent?.trim()),
        );
      expect([path, width, narrow]).toEqual([path, width, []]);
    }
  }
});

test('between a tablet and a desktop, no cell runs into the next, and a title beside a sign has room', async ({
  page,
}) => {
  for (const width of [961, 1024, 1100, 1201]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [
      ...SERVICES,
      '/agora/cloud-recording/compare/',
      '/compare/agora--cloud-recording/livekit--egress/',
    ]) {
      await page.goto(path);
      const narrow = await page
        .locator('.codes td, .compare td, .side > :last-child')
        .evaluateAll((cells) =>
          cells
            .filter(
              (cell) => cell.scrollWidth > cell.clientWidth || (cell.matches('.side > *') && cell.clientWidth < 96),
            )
            .map((cell) => cell.textContent?.trim().slice(0, 40)),
        );
      expect([width, path, narrow]).toEqual([width, path, []]);
    }
  }
});

test('the home page leads to every list', async ({ page }) => {
  await page.goto('/');
  const links = await page.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  const lists = PAGE_TYPES.filter(({ name }) => name.startsWith('all ')).map(({ path }) => path);
  expect(lists.length).toBeGreaterThan(5);
  expect(lists.filter((path) => !links.includes(path))).toEqual([]);
});

test('a row of a number shows each sign once', async ({ page }) => {
  for (const path of ['/codes/404/', '/codes/65/', '/codes/2/']) {
    await page.goto(path);
    const repeated = await page
      .locator('.row.meaning .row-signs')
      .evaluateAll((rows) =>
        rows
          .map((row) => [...row.children].map((sign) => sign.textContent?.replace(/\s+/gu, ' ').trim()))
          .filter((signs) => new Set(signs).size < signs.length),
      );
    expect([path, repeated]).toEqual([path, []]);
  }
});

test('the key that leads to the search is shown in an empty field only', async ({ page }) => {
  await page.goto(ENTRY);
  const key = page.locator('error-search kbd');
  await expect(key).toBeVisible();
  await page.locator('[data-search-input]').fill('65');
  // Not by a click elsewhere: the answer may lie over it already.
  await page.locator('[data-search-input]').blur();
  await expect(key).toBeHidden();
});

test('on paper, no table is cut off', async ({ page }) => {
  // The width between the margins of a sheet of A4.
  await page.setViewportSize({ width: 688, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  for (const { path } of PAGE_TYPES) {
    await page.goto(path);
    const cut = await page
      .locator('main, .scroll')
      .evaluateAll((parts) =>
        parts.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.className),
      );
    expect([path, cut]).toEqual([path, []]);
  }
});

test('the theme can be chosen, is kept, and is given back to the system', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(ENTRY);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.locator('.menu summary').click();
  await page.getByLabel('Theme').selectOption('Dark');
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await ground()).toBe(dark);
  await page.locator('.menu summary').click();
  await page.getByLabel('Theme').selectOption('System');
  expect(await ground()).toBe(light);
});

test('the filter of a service narrows by verdict, says when nothing is left, and leads on to the search', async ({
  page,
}) => {
  await page.goto('/agora/cloud-recording/');
  const facets = page.getByRole('group', { name: 'Only these verdicts' }).getByRole('button');
  const first = facets.first();
  const count = Number(await first.locator('.count').textContent());
  await first.click();
  await expect(page.locator('[data-row]:visible')).toHaveCount(count);
  await facets.nth(1).click();
  const both = count + Number(await facets.nth(1).locator('.count').textContent());
  await expect(page.locator('[data-row]:visible')).toHaveCount(both);
  await page.getByLabel('Filter the tables').fill('zzzz');
  await expect(page.getByText('No row matches “zzzz”.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Search all services' })).toHaveAttribute('href', /\?q=zzzz$/u);
});

test('each verdict of the filter leaves the rows with that sign, again gives all back, and so does Escape', async ({
  page,
}) => {
  for (const path of ['/agora/cloud-recording/', '/agora/chat-rest/', '/livekit/egress/']) {
    await page.goto(path);
    const shown = page.locator('[data-row]:visible');
    const all = await shown.count();
    const facets = page.getByRole('group', { name: 'Only these verdicts' }).getByRole('button');
    let sum = 0;
    for (const facet of await facets.all()) {
      const count = Number(await facet.locator('.count').textContent());
      const words = ((await facet.textContent()) ?? '').replace(/\d+\s*$/u, '').trim();
      await facet.click();
      await expect(facet).toHaveAttribute('aria-pressed', 'true');
      await expect(shown).toHaveCount(count);
      await expect(shown.filter({ has: page.locator('.sign').getByText(words, { exact: true }) })).toHaveCount(count);
      await facet.click();
      await expect(shown).toHaveCount(all);
      sum += count;
    }
    // Each row has one sign, so together they are all rows.
    expect([path, sum]).toEqual([path, all]);
    await facets.first().click();
    await page.keyboard.press('Escape');
    await expect(facets.first()).toHaveAttribute('aria-pressed', 'false');
    await expect(shown).toHaveCount(all);
  }
});

test('with forced colours, what is pressed differs from what is not', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const borders = (buttons: Locator) =>
    buttons.evaluateAll((all) => all.map((button) => getComputedStyle(button).borderTopWidth));
  await page.goto('/agora/cloud-recording/');
  const facets = page.locator('[data-facet]');
  await facets.first().click();
  const [pressed, ...others] = await borders(facets);
  expect(others).not.toContain(pressed);
  await page.goto(`/?q=${encodeURIComponent('{"code":65,"reason":"request not completed"}')}`);
  const chips = page.locator('#search-results .chip');
  await expect(chips.first()).toBeVisible();
  const states = await chips.evaluateAll((all) => all.map((chip) => chip.getAttribute('aria-pressed')));
  const widths = await borders(chips);
  expect(states).toContain('true');
  expect(widths.filter((_, index) => states[index] === 'true')).not.toContain(widths[states.indexOf('false')]);
});

test('in the rail, the sign of a code is beside its title, however long the code is', async ({ page }) => {
  for (const path of ['/livekit/egress/', '/agora/chat-rest/', '/agora/cloud-recording-legacy/serviceIdle/']) {
    await page.goto(path);
    const astray = await page.locator('nav.rail li li li a:has(.sign)').evaluateAll((links) =>
      links
        .filter((link) => {
          const [title, sign] = [...link.children].slice(-2).map((part) => part.getBoundingClientRect());
          const own = link.getBoundingClientRect();
          if (!title || !sign) return true;
          const isCentred = Math.abs((sign.top + sign.bottom) / 2 - (own.top + own.bottom) / 2) < 2;
          return !isCentred || sign.left < title.right;
        })
        .map((link) => link.textContent?.trim()),
    );
    expect([path, astray]).toEqual([path, []]);
  }
});

test('in a row, the words of a sign stand on one line with code and title', async ({ page }) => {
  /** Where the letters of an element stand: an empty box of no height, put in before them, is on their baseline. */
  const uneven = (rows: Locator, parts: string) =>
    rows.evaluateAll(
      (all, selector) =>
        all
          .map((row) => {
            const lines = [...row.querySelectorAll(selector)].map((part) => {
              const mark = document.createElement('span');
              mark.style.setProperty('display', 'inline-block');
              part.prepend(mark);
              const { bottom } = mark.getBoundingClientRect();
              mark.remove();
              return bottom;
            });
            return { text: row.textContent?.trim().slice(0, 40), off: Math.max(...lines) - Math.min(...lines) };
          })
          .filter(({ off }) => off > 1),
      parts,
    );
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const [path, rows, parts] of [
    ['/conditions/rate-limited/', '.row:has(.row-code)', '.sign, .row-code, .row-title'],
    ['/agora/cloud-recording/', '.codes tbody tr:has(.row-code)', '.sign, .row-code, .row-title'],
    ['/agora/cloud-recording/compare/', '.compare tbody tr:has(.sign)', 'th, .sign'],
    ['/', '.legend', ':scope > :nth-child(-n + 3)'],
  ] as const) {
    await page.goto(path);
    expect(await page.locator(rows).count()).toBeGreaterThan(0);
    const found = (await uneven(page.locator(rows), parts)).slice(0, 3);
    expect([path, found]).toEqual([path, []]);
  }
});

test('the link to the content goes there and marks nothing', async ({ page }) => {
  await page.goto(ENTRY);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  const ground = await page.locator('main').evaluate((main) => getComputedStyle(main).backgroundColor);
  expect(ground).toBe('rgba(0, 0, 0, 0)');
});

test('the button beside the entry copies it in one line', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(ENTRY);
  await page.getByRole('button', { name: 'Copy line' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    new RegExp(`^\\S.+ · .+ · ${baseURL}${ENTRY}$`, 'u'),
  );
});
