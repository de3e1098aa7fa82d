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
  return checkPublished(changed, content, catalog)
    .filter(({ found }) => found !== 'a service without prose')
    .map(({ file, line, found }) => [file, line, found].filter((part) => part !== undefined).join(': '));
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
