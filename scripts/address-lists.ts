import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadContent } from '../src/catalog/files/load.ts';
import { ADDRESS_LISTS, readTree } from '../src/catalog/files/tree.ts';
import { buildCatalog } from '../src/catalog/join/build.ts';
import { addressesNow, linesOf } from '../src/catalog/published.ts';

/** What one list came to: its name, how many lines it has, and how many of them are new. */
interface Written {
  file: string;
  added: number;
  all: number;
}

/**
 * Adds what is new to the lists of published addresses of a content folder, sorted; no line is removed. Throws a `ContentError`
 * when the content is wrong.
 */
export function writeAddressLists(root: string): Written[] {
  const now = addressesNow(buildCatalog(loadContent(root)));
  const { besides } = readTree(root);
  return ADDRESS_LISTS.map((file) => {
    const published = new Set(linesOf(besides.get(file) ?? ''));
    const all = [...new Set([...published, ...now[file]])].sort();
    writeFileSync(path.join(root, file), `${all.join('\n')}\n`);
    return { file, added: all.length - published.size, all: all.length };
  });
}
