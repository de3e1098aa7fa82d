import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { parse as parsePlist } from 'plist';
import { extract, list } from 'tar';
import { afterAll, describe, expect, it } from 'vitest';
import { pagePaths } from '../../src/catalog/pages.ts';
import { readingDays } from '../../src/catalog/say/source-words.ts';
import { docsetVersion } from '../../src/offline/copies.ts';
import { renderDocset, renderDocsetFeed } from '../../src/offline/docset/index.ts';
import { catalogRows } from '../../src/offline/docset/rows.ts';
import { tarball } from '../../src/offline/tarball.ts';
import { bytesOf } from '../../src/offline/site-files.ts';
import { catalog } from './catalog.ts';
import { rowsOf, withDatabase } from './read-database.ts';
import { withInventedVendors } from './search-proof/invented-vendors.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'rtc-errors-'));
afterAll(() => rmSync(folder, { recursive: true }), 60_000);

const fileOf = (address: string) => `${address.slice(1)}index.html`;

/** A page for every address, with the places that its real one has; and files of other kinds. */
const pages = new Map(pagePaths(catalog).map((address) => [fileOf(address), '<p>Text</p>']));
for (const { path: address, tables } of catalog.services) {
  pages.set(fileOf(address), tables.map(({ id }) => `<h2 class="a" id="${id}">Name</h2>`).join(''));
}
for (const { path: address, occurrences } of catalog.entries) {
  const lines = occurrences.map(({ anchor }) => `<tr role="row" id="${anchor}"> <td data-label="x">1</td></tr>`);
  pages.set(fileOf(address), `<table>${lines.join('')}</table>`);
}
pages.set('guides/first/index.html', '');
const files = new Map<string, Uint8Array>([
  ...[...pages].map(([file, body]): [string, Uint8Array] => [
    file,
    bytesOf(
      `<!doctype html><html lang="en"><title>What &amp; why · rtc-errors</title><header data-chrome>Bar</header>${body}`,
    ),
  ]),
  ['old/index.html', bytesOf('<title>Moved</title><meta http-equiv="refresh" content="0; url=../index.html">')],
  ['favicon.svg', new Uint8Array(readFileSync('public/favicon.svg'))],
  ['assets/page.css', bytesOf('p {} i:is(.a, .b) {}')],
  ['assets/portable.js', bytesOf('go()')],
  ['api/v1/entries.json', bytesOf('{}')],
  ['exports/rtc-errors.json', bytesOf('{}')],
]);

const input = { files, catalogRows: catalogRows(catalog), version: '1.2.3' };
const docset = renderDocset(input);
writeFileSync(path.join(folder, 'docset.tgz'), docset);
extract({ sync: true, strict: true, cwd: folder, file: path.join(folder, 'docset.tgz') });

const ROOT = path.join(folder, 'rtc-errors.docset');
const DOCUMENTS = 'Contents/Resources/Documents';
const read = (file: string) => readFileSync(path.join(ROOT, file));
const index = withDatabase(read('Contents/Resources/docSet.dsidx'), (database) =>
  rowsOf(database, 'SELECT name, type, path FROM searchIndex ORDER BY id').map((row) => ({
    name: String(row['name']),
    type: String(row['type']),
    path: String(row['path']),
  })),
);

/** What Zeal lists first for a text: any part of a name, the shortest names first. */
/** What Dash and Zeal show first for a typed text: names that begin with it, short ones before long ones. */
const search = (text: string) => {
  const placeIn = ({ name }: { name: string }) => name.toLowerCase().indexOf(text.toLowerCase());
  return index
    .filter((row) => placeIn(row) >= 0)
    .sort((a, b) => placeIn(a) - placeIn(b) || a.name.length - b.name.length);
};

/** Two services side by side: for who plans a move, and no part of the docset. */
const isComparison = (file: string) => file.startsWith('compare/');

/** All types of https://kapeli.com/docsets that are used here. */
const TYPES = 'Category Constant Entry Error Guide Keyword Literal Method Protocol Provider Section Service Value';

