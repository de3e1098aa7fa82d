import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Bytes of the checksum that stands before the content of a file. */
const CHECKSUM_BYTES = 32;

const sha256 = (content: string | Uint8Array): Buffer => createHash('sha256').update(content).digest();

/** Files that are expensive to make, each kept under the hash of everything it is made from. */
export interface Cache {
  /** The content kept under a key; made and kept when there is none, or when it is damaged. */
  get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
}

/**
 * Where a build keeps something for the next one; it may be deleted at any time. Builds of other content, such as those of the
 * tests, have another place, so that they do not remove what this one kept.
 */
export const cacheFolder = (name: string): string =>
  path.join('node_modules/.cache', contentFolder() === 'content' ? 'rtc-errors' : 'rtc-errors-other', name);

const contentFolder = (): string => process.env['CONTENT_DIR'] ?? 'content';

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
      const found = await readKept(file);
      if (found) return found;
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
async function readKept(file: string): Promise<Uint8Array | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    return null;
  }
  const content = bytes.subarray(CHECKSUM_BYTES);
  return sha256(content).equals(bytes.subarray(0, CHECKSUM_BYTES)) ? content : null;
}

/**
 * One value that is expensive to make, in a folder of its own: as the last build left it, when that made it from the same.
 * @param madeFrom What else it is made from than the files and variables of a build, Node and the packages.
 */
export async function kept<Made>(folder: string, madeFrom: unknown, make: () => Promise<Made>): Promise<Made> {
  const variables = VARIABLES.map((name) => process.env[name] ?? null);
  const key = cacheKey(projectHash(), process.version, variables, madeFrom);
  const bytes = await openCache(folder, [key]).get(key, async () => serialize(await make()));
  return deserialize(bytes) as Made;
}

/** A hash of files, which says of what is made from them whether it is still the same. */
export function hashOfFiles(files: Iterable<readonly [path: string, content: Uint8Array]>): string {
  const hash = createHash('sha256');
  for (const [file, bytes] of files) hash.update(`${file}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}

/** Folders of the project whose files a build reads, apart from those directly in it, such as `package-lock.json`. */
const READ_BY_BUILD = ['packages', 'public', 'scripts', 'src'];
/** Variables on which a build depends; `CONTENT_DIR` is the folder of the content. */
const VARIABLES = ['BASE_PATH', 'CONTENT_DIR', 'REPOSITORY_URL', 'SITE_URL', 'WITH_PDF'];

/** A hash of all code and content of the project, with the versions of its packages. */
function projectHash(): string {
  const inFolders = [...READ_BY_BUILD, contentFolder()].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      ({ parentPath }) => !parentPath.includes('node_modules'),
    ),
  );
  const files = [...readdirSync('.', { withFileTypes: true }), ...inFolders]
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort();
  return hashOfFiles(files.map((file) => [file, readFileSync(file)]));
}
