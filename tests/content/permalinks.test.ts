import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/join/build.ts';
import { loadContent } from '../../src/catalog/files/load.ts';
import type { Catalog } from '../../src/catalog/model.ts';
import { pageAnchors, pagePaths } from '../../src/catalog/pages.ts';
import { catalog } from './catalog.ts';

const git = (args: readonly string[], input = '') =>
  execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 30, input });
const linesOf = (text: string) => text.split('\n').filter((line) => line.startsWith('/'));

// Without the whole history there is nothing to compare with, and the test says that it was skipped.
const hasHistory = existsSync('.git') && git(['rev-parse', '--is-shallow-repository']).trim() === 'false';

/** Every line that a file ever had on any way that led here: a merge that keeps one side must not lose the other. */
function everPublished(file: string): string[] {
  const changes = git(['log', '--full-history', '-m', '--format=', '--raw', '--no-abbrev', '--', file]);
  // Each change names what the file was before and after it; nothing but zeros is no file.
  const versions = new Set([...changes.matchAll(/\b[\da-f]{40,}\b/gu)].map(([id]) => id));
  const known = [...versions].filter((id) => !/^0+$/u.test(id));
  // All versions in one answer, each behind a line that names it, which begins with no slash.
  return [...new Set(linesOf(git(['cat-file', '--batch'], known.join('\n'))))].sort();
}

const redirectOf = (site: Catalog) => new Map(site.redirects.map(({ from, to }) => [from, to]));

/** What is in each list today, and where a line of it goes today. */
const LISTS = [
  {
    file: 'content/permalinks.txt',
    today: (site: Catalog) => new Set([...pagePaths(site), ...site.redirects.map(({ from }) => from)]),
    leadsTo: (line: string) => line,
  },
  {
    file: 'content/anchors.txt',
    today: (site: Catalog) => new Set(pageAnchors(site)),
    leadsTo: (line: string, site: Catalog) => {
      const [path = '', anchor = ''] = line.split('#');
      return `${redirectOf(site).get(path) ?? path}#${anchor}`;
    },
  },
];

describe.each(LISTS)('$file', ({ file, today, leadsTo }) => {
  const lines = linesOf(readFileSync(file, 'utf8'));

  it('is sorted and names each place once', () => {
    expect(lines).toEqual([...new Set(lines)].sort());
  });

  it.skipIf(!hasHistory)('has lost no line that any earlier version had, whatever the site says', () => {
    expect(everPublished(file).filter((line) => !lines.includes(line))).toEqual([]);
  });

  it('leads somewhere with each line', () => {
    const places = today(catalog);
    expect(lines.filter((line) => !places.has(leadsTo(line, catalog)))).toEqual([]);
  });

  it('has a line for everything that can be linked; `npm run permalinks` adds what is new', () => {
    const known = new Set(lines);
    expect([...today(catalog)].filter((place) => !known.has(place))).toEqual([]);
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

  it.each([
    ['an occurrence whose operation was renamed', '/acme/recorder/2/#halt'],
    ['its row', '/acme/recorder/#2-halt'],
    ['a row whose key was renamed', '/acme/recorder/#02'],
    ['that of one operation', '/acme/recorder/#02-start'],
  ])('%s keeps its place: %s', (_what, place) => {
    expect(pageAnchors(moved)).toContain(place);
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
