/** What an address asks for: a file of the copy, or the same address with the slash at the end that it lacks. */
export type Found = { file: string } | { redirect: string };

/**
 * Finds the file for an address as a static host does: a folder by its index.html, upper and lower case as they are,
 * whatever stands after `?` ignored.
 *
 * @param scope the address of the root of the site
 * @returns undefined when the copy has no such file
 */
export function findFile(address: string, scope: string, has: (path: string) => boolean): Found | undefined {
  const url = new URL(address);
  const { origin, pathname: root } = new URL(scope);
  if (url.origin !== origin || !url.pathname.startsWith(root)) return undefined;
  const path = decoded(url.pathname.slice(root.length));
  if (path === undefined) return undefined;
  const isFolder = path === '' || path.endsWith('/');
  const file = isFolder ? `${path}index.html` : path;
  if (has(file)) return { file };
  if (isFolder || !has(`${path}/index.html`)) return undefined;
  url.pathname += '/';
  return { redirect: url.href };
}

const lastPart = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** Whether an address is that of a page, not of a file with an ending. */
export const isPageAddress = (address: string): boolean => !/\.[^/]/u.test(lastPart(new URL(address).pathname));

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
