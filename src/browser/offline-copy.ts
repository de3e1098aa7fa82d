import { ASKED, CHOICE, cachePrefix, controlCache } from './offline-messages.ts';
import type { CopyStatus, ReleaseSummary, WorkerMessage, WorkerRequest } from './offline-messages.ts';
import { ACTIONS, SAY, type Action, type CopyFacts, type CopyState } from './offline-words.ts';

/** Says whether this device holds a copy of the site, and fetches, renews or removes it. */
class OfflineCopy extends HTMLElement {
  #state: CopyState = 'none';
  #facts: CopyFacts = {};

  connectedCallback() {
    for (const button of this.querySelectorAll('button')) {
      button.addEventListener('click', () => void this.#run(button.dataset['action'] as Action));
    }
    try {
      navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => this.#hear(data));
    } catch {
      this.#show('refused');
      return;
    }
    void this.#refresh();
  }

  get #scope() {
    return new URL(this.dataset['root'] ?? '/', location.href).href;
  }

  #hear(message: WorkerMessage) {
    if (message.type === 'progress') this.#show('working', { ...this.#facts, progress: message });
    if (message.type === 'complete') void this.#refresh();
    if (message.type === 'failed' && this.#state === 'working') this.#showFailure();
  }

  async #refresh() {
    try {
      await caches.keys();
      const registration = await navigator.serviceWorker.getRegistration(this.#scope);
      const [offered, held, estimate] = await Promise.all([
        offeredRelease(this.#scope),
        registration?.active && !registration.waiting
          ? ask(registration.active)
          : registration
            ? this.#facts.held
            : undefined,
        navigator.storage?.estimate(),
      ]);
      this.#show(stateOf({ offered, held }, registration !== undefined && isComing(registration)), {
        offered,
        held,
        usage: estimate?.usage,
      });
    } catch {
      this.#show('refused');
    }
  }

  async #run(action: Action) {
    try {
      this.#show('working');
      await { keep: () => this.#keep(), update: () => this.#update(), remove: () => this.#remove() }[action]();
    } catch {
      this.#showFailure();
    }
  }

  async #keep() {
    setChoice(null);
    // Only a wish: a browser that declines may clear the copy when the device runs out of room.
    void navigator.storage?.persist?.();
    await this.#noteAsked();
    const { active } = await navigator.serviceWorker.register(`${this.#scope}sw.js`);
    // A worker that outlived the removal of its copy is not installed anew: it fills its cache again.
    active?.postMessage({ type: 'repair' } satisfies WorkerRequest);
  }

  async #update() {
    const registration = await navigator.serviceWorker.getRegistration(this.#scope);
    if (!registration) return this.#keep();
    await this.#noteAsked();
    await registration.update();
    // A check of the browser's own that was under way is not made twice, and may have seen the release before.
    if (!isComing(registration)) await registration.update();
    if (isComing(registration)) return;
    await (await caches.open(controlCache(this.#scope))).delete(`${this.#scope}${ASKED}`);
    registration.active?.postMessage({ type: 'repair' } satisfies WorkerRequest);
  }

  async #remove() {
    setChoice('removed');
    const registration = await navigator.serviceWorker.getRegistration(this.#scope);
    await registration?.unregister();
    const ours = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(this.#scope)));
    await Promise.all(ours.map((name) => caches.delete(name)));
    await this.#refresh();
  }

  /** Who asks for the copy gets it on a metered connection too. */
  async #noteAsked() {
    const control = await caches.open(controlCache(this.#scope));
    await control.put(`${this.#scope}${ASKED}`, new Response(''));
  }

  #showFailure() {
    this.#show(this.#facts.held ? 'failed' : 'not-fetched');
  }

  #show(state: CopyState, facts: CopyFacts = this.#facts) {
    const focused = document.activeElement;
    this.#state = state;
    this.#facts = facts;
    this.dataset['state'] = state;
    const { status, details = '' } = SAY[state](facts);
    const line = this.querySelector('[role="status"]');
    // Said once, not again with each step of the progress.
    if (line && line.textContent !== status) line.textContent = status;
    const small = this.querySelector('[data-details]');
    if (small) small.textContent = details;
    const bar = this.querySelector('progress');
    if (bar) {
      bar.hidden = state !== 'working';
      bar.max = facts.progress?.total ?? 1;
      bar.value = facts.progress?.done ?? 0;
    }
    for (const button of this.querySelectorAll('button')) {
      button.hidden = !ACTIONS[state].includes(button.dataset['action'] as Action);
    }
    // The button that was pressed may be gone: the keyboard stays at its place.
    if (focused === this || (focused instanceof HTMLButtonElement && this.contains(focused) && focused.hidden)) {
      (this.querySelector<HTMLElement>('button:not([hidden])') ?? this).focus({ preventScroll: true });
    }
  }
}

/**
 * Whether a newer worker is on its way. The one before it is then left alone: a browser does not replace a worker that has
 * something to do.
 */
const isComing = ({ installing, waiting }: ServiceWorkerRegistration) => Boolean(installing ?? waiting);

function stateOf({ offered, held }: CopyFacts, isInstalling: boolean): CopyState {
  if (isInstalling) return 'working';
  if (!held) return isRemoved() ? 'removed' : 'none';
  if (held.missing > 0) return 'partial';
  return offered && offered.version !== held.version ? 'outdated' : 'held';
}

/** What the site offers now; undefined without a connection. */
async function offeredRelease(scope: string): Promise<ReleaseSummary | undefined> {
  try {
    const response = await fetch(`${scope}offline/release.json`, { cache: 'no-store' });
    return response.ok ? ((await response.json()) as ReleaseSummary) : undefined;
  } catch {
    return undefined;
  }
}

/** What the worker holds. */
function ask(worker: ServiceWorker): Promise<CopyStatus> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<CopyStatus>) => resolve(data);
    worker.postMessage({ type: 'status' } satisfies WorkerRequest, [port2]);
  });
}

function isRemoved(): boolean {
  try {
    return localStorage.getItem(CHOICE) !== null;
  } catch {
    return false;
  }
}

function setChoice(choice: 'removed' | null): void {
  try {
    if (choice) localStorage.setItem(CHOICE, choice);
    else localStorage.removeItem(CHOICE);
  } catch {
    // The choice then holds for this visit only.
  }
}

customElements.define('offline-copy', OfflineCopy);
