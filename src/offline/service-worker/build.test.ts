import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildServiceWorker } from './build.ts';
import type { Release } from './release.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const SITE: Record<string, string> = {
  'index.html': '<h1>home</h1>',
  '404.html': '<h1>nothing</h1>',
  'agora/index.html': '<h1>Agora</h1>',
  'exports/index.html': '<h1>Data</h1>',
  'assets/page.js': 'page',
  'assets/page.css': 'body{}',
  'search/names.json': '{}',
  'favicon.svg': '<svg/>',
  'site.webmanifest': '{}',
};
const LEFT_OUT: Record<string, string> = {
  'api/v1/entries.json': '[]',
  'agora/index.md': '# Agora',
  'assets/page.js.map': '{}',
  'exports/rtc-errors.json': '[]',
  'exports/rtc-errors.html': '<h1>all</h1>',
  'icons/icon-192.png': 'png',
  'offline/release.json': '{}',
  'og/agora.png': 'png',
  'robots.txt': '',
  'sitemap.xml': '<x/>',
  'sw.js': 'old',
};
const filesOf = (site: Record<string, string>) =>
  new Map(Object.entries(site).map(([path, text]) => [path, bytesOf(text)]));

async function build(site: Record<string, string>) {
  const made = await buildServiceWorker(filesOf(site));
  const script = new TextDecoder().decode(made.get('sw.js'));
  const release = JSON.parse(script.slice('const RELEASE='.length, script.indexOf(';\n'))) as Release;
  return { made, script, release };
}

describe('the service worker of a site', () => {
  it('keeps pages, index and assets, and nothing else', async () => {
    const { release } = await build({ ...SITE, ...LEFT_OUT });
    expect(release.files.map(([path]) => path)).toEqual(Object.keys(SITE).sort());
    expect(release.pages).toBe(3);
  });

  it('downloads all of them as one file, which is what it says it is', async () => {
    const { made, release } = await build(SITE);
    const archive = made.get(release.archive.path);
    expect(archive).toHaveLength(release.archive.bytes);
    const all = Object.keys(SITE).sort();
    expect(gunzipSync(archive ?? '').toString()).toBe(all.map((path) => SITE[path]).join(''));
    expect(JSON.parse(new TextDecoder().decode(made.get('offline/release.json')))).toEqual({
      version: release.version,
      pages: release.pages,
      bytes: release.bytes,
      download: release.archive.bytes,
    });
  });

  it('is the same, to the byte, for the same site in any order', async () => {
    const other = await build(Object.fromEntries(Object.entries({ ...LEFT_OUT, ...SITE }).reverse()));
    expect(other.made).toEqual((await build(SITE)).made);
  });

  it('has another version when any file differs, and not when a download does', async () => {
    const { release } = await build(SITE);
    expect((await build({ ...SITE, 'agora/index.html': '<h1>agora</h1>' })).release.version).not.toBe(release.version);
    expect((await build({ ...SITE, 'exports/a.csv': 'x' })).release.version).toBe(release.version);
  });

  it('is one classic script that names no file of the machine it was built on', async () => {
    const { script } = await build(SITE);
    expect(script).not.toMatch(/^\s*(?:import|export)\b/mu);
    expect(script).not.toContain(process.cwd());
  });
});
