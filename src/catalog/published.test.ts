import { describe, expect, it } from 'vitest';
import { loadContent } from './files/load.ts';
import { parseContent } from './files/read.ts';
import { readTree } from './files/tree.ts';
import { buildCatalog } from './join/build.ts';
import { addressesNow, checkPublished, linesOf } from './published.ts';

const ROOT = 'tests/fixtures/content/good';
const tree = readTree(ROOT);
const catalog = buildCatalog(loadContent(ROOT));
const now = addressesNow(catalog);
const DOCUMENTS = { 'README.md': 'Read.\n', 'LICENSE.md': 'Use.\n' };
const LISTS = Object.fromEntries(
  Object.entries(now).map(([file, lines]) => [file, `${[...lines].sort().join('\n')}\n`]),
);

/** What is wrong with the made-up content, with these files at its root beside or instead of the right ones. */
function wrong({
  besides = {},
  files = {},
}: {
  besides?: Record<string, string | null>;
  files?: Record<string, string>;
}) {
  const all = Object.entries<string | null>({ ...DOCUMENTS, ...LISTS, ...besides });
  const changed = {
    ...tree,
    files: new Map([...tree.files, ['history.yaml', 'releases: []\n'], ...Object.entries(files)]),
    besides: new Map(all.filter((file): file is [string, string] => file[1] !== null)),
  };
  const { content } = parseContent(changed);
  return checkPublished(changed, content, catalog).map(({ file, line, found }) =>
    [file, line, found].filter((part) => part !== undefined).join(': '),
  );
}
const withList = (file: string, change: (lines: string[]) => string[]) =>
  wrong({ besides: { [file]: `${change(linesOf(LISTS[file] ?? '')).join('\n')}\n` } });

describe('a content folder as a whole', () => {
  it('is right with its lists, its releases and its documents', () => {
    expect(wrong({})).toEqual([]);
  });

  it.each(['permalinks.txt', 'anchors.txt', 'README.md', 'LICENSE.md'])('needs %s, and something in it', (file) => {
    expect(wrong({ besides: { [file]: null } })).toEqual([`${file}: a file that is missing`]);
    expect(wrong({ besides: { [file]: ' \n' } })).toContain(`${file}: an empty file`);
  });

  it('has no file that ends within a line', () => {
    expect(wrong({ besides: { 'README.md': 'One.\nTwo' } })).toEqual(['README.md: 2: a file that ends within a line']);
    expect(wrong({ files: { 'history.yaml': 'releases: []' } })).toEqual([
      'history.yaml: 1: a file that ends within a line',
    ]);
  });
});

it('each fault of a folder is named with its place and with what to do', () => {
  const [first = '', second = ''] = [...now['permalinks.txt']].sort();
  const { content } = parseContent({
    ...tree,
    files: new Map(
      [...tree.files]
        .filter(([file]) => file !== 'vendors/acme/recorder.mdx')
        .map(([file, text]) => [file, file === 'history.yaml' ? `${text}\n\n` : text]),
    ),
  });
  const broken = (permalinks: string, more: object = {}) =>
    checkPublished({ ...tree, besides: new Map([['permalinks.txt', permalinks]]), ...more }, content, catalog);
  const all = [
    ...broken(`${second}\n${first}\n${first}\n/a b/\n`),
    ...broken(`${first}\n/zzz/\n`),
    ...broken('', { files: new Map([['history.yaml', 'releases:']]), unreadable: ['README.md'] }),
  ].map(({ file, line, at, found, fix }) => [file, line, at, found, fix].filter((part) => part !== undefined));
  expect([...new Set(all.map((parts) => parts.join(' | ')))]).toMatchInlineSnapshot(`
    [
      "anchors.txt | a file that is missing | restore it from the last version of the repository",
      "README.md | a file that is missing | restore it",
      "LICENSE.md | a file that is missing | restore it",
      "permalinks.txt | 2 | \`/\` below \`/acme/\` | run \`npm run permalinks\`, which sorts the list",
      "permalinks.txt | 3 | \`/\` a second time | keep one of the two",
      "permalinks.txt | 4 | \`/a b/\`, which is no address | restore the line",
      "history.yaml | 2 | a release without \`entries\` | add the number of entries that there were; entries.json of the release has them",
      "history.yaml | 12 | a release without \`entries\` | add the number of entries that there were; entries.json of the release has them",
      "vendors/acme/recorder.yaml | a service without prose | add vendors/acme/recorder.mdx: how to read its responses, and what no row says; one sentence is enough",
      "permalinks.txt | 2 | \`/zzz/\`, where nothing is today | give what is there now its former id as an alias; if the line was damaged, restore it",
      "permalinks.txt | 2 | 20 addresses without a line, the first \`/acme/\` | run \`npm run permalinks\`; if a line was lost, restore it",
      "permalinks.txt | an empty file | restore what was in it",
      "history.yaml | 1 | a file that ends within a line | end it with a line break; if it was cut, restore the rest",
      "permalinks.txt | 1 | 21 addresses without a line, the first \`/\` | run \`npm run permalinks\`; if a line was lost, restore it",
    ]
  `);
});

