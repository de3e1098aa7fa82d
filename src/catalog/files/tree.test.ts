import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseContent } from './read.ts';
import { readTree } from './tree.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'tree-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Writes files below the root; a name with a slash at its end is an empty folder. */
function write(files: Record<string, string | Uint8Array>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(root, file.endsWith('/') ? file : path.dirname(file)), { recursive: true });
    if (!file.endsWith('/')) writeFileSync(path.join(root, file), text);
  }
}
const found = ({ problems }: { problems: readonly { file: string; found: string }[] }) =>
  problems.map((problem) => `${problem.file}: ${problem.found}`);

describe('the files of a content folder', () => {
  it('are those of its folders, to the depth at which they belong, its releases, and what is beside them', () => {
    write({
      'vendors/b/x.yaml': 'x\n',
      'vendors/a/y.mdx': 'y\n',
      'vendors/empty/': '',
      'conditions/c.mdx': 'c\n',
      'history.yaml': 'h\n',
      'permalinks.txt': '/\n',
      'README.md': 'r\n',
      'conditions/.gitkeep': '',
      'Thumbs.db': '',
    });
    const tree = readTree(root);
    expect([...tree.files]).toEqual([
      ['conditions/c.mdx', 'c\n'],
      ['vendors/a/y.mdx', 'y\n'],
      ['vendors/b/x.yaml', 'x\n'],
      ['history.yaml', 'h\n'],
    ]);
    expect(tree.vendorFolders).toEqual(['a', 'b', 'empty']);
    expect([...tree.besides.keys()].sort()).toEqual(['README.md', 'permalinks.txt']);
    expect([tree.unreadable, tree.problems]).toEqual([[], []]);
  });

  it('are problems where nothing belongs, where another kind of thing is, and where nobody sees them', () => {
    write({
      'notes.txt': 'n\n',
      'conditions/deep/c.mdx': 'c\n',
      'vendors/a/deep/y.yaml': 'y\n',
      'vendors/.hidden/': '',
      jobs: 'text\n',
      'README.md/': '',
    });
    symlinkSync('notes.txt', path.join(root, 'history.yaml'));
    const tree = readTree(root);
    expect(found(tree).sort()).toEqual([
      'README.md: a folder where a file belongs',
      'conditions/deep: a folder where a file belongs',
      'history.yaml: a symbolic link where a file belongs',
      'jobs: a file where a folder belongs',
      'notes.txt: a file that belongs nowhere',
      'vendors/.hidden: a hidden file, which nothing reads',
      'vendors/a/deep: a folder where a file belongs',
    ]);
    expect(tree.vendorFolders).toEqual(['a']);
    for (const { fix } of tree.problems) expect(fix).toMatch(/remove it/u);
  });

  it('are no links to files or folders that are elsewhere, and none that are hidden', () => {
    write({ 'vendors/a/.x.yaml': 'x\n', 'vendors/a/y.yaml': 'y\n', 'guides/b.mdx': 'b\n', '.env': 'e\n' });
    symlinkSync(path.join(root, 'vendors/a'), path.join(root, 'vendors/b'));
    symlinkSync(path.join(root, 'guides/b.mdx'), path.join(root, 'guides/c.mdx'));
    const tree = readTree(root);
    expect([...tree.files.keys()]).toEqual(['guides/b.mdx', 'vendors/a/y.yaml']);
    expect(found(tree).sort()).toEqual([
      '.env: a hidden file, which nothing reads',
      'guides/c.mdx: a symbolic link where a file belongs',
      'vendors/a/.x.yaml: a hidden file, which nothing reads',
      'vendors/b: a symbolic link where a folder belongs',
    ]);
    expect(tree.vendorFolders).toEqual(['a']);
  });

  it('are known as unreadable where nobody can understand them, but not what is only beside the data', () => {
    write({
      'conditions/a.mdx': new Uint8Array([0x61, 0xff]),
      'conditions/b.mdx': '<<<<<<< HEAD\n',
      'conditions/c.mdx': 'a\u200bb\n',
      'README.md': '>>>>>>> main\n',
    });
    const tree = readTree(root);
    expect(tree.unreadable).toEqual(['conditions/a.mdx', 'conditions/b.mdx']);
    expect([...tree.files.keys()]).toEqual(['conditions/c.mdx']);
    expect([...tree.besides]).toEqual([]);
    expect(tree.problems.map(({ file }) => file)).toEqual([
      'conditions/a.mdx',
      'conditions/b.mdx',
      'conditions/c.mdx',
      'README.md',
    ]);
  });

  it('have no folder of vendors where that is a file, or not there at all', () => {
    expect(readTree(root)).toMatchObject({ vendorFolders: [], problems: [] });
    write({ vendors: 'text\n' });
    expect(readTree(root).vendorFolders).toEqual([]);
  });
});

