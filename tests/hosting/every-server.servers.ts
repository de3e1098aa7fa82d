import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MISSING_PAGE } from '../../src/hosting/answer.ts';
import {
  ENCODINGS,
  hasCompressedCopies,
  headersOf,
  isCompressedCopy,
  SECURITY_HEADERS,
} from '../../src/hosting/table.ts';
import { readSite } from '../../src/offline/site-files.ts';
import { SERVERS, start, type RunningServer } from './servers.ts';

const DIST = path.resolve('dist');
if (!existsSync(path.join(DIST, `${MISSING_PAGE}.br`)))
  throw new Error('There is no built site in dist/: npm run build');

/** How many pages are asked for as Markdown. */
const PAGES_ASKED_FOR = 200;
/** How many files of each kind are requested where it is the address that differs from a site that is requested whole. */
const FILES_OF_A_KIND = 20;
const LOAD = { seconds: 15, connections: 16 };
const site = readSite(DIST);
const everyFile = [...site.keys()].filter((file) => !isCompressedCopy(file));
/** Some of each kind: files of one folder of the root, at one depth, with one extension, have the same rules. */
const someOfEachKind = [
  ...Map.groupBy(everyFile, (file) =>
    [file.split('/')[0], file.split('/').length, path.extname(file)].join(' '),
  ).values(),
].flatMap((ofKind) => ofKind.slice(0, FILES_OF_A_KIND));
const bytesOf = (file: string) => Buffer.from(site.get(file) ?? new Uint8Array());

/** The address of a file below the base path: an index by its folder. */
const addressOf = (file: string) => encodeURI(file.replace(/(^|\/)index\.html$/u, '$1'));

