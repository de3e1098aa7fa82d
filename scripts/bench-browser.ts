/**
 * Time from a key press to the painted list in Chromium, with the processor slowed down four times, and the time of the
 * first search on slow 4G. Reads `dist/`. `npm run bench:browser`
 */
import { spawn } from 'node:child_process';
import { chromium, type Page } from '@playwright/test';
import { LAUNCH } from './chromium.ts';

const PORT = 4398;
const SLOWDOWN = 4;
const TYPED = [
  '6',
  '65',
  '654',
  '65 stop',
  'rate limit',
  'faild to find wroker',
  '{"code":65,"reason":"request not completed"}',
];
const ROUNDS = 8;

const print = (line: string) => process.stdout.write(`${line}\n`);

/** Milliseconds from the input to the frame after the list was drawn, in the page itself. */
function timeOf(page: Page, text: string): Promise<number> {
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

const server = spawn(process.execPath, ['scripts/serve.ts'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, PORT: String(PORT) },
});
const browser = await chromium.launch(LAUNCH);
try {
  await new Promise((resolve) => setTimeout(resolve, 800));
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);

  await session.send('Network.enable');
  await page.goto(`http://127.0.0.1:${PORT}/`);
  // Chromium's own profile for slow 4G.
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 562.5,
    downloadThroughput: 180_000,
    uploadThroughput: 84_375,
  });
  print(`first search on slow 4G: ${(await timeOf(page, '65')).toFixed(0)} ms (one round trip is 563 ms)`);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });

  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) for (const text of TYPED) times.push(await timeOf(page, text));
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  print(
    `key press to painted list, ${SLOWDOWN} times slower: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(0.999)} ms`,
  );
} finally {
  await browser.close();
  server.kill();
}
