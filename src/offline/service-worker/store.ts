import type { WorkerMessage } from '../../browser/offline/offline-messages.ts';
import { cacheOf, keyOf, release, scope, worker } from './context.ts';
import { mediaTypeOf } from '../../hosting/table.ts';
import { fingerprintOf, type ReleaseFile } from './release.ts';
import { ensureRoom } from './room.ts';
import { unpack } from './unpack.ts';

/** Entry of a cache that lists its files: a later worker reads it to go on serving pages that began with this version. */
const LIST = 'offline/files.json';

/** Files after which the progress is reported again. */
const FILES_PER_MESSAGE = 50;

/**
 * Downloads this version and stores the files of it that are missing.
 *
 * @throws QuotaExceededError when there is no room for them: before the download, if the browser reports it
 */
export async function fill(paths: readonly string[]): Promise<void> {
  const missing = new Set(paths);
  await ensureRoom(release.files.reduce((sum, [path, bytes]) => sum + (missing.has(path) ? bytes : 0), 0));
  const archive = await download();
  const cache = await caches.open(cacheOf(release.version));
  let done = 0;
  for await (const { path, bytes } of unpack(archive, release.files)) {
    if (missing.has(path)) await cache.put(keyOf(path), responseOf(path, bytes));
    done += 1;
    if (done % FILES_PER_MESSAGE === 0) {
      await report({ type: 'progress', phase: 'store', done, total: release.files.length });
    }
  }
  await cache.put(`${scope}${LIST}`, Response.json(release.files));
}

/** Paths of the files of this version that the device does not hold. */
export async function missingFiles(): Promise<string[]> {
  const name = cacheOf(release.version);
  // Opening a cache would make it.
  const keys = (await caches.has(name)) ? await (await caches.open(name)).keys() : [];
  const held = new Set(keys.map(({ url }) => url));
  return release.files.map(([path]) => path).filter((path) => !held.has(keyOf(path)));
}

/** The files of a version with their fingerprints, by path; nothing of a version that is gone. */
export async function filesOf(version: string): Promise<ReadonlyMap<string, string>> {
  const files =
    version === release.version
      ? release.files
      : (((await (await caches.match(`${scope}${LIST}`, { cacheName: cacheOf(version) }))?.json()) ??
          []) as ReleaseFile[]);
  return new Map(files.map(([path, , fingerprint]) => [path, fingerprint]));
}

/**
 * A file of the copy. A file that differs from what was stored counts as lost and is deleted, so that the next
 * repair restores it.
 */
export async function read(version: string, path: string, fingerprint: string): Promise<Response | undefined> {
  const cacheName = cacheOf(version);
  const stored = await caches.match(keyOf(path), { cacheName });
  if (!stored) return undefined;
  const bytes = new Uint8Array(await stored.arrayBuffer());
  if ((await fingerprintOf(bytes)) === fingerprint) return responseOf(path, bytes);
  await (await caches.open(cacheName)).delete(keyOf(path));
  return undefined;
}

/** Sends a message to every open page, also to those that were there before the worker. */
export async function report(message: WorkerMessage): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage(message);
}

async function download(): Promise<Uint8Array<ArrayBuffer>> {
  const { path, bytes: total } = release.archive;
  // The copy is the store: the browser need not keep the archive as well.
  const response = await fetch(`${scope}${path}`, { cache: 'no-store' });
  if (!response.ok || !response.body) throw new Error(`${path} was answered with ${response.status}`);
  const archive = new Uint8Array(total);
  let done = 0;
  for (const reader = response.body.getReader(); ;) {
    const part = await reader.read();
    if (part.done) break;
    archive.set(part.value, done);
    done += part.value.length;
    await report({ type: 'progress', phase: 'download', done, total });
  }
  if (done < total) throw new Error(`${path} ended after ${done} of ${total} bytes`);
  return archive;
}

const responseOf = (path: string, bytes: Uint8Array<ArrayBuffer>) =>
  new Response(bytes, {
    headers: { 'content-type': mediaTypeOf(path), 'content-length': `${bytes.length}` },
  });
