import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cacheKey, openCache } from '../build-cache.ts';
import { hasCompressedCopies } from './table.ts';

/** Files that are compressed at the same time: enough for every core, little enough for the memory. */
const AT_ONCE = 16;
/**
 * How hard Brotli tries. 10 takes eight times as long as 9, for six percent of the bytes: it is for files a reader waits for, the
 * pages and what they load. 11 takes three times as long again, for two percent: it is for what is then a round trip shorter.
 */
const QUALITY = { waitedFor: 10, hardest: 11, other: 9 };
/** Bytes that a server sends before it waits for the browser: 10 packets of TCP, with room for the headers of the response. */
const FIRST_ROUND_TRIP = 14_000;
/** Bytes of which 11 may save enough. */
const WITHIN_REACH = 1.04 * FIRST_ROUND_TRIP;
/** What programs read, and what is downloaded to be kept; paths from the root of the site. */
const NOT_WAITED_FOR = /^(?:api\/|exports\/rtc-errors)|\.md$/u;

// Both run in threads of Node.
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const brotliOf = (bytes: Buffer, quality: number) =>
  brotli(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

/**
 * Writes the compressed copies of every text file below a folder: `index.html.br` and `index.html.gz`. The same file gives the
 * same bytes. The two take about 25 milliseconds for a page, so they are kept for the next build.
 * @param cacheFolder Where they are kept; the folder may be deleted at any time.
 * @returns How many files got copies, and the sum of their bytes before and after Brotli.
 */
export async function writeCompressedCopies(folder: string, cacheFolder: string): Promise<Compression> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && hasCompressedCopies(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const files = await inGroups(names, async (file) => {
    const address = path.relative(folder, file).split(path.sep).join('/');
    const quality = NOT_WAITED_FOR.test(address) ? QUALITY.other : QUALITY.waitedFor;
    const content = await readFile(file);
    const hash = createHash('sha256').update(content).digest('hex');
    // Another version of a compressor may give other bytes.
    const { brotli: brotliVersion, zlib } = process.versions;
    return {
      file,
      quality,
      bytes: content.length,
      key: cacheKey(hash, brotliVersion, zlib, quality, FIRST_ROUND_TRIP),
    };
  });
  const cache = openCache(
    cacheFolder,
    files.map(({ key }) => key),
  );
  const sizes = await inGroups(files, async ({ file, quality, key }) => {
    const both = await cache.get(key, async () => compressed(await readFile(file), quality));
    const [br, gz] = unpacked(both);
    await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
    return br.length;
  });
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return { files: files.length, bytes: sum(files.map(({ bytes }) => bytes)), compressed: sum(sizes) };
}

/** Does something with each of a list, some at the same time. */
async function inGroups<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  }
  return results;
}

/** Both copies of a file, one behind the other; before them, the length of the first. */
async function compressed(bytes: Buffer, quality: number): Promise<Uint8Array> {
  const [br, gz] = await Promise.all([smallestBrotli(bytes, quality), gzipped(bytes, { level: 9 })]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(br.length);
  return Buffer.concat([length, br, gz]);
}

const unpacked = (both: Uint8Array): [br: Uint8Array, gz: Uint8Array] => {
  const end = 4 + Buffer.from(both.buffer, both.byteOffset, both.byteLength).readUInt32LE();
  return [both.subarray(4, end), both.subarray(end)];
};

async function smallestBrotli(bytes: Buffer, quality: number): Promise<Buffer> {
  const first = await brotliOf(bytes, quality);
  const isNear = first.length > FIRST_ROUND_TRIP && first.length <= WITHIN_REACH;
  return isNear && quality === QUALITY.waitedFor ? brotliOf(bytes, QUALITY.hardest) : first;
}

/** What the compression of a site came to. */
export interface Compression {
  files: number;
  bytes: number;
  compressed: number;
}