it('content on trial has no lists, and what is wrong with its pages is not looked for', () => {
  const { content } = parseContent(tree);
  const besides = new Map([['permalinks.txt', '/zzz/\n']]);
  const found = checkPublished({ ...tree, besides }, content).map((problem) => problem.found);
  expect(found).toContain('a file that is missing');
  expect(found.filter((text) => text.includes('zzz'))).toEqual([]);
});

describe('a link in a text', () => {
  const withLinks = (...urls: string[]) =>
    wrong({
      files: {
        'guides/linking.mdx': `---\ntitle: Linking\nsummary: How to link.\n---\n\n## Own heading\n\n${urls.map((url) => `[x](${url})`).join('\n')}\n`,
      },
    });

  it('leads to a page, a place or a file', () => {
    expect(
      withLinks(
        '/acme/recorder/2/',
        '/acme/recorder/2/#start',
        '/acme/recorder/?q=2',
        '/acme/recorder/?q=2#start',
        '#own-heading',
        '/guides/linking/#own-heading',
        '/exports/table.csv',
        'https://elsewhere.example/nowhere/',
      ),
    ).toEqual([]);
  });

  it.each([
    '/nowhere/',
    '/acme/recorder/2/#nowhere',
    '#nowhere',
    '/acme/recorder/2/#own-heading',
    '/v1.0/table',
    '/guides/linking/#nowhere',
  ])('leads nowhere: %s', (url) => {
    expect(withLinks(url)).toEqual([`guides/linking.mdx: 8: a link to \`${url}\`, where nothing is`]);
  });
});

describe.each(Object.keys(LISTS))('%s', (file) => {
  const lines = linesOf(LISTS[file] ?? '');
  const [first = '', second = ''] = lines;

  it('has a line once, in order, in the form of an address', () => {
    expect(withList(file, (all) => [first, ...all])).toEqual([`${file}: 2: \`${first}\` a second time`]);
    expect(withList(file, ([, , ...others]) => [second, first, ...others])).toEqual([
      `${file}: 2: \`${first}\` below \`${second}\``,
    ]);
    for (const line of ['acme/', '/acme', '/a b/', '//', '/acme/#a b', ' /acme/', '/acme/ ']) {
      expect(withList(file, ([, ...others]) => [line, ...others])).toContain(
        `${file}: 1: \`${line}\`, which is no address`,
      );
    }
  });

  it('has a line for all that can be linked, and the first that is missing where it belongs', () => {
    expect(withList(file, (all) => all.filter((line) => line !== second))).toEqual([
      `${file}: 2: 1 address without a line, the first \`${second}\``,
    ]);
    expect(withList(file, (all) => all.slice(0, -2))).toEqual([
      `${file}: ${lines.length - 1}: 2 addresses without a line, the first \`${lines.at(-2)}\``,
    ]);
  });

  it('has no line without a place', () => {
    const lost = file === 'permalinks.txt' ? '/zzz/' : '/zzz/#a';
    expect(withList(file, (all) => [...all, lost])).toEqual([
      `${file}: ${lines.length + 1}: \`${lost}\`, where nothing is today`,
    ]);
  });
});

it('a place of a page that moved is where the page is now', () => {
  const { redirects } = buildCatalog(loadContent('tests/fixtures/content/moved'));
  const { from, to } = redirects.find(({ to: target }) => catalog.entries.some(({ path }) => path === target)) ?? {
    from: '',
    to: '',
  };
  expect(from).not.toBe('');
  const anchor = now['anchors.txt'].find((line) => line.startsWith(`${to}#`)) ?? '';
  const list = [...now['anchors.txt'], anchor.replace(to, from)].sort();
  const moved = { ...catalog, redirects: [{ from, to }] };
  const besides = new Map([['anchors.txt', `${list.join('\n')}\n`]]);
  const { content } = parseContent(tree);
  const found = checkPublished({ ...tree, besides }, content, moved).filter(({ file }) => file === 'anchors.txt');
  expect(found).toEqual([]);
});
