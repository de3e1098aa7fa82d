import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSite } from './site-files.ts';
import { tarball } from './tarball.ts';

/**
 * The npm package as npm installs it from an address. It is built in a process of its own, as it is for the registry: its
 * builder reads the configuration of the site, which is being used right now.
 */
export function npmPackage(): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'rtc-errors-package-'));
  try {
    execFileSync(process.execPath, ['scripts/package.ts', folder], { stdio: ['ignore', 'ignore', 'pipe'] });
    return tarball(new Map([...readSite(folder)].map(([file, bytes]) => [`package/${file}`, bytes])));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
