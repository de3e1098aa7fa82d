import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';

/** The variable with the folder in which the copies of the built site are unpacked, once for all tests. */
const VARIABLE = 'UNPACKED_COPIES';
/** A name that breaks whoever puts addresses together by hand. */
const AWKWARD = 'my files #2 50% 错误码';

/** Makes the folder before the first test, empty, and removes it after the last. */
export default function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'rtc-errors-'));
  process.env[VARIABLE] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Unpacks the zip of a built site into a folder. */
export function unpack(dist: string, folder: string): void {
  const made = new Set<string>();
  for (const [file, bytes] of Object.entries(unzipSync(readFileSync(path.join(dist, 'exports/rtc-errors-site.zip'))))) {
    const target = path.join(folder, file);
    const parent = path.dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(target, bytes);
  }
}

/**
 * A folder with an awkward name that holds what readers take home of the built site: `rtc-errors.html`, and the unpacked zip as
 * `site/`. It is filled by the first test that asks for it, and nobody may change it.
 */
export function unpackedCopies(): string {
  const parent = process.env[VARIABLE];
  if (parent === undefined) throw new Error('the setup of Playwright has not run');
  const folder = path.join(parent, AWKWARD);
  if (existsSync(folder)) return folder;
  const own = mkdtempSync(path.join(parent, 'own-'));
  unpack('dist', path.join(own, 'site'));
  copyFileSync('dist/exports/rtc-errors.html', path.join(own, 'rtc-errors.html'));
  try {
    renameSync(own, folder);
  } catch {
    // Another worker was faster: what it has unpacked is the same.
  }
  return folder;
}
