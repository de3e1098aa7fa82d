import { parseFragment } from 'parse5';
import { bytesOf, textOf, type SiteFiles } from '../site-files.ts';
import { withTags } from '../tags.ts';
import { LICENCES_FILE } from '../../third-party/files.ts';
import { withPlainSelectors } from './plain-selectors.ts';
import type { IndexRow } from './rows.ts';

/**
 * Data is there for programs; a docset is read. The page about the data is a page like any other. Comparisons of services are
 * for who plans a move, not for who looks an error up; what leads to them has `data-not-in-docset`.
 */
const LEFT_OUT = /^(?:api\/|compare\/|exports\/(?!index\.html$))|\.(?:md|xml|txt)$/u;

const REMOVED = ['data-chrome', 'data-not-in-docset'];

/** Whether a file of the site is for reading, and so a part of the docset. */
export const isDocument = (file: string): boolean => file === LICENCES_FILE || !LEFT_OUT.test(file);

/**
 * The files that a docset holds: pages with what they load, without bar and rail, because Dash and Zeal have their own.
 * Each place in the index is marked for the table of contents. The oldest browser in such a program reads every style.
 */
export function documents(files: SiteFiles, rows: readonly IndexRow[]): SiteFiles {
  const places = placesByFile(rows);
  const kept = [...files].filter(([file]) => isDocument(file));
  return new Map(
    kept.map(([file, bytes]) => {
      if (file.endsWith('.css')) return [file, bytesOf(withPlainSelectors(textOf(bytes)))];
      if (!file.endsWith('.html')) return [file, bytes];
      const page = withoutChrome(textOf(bytes));
      const marks = places.get(file);
      return [file, bytesOf(marks ? markPlaces(page, marks) : page)];
    }),
  );
}

/**
 * A page without what the program that shows it has itself, `data-chrome`, and without what leads out of the docset. The styles
 * know such a page by its class.
 */
const withoutChrome = (html: string): string =>
  withTags(html, ({ name, attributes }) => {
    if (name === 'html') attributes.set('class', 'docset');
    return !REMOVED.some((attribute) => attributes.has(attribute));
  });

/** Rows for the pages that the catalog does not know, such as guides, by their titles. Redirects are no pages. */
export function otherPages(files: SiteFiles, rows: readonly IndexRow[]): IndexRow[] {
  const known = new Set(rows.map(({ path }) => path));
  return [...files]
    .filter(([file]) => file.endsWith('.html') && !known.has(file))
    .map(([file, bytes]) => ({ file, html: textOf(bytes) }))
    .filter(({ html }) => !html.includes('http-equiv="refresh"'))
    .map(({ file, html }) => ({ name: titleOf(html), type: 'Guide', path: file }));
}

/** The title of a page without the name of the site. */
function titleOf(html: string): string {
  const [, title = ''] = /<title>([^<]*)/u.exec(html) ?? [];
  const [text] = parseFragment(title).childNodes;
  return text && 'value' in text ? text.value.replace(/ · rtc-errors$/u, '') : '';
}

/** For each file, the rows about its places by id. */
function placesByFile(rows: readonly IndexRow[]): Map<string, Map<string, IndexRow>> {
  const places = new Map<string, Map<string, IndexRow>>();
  for (const row of rows) {
    const [file = '', id] = row.path.split('#');
    if (id !== undefined) places.set(file, (places.get(file) ?? new Map()).set(id, row));
  }
  return places;
}

/** The start tag of a heading or a table row with an id; an anchor cannot be in the row, only in its first cell. */
const PLACE = /<(?:h\d|tr)\b[^>]*\sid="([^"]+)"[^>]*>(?:\s*<t[hd]\b[^>]*>)?/gu;

/** Puts the anchors into a page from which Dash makes its table of contents (`DashDocSetFamily`: `dashtoc`). */
const markPlaces = (html: string, rows: ReadonlyMap<string, IndexRow>) =>
  html.replace(PLACE, (tag, id: string) => {
    const row = rows.get(id);
    const [short = ''] = row?.name.split(' · ').slice(-1) ?? [];
    if (!row) return tag;
    return `${tag}<a name="//apple_ref/cpp/${row.type}/${encodeURIComponent(short)}" class="dashAnchor"></a>`;
  });
