import { release, scope } from './context.ts';
import { findFile, isPageAddress } from './find-file.ts';
import { versionOf } from './open-pages.ts';
import { filesOf, read } from './store.ts';

const NOT_FOUND = '404.html';

/** The response without a connection for a file that the copy lacks. */
const NOT_HERE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Not on this device</title>
<h1>Not on this device</h1>
<p>There is no connection, and this address is not part of the copy on this device.
Try again when there is a connection, or go to the <a href="${scope}">home page</a>.</p>
</html>
`;

const own = new Set(release.files.map(([path]) => path));

/**
 * Whether the worker answers a request at all: every page, and the files that pages need. Downloads and the API go
 * to the network as if there were no worker.
 */
export function isOurs({ method, mode, url }: Request): boolean {
  if (method !== 'GET' || !url.startsWith(scope)) return false;
  return (
    mode === 'navigate' || url.startsWith(`${scope}assets/`) || Boolean(findFile(url, scope, (path) => own.has(path)))
  );
}

/**
 * Answers from the copy first: it is complete and of one piece, so nothing can be half new, and nothing waits for the
 * network. What the copy lacks comes from the network.
 *
 * @param page id of the page that asks; empty when it is a page that is asked for
 */
export async function answer(request: Request, page: string): Promise<Response> {
  const isPage = request.mode === 'navigate';
  const version = isPage ? release.version : await versionOf(page);
  const files = await filesOf(version).catch(() => new Map<string, string>());
  const found = findFile(request.url, scope, (path) => files.has(path));
  if (found && 'redirect' in found) return Response.redirect(found.redirect);
  const kept = found && (await readKept(version, found.file, files));
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch {
    if (!isPage) return Response.error();
    const explained = !found && isPageAddress(request.url) && (await readKept(version, NOT_FOUND, files));
    if (explained) return new Response(explained.body, { status: 404, headers: explained.headers });
    return new Response(NOT_HERE, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
}

/** Storage that fails is a copy that lacks the file. */
async function readKept(version: string, file: string, files: ReadonlyMap<string, string>) {
  try {
    return await read(version, file, files.get(file) ?? '');
  } catch {
    return undefined;
  }
}
