import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzipSync } from 'node:zlib';
import { cacheKey, openCache } from '../build-cache.ts';
import { hasCompressedCopies } from './table.ts';

/** Files that are compressed at the same time: enough for every core, little enough for the memory. */
const AT_ONCE = 16;
/** The last step to 11 takes three times as long as all before it, for two percent of the bytes. */
const QUALITY = 10;
/** Versions of the code that compresses: others may give other bytes. */
const COMPRESSED_WITH = [process.versions['brotli'], `quality ${QUALITY}`];

const brotli = promisify(brotliCompress);

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
    .map((file) => ({ file, key: cacheKey(readFileSync(file, 'base64'), COMPRESSED_WITH) }));
  const cache = openCache(
    cacheFolder,
    files.map(({ key }) => key),
  );
  const sum: Compression = { files: files.length, bytes: 0, compressed: 0 };
  const compress = async ({ file, key }: (typeof files)[number]) => {
    const bytes = readFileSync(file);
    const options = {
      params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    };
    const compressed = await cache.get(key, () => brotli(bytes, options));
    writeFileSync(`${file}.br`, compressed);
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
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
