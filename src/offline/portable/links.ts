/** How links of the site become links inside a folder that is opened from a disk. */

/** What a link has to know of the site. */
export interface Place {
  /** Path of the page that holds the link, such as `agora/index.html`. */
  page: string;
  /** Files of the folder. */
  has(file: string): boolean;
  /** Base path of the site, `/` or `/rtc-errors/`. */
  base: string;
  /** Public address of the site, for what the folder does not hold: `https://example.org/rtc-errors/`. */
  publicRoot: string;
}

/**
 * A link of a page, relative and with an explicit `index.html`. What leads out of the site stays as it is; what the folder
 * does not hold leads to the public site.
 */
export function relativeLink(link: string, { page, has, base, publicRoot }: Place): string {
  if (!link.startsWith(base)) return link;
  const [, path = '', rest = ''] = /^([^?#]*)((?:[?#].*)?)$/su.exec(link.slice(base.length)) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!has(decoded(file))) return `${publicRoot}${path}${rest}`;
  return `${rootOf(page)}${file}${rest}`;
}

/** A path that is not properly encoded names no file. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** From a page back to the root of the folder: `./`, `../`, `../../`. */
export function rootOf(page: string): string {
  const depth = page.split('/').length - 1;
  return depth === 0 ? './' : '../'.repeat(depth);
}
