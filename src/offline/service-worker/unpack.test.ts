import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, type ReleaseFile } from './release.ts';
import { unpack } from './unpack.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const TEXTS = { 'a.html': 'one', 'empty.css': '', 'b/index.html': 'two '.repeat(50_000), 'c.json': '{}' };
const archive = new Uint8Array(gzipSync(bytesOf(Object.values(TEXTS).join(''))));
const files = await Promise.all(
  Object.entries(TEXTS).map(async ([path, text]): Promise<ReleaseFile> => [
    path,
    text.length,
    await fingerprintOf(bytesOf(text)),
  ]),
);

async function unpacked(bytes: Uint8Array<ArrayBuffer>, announced = files) {
  const found: Record<string, string> = {};
  for await (const file of unpack(bytes, announced)) found[file.path] = new TextDecoder().decode(file.bytes);
  return found;
}

describe('an archive', () => {
  it('gives back every file, large and empty ones too', async () => {
    expect(await unpacked(archive)).toEqual(TEXTS);
  });

  it('that was cut off is refused', async () => {
    await expect(unpacked(archive.slice(0, -20))).rejects.toThrow();
  });

  it('with fewer files than announced is refused', async () => {
    await expect(unpacked(archive, [...files, ['d.html', 1, '00']])).rejects.toThrow('ends within d.html');
  });

  it('with more than was announced is refused', async () => {
    await expect(unpacked(archive, files.slice(0, -1))).rejects.toThrow('more than was announced');
  });

  it('with another file than announced is refused', async () => {
    const [first, ...others] = files;
    await expect(unpacked(archive, [[first![0], first![1], '0000000000000000'], ...others])).rejects.toThrow(
      'a.html is not what was announced',
    );
  });
});
