/** Adds the paths of new pages to `content/permalinks.txt`. Lines are never removed: a published path lives for ever. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildCatalog } from '../src/catalog/build.ts';
import { loadContent } from '../src/catalog/load.ts';
import { pagePaths } from '../src/catalog/pages.ts';

const FILE = 'content/permalinks.txt';
const published = existsSync(FILE) ? readFileSync(FILE, 'utf8').split('\n').filter(Boolean) : [];
const catalog = buildCatalog(loadContent('content'));
const now = [...pagePaths(catalog), ...catalog.redirects.map(({ from }) => from)];
const all = [...new Set([...published, ...now])].sort();
writeFileSync(FILE, `${all.join('\n')}\n`);
process.stdout.write(`${FILE}: ${all.length - published.length} added, ${all.length} in all\n`);
