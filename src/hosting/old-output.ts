import { mkdirSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Moves what an earlier build left out of the way, and deletes it while the pages are made. Astro deletes it before it does
 * anything else, file by file, and there are twenty thousand.
 * @param trash A folder on the same disk; what stopped builds left there is deleted too.
 * @returns When everything is deleted.
 */
export async function clearOutput(output: string, trash: string): Promise<void> {
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
  await rm(trash, { recursive: true, force: true });
}
