import { onDemandStyles } from '../on-demand-styles.ts';
import type { CHOICE, PATIENCE, WorkerMessage, WorkerRequest } from './offline-messages.ts';

/** Both are repeated, and checked by their types, because a shared module would be one more request of every page. */
const CHOICE_KEY: typeof CHOICE = 'rtc-errors:offline';
const WEEK: typeof PATIENCE = 604_800_000;

/** Milliseconds after the page has loaded. */
const CALM = 500;

/**
 * Keeps a copy of the site on the device. Part of every page, so it only starts the worker, and says when there is a
 * newer version. A browser that refuses workers or storage loses nothing but the copy.
 */
function start() {
  const { serviceWorker, connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
    if (data.type === 'updated') void sayUpdated();
    if (data.type === 'failed' && data.fullUntil) setChoice(data.fullUntil);
  });
  const repair: WorkerRequest = { type: 'repair' };
  const register = async () => {
    const choice = localStorage.getItem(CHOICE_KEY);
    // Removed by the reader, which is no number, or not to be tried within the next days. A later time was a wrong clock's.
    const wait = +(choice ?? 0) - Date.now();
    if (connection?.saveData || !(wait < 0 || wait > WEEK)) return;
    const registration = await serviceWorker.register(`${import.meta.env.BASE_URL.replace(/\/?$/u, '/')}sw.js`);
    // A worker that is about to be replaced is left alone: work would hold the next one up.
    if (!registration.waiting) registration.active?.postMessage(repair);
  };
  // Nothing is fetched while the page itself is still being fetched or drawn. Refused, as in some private windows: no copy.
  const soon = () => setTimeout(() => void register().catch(() => {}), CALM);
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon);
}

function setChoice(fullUntil: number) {
  try {
    localStorage.setItem(CHOICE_KEY, `${fullUntil}`);
  } catch {
    // Storage is refused: then this page does not start the worker by itself either.
  }
}

/** A bar at the end of the page's window, one however many releases came. It takes no focus and goes away when asked to. */
async function sayUpdated() {
  await onDemandStyles();
  if (document.querySelector('.update-notice')) return;
  const bar = document.createElement('div');
  bar.className = 'update-notice no-print';
  bar.setAttribute('role', 'status');
  document.body.append(bar);
  // A status is announced when its text changes, not when it appears.
  setTimeout(() => {
    bar.innerHTML =
      'The site was updated; you are seeing the earlier version. <button>Reload</button> <button aria-label="Dismiss">×</button>';
    const [reload, dismiss] = bar.querySelectorAll('button');
    reload?.addEventListener('click', () => location.reload());
    dismiss?.addEventListener('click', () => bar.remove());
  });
}

try {
  // On `file://` there are no workers; `astro dev` builds none.
  if (import.meta.env.PROD && location.protocol.startsWith('http')) start();
} catch {
  // Asking for the worker is refused already.
}
