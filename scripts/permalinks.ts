/**
 * Adds what is new to `content/permalinks.txt` (paths) and `content/anchors.txt` (places on pages). Lines are never removed:
 * published addresses are permanent.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildCatalog } from '../src/catalog/join/build.ts';
import { loadContent } from '../src/catalog/files/load.ts';
import { pageAnchors, pagePaths } from '../src/catalog/pages.ts';

const catalog = buildCatalog(loadContent('content'));
const LISTS = {
  'content/permalinks.txt': [...pagePaths(catalog), ...catalog.redirects.map(({ from }) => from)],
  'content/anchors.txt': pageAnchors(catalog),
};

for (const [file, now] of Object.entries(LISTS)) {
  const published = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const all = [...new Set([...published, ...now])].sort();
  writeFileSync(file, `${all.join('\n')}\n`);
  process.stdout.write(`${file}: ${all.length - published.length} added, ${all.length} in all\n`);
}
