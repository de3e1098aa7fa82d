import { ASKED, controlCache, type CopyStatus, type WorkerRequest } from '../../browser/offline/offline-messages.ts';
import { cacheOf, release, scope, worker } from './context.ts';
import { becomeCurrent, forgetClosed } from './open-pages.ts';
import { answer, isOurs } from './serve.ts';
import { ensureNotKnownFull, forgetLackOfRoom, rememberLackOfRoom } from './room.ts';
import { fill, missingFiles, report } from './store.ts';

/**
 * The service worker. A version is installed whole or not at all: it fills its own cache while the version before it keeps
 * serving, and takes over only when the last file is stored. A failure changes nothing; the browser tries
 * again with a later page.
 */
worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));

worker.addEventListener('fetch', (event) => {
  if (!isOurs(event.request)) return;
  event.respondWith(answer(event.request, event.clientId));
  if (event.request.mode === 'navigate') event.waitUntil(forgetClosed());
});

worker.addEventListener('message', (event) => {
  const request = event.data as WorkerRequest;
  if (request.type === 'repair') event.waitUntil(repair(request.isAsked));
  else event.waitUntil(status().then((answered) => event.ports[0]?.postMessage(answered)));
});

async function install(): Promise<void> {
  try {
    await refuseUnasked(await takeAsked());
    // What an attempt that broke off has left is not trusted.
    await caches.delete(cacheOf(release.version));
    await fill(await missingFiles());
  } catch (error) {
    await caches.delete(cacheOf(release.version)).catch(() => false);
    await tellFailure(error);
    throw error;
  }
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  const left = await becomeCurrent();
  await worker.clients.claim();
  for (const page of left) page.postMessage({ type: 'updated' });
  await report({ type: 'complete' });
}

/** Brings back what the device has lost. When this version is no longer offered, the newer one is fetched instead. */
async function repair(isAsked = false): Promise<void> {
  try {
    const missing = await missingFiles();
    if (missing.length > 0) {
      await refuseUnasked(isAsked);
      await fill(missing);
      // Where files were lost, the note about the open pages may be lost as well.
      await becomeCurrent();
    }
    await report({ type: 'complete' });
  } catch (error) {
    await tellFailure(error);
    await worker.registration.update().catch(() => {});
  }
}

async function status(): Promise<CopyStatus> {
  const { version, pages, bytes, archive } = release;
  return { version, pages, bytes, download: archive.bytes, missing: (await missingFiles()).length };
}

async function tellFailure(error: unknown): Promise<void> {
  await report({ type: 'failed', fullUntil: await rememberLackOfRoom(error) });
}

/** Whether the reader asked for the download: asked for once, for one download. */
async function takeAsked(): Promise<boolean> {
  const cacheName = controlCache(scope);
  if (!(await caches.match(`${scope}${ASKED}`, { cacheName }))) return false;
  return (await caches.open(cacheName)).delete(`${scope}${ASKED}`);
}

/** Nothing is downloaded by itself over a metered connection, nor again and again to a device without room. */
async function refuseUnasked(isAsked: boolean): Promise<void> {
  if (isAsked) return forgetLackOfRoom();
  const { connection } = navigator as WorkerNavigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData) throw new Error('data is saved, and nobody asked for the copy');
  await ensureNotKnownFull();
}
