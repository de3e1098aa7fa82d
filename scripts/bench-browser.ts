/**
 * What a stranger waits for, in Chromium, beside the least that could be (a bare page with Fuse over the same rows) and one
 * peer (Starlight) in the same run: the largest paint and a first search on slow 4G with a processor slowed down four times,
 * keys, and pastes. Reads `dist/`. `npm run bench:browser`; with `-- --peer` the peer is installed, apart from our lockfile.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { writeCompressedCopies } from '../src/hosting/compress.ts';
import { staticServer } from '../src/hosting/static-server.ts';
import { LAUNCH } from './chromium.ts';
import { entriesIn, SERVICE, writeFloor } from './bench/floor.ts';
import {
  longestTask,
  paste,
  quantile,
  ROUND_TRIP,
  searchTime,
  slowed,
  SLOWDOWN,
  visit,
  type Site,
  type Visit,
} from './bench/measure.ts';
import { buildPeer, searchPeer } from './bench/peer.ts';

const TYPED = [
  '6',
  '65',
  '654',
  '65 stop',
  'rate limit',
  'faild to find wroker',
  '{"code":65,"reason":"request not completed"}',
];
const VISITS = 5;
const ROUNDS = 8;
/** Texts that are pasted, by what they are; each is as long as the number of characters says. */
const PASTES: readonly { name: string; text: string }[] = [
  { name: 'a megabyte of log', text: 'ERROR failed {"code":65}\n'.repeat(40_000) },
  { name: 'a megabyte in one line', text: 'error code: '.repeat(90_000) },
  { name: 'a megabyte of brackets', text: '['.repeat(1_000_000) },
  { name: 'a megabyte of digits', text: '1'.repeat(1_000_000) },
  { name: 'a megabyte of ligatures', text: 'ﷺ'.repeat(1_000_000) },
  { name: 'a megabyte of combining marks', text: `e${'\u0301'.repeat(1_000_000)}` },
  { name: 'ten megabytes of log', text: `ERROR {"code":65}\n${'INFO frame 640x360 ok\n'.repeat(450_000)}` },
];

const print = (line: string) => process.stdout.write(`${line}\n`);
const ms = (time: number) => `${time.toFixed(0)} ms`.padStart(8);

const servers: Server[] = [];
const workplace = mkdtempSync(path.join(tmpdir(), 'bench-browser-'));
async function serve(folder: string): Promise<string> {
  const server = staticServer(folder).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
const compress = (folder: string) => writeCompressedCopies(folder, path.join(workplace, 'compressed'));

const entries = entriesIn('dist');
const floorFolder = path.join(workplace, 'floor');
mkdirSync(floorFolder);
await writeFloor(floorFolder, entries);
await compress(floorFolder);
const peerFolder = buildPeer(entries, process.argv.includes('--peer'));
if (peerFolder) await compress(peerFolder);

const floor: Site = { name: 'bare page', page: await serve(floorFolder), search: searchTime };
const ours: Site = { name: 'ours', page: `${await serve('dist')}${SERVICE}/`, search: searchTime };
const peer: Site[] = peerFolder
  ? [{ name: 'Starlight', page: `${await serve(peerFolder)}${SERVICE}/`, search: searchPeer }]
  : [];

const browser = await chromium.launch(LAUNCH);
try {
  print(
    `The page of ${SERVICE}, cold, slow 4G (one round trip is ${ROUND_TRIP} ms), processor ${SLOWDOWN} times slower;`,
  );
  print(`medians of ${VISITS} visits, taken in turns; × is the ratio to the bare page.`);
  const sites = [floor, ours, ...peer];
  const visits = new Map<Site, Visit[]>(sites.map((site) => [site, []]));
  for (let round = 0; round < VISITS; round += 1) {
    for (const site of sites) visits.get(site)?.push(await visit(browser, site, '65'));
  }
  const median = (site: Site, what: keyof Visit) =>
    quantile(
      (visits.get(site) ?? []).map((one) => one[what]),
      0.5,
    );
  for (const site of sites) {
    const ratio = (what: 'paint' | 'search') => `× ${(median(site, what) / median(floor, what)).toFixed(2)}`;
    print(
      `  ${site.name.padEnd(10)} largest paint ${ms(median(site, 'paint'))} ${ratio('paint')}   first search ${ms(median(site, 'search'))} ${ratio('search')}   requests before it ${median(site, 'requests')}`,
    );
  }

  print(`Keys, processor ${SLOWDOWN} times slower, from the input to the painted list:`);
  for (const site of [floor, ours]) {
    const page = await browser.newPage();
    await slowed(page);
    await page.goto(site.page);
    const first = await searchTime(page, '6');
    const firstTask = await longestTask(page);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const text of TYPED) times.push(await searchTime(page, text));
    }
    print(
      `  ${site.name.padEnd(10)} p50 ${ms(quantile(times, 0.5))}   p95 ${ms(quantile(times, 0.95))}   worst ${ms(quantile(times, 1))}   longest task ${ms(await longestTask(page))}   first key ${ms(first)}, task ${ms(firstTask)}`,
    );
    await page.close();
  }

  print('Pastes, processor as it is: the longest task of the page (0 means below 50 ms)');
  for (const { name, text } of PASTES) {
    const page = await browser.newPage();
    await slowed(page, 1);
    await page.goto(ours.page.replace(`${SERVICE}/`, ''));
    await searchTime(page, '65');
    print(`  ${name.padEnd(30)} ${ms(await paste(page, text))}`);
    await page.close();
  }

  print('Not measured: real phones and networks, other browsers, and what a screen shows between two frames.');
  if (peer.length === 0) print('Starlight is not installed here: npm run bench:browser -- --peer');
  const [load = 0] = loadavg();
  if (load > cpus().length) {
    print(
      `This machine was busy (load ${load.toFixed(1)} on ${cpus().length} processors): times are too long, ratios hold better.`,
    );
  }
} finally {
  await browser.close();
  servers.forEach((server) => server.close());
  rmSync(workplace, { recursive: true, force: true });
}
