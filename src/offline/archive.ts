import { zipSync, type Zippable } from 'fflate';
import type { SiteFiles } from './site-files.ts';

/** The day that every file in an archive carries: a clock would make two builds of one commit differ. */
const DAY = new Date(2026, 0, 1);

/** A zip archive. The same files give the same bytes. */
export function zip(files: SiteFiles): Uint8Array {
  const entries: Zippable = {};
  for (const [file, bytes] of files) entries[file] = bytes;
  return zipSync(entries, { level: 9, mtime: DAY });
}
