import { gzipSync } from 'fflate';
import { Header, PackSync, ReadEntry } from 'tar';
import type { SiteFiles } from './site-files.ts';

/** The same for every file, so that two builds of one commit give the same bytes. */
const ATTRIBUTES = { type: 'File', mode: 0o644, uid: 0, gid: 0, mtime: new Date(Date.UTC(2026, 0, 1)) } as const;

/** A gzipped tar archive of files by path, in the order given. The same files give the same bytes. */
export function tarball(files: SiteFiles): Uint8Array {
  const pack = new PackSync({});
  for (const [path, bytes] of files) {
    const entry = new ReadEntry(new Header({ ...ATTRIBUTES, path, size: bytes.length }));
    pack.add(entry);
    entry.end(Buffer.from(bytes));
  }
  pack.end();
  const blocks = [...pack];
  return gzipSync(Buffer.concat(blocks), { level: 9, mtime: 0 });
}
