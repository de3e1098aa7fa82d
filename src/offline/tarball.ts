import { gzipSync } from 'fflate';
import { createTar } from 'nanotar';
import type { SiteFiles } from './site-files.ts';

/** The same for every file, so that two builds of one commit give the same bytes. */
const ATTRIBUTES = { mode: '644', uid: 0, gid: 0, mtime: Date.UTC(2026, 0, 1) };
const BLOCK = 512;

/**
 * A gzipped tar archive (ustar) of files by path, in the order given.
 * @throws Error when a path fits into no ustar header.
 */
export function tarball(files: SiteFiles): Uint8Array {
  const entries = [...files].map(([path, data]) => ({ ...splitPath(path), data }));
  const tar = createTar(
    entries.map(({ name, data }) => ({ name, data })),
    { attrs: ATTRIBUTES },
  );
  let offset = 0;
  for (const { prefix, data } of entries) {
    if (prefix !== '') writePrefix(tar.subarray(offset, offset + BLOCK), prefix);
    offset += BLOCK + Math.ceil(data.length / BLOCK) * BLOCK;
  }
  // Two empty blocks end an archive. nanotar fills up to a record, which leaves room for them only by chance.
  const ended = new Uint8Array(Math.max(tar.length, offset + 2 * BLOCK));
  ended.set(tar);
  return gzipSync(ended, { level: 9, mtime: 0 });
}

/** ustar holds 100 bytes of a path in one field and 155 bytes of what stands before a slash in another. */
function splitPath(path: string): { prefix: string; name: string } {
  const length = (text: string) => new TextEncoder().encode(text).length;
  if (length(path) <= 100) return { prefix: '', name: path };
  const parts = path.split('/');
  for (let index = 1; index < parts.length; index += 1) {
    const [prefix, name] = [parts.slice(0, index).join('/'), parts.slice(index).join('/')];
    if (length(name) <= 100 && length(prefix) <= 155) return { prefix, name };
  }
  throw new Error(`the path is too long for a tar archive: ${path}`);
}

/** nanotar knows no prefix and cuts a long path off; so it is written here, and the checksum of the header anew. */
function writePrefix(header: Uint8Array, prefix: string): void {
  const encoder = new TextEncoder();
  encoder.encodeInto(prefix, header.subarray(345, 500));
  const checksum = header.subarray(148, 156);
  checksum.fill(0x20);
  const sum = header.reduce((total, byte) => total + byte, 0);
  encoder.encodeInto(`${sum.toString(8).padStart(6, '0')}\0`, checksum);
}
