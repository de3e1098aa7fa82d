/**
 * Serves `dist/`, or another folder, the way static hosts do: a folder by its index.html, a folder without its slash by a redirect, and
 * 404.html with status 404 for everything else. Beside `astro preview`, of which only one can run at a time.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { MEDIA_TYPES } from './media-types.ts';

const [, , port, folder = 'dist'] = process.argv;
const ROOT = path.resolve(folder);

/** A path that is no proper encoding names no file. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

const isFile = (file: string) => existsSync(file) && statSync(file).isFile();

createServer((request, response) => {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const file = path.join(ROOT, path.normalize(decoded(pathname)));
  if (!pathname.endsWith('/') && isFile(path.join(file, 'index.html'))) {
    response.writeHead(301, { location: `${pathname}/${search}` }).end();
    return;
  }
  const found = [file, path.join(file, 'index.html')].find(
    (candidate) => candidate.startsWith(ROOT) && isFile(candidate),
  );
  const served = found ?? path.join(ROOT, '404.html');
  const mediaType = MEDIA_TYPES[path.extname(served)] ?? 'application/octet-stream';
  response.writeHead(found ? 200 : 404, { 'content-type': mediaType }).end(readFileSync(served));
}).listen(Number(port), '127.0.0.1');
