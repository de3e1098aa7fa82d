import { INDEX, MARKDOWN } from './table.ts';

/** What a static host returns for an address. */
export type Answer =
  { status: 301; location: string } | { status: 200 | 404; /** Path from the root of the site. */ file: string };

/** The page for addresses that have none. */
export const MISSING_PAGE = '404.html';

/**
 * Finds what a static host returns: a folder by its index, as Markdown for who asks for that, a folder without its slash by a redirect, and the page for
 * missing addresses for everything else.
 * @param pathname The path of the request, encoded as it was sent.
 * @param search Its query with the question mark, or nothing.
 * @param accept Its header `Accept`.
 * @param site.base The base path of the site, with a slash at both ends.
 * @param site.has Whether the site has a file, by its path from the root of the site.
 */
export function answerOf(
  { pathname, search, accept = '' }: { pathname: string; search: string; accept?: string | undefined },
  { base, has }: { base: string; has: (file: string) => boolean },
): Answer {
  const missing: Answer = { status: 404, file: MISSING_PAGE };
  if (`${pathname}/` === base) return { status: 301, location: `${base}${search}` };
  if (!pathname.startsWith(base)) return missing;
  const file = decoded(pathname.slice(base.length));
  if (file === '' || file.endsWith('/')) {
    const index = accept.includes(MARKDOWN) ? [INDEX.markdown, INDEX.html] : [INDEX.html];
    const found = index.map((name) => `${file}${name}`).find(has);
    return found === undefined ? missing : { status: 200, file: found };
  }
  if (has(file)) return { status: 200, file };
  if (has(`${file}/${INDEX.html}`)) return { status: 301, location: `${pathname}/${search}` };
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
