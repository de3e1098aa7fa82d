import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';

/**
 * Moves what an earlier build left out of the way: Astro would delete it before it does anything else, file by file, and there are
 * thirty thousand. Nor may it be deleted while the pages are made: a file system may look at every file that was just
 * deleted before it makes a new one, and then spends more time on that than all else takes.
 * @param trash A folder on the same disk, for `deleteLater` when all is written. What stopped builds left there is in it too.
 */
export function moveOldOutput(output: string, trash: string): void {
  try {
    mkdirSync(trash, { recursive: true });
    const target = mkdtempSync(path.join(trash, 'output-'));
    // What a checkout of published pages is known by stays, as it does with Astro.
    for (const name of readdirSync(output).filter((one) => one !== '.git')) {
      renameSync(path.join(output, name), path.join(target, name));
    }
  } catch {
    // There is no output, or it is on another disk: Astro deletes what there is.
  }
}

/**
 * Deletes what was moved away, in a process that goes on when the build is over: a slow disk takes a minute. What it does not
 * get to is deleted after the next build.
 */
export function deleteLater(trash: string): void {
  const code = 'fs.rmSync(process.argv[1], { recursive: true, force: true })';
  const child = spawn(process.execPath, ['--eval', code, trash], { detached: true, stdio: 'ignore' });
  // Without it, all is as before but for the space on the disk.
  child.on('error', () => {});
  child.unref();
}
