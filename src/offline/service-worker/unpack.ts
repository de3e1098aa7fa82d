import { fingerprintOf, type ReleaseFile } from './release.ts';

/**
 * Takes an archive apart: files as they come out of the stream, so that never more than one of them is in memory.
 *
 * @throws when the archive ends early, has something left, or holds another file than was announced
 */
export async function* unpack(
  archive: Uint8Array<ArrayBuffer>,
  files: readonly ReleaseFile[],
): AsyncGenerator<{ path: string; bytes: Uint8Array<ArrayBuffer>; fingerprint: string }> {
  const reader = new Blob([archive]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  let rest = new Uint8Array(0);
  for (const [path, length, fingerprint] of files) {
    const bytes = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      if (rest.length === 0) {
        const { done, value } = await reader.read();
        if (done) throw new Error(`the archive ends within ${path}`);
        rest = value;
      }
      const part = rest.subarray(0, length - filled);
      bytes.set(part, filled);
      filled += part.length;
      rest = rest.subarray(part.length);
    }
    if ((await fingerprintOf(bytes)) !== fingerprint) throw new Error(`${path} is not what was announced`);
    yield { path, bytes, fingerprint };
  }
  if (rest.length > 0 || !(await reader.read()).done) throw new Error('the archive holds more than was announced');
}
