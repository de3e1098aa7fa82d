import { cachePrefix, controlCache } from '../../browser/offline/offline-messages.ts';
import { release, scope, worker } from './context.ts';
import { NO_TABS, takeOver, unneeded, withoutClosed, type Tabs } from './tabs.ts';

const CONTROL = controlCache(scope);
const KEY = `${scope}tabs`;

/** Which open page began with which version; written down, because a worker is stopped whenever it has nothing to do. */
let known: Promise<Tabs> | undefined;

async function load(): Promise<Tabs> {
  const stored = await caches.match(KEY, { cacheName: CONTROL }).catch(() => undefined);
  return ((await stored?.json().catch(() => undefined)) as Tabs | undefined) ?? NO_TABS;
}

async function save(tabs: Tabs): Promise<void> {
  known = Promise.resolve(tabs);
  const written = caches.open(CONTROL).then((control) => control.put(KEY, Response.json(tabs)));
  // A full device: it is known at least until the worker is stopped, and what follows makes room.
  await written.catch(() => {});
  const versions = (await caches.keys())
    .filter((name) => name.startsWith(cachePrefix(scope)) && name !== CONTROL)
    .map((name) => name.slice(cachePrefix(scope).length));
  await Promise.all(unneeded(versions, tabs).map((version) => caches.delete(`${cachePrefix(scope)}${version}`)));
}

/** The version that a page began with; pages that are only now asked for begin with this worker's. */
export async function versionOf(page: string): Promise<string> {
  const { earlier } = await (known ??= load());
  return earlier[page] ?? release.version;
}

/**
 * Makes this worker's version the one that new pages get.
 *
 * @returns the open pages of earlier versions
 */
export async function becomeCurrent(): Promise<Client[]> {
  const pages = await worker.clients.matchAll({ type: 'window' });
  const tabs = takeOver(
    await load(),
    pages.map(({ id }) => id),
    release.version,
  );
  await save(tabs);
  return pages.filter(({ id }) => id in tabs.earlier);
}

/** Drops the versions whose last page has been closed. */
export async function forgetClosed(): Promise<void> {
  const tabs = await (known ??= load());
  if (Object.keys(tabs.earlier).length === 0) return;
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = withoutClosed(
    tabs,
    pages.map(({ id }) => id),
  );
  if (Object.keys(open.earlier).length < Object.keys(tabs.earlier).length) await save(open);
}
