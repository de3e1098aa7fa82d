import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Bytes of the checksum that stands before the content of a file. */
const CHECKSUM_BYTES = 32;

const sha256 = (content: string | Uint8Array): Buffer => createHash('sha256').update(content).digest();

/** Files that are expensive to make, each kept under the hash of everything it is made from. */
export interface Cache {
  /** The content kept under a key; made and kept when there is none, or when it is damaged. */
  get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
}

/** The key of what is made from these values: the same values give the same key, everywhere. */
export const cacheKey = (...values: unknown[]): string => sha256(JSON.stringify(values)).toString('hex');

/**
 * Opens a folder as a cache; makes it when it is missing, and removes every file in it that has none of the keys.
 * @param keys all keys that will be asked for
 */
export function openCache(folder: string, keys: readonly string[]): Cache {
  const wanted = new Set(keys);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!wanted.has(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  return {
    async get(key, make) {
      const file = path.join(folder, key);
      const kept = readKept(file);
      if (kept) return kept;
      const content = await make();
      // Written aside and then renamed: a build that is stopped, or another one at the same time, leaves no half files.
      const aside = `${file}.${process.pid}`;
      writeFileSync(aside, Buffer.concat([sha256(content), content]));
      renameSync(aside, file);
      return content;
    },
  };
}

/** The content of a file of the cache; null when it is missing or damaged. */
function readKept(file: string): Uint8Array | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return null;
  }
  const content = bytes.subarray(CHECKSUM_BYTES);
  return sha256(content).equals(bytes.subarray(0, CHECKSUM_BYTES)) ? content : null;
}
