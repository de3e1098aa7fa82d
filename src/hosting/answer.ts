/** What a static host returns for an address. */
export type Answer =
  { status: 301; location: string } | { status: 200 | 404; /** Path from the root of the site. */ file: string };

/** The page for addresses that have none. */
export const MISSING_PAGE = '404.html';

/**
 * Finds what a static host returns: a folder by its index, a folder without its slash by a redirect, and the page for
 * missing addresses for everything else.
 * @param pathname The path of the request, encoded as it was sent.
 * @param search Its query with the question mark, or nothing.
 * @param site.base The base path of the site, with a slash at both ends.
 * @param site.has Whether the site has a file, by its path from the root of the site.
 */
export function answerOf(
  { pathname, search }: { pathname: string; search: string },
  { base, has }: { base: string; has: (file: string) => boolean },
): Answer {
  const missing: Answer = { status: 404, file: MISSING_PAGE };
  if (`${pathname}/` === base) return { status: 301, location: `${base}${search}` };
  if (!pathname.startsWith(base)) return missing;
  const file = decoded(pathname.slice(base.length));
  if (file === '' || file.endsWith('/'))
    return has(`${file}index.html`) ? { status: 200, file: `${file}index.html` } : missing;
  if (has(file)) return { status: 200, file };
  if (has(`${file}/index.html`)) return { status: 301, location: `${pathname}/${search}` };
  return missing;
}

/** A path that is not properly encoded names no file. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
