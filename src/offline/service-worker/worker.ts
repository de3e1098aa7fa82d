import { ASKED, controlCache, type CopyStatus, type WorkerRequest } from '../../browser/offline-messages.ts';
import { cacheOf, release, scope, worker } from './context.ts';
import { becomeCurrent, forgetClosed } from './open-pages.ts';
import { answer, isOurs } from './serve.ts';
import { fill, missingFiles, tell } from './store.ts';

/**
 * The service worker. A version is installed whole or not at all: it fills a cache of its own while the one before it goes on
 * serving, and takes over only when the last file is put away. Whatever fails leaves everything as it was; the browser tries
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
  const { type } = event.data as WorkerRequest;
  if (type === 'repair') event.waitUntil(repair());
  else event.waitUntil(status().then((answered) => event.ports[0]?.postMessage(answered)));
});

async function install(): Promise<void> {
  try {
    await refuseUnaskedOnMeteredConnection();
    // What an attempt that broke off has left is not trusted.
    await caches.delete(cacheOf(release.version));
    await fill();
  } catch (error) {
    await caches.delete(cacheOf(release.version)).catch(() => false);
    await tell({ type: 'failed' });
    throw error;
  }
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  const left = await becomeCurrent();
  await worker.clients.claim();
  for (const page of left) page.postMessage({ type: 'updated' });
  await tell({ type: 'complete' });
}

/** Brings back what the device has lost. When this version is no longer offered, the newer one is fetched instead. */
async function repair(): Promise<void> {
  try {
    // Where files were lost, the note about the open pages may be lost as well.
    if (await fill()) await becomeCurrent();
    await tell({ type: 'complete' });
  } catch {
    await tell({ type: 'failed' });
    await worker.registration.update().catch(() => {});
  }
}

async function status(): Promise<CopyStatus> {
  const { version, pages, bytes, archive } = release;
  return { version, pages, bytes, download: archive.bytes, missing: (await missingFiles()).length };
}

async function refuseUnaskedOnMeteredConnection(): Promise<void> {
  const { connection } = navigator as WorkerNavigator & { connection?: { saveData?: boolean } };
  const cacheName = controlCache(scope);
  const isAsked = Boolean(await caches.match(`${scope}${ASKED}`, { cacheName }));
  // Asked for once, for one download.
  if (isAsked) await (await caches.open(cacheName)).delete(`${scope}${ASKED}`);
  if (connection?.saveData && !isAsked) throw new Error('data is saved, and nobody asked for the copy');
}
