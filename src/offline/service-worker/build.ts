import { byCodeUnits } from '../../lists.ts';
import { gzipSync } from 'fflate';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { OLDEST_BROWSERS } from '../../browser/oldest.ts';
import type { ReleaseSummary } from '../../browser/offline/offline-messages.ts';
import { fingerprintOf, isKept, type Release, type ReleaseFile } from './release.ts';

/**
 * Files outside the copy: those for other programs, pictures for link previews and launchers, fonts, and what this
 * module itself makes. The page about the downloads is kept, the downloads are not.
 */
const LEFT_OUT = /^(?:api|icons|offline|og)\/|^exports\/(?!index\.html$)|^(?:sbom\.cdx\.json|sw\.js)$|\.woff2$/u;

/** Whether a file of the site is part of the copy. */
export const isInstalled = (path: string): boolean => isKept(path) && !LEFT_OUT.test(path);

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/**
 * Makes the service worker of a finished site, and what it downloads. The same files give the same bytes.
 *
 * The copy is one compressed file, not one request for each page. Pages are alike, so together they compress to
 * far less than one by one, and a release costs one request instead of hundreds. That is less than the changed files alone would
 * be, since every page names the assets; so nothing is taken over from the version before, and a version
 * never depends on another one being whole. The progress is counted in bytes, and half an archive is no archive.
 *
 * @param files the site as it is published: paths below its root, and bytes
 * @returns what has to be added to the site, by path
 */
export async function buildServiceWorker(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const kept = [...files]
    .filter(([path]) => isInstalled(path))
    .map(([path, bytes]) => ({ path, bytes: new Uint8Array(bytes) }))
    .sort((a, b) => byCodeUnits(a.path, b.path));
  const listed = await Promise.all(
    kept.map(async ({ path, bytes }): Promise<ReleaseFile> => [path, bytes.length, await fingerprintOf(bytes)]),
  );
  const archive = gzipSync(new Uint8Array(Buffer.concat(kept.map(({ bytes }) => bytes))), { level: 9, mtime: 0 });
  const code = await bundle();
  const version = await fingerprintOf(new TextEncoder().encode(JSON.stringify(listed) + code));
  const release: Release = {
    version,
    archive: { path: `offline/${version}.bin`, bytes: archive.length },
    files: listed,
    pages: kept.filter(({ path }) => path.endsWith('.html') && path !== '404.html').length,
    bytes: kept.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
  const summary: ReleaseSummary = { version, pages: release.pages, bytes: release.bytes, download: archive.length };
  const text = (content: string) => new TextEncoder().encode(content);
  return new Map([
    ['sw.js', text(`const RELEASE=${JSON.stringify(release)};\n${code}`)],
    [release.archive.path, archive],
    ['offline/release.json', text(JSON.stringify(summary))],
  ]);
}

/** The worker as one classic script: not every browser runs workers that are modules. */
async function bundle(): Promise<string> {
  const build = await rolldown({ input: WORKER, platform: 'browser', transform: { target: OLDEST_BROWSERS } });
  const { output } = await build.generate({ format: 'iife', minify: true });
  await build.close();
  return output[0].code;
}
