import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readSite } from './site-files.ts';
import { tarball } from './tarball.ts';

/**
 * The npm package as npm installs it from an address. It is built in a process of its own, as it is for the registry: its
 * builder reads the configuration of the site, which is being used right now; other work can go on meanwhile.
 */
export async function npmPackage(): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rtc-errors-package-'));
  try {
    await promisify(execFile)(process.execPath, ['scripts/package.ts', folder]);
    return tarball(new Map([...readSite(folder)].map(([file, bytes]) => [`package/${file}`, bytes])));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
