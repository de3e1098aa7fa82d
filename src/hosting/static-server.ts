import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { answerOf } from './answer.ts';
import { headersOf, SECURITY_HEADERS } from './table.ts';

/**
 * Serves a built site as the table in `table.ts` says. Files are listed when the server is made: it serves a finished build.
 * @param folder The folder of the site.
 * @param base The base path that the site was built for, with a slash at both ends.
 */
export function staticServer(folder: string, base = '/'): Server {
  const root = path.resolve(folder);
  const inSite = (file: string) => path.join(root, file);
  const has = (file: string) => {
    const full = inSite(file);
    return full.startsWith(root + path.sep) && existsSync(full) && statSync(full).isFile();
  };
  const send = sirv(root, {
    etag: true,
    brotli: true,
    gzip: true,
    dotfiles: true,
    // Which file an address means is decided here, so sirv is asked for exact names only.
    extensions: [],
    setHeaders: (response, pathname) => response.setHeaders(new Map(Object.entries(headersOf(pathname.slice(1))))),
  });
  return createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const answer = answerOf({ pathname, search, accept: request.headers.accept }, { base, has });
    if (answer.status === 301) {
      response.writeHead(301, { ...SECURITY_HEADERS, location: answer.location }).end();
    } else if (answer.status === 404) {
      const page = has(answer.file) ? readFileSync(inSite(answer.file)) : undefined;
      response.writeHead(404, page ? headersOf(answer.file) : SECURITY_HEADERS).end(page);
    } else {
      request.url = `/${encodeURI(answer.file)}`;
      send(request, response);
    }
  });
}