describe('the docset', () => {
  it('is the same to the byte when it is made again', () => {
    expect(Buffer.compare(docset, renderDocset(input))).toBe(0);
  });

  it('shows pages without bar and rail, which Dash and Zeal have themselves', () => {
    const page = read(`${DOCUMENTS}/${fileOf(pagePaths(catalog)[0] ?? '')}`).toString();
    expect(page).toContain('class="docset"');
    expect(page).not.toContain('Bar');
  });

  it('says in its Info.plist what Dash and Zeal want to know', () => {
    expect(parsePlist(read('Contents/Info.plist').toString())).toMatchObject({
      CFBundleIdentifier: 'rtc-errors',
      CFBundleName: 'rtc-errors',
      DocSetPlatformFamily: 'rtc',
      isDashDocset: true,
      isJavaScriptEnabled: true,
      dashIndexFilePath: 'index.html',
      DashDocSetFamily: 'dashtoc',
    });
    expect(JSON.parse(read('meta.json').toString())).toMatchObject({ name: 'rtc-errors', version: '1.2.3' });
  });

  it.each([
    ['icon.png', 16],
    ['icon@2x.png', 32],
  ])('%s is a picture of %i pixels', (file, size) => {
    const picture = read(file);
    expect([picture.toString('latin1', 1, 4), picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([
      'PNG',
      size,
      size,
    ]);
  });

  it('holds every page but comparisons of services, what it loads, and no data', () => {
    const held: string[] = [];
    list({ sync: true, file: path.join(folder, 'docset.tgz'), onReadEntry: (entry) => void held.push(entry.path) });
    const documents = held
      .filter((file) => file.includes(`/${DOCUMENTS}/`))
      .map((file) => file.split(`/${DOCUMENTS}/`)[1]);
    expect(documents).toEqual(
      [...files.keys()].filter(
        (file) => file !== 'api/v1/entries.json' && file !== 'exports/rtc-errors.json' && !isComparison(file),
      ),
    );
    expect(held.length - documents.length).toBe(5);
  });

  it('has a table of the shape that the format asks for', () => {
    const schema = withDatabase(read('Contents/Resources/docSet.dsidx'), (database) =>
      rowsOf(database, 'SELECT sql FROM sqlite_schema ORDER BY name'),
    );
    expect(schema).toEqual([
      { sql: 'CREATE UNIQUE INDEX anchor ON searchIndex (name, type, path)' },
      { sql: 'CREATE TABLE searchIndex(id INTEGER PRIMARY KEY, name TEXT, type TEXT, path TEXT)' },
    ]);
  });

  it('has a file, and a place in it, for every row', () => {
    const wrong = index.filter(({ path: target, type, name }) => {
      const [file = '', id] = target.split('#');
      const html = new TextDecoder().decode(files.get(file));
      return html === '' || name === '' || !TYPES.split(' ').includes(type) || (id && !html.includes(`id="${id}"`));
    });
    expect(wrong).toEqual([]);
  });

  it('has every page, and no redirect', () => {
    const targets = new Set(index.map(({ path: target }) => target.split('#')[0]));
    expect([...pages.keys()].filter((file) => !targets.has(file) && !isComparison(file))).toEqual([]);
    expect([...targets].filter((file) => isComparison(file ?? ''))).toEqual([]);
    expect(targets).not.toContain('old/index.html');
    expect(index).toContainEqual({ name: 'What & why', type: 'Guide', path: 'guides/first/index.html' });
  });

  it('has a row for each code, message, reason, status and condition', () => {
    const names = index.map(({ name }) => name);
    const entries = catalog.entries.flatMap(({ label, occurrences }) => [
      label,
      ...occurrences.flatMap(({ literals }) => literals.map(({ text }) => text)),
    ]);
    expect(catalog.codes.filter(({ code }) => !names.includes(code))).toEqual([]);
    expect(catalog.conditions.filter(({ title }) => !names.includes(title))).toEqual([]);
    expect(
      catalog.httpStatuses.filter(({ status }) => !names.some((name) => name.startsWith(`HTTP ${status} `))),
    ).toEqual([]);
    expect(entries.filter((label) => !names.some((name) => name.startsWith(`${label} · `)))).toEqual([]);
  });

  it('has no two rows of one kind and name, also where a code is a class of many entries', () => {
    for (const { names } of [{ names: index }, { names: catalogRows(withInventedVendors('content').catalog) }]) {
      const rows = names.filter(({ type }) => type !== 'Guide' && type !== 'Keyword');
      const printed = rows.map(({ name, type }) => `${type}: ${name}`);
      expect(printed.filter((name, at) => printed.indexOf(name) !== at)).toEqual([]);
    }
  });

  it('puts the title behind a name only where another entry has the same', () => {
    const names = catalogRows(withInventedVendors('content').catalog).map(({ name }) => name);
    expect(names).toContain('65 · Agora Cloud Recording');
    const shared = names.filter((name) => name.startsWith('not_found · Vantomir Clip Works'));
    expect(shared.length).toBeGreaterThan(1);
    expect(shared.filter((name) => name.split(' · ').length < 3)).toEqual([]);
  });

  it('lists all meanings of a typed code first, then each service', () => {
    expect(search('65').slice(0, 2)).toEqual([
      { name: '65', type: 'Value', path: 'codes/65/index.html' },
      { name: '65 · Agora Cloud Recording', type: 'Error', path: 'agora/cloud-recording/65/index.html' },
    ]);
    expect(search('65')).toContainEqual({
      name: '65 · Agora Cloud Recording · start',
      type: 'Method',
      path: 'agora/cloud-recording/65/index.html#start',
    });
  });

  it('finds a literal as it is in a log', () => {
    expect(search('request not completed')[0]?.path).toBe('agora/cloud-recording/65/index.html');
    expect(search('API rate limit exceeded')[0]).toMatchObject({ type: 'Literal' });
  });

  it('marks the places in a page for the table of contents of Dash', () => {
    const entry = read(`${DOCUMENTS}/agora/cloud-recording/65/index.html`).toString();
    expect(entry).toContain('<td data-label="x"><a name="//apple_ref/cpp/Method/start" class="dashAnchor"></a>1</td>');
    const service = read(`${DOCUMENTS}/agora/cloud-recording/index.html`).toString();
    expect(service).toContain('<a name="//apple_ref/cpp/Section/Update%20layout" class="dashAnchor"></a>Name</h2>');
  });

  it('needs the picture that its icons are made from', () => {
    expect(() => renderDocset({ ...input, files: new Map() })).toThrow('favicon.svg');
  });
});

describe('an archive', () => {
  const LONG = `${'folder/'.repeat(20)}${'n'.repeat(95)}.html`;

  it('keeps long paths, empty files, order and content, with no owner, no clock and an end', () => {
    const content = new Map([
      ['b.txt', bytesOf('b')],
      [LONG, bytesOf('x'.repeat(513))],
      ['empty', new Uint8Array()],
      // Fills the record of 10,240 bytes to its end.
      ['full', bytesOf('y'.repeat(10240 - 7 * 512))],
    ]);
    const archive = tarball(content);
    expect(tarball(new Map(content))).toEqual(archive);
    const unpacked = gunzipSync(archive);
    expect(unpacked).toHaveLength(10240 + 1024);
    expect(unpacked.subarray(-1024).every((byte) => byte === 0)).toBe(true);
    writeFileSync(path.join(folder, 'archive.tgz'), archive);
    const found: unknown[] = [];
    list({
      sync: true,
      strict: true,
      file: path.join(folder, 'archive.tgz'),
      onReadEntry: ({ path: name, size, mode, uid, gid, mtime }) =>
        void found.push([name, size, mode, uid, gid, mtime?.toISOString()]),
    });
    expect(found).toEqual(
      [...content].map(([name, { length }]) => [name, length, 0o644, 0, 0, '2026-01-01T00:00:00.000Z']),
    );
  });

  it('keeps a path that is longer than any header has room for', () => {
    const name = `${'ö'.repeat(120)}.html`;
    writeFileSync(path.join(folder, 'long.tgz'), tarball(new Map([[name, bytesOf('long')]])));
    extract({ sync: true, strict: true, file: path.join(folder, 'long.tgz'), cwd: folder });
    expect(readFileSync(path.join(folder, name), 'utf8')).toBe('long');
  });
});

describe('the feed of the docset', () => {
  it('has a version that grows with the day of the last reading, and differs if anything else does', () => {
    const versions = ['2026-09-30', '2026-10-02', '2027-01-01'].map((day) => docsetVersion(day, 'fedcba9876543210'));
    expect([...versions].sort()).toEqual(versions);
    expect(docsetVersion('2026-09-30', '0edcba9876543210')).not.toBe(versions[0]);
    expect(versions[0]).toBe('2026.09.30-fedcba98');
    expect(readingDays(catalog.services).at(-1)).toMatch(/^\d{4}-\d\d-\d\d$/u);
  });

  it('names the version and where it lies', () => {
    const xml = renderDocsetFeed({ version: '1.2.3', url: 'https://example.org/a?b=1&c=2' });
    expect(new XMLParser({ parseTagValue: false }).parse(xml)).toEqual({
      entry: { version: '1.2.3', url: 'https://example.org/a?b=1&c=2' },
    });
  });
});
