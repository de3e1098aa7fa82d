import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cacheKey, openCache } from '../build-cache.ts';
import { hasCompressedCopies } from './table.ts';

/** Files that are compressed at the same time: enough for every core, little enough for the memory. */
const AT_ONCE = 16;
/**
 * How hard Brotli tries. 9 takes a millisecond for a page. 10 takes fifteen, for five percent of the bytes: it is for what a reader
 * waits for, and of pages only for those that may fit in one round trip less. 11 takes forty, for two percent more: it is for
 * what is then a round trip shorter.
 */
const QUALITY = { quick: 9, hard: 10, hardest: 11 };
/**
 * How distances to a repeated text are written; which way is the shortest for a page shows only when each is tried. Where the hardest
 * is tried, so are these: of 14,000 bytes, they save up to 80.
 */
const WAYS: readonly Record<number, number>[] = [
  {},
  { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT },
  { [constants.BROTLI_PARAM_NPOSTFIX]: 1 },
  { [constants.BROTLI_PARAM_NDIRECT]: 8 },
  { [constants.BROTLI_PARAM_NPOSTFIX]: 2 },
  { [constants.BROTLI_PARAM_NPOSTFIX]: 2, [constants.BROTLI_PARAM_NDIRECT]: 32 },
  { [constants.BROTLI_PARAM_NPOSTFIX]: 3, [constants.BROTLI_PARAM_NDIRECT]: 8 },
];
/** Bytes that a server sends before it waits for the browser: 10 packets of TCP, with room for the headers of the response. */
const FIRST_ROUND_TRIP = 14_000;
/** Bytes of which 11 may save enough. */
const WITHIN_REACH = 1.06 * FIRST_ROUND_TRIP;
/** What programs read, and what is downloaded to be kept; paths from the root of the site. */
const NOT_WAITED_FOR = /^(?:api\/|exports\/rtc-errors)|\.md$/u;

// Both run in threads of Node.
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const brotliOf = (bytes: Buffer, quality: number, way: Record<number, number> = {}) =>
  brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      ...way,
      // With the usual window, 9 takes as long as 10, most of it to clear tables that a page never fills.
      ...(quality === QUALITY.quick ? { [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes.length) } : {}),
    },
  });
/** The bits of the smallest window that holds so many bytes, but no larger than the usual one. */
const windowFor = (length: number) =>
  Math.min(
    constants.BROTLI_DEFAULT_WINDOW,
    Math.max(constants.BROTLI_MIN_WINDOW_BITS, Math.ceil(Math.log2(length + 16))),
  );

/**
 * Writes the compressed copies of every text file below a folder: `index.html.br` and `index.html.gz`. The same file gives the
 * same bytes. They are kept for the next build.
 * @param cacheFolder Where they are kept; the folder may be deleted at any time.
 * @returns How many files got copies, and the sum of their bytes before and after Brotli.
 */
export async function writeCompressedCopies(folder: string, cacheFolder: string): Promise<Compression> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && hasCompressedCopies(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const files = await inGroups(names, async (file) => {
    const address = path.relative(folder, file).split(path.sep).join('/');
    const isWaitedFor = !NOT_WAITED_FOR.test(address);
    // A page that is quickly small enough comes in one round trip; a script is one of several that a search needs.
    const enough = !isWaitedFor ? Infinity : address.endsWith('.html') ? FIRST_ROUND_TRIP : 0;
    const content = readFileSync(file);
    const hash = createHash('sha256').update(content).digest('hex');
    // Another version of a compressor may give other bytes.
    const { brotli: brotliVersion, zlib } = process.versions;
    return {
      file,
      enough,
      bytes: content.length,
      key: cacheKey(hash, brotliVersion, zlib, enough, QUALITY, WAYS, WITHIN_REACH),
    };
  });
  const cache = openCache(
    cacheFolder,
    files.map(({ key }) => key),
  );
  const sizes = await inGroups(files, async ({ file, enough, key }) => {
    const both = await cache.get(key, async () => compressed(readFileSync(file), enough));
    const [br, gz] = unpacked(both);
    writeFileSync(`${file}.br`, br);
    writeFileSync(`${file}.gz`, gz);
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

/**
 * Both copies of a file, one behind the other; before them, the length of the first.
 * @param enough Bytes from which on trying harder is of no use.
 */
async function compressed(bytes: Buffer, enough: number): Promise<Uint8Array> {
  const [br, gz] = await Promise.all([smallestBrotli(bytes, enough), gzipped(bytes, { level: 9 })]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(br.length);
  return Buffer.concat([length, br, gz]);
}

const unpacked = (both: Uint8Array): [br: Uint8Array, gz: Uint8Array] => {
  const end = 4 + Buffer.from(both.buffer, both.byteOffset, both.byteLength).readUInt32LE();
  return [both.subarray(4, end), both.subarray(end)];
};

async function smallestBrotli(bytes: Buffer, enough: number): Promise<Buffer> {
  const quick = await brotliOf(bytes, QUALITY.quick);
  if (quick.length <= enough) return quick;
  const hard = await brotliOf(bytes, QUALITY.hard);
  const isNear = hard.length > FIRST_ROUND_TRIP && hard.length <= WITHIN_REACH;
  if (!isNear) return hard;
  const hardest = await Promise.all(WAYS.map((way) => brotliOf(bytes, QUALITY.hardest, way)));
  return hardest.reduce((least, one) => (one.length < least.length ? one : least));
}

/** What the compression of a site came to. */
export interface Compression {
  files: number;
  bytes: number;
  compressed: number;
}
