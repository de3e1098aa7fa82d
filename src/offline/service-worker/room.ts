import { controlCache, isLackOfRoom, isToWait, PATIENCE } from '../../browser/offline/offline-messages.ts';
import { scope } from './context.ts';

const CONTROL = controlCache(scope);
const KEY = `${scope}full-until`;

/**
 * Asks before anything is downloaded. A browser that does not report it is tried.
 *
 * @throws QuotaExceededError when the browser has no room for so many bytes
 */
export async function ensureRoom(bytes: number): Promise<void> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  if (quota !== undefined && usage !== undefined && quota - usage < bytes) throw lackOfRoom(`${bytes} bytes`);
}

/** @throws QuotaExceededError when there was no room a few days ago */
export async function ensureNotKnownFull(): Promise<void> {
  if (await fullUntil()) throw lackOfRoom('as it was some days ago');
}

/**
 * Writes down that there was no room, when that is why something failed. Where not even that can be written, the pages
 * still remember it.
 *
 * @returns the time until which it is not tried again by itself; undefined when something else failed
 */
export async function rememberLackOfRoom(error: unknown): Promise<number | undefined> {
  if (!isLackOfRoom(error)) return undefined;
  const known = await fullUntil();
  if (known) return known;
  const until = Date.now() + PATIENCE;
  const written = caches.open(CONTROL).then((control) => control.put(KEY, new Response(`${until}`)));
  await written.catch(() => {});
  return until;
}

/** An explicit request always retries, whatever failed before. */
export async function forgetLackOfRoom(): Promise<void> {
  await (await caches.open(CONTROL)).delete(KEY);
}

async function fullUntil(): Promise<number | undefined> {
  const stored = await caches.match(KEY, { cacheName: CONTROL }).catch(() => undefined);
  const until = Number(await stored?.text());
  return isToWait(until) ? until : undefined;
}

const lackOfRoom = (forWhat: string) => new DOMException(`There is no room: ${forWhat}`, 'QuotaExceededError');
