import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { loadContent } from '../../src/catalog/load.ts';
import type { Catalog } from '../../src/catalog/model.ts';
import { pagePaths } from '../../src/catalog/pages.ts';
import { catalog } from './catalog.ts';

const FILE = 'content/permalinks.txt';
const linesOf = (text: string) => text.split('\n').filter((line) => line.startsWith('/'));
const lines = linesOf(readFileSync(FILE, 'utf8'));
const addressesOf = (site: Catalog) => new Set([...pagePaths(site), ...site.redirects.map(({ from }) => from)]);

const hasHistory = existsSync('.git');

/** Every line that the file ever had, as far as the history here goes back. */
function everPublished(): string[] {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const commits = git('log', '--format=%H', '--', FILE).split('\n').filter(Boolean);
  const versions = commits.map((commit) => {
    // A commit that deletes the file has no version of it; the commits around it have.
    const holds = git('ls-tree', '--name-only', commit, FILE) !== '';
    return holds ? linesOf(git('show', `${commit}:${FILE}`)) : [];
  });
  return [...new Set(versions.flat())].sort();
}

describe('permalinks.txt', () => {
  it('is sorted and names each path once', () => {
    expect(lines).toEqual([...new Set(lines)].sort());
  });

  // In an unpacked archive there is no history to compare with, and the test says that it was skipped.
  it.skipIf(!hasHistory)('has lost no line that any earlier version had, whatever the site says', () => {
    expect(everPublished().filter((line) => !lines.includes(line))).toEqual([]);
  });

  it('leads to a page or a redirect with each line', () => {
    const addresses = addressesOf(catalog);
    expect(lines.filter((line) => !addresses.has(line))).toEqual([]);
  });

  it('has a line for every page and redirect; `npm run permalinks` adds what is new', () => {
    expect([...addressesOf(catalog)].filter((path) => !lines.includes(path))).toEqual([]);
  });
});

describe('what moved', () => {
  const moved = buildCatalog(loadContent('tests/fixtures/content/moved'));
  const target = (from: string) => moved.redirects.find((redirect) => redirect.from === from)?.to;

  it.each([
    ['a vendor', '/ajax/', '/acme/'],
    ['a service', '/acme/tape/', '/acme/recorder/'],
    ['a service below a former vendor', '/ajax/recorder/', '/acme/recorder/'],
    ['a service of another vendor', '/other/reel/', '/acme/recorder/'],
    ['a key', '/acme/recorder/02/', '/acme/recorder/2/'],
    ['a former key below everything that was renamed', '/ajax/tape/02/', '/acme/recorder/2/'],
    ['an entry whose place alone changed', '/acme/tape/resting/', '/acme/recorder/resting/'],
    ['an entry from another vendor', '/old/player/two/', '/acme/recorder/2/'],
    ['a condition', '/conditions/wrong-input/', '/conditions/invalid/'],
    ['the page of a code', '/codes/02/', '/codes/2/'],
  ])('%s: %s leads to %s', (_what, from, to) => {
    expect(target(from)).toBe(to);
  });

  it('leads to a page at once, never to another redirect', () => {
    const pages = new Set(pagePaths(moved));
    expect(moved.redirects.filter(({ to }) => !pages.has(to))).toEqual([]);
    expect(moved.redirects.filter(({ from }) => pages.has(from))).toEqual([]);
  });

  it('a retired row stays an entry, marked, with what took its place', () => {
    const entry = moved.entries.find(({ id }) => id === 'acme/recorder/9');
    expect(entry?.retired).toEqual({
      since: '2026-11-21',
      why: 'The table no longer has it.',
      replacedBy: 'acme/recorder/2',
    });
  });
});
