import { byCodeUnits } from '../../lists.ts';
import { browserScript } from '../browser-script.ts';
import { bytesOf, INDEX_PARTS, indexPart, textOf, withoutFonts, type SiteFiles } from '../site-files.ts';
import { indexFile, portablePage, SCRIPT_FILE } from './portable-page.ts';

/** Where the site is on the web. */
export interface Publication {
  /** Base path, `/` or `/rtc-errors/`. */
  base: string;
  /** Public address with the base path, with `/` at the end. */
  publicRoot: string;
}

/** Files that make no sense in a folder: what a server answers, what a browser installs, pictures for link previews. */
const WEB_ONLY =
  /^(?:_headers$|_redirects$|404\.html|booklet\/|sw\.js|robots\.txt|sitemap\.xml|site\.webmanifest|opensearch\.xml|search\/|og\/|offline\/|icons\/)/u;
/** The copies are without the fonts, and with the styles that name none. */
const FONT = /\.woff2$/u;
/** Downloads are beside the folder, not in it; the page that lists them is a page like any other. */
const DOWNLOAD = /^exports\/(?!index\.)/u;

/** Whether a file of the site is in the folder, or in something that is. */
export const isPortable = (file: string): boolean =>
  (!WEB_ONLY.test(file) || file.startsWith('search/')) && !DOWNLOAD.test(file) && !FONT.test(file);

/**
 * The whole site as a folder that opens from a disk: every link is relative and names its file, scripts are classic, and
 * the parts of the index of the search are scripts too.
 * @param isWanted Which files the folder should hold; links to the others lead to the public site.
 */
export async function portableSite(
  site: SiteFiles,
  publication: Publication,
  isWanted: (file: string) => boolean = () => true,
): Promise<SiteFiles> {
  const kept = [...site].filter(
    ([file]) => !WEB_ONLY.test(file) && !DOWNLOAD.test(file) && !FONT.test(file) && !isModule(file) && isWanted(file),
  );
  const files = new Map(kept);
  for (const [file, bytes] of kept) {
    if (file.endsWith('.css')) files.set(file, bytesOf(withoutFonts(textOf(bytes))));
    if (!file.endsWith('.html')) continue;
    const page = portablePage(textOf(bytes), { ...publication, page: file, has: (other) => files.has(other) });
    files.set(file, bytesOf(page));
  }
  files.set(SCRIPT_FILE, bytesOf(await browserScript('folder')));
  for (const part of INDEX_PARTS) {
    files.set(
      indexFile(part),
      bytesOf(`(globalThis.rtcErrorsIndex=globalThis.rtcErrorsIndex||{}).${part}=${indexPart(site, part)};`),
    );
  }
  return new Map([...files].sort(([a], [b]) => byCodeUnits(a, b)));
}

const isModule = (file: string) => file.startsWith('assets/') && file.endsWith('.js');
