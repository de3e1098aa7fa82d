/**
 * Takes the pictures of README.md from `dist/` with Chromium: an entry in both colour schemes, as `docs/entry-light.png` and
 * `docs/entry-dark.png`. `npm run picture`
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { staticServer } from '../src/hosting/static-server.ts';
import { LAUNCH } from './chromium.ts';

const [, , folder = 'dist'] = process.argv;
const PAGE = 'agora/cloud-recording/2/';
const SIZE = { width: 1120, height: 690 };

const server = staticServer(folder).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
const browser = await chromium.launch(LAUNCH);
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1.25, colorScheme });
  await page.goto(`http://127.0.0.1:${port}/${PAGE}`);
  // The fonts never delay a first visit: they are there on the second.
  await page.waitForLoadState('networkidle');
  await page.reload({ waitUntil: 'networkidle' });
  const file = `docs/entry-${colorScheme}.png`;
  const { size } = await sharp(await page.screenshot())
    .png({ palette: true, colours: 16, effort: 10, dither: 0 })
    .toFile(file);
  process.stdout.write(`${file}: ${size} bytes\n`);
}
await browser.close();
server.close();
