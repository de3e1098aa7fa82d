import type { Browser, CDPSession, Page } from '@playwright/test';

/** How much slower than this machine the processor of the reader is. */
export const SLOWDOWN = 4;
/** Milliseconds of one round trip on slow 4G, as Chromium's own profile has it. */
export const ROUND_TRIP = 562.5;
const SLOW_4G = { offline: false, latency: ROUND_TRIP, downloadThroughput: 180_000, uploadThroughput: 84_375 };

/** A site that is compared: its page, and how its search is asked. */
export interface Site {
  name: string;
  /** Address of its page of the service. */
  page: string;
  /** Types a text into the search and returns the milliseconds from the first input to the frame that shows its results. */
  search(page: Page, text: string): Promise<number>;
}

/** What a stranger waits for: milliseconds to the largest paint, requests until then and before a search, and of a first search. */
export interface Visit {
  paint: number;
  requests: number;
  search: number;
}

/** Visits a page with an empty cache, on slow 4G with a slow processor, and asks its search for the first time. */
export async function visit(browser: Browser, { page: address, search }: Site, text: string): Promise<Visit> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await slowed(page);
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  let requests = 0;
  page.on('request', () => (requests += 1));
  await page.goto(address, { waitUntil: 'networkidle' });
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  const before = requests;
  const took = await search(page, text);
  await context.close();
  return { paint, requests: before, search: took };
}

/** A page whose processor is slowed down, with every long task written down in `longTasks`. */
export async function slowed(page: Page, rate = SLOWDOWN): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  if (rate > 1) await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      entryTypes: ['longtask'],
    });
  });
  return session;
}

/** The longest task since the last call, in milliseconds; 0 when none took more than 50. */
export const longestTask = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const tasks = (window as unknown as { longTasks: number[] }).longTasks;
    return Math.max(0, ...tasks.splice(0));
  });

/** Milliseconds from the input to the frame after the list was drawn, in the page itself: ours, and the bare page. */
export function searchTime(page: Page, text: string): Promise<number> {
  return page.evaluate(async (value) => {
    const input = document.querySelector<HTMLTextAreaElement>('[data-search-input]');
    const results = document.querySelector<HTMLElement>('[data-results]');
    if (!input || !results) throw new Error('no search field');
    input.value = '';
    input.dispatchEvent(new Event('input'));
    await new Promise((resolve) => setTimeout(resolve, 60));
    const drawn = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (results.dataset['query'] !== value) return;
        observer.disconnect();
        resolve(undefined);
      });
      observer.observe(results, { attributes: true });
    });
    const start = performance.now();
    input.value = value;
    input.dispatchEvent(new Event('input'));
    await drawn;
    // The frame is painted when the task behind its animation callbacks runs.
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      requestAnimationFrame(() => port2.postMessage(null));
    });
    return performance.now() - start;
  }, text);
}

/** Pastes a text as a browser does: what the page does not take goes into the field. Returns the longest task meanwhile. */
export async function paste(page: Page, text: string): Promise<number> {
  const field = page.locator('[data-search-input]');
  // The text comes into the page before the time begins.
  const transfer = await page.evaluateHandle((value) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', value);
    return { clipboardData, value };
  }, text);
  await longestTask(page);
  await field.evaluate(async (input: HTMLTextAreaElement, { clipboardData, value }) => {
    const results = document.querySelector<HTMLElement>('[data-results]');
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (input.dispatchEvent(event)) {
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const isShown = () => results?.dataset['state'] === 'done' || results?.querySelector('[data-part-read]');
    while (!isShown()) await new Promise((resolve) => setTimeout(resolve, 50));
  }, transfer);
  return longestTask(page);
}

/** The value that so many of the numbers are below. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