describe('the content of a folder', () => {
  it('has no file that belongs nowhere, and no page without front matter', () => {
    write({
      'conditions/a.mdx': 'no block\n',
      'conditions/b.yaml': 'a: 1\n',
      'jobs/c.mdx': 'c\n',
      'sources/a/b.mdx': 'b\n',
      'sources/c.yaml': 'a: 1\n',
      'vendors/d.yaml': 'a: 1\n',
      'vendors/a/e.txt': 'e\n',
    });
    expect(found(parseContent(readTree(root)))).toEqual([
      'conditions/a.mdx: no front matter',
      'conditions/b.yaml: a file that belongs nowhere',
      'jobs/c.mdx: a file that belongs nowhere',
      'sources/a/b.mdx: a file that belongs nowhere',
      'sources/c.yaml: a file that belongs nowhere',
      'vendors/a/e.txt: a file that belongs nowhere',
      'vendors/d.yaml: a file that belongs nowhere',
    ]);
  });

  it('has each file where its path says, and knows where one belongs that has another', () => {
    const tree = (...files: string[]) => ({
      files: new Map(files.map((file) => [file, '---\nx: 1\n---\n'])),
      vendorFolders: [],
      unreadable: ['guides/unread.mdx', 'conditions/unread.mdx'],
      besides: new Map(),
      problems: [],
    });
    const placeOf = (file: string) =>
      parseContent(tree(file)).problems.find((problem) => problem.found === 'a file that belongs nowhere')?.fix;
    const toMove = (place: string) => `move it to ${place}, or remove it`;
    for (const file of ['guides/deep/a.mdx', 'guides/a.mdx.bak', 'guides/a.yaml'])
      expect(placeOf(file)).toBe(toMove('guides/<slug>.mdx'));
    expect(placeOf('conditions/a.yaml')).toBe(toMove('conditions/<id>.mdx'));
    for (const folder of ['jobs', 'protocols'])
      for (const file of ['deep/a.yaml', 'a.yaml.bak', 'a.mdx'])
        expect(placeOf(`${folder}/${file}`)).toBe(toMove(`${folder}/<id>.yaml`));
    for (const file of ['a/deep/b.yaml', 'a/b.yaml.bak', 'a.yaml', 'sources/a/b.yaml'])
      expect(placeOf(`sources/${file}`)).toBe(toMove('sources/<vendor>/<service>.yaml'));
    for (const file of ['a/deep/b.yaml', 'a/b.yaml.bak', 'a.yaml', 'vendors/a/b.yaml'])
      expect(placeOf(`vendors/${file}`)).toBe(toMove('vendors/<vendor>/<service>.yaml'));
    for (const file of [
      'guides/a.mdx',
      'jobs/a.yml',
      'protocols/a.yaml',
      'sources/a/b.yml',
      'vendors/a/b.yml',
      'vendors/a/vendor.yml',
    ])
      expect(placeOf(file)).toBeUndefined();
    expect(parseContent(tree('guides/vendors/a.mdx', 'guides/b.mdx', 'vendors/a/b.mdx.mdx')).content).toMatchObject({
      prose: [{ id: 'guides/b' }, { id: 'a/b.mdx' }],
      files: [
        'conditions/unread.mdx',
        'guides/b.mdx',
        'guides/unread.mdx',
        'guides/vendors/a.mdx',
        'vendors/a/b.mdx.mdx',
      ],
    });
  });

  it('has the prose of a page behind its block, with the line it begins on, and that of a vendor whole', () => {
    write({ 'conditions/a.mdx': '---\nx: 1\n---\nText.\n', 'vendors/a/b.mdx': '---\nText.\n' });
    const { content } = parseContent(readTree(root));
    expect(content.prose).toEqual([
      { id: 'conditions/a', file: 'conditions/a.mdx', firstLine: 4, body: 'Text.\n' },
      { id: 'a/b', file: 'vendors/a/b.mdx', firstLine: 1, body: '---\nText.\n' },
    ]);
    expect(content.files).toEqual(['conditions/a.mdx', 'vendors/a/b.mdx']);
  });
});
