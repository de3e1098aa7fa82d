import { statSync } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Kind } from './arguments.ts';

const CHUNK = 65_536;
const POLL_MS = 250;

/**
 * A file, chunk by chunk. Followed, it does not end: what is appended comes when it is there, and when the file is replaced
 * or emptied, as logs are, the new one is read from its beginning.
 * @param until Ends the reading.
 */
export async function* readFileFrom(file: string, isFollowed: boolean, until: AbortSignal): AsyncGenerator<Uint8Array> {
  let handle = await open(file, 'r');
  let position = 0;
  try {
    while (!until.aborted) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(CHUNK), 0, CHUNK, null);
      position += bytesRead;
      if (bytesRead > 0) yield buffer.subarray(0, bytesRead);
      else if (!isFollowed) return;
      else {
        const next = await replacement(file, handle, position);
        if (next) {
          await handle.close();
          [handle, position] = [next, 0];
        } else await wait(POLL_MS, undefined, { signal: until }).catch(() => undefined);
      }
    }
  } finally {
    await handle.close();
  }
}

/** The file now under this name, if it was replaced or is shorter than what was read; else null. */
async function replacement(file: string, handle: FileHandle, position: number): Promise<FileHandle | null> {
  const now = await stat(file).catch(() => null);
  if (now === null) return null;
  const { ino } = await handle.stat();
  return now.ino !== ino || now.size < position ? open(file, 'r') : null;
}

/** What there is under a name: a folder, or something that can be read, such as a file or the pipe that a shell opens for `<(…)`. */
export function kindOf(name: string): Kind {
  try {
    return statSync(name).isDirectory() ? 'folder' : 'file';
  } catch {
    // Missing, or no name at all: too long, with a NUL in it.
    return null;
  }
}
