import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pagePaths } from '../../src/catalog/pages.ts';
import { catalog } from './catalog.ts';

const lines = readFileSync('content/permalinks.txt', 'utf8').trimEnd().split('\n');

it('permalinks.txt is sorted and names each path once', () => {
  expect(lines).toEqual([...new Set(lines)].sort());
});

it('every published path still has its page', () => {
  const pages = new Set(pagePaths(catalog));
  expect(lines.filter((line) => !pages.has(line))).toEqual([]);
});

it('every page has a line; `npm run permalinks` adds what is new', () => {
  const published = new Set(lines);
  expect(pagePaths(catalog).filter((path) => !published.has(path))).toEqual([]);
});
