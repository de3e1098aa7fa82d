import { byCodeUnits } from '../lists.ts';
import { createHash } from 'node:crypto';
import { sizeWords } from '../sizes.ts';
import { attributeOf, elementsOf, parsePage, printPage, setText } from './html.ts';
import type { SiteFiles } from './site-files.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Puts size and checksum of each download that was made from the site into the page that lists them. */
export function fillIn(page: string, downloads: SiteFiles): string {
  const tree = parsePage(page);
  for (const element of elementsOf(tree)) {
    const sized = downloads.get(attributeOf(element, 'data-size-of') ?? '');
    const summed = downloads.get(attributeOf(element, 'data-sha256-of') ?? '');
    if (sized) setText(element, sizeWords(sized.length));
    if (summed) setText(element, sha256(summed));
  }
  return printPage(tree);
}

/** The file that `sha256sum -c` reads, sorted by name. */
export const checksums = (downloads: SiteFiles): string =>
  [...downloads]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([file, bytes]) => `${sha256(bytes)}  ${file}\n`)
    .join('');
