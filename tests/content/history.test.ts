import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, describe, expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/join/build.ts';
import { loadContent } from '../../src/catalog/files/load.ts';
import type { Release } from '../../src/catalog/model.ts';
import { pagePaths } from '../../src/catalog/pages.ts';
import { entriesFile } from '../../src/exports/json.ts';
import { atomFeed, FEED_RELEASES } from '../../src/history/feed.ts';
import { catalog, entryOf } from './catalog.ts';

const workplace = mkdtempSync(path.join(tmpdir(), 'rtc-errors-'));
afterAll(() => rmSync(workplace, { recursive: true }));
const ID = 'agora/cloud-recording/65';

describe('the releases of the data', () => {
  it('every entry that a release lists knows since when it is there', () => {
    const added = new Set(catalog.releases.flatMap(({ changes }) => changes.map(({ id }) => id)));
    const unknowing = catalog.entries.filter(({ id, history }) => added.has(id) && history.since === null);
    expect(unknowing.map(({ id }) => id)).toEqual([]);
    expect(entryOf(ID).history.since).toMatchObject({ version: '0.1.0', date: '2026-11-21' });
  });

  it('what they added, without what they moved or removed, is in the index', () => {
    const ids = new Set<string>();
    for (const { kind, id, from } of [...catalog.releases].reverse().flatMap(({ changes }) => changes)) {
      if (kind === 'added' || kind === 'moved') ids.add(id);
      if (kind === 'removed') ids.delete(id);
      if (from) ids.delete(from);
    }
    const known = new Set(catalog.entries.flatMap(({ id, formerIds }) => [id, ...formerIds]));
    expect(ids.size).toBeGreaterThan(0);
    expect([...ids].filter((id) => !known.has(id))).toEqual([]);
  });

  it('an entry shows its history, newest first, or that no release has it', () => {
    const { entries } = buildCatalog(loadContent('tests/fixtures/content/good'));
    const historyOf = (id: string) =>
      entriesFile({ ...catalog, entries }).entries.find((entry) => entry.id === id)?.history;
    expect(historyOf('acme/recorder/2')).toEqual({
      since: { release: '0.1.0', date: '2026-11-21' },
      changes: [
        {
          release: '0.2.0',
          date: '2026-12-01',
          kind: 'reworded',
          from: null,
          fields: [
            { what: 'retry on start', before: 'Retry later', after: 'Do not retry' },
            { what: 'meaning on start' },
          ],
        },
      ],
    });
    expect(historyOf('acme/recorder/4')).toEqual({ since: null, changes: [] });
  });

  it('an entry that moved after it was released keeps its history, and the oldest of two that became one counts', () => {
    const root = path.join(workplace, 'moved');
    cpSync('tests/fixtures/content/moved', root, { recursive: true });
    writeFileSync(
      path.join(root, 'history.yaml'),
      [
        'releases:',
        '  - { release: 0.2.0, date: 2026-12-01, added: [acme/recorder/02] }',
        '  - { release: 0.1.0, date: 2026-11-21, added: [ajax/tape/02] }',
      ].join('\n'),
    );
    const entry = buildCatalog(loadContent(root)).entries.find(({ id }) => id === 'acme/recorder/2');
    expect(entry?.history.since?.version).toBe('0.1.0');
  });
});

describe('the feed', () => {
  const publicUrl = (address: string) => `https://site.example/base${address}`;
  const read = (releases: Release[]) => {
    const xml = atomFeed({ ...catalog, releases }, { name: 'rtc-errors', publicUrl });
    expect(XMLValidator.validate(xml)).toBe(true);
    const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' });
    return (parser.parse(xml) as { feed: { updated: string; entry?: Record<string, unknown>[] } }).feed;
  };
  const release = (number: number, more: Partial<Release> = {}): Release => ({
    version: `0.${number}.0`,
    date: `2027-01-${String(number).padStart(2, '0')}`,
    note: null,
    changes: [],
    ...more,
  });
  const html = (feed: ReturnType<typeof read>) =>
    (feed.entry ?? []).map(({ content }) => (content as Record<string, string>)['#text']).join('\n');

  it('has one entry a release, as old as the release, and is as old as the newest', () => {
    const feed = read(catalog.releases);
    const days = catalog.releases.map(({ date }) => `${date}T00:00:00.000Z`);
    expect(feed.updated).toBe(days[0]);
    expect((feed.entry ?? []).map(({ updated }) => updated)).toEqual(days);
  });

  it('links only to pages that exist, with their full addresses', () => {
    const pages = new Set(pagePaths(catalog).map(publicUrl));
    const links = [...html(read(catalog.releases)).matchAll(/href="([^"]+)"/gu)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThanOrEqual(243);
    expect(links.filter((link) => !pages.has(link))).toEqual([]);
  });

  it('holds the newest releases only, each under an id of its own', () => {
    const releases = Array.from({ length: FEED_RELEASES + 5 }, (_, index) => release(FEED_RELEASES + 5 - index));
    const ids = (read(releases).entry ?? []).map(({ id }) => id);
    expect(new Set(ids).size).toBe(FEED_RELEASES);
    expect(ids[0]).toBe(publicUrl(`/feed.xml#0.${FEED_RELEASES + 5}.0`));
  });

  it('keeps all literals unchanged, and names removed entries without a link', () => {
    const fields = [{ what: 'literal reason', before: '<b>&', after: ']]>' }];
    const feed = read([
      release(1, {
        changes: [
          { kind: 'reworded', id: ID, from: null, fields },
          { kind: 'removed', id: 'a/b/c', from: null, fields: [] },
        ],
      }),
    ]);
    expect(html(feed)).toContain('literal reason: &lt;b&gt;&amp; → ]]&gt;');
    expect(html(feed)).toContain('<h2>Removed: 1</h2>');
    expect(html(feed)).toContain('<li><code>c</code></li>');
  });

  it('names an entry by its label: a literal as such, an HTTP status in words', () => {
    const text = html(read(catalog.releases));
    expect(text).toMatch(/>HTTP 206<\/a> /u);
    expect(text).not.toMatch(/<code>http-\d/u);
    expect(text).toContain('<code>Invalid authentication credentials</code></a>');
  });

  it('without a release it is empty and still valid', () => {
    expect(read([]).entry).toBeUndefined();
  });
});