interface Response {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

for (const server of SERVERS) {
  const version = server.version();
  if (version === undefined) {
    describe.skip(`${server.name} is not installed: apt-get install ${server.packages}`, () =>
      it('is not tested', () => {}));
    continue;
  }
  describe.each(['/', '/docs/errors/'])(`${server.name} (${version}), a site at %s`, (base) => {
    const files = base === '/' ? everyFile : someOfEachKind;
    const texts = files.filter(hasCompressedCopies);
    let running: RunningServer;
    const agent = new Agent({ keepAlive: true, maxSockets: LOAD.connections });

    beforeAll(async () => {
      running = await start(server, DIST, base);
    });
    afterAll(async () => {
      agent.destroy();
      await running.stop();
    });

    function get(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
      return new Promise((resolve, reject) => {
        const { port } = running;
        request({ agent, host: '127.0.0.1', port, path: address, method, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
          );
        })
          .on('error', reject)
          .end();
      });
    }

    /** The files one after another, as fast as the server can take them. */
    async function* oneByOne(names: readonly string[]): AsyncGenerator<string> {
      const start = performance.now();
      for (const [index, name] of names.entries()) {
        const early = (index / (server.filesPerSecond ?? Infinity)) * 1_000 - (performance.now() - start);
        if (early > 0) await setTimeout(early);
        yield name;
      }
    }

    /** What is wrong with the headers of a response that delivers a file. */
    function wrongHeaders(file: string, { headers }: Response): string[] {
      const wanted = Object.entries(headersOf(file)).filter(([name]) => name !== 'vary');
      const wrong = wanted.filter(([name, value]) => headers[name] !== value);
      return [
        ...wrong.map(([name, value]) => `${file}: ${name} is ${String(headers[name])}, not ${value}`),
        ...(hasCompressedCopies(file) && !/accept-encoding/iu.test(headers.vary ?? '')
          ? [`${file}: vary is ${headers.vary}`]
          : []),
      ];
    }

    it('delivers every file with its media type and its headers', async () => {
      const problems: string[] = [];
      for await (const file of oneByOne(files)) {
        const response = await get(base + addressOf(file));
        problems.push(...wrongHeaders(file, response));
        if (response.status !== 200) problems.push(`${file}: status ${response.status}`);
        if (response.headers['content-encoding'] !== undefined) problems.push(`${file}: encoded without being asked`);
        if (!response.body.equals(bytesOf(file))) problems.push(`${file}: other bytes`);
      }
      expect(problems).toEqual([]);
    });

    it.each([
      ['br', 'br'],
      ['gzip', 'gzip'],
      ['gzip, deflate, br, zstd', 'br'],
    ])(
      'to a browser that accepts %s, delivers the copy that the build has compressed with %s',
      async (accepted, encoding) => {
        const { extension } = ENCODINGS.find(({ name }) => name === encoding) ?? ENCODINGS[0];
        const problems: string[] = [];
        for await (const file of oneByOne(texts)) {
          const response = await get(base + addressOf(file), { 'accept-encoding': accepted });
          problems.push(...wrongHeaders(file, response));
          if (response.status !== 200) problems.push(`${file}: status ${response.status}`);
          if (response.headers['content-encoding'] !== encoding)
            problems.push(`${file}: ${response.headers['content-encoding']}`);
          if (!response.body.equals(bytesOf(`${file}.${extension}`))) problems.push(`${file}: other bytes`);
        }
        for await (const file of oneByOne(files.filter((other) => !hasCompressedCopies(other)))) {
          const { headers } = await get(base + addressOf(file), { 'accept-encoding': accepted }, 'HEAD');
          if (headers['content-encoding'] !== undefined) problems.push(`${file}: encoded`);
        }
        expect(problems).toEqual([]);
      },
    );

    it.each(['identity', 'gzip', 'br'])(
      'to a program that asks for Markdown and accepts %s, delivers the twin of a page; to a browser, the page',
      async (accepted) => {
        const encoded = { 'accept-encoding': accepted };
        for (const page of files.filter((file) => /(?:^|\/)index\.md$/u.test(file)).slice(0, PAGES_ASKED_FOR)) {
          const address = base + addressOf(page.replace(/md$/u, 'html'));
          const twin = await get(address, { ...encoded, accept: 'text/markdown, text/html;q=0.9, */*;q=0.1' });
          expect([page, twin.status, twin.headers['content-type']]).toEqual([
            page,
            200,
            'text/markdown; charset=utf-8',
          ]);
          expect(decoded(twin)).toEqual(bytesOf(page));
          const html = await get(address, { ...encoded, accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
          expect(html.headers['content-type']).toBe('text/html; charset=utf-8');
          for (const { headers } of [twin, html]) expect(headers.vary).toMatch(/\bAccept\b(?!-)/u);
        }
      },
    );

    it('behind a proxy that names itself, still delivers compressed copies', async () => {
      const { headers } = await get(base, { 'accept-encoding': 'gzip', via: '1.1 proxy' });
      expect(headers['content-encoding']).toBe('gzip');
    });

    it.each(['agora', 'agora/cloud-recording/65', 'codes/65?from=ticket&q=a%20b', ''])(
      'redirects the folder /%s without its final slash, keeps the question and names no host',
      async (address) => {
        const [folder = '', query] = `${base}${address}`.replace(/\/$/u, '').split('?');
        if (folder === '') return;
        const { status, headers } = await get(query === undefined ? folder : `${folder}?${query}`);
        expect([301, 308]).toContain(status);
        expect(headers.location).toBe(`${folder}/${query === undefined ? '' : `?${query}`}`);
        expect(headers).toMatchObject(SECURITY_HEADERS);
      },
    );

    it.each([
      'nowhere',
      'agora/cloud-recording/nowhere/',
      'assets/nowhere.js',
      'api/v1/nowhere.json',
      'exports/',
      'assets/',
      '%E0%A4%A',
    ])(
      'answers /%s like any other address: with its page, or with status 404 and the page for missing addresses',
      async (address) => {
        for (const accepted of ['identity', 'gzip', 'br']) {
          const response = await get(base + address, { 'accept-encoding': accepted });
          if (site.has(`${address}index.html`)) {
            expect(response.status).toBe(200);
            continue;
          }
          // A path that is not properly encoded may also be refused as such.
          if (address.includes('%E0') && response.status === 400) continue;
          expect(response.status).toBe(404);
          expect(response.headers['cache-control']).toBe('no-cache');
          expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
          expect(response.headers).toMatchObject(SECURITY_HEADERS);
          expect(decoded(response)).toEqual(bytesOf(MISSING_PAGE));
        }
      },
    );

    it('answers a browser that has the current file with 304', async () => {
      for (const file of [
        'index.html',
        files.find((name) => name.startsWith('assets/')) ?? '',
        'exports/rtc-errors.csv',
      ]) {
        for (const accepted of ['identity', 'br']) {
          const { headers } = await get(base + addressOf(file), { 'accept-encoding': accepted });
          const again = await get(base + addressOf(file), {
            'accept-encoding': accepted,
            'if-none-match': headers.etag ?? 'no etag',
          });
          expect([file, again.status, again.body.length]).toEqual([file, 304, 0]);
        }
      }
    });

    it('sends a part of a download on request, and nothing but headers for HEAD', async () => {
      const whole = bytesOf('exports/rtc-errors-site.zip');
      const part = await get(`${base}exports/rtc-errors-site.zip`, { range: 'bytes=1000-1999' });
      expect(part.status).toBe(206);
      expect(part.body).toEqual(whole.subarray(1000, 2000));
      const { status, headers, body } = await get(`${base}exports/rtc-errors-site.zip`, {}, 'HEAD');
      expect([status, headers['content-length'], body.length]).toEqual([200, String(whole.length), 0]);
    });

    it.each(['..%2f..%2f..%2fetc/passwd', '%2e%2e/%2e%2e/etc/passwd', 'assets/..%5c..%5cetc/passwd', '%00'])(
      'gives out nothing from outside the site for %s',
      async (address) => {
        const { status, body } = await get(base + address);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(body.toString()).not.toContain('root:');
      },
    );

    it.runIf(base === '/')(`stands a load of ${LOAD.seconds} seconds without an error`, async () => {
      const end = Date.now() + LOAD.seconds * 1_000;
      const wrong = new Map<string, number>();
      let done = 0;
      const visit = async (first: number) => {
        for (let index = first; Date.now() < end; index += LOAD.connections) {
          const file = texts[index % texts.length] ?? '';
          const { status, body } = await get(base + addressOf(file), { 'accept-encoding': 'br' }).catch(
            (error: Error) => ({
              status: error.message,
              body: Buffer.alloc(0),
            }),
          );
          if (status !== 200 || body.length !== bytesOf(`${file}.br`).length) {
            const problem = `${status}, ${body.length} bytes`;
            wrong.set(problem, (wrong.get(problem) ?? 0) + 1);
          }
          done += 1;
        }
      };
      await Promise.all(Array.from({ length: LOAD.connections }, (_, index) => visit(index)));
      process.stdout.write(
        `${server.name}: ${done} responses in ${LOAD.seconds} seconds, ${[...wrong.values()].reduce((sum, count) => sum + count, 0)} errors\n`,
      );
      expect(done).toBeGreaterThan(0);
      expect([...wrong]).toEqual([]);
    });
  });
}

function decoded({ headers, body }: Response): Buffer {
  const decode = { br: brotliDecompressSync, gzip: gunzipSync }[headers['content-encoding'] ?? ''];
  return decode ? decode(body) : body;
}
