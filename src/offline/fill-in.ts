import { byCodeUnits } from '../lists.ts';
import { createHash } from 'node:crypto';
import { sizeWords } from '../sizes.ts';
import { attributeOf, elementsOf, parsePage, printPage, setText } from './html.ts';
import type { SiteFiles } from './site-files.ts';

/** What is there until then. */
const LATER = 'see SHA256SUMS';

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

/** The same in the Markdown of that page, where a row of the table names the file. */
export const fillInMarkdown = (text: string, downloads: SiteFiles): string =>
  text
    .split('\n')
    .map((line) => {
      const [, file = ''] = /^\| \[([^\]]+)\]/u.exec(line) ?? [];
      const bytes = downloads.get(file);
      return bytes ? line.replace(LATER, sizeWords(bytes.length)).replace(LATER, `\`${sha256(bytes)}\``) : line;
    })
    .join('\n');

/** The file that `sha256sum -c` reads, sorted by name. */
export const checksums = (downloads: SiteFiles): string =>
  [...downloads]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([file, bytes]) => `${sha256(bytes)}  ${file}\n`)
    .join('');
