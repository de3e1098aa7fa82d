/**
 * Adds what is new to `content/permalinks.txt` (paths) and `content/anchors.txt` (places on pages). Lines are never removed:
 * published addresses are permanent.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ContentError } from '../src/catalog/files/problem.ts';
import { loadContent } from '../src/catalog/files/load.ts';
import { ADDRESS_LISTS, readTree } from '../src/catalog/files/tree.ts';
import { buildCatalog } from '../src/catalog/join/build.ts';
import { addressesNow, linesOf } from '../src/catalog/published.ts';

const root = process.env['CONTENT_DIR'] ?? 'content';

try {
  const now = addressesNow(buildCatalog(loadContent(root)));
  const { besides } = readTree(root);
  for (const file of ADDRESS_LISTS) {
    const published = new Set(linesOf(besides.get(file) ?? ''));
    const all = [...new Set([...published, ...now[file]])].sort();
    writeFileSync(path.join(root, file), `${all.join('\n')}\n`);
    process.stdout.write(`content/${file}: ${all.length - published.size} added, ${all.length} in all\n`);
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
