import { zipSync, type Zippable } from 'fflate';

/** The day that every file in an archive carries: a clock would make two builds of one commit differ. */
const DAY = new Date(2026, 0, 1);

/**
 * A zip archive. The same files give the same bytes.
 * @param files Content by path inside the archive, in the order in which they are stored.
 */
export function zip(files: Iterable<readonly [path: string, content: Uint8Array]>): Uint8Array {
  const entries: Zippable = {};
  for (const [file, bytes] of files) entries[file] = bytes;
  return zipSync(entries, { level: 9, mtime: DAY });
}