describe('npm run data:diff', () => {
  const diff = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/data-diff.ts', ...args], { encoding: 'utf8' });
  const file = (name: string, text: string) => {
    const target = path.join(workplace, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    return target;
  };
  const entries = entriesFile(catalog)
    .entries.filter(({ service }) => service === 'cloud-recording')
    .slice(0, 3);
  const [kept, dropped, fresh] = entries;
  const old = file('old.json', JSON.stringify({ schemaVersion: 1, entries: [kept, dropped] }));
  const now = file(
    'dist/api/v1/entries.json',
    JSON.stringify({ schemaVersion: 1, entries: [{ ...kept, title: 'Another *title*' }, fresh] }),
  );

  it('prints a section of a changelog, from a file and from a built site', () => {
    const { stdout } = diff(old, path.join(workplace, 'dist'));
    expect(stdout).toContain('1 added, 1 reworded, 1 removed.');
    expect(stdout).toContain(`- [\`${fresh?.code}\`](${fresh?.url}) ${fresh?.title}`);
    expect(stdout).toContain(`title: ${kept?.title} → Another \\*title\\*`);
  });

  it('warns of what was removed, beside the list, and fails', () => {
    const { status, stdout, stderr } = diff(old, now);
    expect(status).toBe(1);
    expect(stdout).toContain('### Removed\n');
    expect(stdout).not.toContain('must not');
    expect(stderr).toBe(`Removed, which must not happen to a published id:\n  ${dropped?.id}\n`);
    expect(diff(old, old)).toMatchObject({ status: 0, stderr: '' });
  });

  it('names entries by their labels', () => {
    const entry = entriesFile(catalog).entries.find(({ kind }) => kind === 'http-status');
    const [none, one] = [[], [entry]].map((some, index) =>
      file(`status-${index}.json`, JSON.stringify({ schemaVersion: 1, entries: some })),
    );
    expect(diff(none ?? '', one ?? '').stdout).toContain(
      `- [HTTP ${entry?.occurrences[0]?.httpStatus}](${entry?.url})`,
    );
  });

  it('prints the changes as JSON', () => {
    const { stdout } = diff('--json', old, now);
    expect(JSON.parse(stdout)).toContainEqual({ kind: 'added', id: fresh?.id, from: null, fields: [] });
  });

  it.each([
    ['a missing file', () => [old, 'nowhere.json'], 'nowhere.json: there is no such file'],
    ['no JSON', () => [old, file('text.json', 'hello')], 'text.json: this is no JSON'],
    [
      'another shape',
      () => [old, file('other.json', '{"entries":[{"id":1}]}')],
      'other.json: this is no version of entries.json: entries.0.id',
    ],
    ['one version only', () => [old], 'usage:'],
  ])('says plainly what is wrong: %s', (_what, args, message) => {
    const { status, stderr } = diff(...args());
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('npm run data:release', () => {
  const root = path.join(workplace, 'content');
  cpSync('tests/fixtures/content/good', root, { recursive: true });
  rmSync(path.join(root, 'history.yaml'));
  const release = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/release.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: root },
    });
  const history = () => readFileSync(path.join(root, 'history.yaml'), 'utf8');

  it('puts release upon release, keeps what was written by hand, and refuses what cannot be', () => {
    expect(release('0.1.0', '2026-11-21').stdout).toContain('release 0.1.0, 4 added');
    const version = path.join(workplace, 'first.json');
    writeFileSync(version, JSON.stringify(entriesFile(buildCatalog(loadContent(root)))));
    writeFileSync(path.join(root, 'history.yaml'), `${history()}# by hand\n`);

    const service = path.join(root, 'vendors/acme/recorder.yaml');
    writeFileSync(service, readFileSync(service, 'utf8').replace('title: At rest', 'title: Idle'));
    expect(release('0.1.0', '2026-12-01', version).stderr).toContain('0.1.0 is released already');
    expect(release('0.2.0', '2026-11-20', version).stderr).toContain('before the release 0.1.0');
    expect(release('0.2.0', '2026-12-01').stderr).toContain('name the entries.json of the release 0.1.0');
    expect(release('two', '2026-12-01', version).status).toBe(2);
    expect(history()).not.toContain('0.2.0');

    expect(release('0.2.0', '2026-12-01', version).stdout).toContain('release 0.2.0, 1 reworded');
    expect(history()).toContain('# by hand');
    const { releases } = buildCatalog(loadContent(root));
    expect(releases.map(({ version: name }) => name)).toEqual(['0.2.0', '0.1.0']);
    expect(releases[0]?.changes).toEqual([
      {
        kind: 'reworded',
        id: 'acme/recorder/resting',
        from: null,
        fields: [{ what: 'title', before: 'At rest', after: 'Idle' }],
      },
    ]);
  }, 60_000);
});
