import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { basePathOf, portOf, requireFreePort, siteUrlOf, UNKNOWN_ORIGIN } from '../../scripts/environment.mjs';

describe('SITE_URL', () => {
  it.each([
    ['https://errors.example.com', 'https://errors.example.com'],
    ['https://errors.example.com/', 'https://errors.example.com'],
    ['http://127.0.0.1:4321', 'http://127.0.0.1:4321'],
    ['', UNKNOWN_ORIGIN],
    [undefined, UNKNOWN_ORIGIN],
  ])('%j is the origin %s', (SITE_URL, origin) => {
    expect(siteUrlOf({ SITE_URL })).toBe(origin);
  });

  it.each([
    'errors.example.com',
    'ftp://errors.example.com',
    'https://me:secret@host.example',
    'https://a.example/?q=1',
    'https://',
    ' ',
  ])('%j is named, with an example of a right one', (SITE_URL) => {
    expect(() => siteUrlOf({ SITE_URL })).toThrow(`SITE_URL is "${SITE_URL}"`);
    expect(() => siteUrlOf({ SITE_URL })).toThrow('SITE_URL=https://errors.example.com');
  });

  it('with a path names the variable for paths', () => {
    expect(() => siteUrlOf({ SITE_URL: 'https://team.example/rtc-errors' })).toThrow('BASE_PATH=/rtc-errors');
  });
});

describe('BASE_PATH', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['rtc-errors', '/rtc-errors/'],
    ['/rtc-errors', '/rtc-errors/'],
    ['/docs/v1.2/', '/docs/v1.2/'],
  ])('%j is the path %s', (BASE_PATH, base) => {
    expect(basePathOf({ BASE_PATH })).toBe(base);
  });

  it.each(['a b', '/a/../b', '//a', 'https://a.example/', '/a?b', '/a#b', '/"'])('%j is named', (BASE_PATH) => {
    expect(() => basePathOf({ BASE_PATH })).toThrow(`BASE_PATH is "${BASE_PATH}"`);
  });
});

describe('a port', () => {
  it('is the one in the variable, or the usual one', () => {
    expect(portOf('PORT', 4321, { PORT: '8080' })).toBe(8080);
    expect(portOf('PORT', 4321, {})).toBe(4321);
  });

  it.each(['abc', '0', '65536', '80.5', '-1', '1e3'])('%j is named with its variable', (PORT) => {
    expect(() => portOf('PORT', 4321, { PORT })).toThrow(`PORT is "${PORT}"`);
  });

  it('in use is reported with its variable; a free one is not', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await expect(requireFreePort('TEST_PORT', port)).rejects.toThrow(
      `Port ${port} is in use by another program. Choose another one, for example TEST_PORT=${port + 1}.`,
    );
    await new Promise((resolve) => server.close(resolve));
    await expect(requireFreePort('TEST_PORT', port)).resolves.toBeUndefined();
  });
});

describe('the table in docs/commands.md', () => {
  /** Variables that belong to the system or to Node, not to this project. */
  const OF_THE_SYSTEM = new Set(['PATH', 'TMPDIR', 'NODE_ENV']);
  const files = ['scripts', 'src', 'tests', '.ci']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
    )
    .concat(readdirSync('.').filter((file) => /\.config\.\w+$/u.test(file)))
    .filter((file) => /\.(?:ts|mjs)$/u.test(file));
  const READ = /(?<!import\.meta\.)\benv\??(?:\.|\[')([A-Z_]+)\b|portOf\('([A-Z_]+)'|\{([^{}]*)\} = process\.env/gu;
  const read = new Set(
    files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(READ)].flatMap(([, name, port, destructured]) =>
        [name, port, ...(destructured?.match(/\b[A-Z_]{2,}\b/gu) ?? [])].filter((found) => found !== undefined),
      ),
    ),
  );

  it('has a row for every variable that the code reads, and no other', () => {
    const rows = [...readFileSync('docs/commands.md', 'utf8').matchAll(/^\| `([A-Z_]+)` /gmu)].map(([, name]) => name);
    expect(rows.sort()).toEqual([...read].filter((name) => !OF_THE_SYSTEM.has(name)).sort());
  });
});
