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
 * same bytes. Brotli takes about 20 milliseconds for a page, so its output is kept for the next build.
 * @param cacheFolder Where it is kept; the folder may be deleted at any time.
 * @returns How many files got copies, and the sum of their bytes before and after Brotli.
 */
export async function writeCompressedCopies(folder: string, cacheFolder: string): Promise<Compression> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && hasCompressedCopies(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => {
      const address = path.relative(folder, file).split(path.sep).join('/');
      const quality = NOT_WAITED_FOR.test(address) ? QUALITY.other : QUALITY.waitedFor;
      // Another version of Brotli may give other bytes.
      const content = createHash('sha256').update(readFileSync(file)).digest('hex');
      return { file, quality, key: cacheKey(content, process.versions['brotli'], quality, FIRST_ROUND_TRIP) };
    });
  const cache = openCache(
    cacheFolder,
    files.map(({ key }) => key),
  );
  const sum: Compression = { files: files.length, bytes: 0, compressed: 0 };
  const compress = async ({ file, quality, key }: (typeof files)[number]) => {
    const bytes = readFileSync(file);
    const [compressed, forOldClients] = await Promise.all([
      cache.get(key, async () => {
        const first = await brotliOf(bytes, quality);
        const isNear = first.length > FIRST_ROUND_TRIP && first.length <= WITHIN_REACH;
        return isNear && quality === QUALITY.waitedFor ? brotliOf(bytes, QUALITY.hardest) : first;
      }),
      gzipped(bytes, { level: 9 }),
    ]);
    writeFileSync(`${file}.br`, compressed);
    writeFileSync(`${file}.gz`, forOldClients);
    sum.bytes += bytes.length;
    sum.compressed += compressed.length;
  };
  for (let start = 0; start < files.length; start += AT_ONCE) {
    await Promise.all(files.slice(start, start + AT_ONCE).map(compress));
  }
  return sum;
}

/** What the compression of a site came to. */
export interface Compression {
  files: number;
  bytes: number;
  compressed: number;
}
