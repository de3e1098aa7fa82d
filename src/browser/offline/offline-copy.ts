import { readChoice, setChoice } from './offline-choice.ts';
import { ASKED, cachePrefix, controlCache, isLackOfRoom } from './offline-messages.ts';
import type { CopyStatus, ReleaseSummary, WorkerMessage, WorkerRequest } from './offline-messages.ts';
import { ACTIONS, SAY, stateOf, type Action, type CopyFacts, type CopyState } from './offline-words.ts';

/** Says whether this device holds a copy of the site, and fetches, renews or removes it. */
class OfflineCopy extends HTMLElement {
  #state: CopyState = 'none';
  #facts: CopyFacts = {};
  /** Other tabs hear of a removal here: after it there is no worker to inform them. */
  #otherTabs: BroadcastChannel | undefined;

  connectedCallback() {
    for (const button of this.querySelectorAll('button')) {
      button.addEventListener('click', () => void this.#run(button.dataset['action'] as Action));
    }
    try {
      navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => this.#hear(data));
      this.#otherTabs = new BroadcastChannel(cachePrefix(this.#scope));
      this.#otherTabs.addEventListener('message', () => void this.#refresh());
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
    if (message.type !== 'failed') return;
    if (message.fullUntil) void this.#showLackOfRoom();
    else if (this.#state === 'working' || this.#state === 'checking') this.#showFailure();
  }

  async #refresh() {
    try {
      await caches.keys();
      const registration = await navigator.serviceWorker.getRegistration(this.#scope);
      const [offered, held, room] = await Promise.all([
        offeredRelease(this.#scope),
        registration?.active && !registration.waiting
          ? ask(registration.active)
          : registration
            ? this.#facts.held
            : undefined,
        roomLeft(),
      ]);
      const facts = { offered, held, room };
      const state = registration && isComing(registration) ? 'working' : stateOf(facts, readChoice());
      // The result of a check stays while it holds.
      const answer = offered ? 'newest' : 'unchecked';
      this.#show(state === 'held' && this.#state === answer ? answer : state, facts);
    } catch {
      this.#show('refused');
    }
  }

  async #run(action: Action) {
    try {
      this.#show(action === 'update' ? 'checking' : 'working', { ...this.#facts, progress: undefined });
      await { keep: () => this.#keep(), update: () => this.#update(), remove: () => this.#remove() }[action]();
    } catch (error) {
      if (isLackOfRoom(error)) await this.#showLackOfRoom();
      else this.#showFailure();
    }
  }

  async #keep() {
    setChoice(null);
    // Only a wish: a browser that declines may clear the copy when the device runs out of room.
    void navigator.storage?.persist?.();
    await this.#noteAsked();
    const registration = await navigator.serviceWorker.register(`${this.#scope}sw.js`);
    // A worker that outlived the removal of its copy is not installed again: it fills its cache again.
    if (!isComing(registration)) await this.#repair(registration);
  }

  async #update() {
    const registration = await navigator.serviceWorker.getRegistration(this.#scope);
    if (!registration) return this.#keep();
    const { held } = this.#facts;
    const offered = await offeredRelease(this.#scope);
    if (!offered) return this.#show('unchecked');
    if (held?.missing === 0 && held.version === offered.version)
      return this.#show('newest', { ...this.#facts, offered });
    setChoice(null);
    await this.#noteAsked();
    await registration.update();
    // A check that the browser had already begun is not repeated, and may have seen the release before.
    if (!isComing(registration)) await registration.update();
    if (!isComing(registration)) await this.#repair(registration);
  }

  async #repair({ active }: ServiceWorkerRegistration) {
    await (await caches.open(controlCache(this.#scope))).delete(`${this.#scope}${ASKED}`);
    active?.postMessage({ type: 'repair', isAsked: true } satisfies WorkerRequest);
  }

  async #remove() {
    setChoice('removed');
    const registration = await navigator.serviceWorker.getRegistration(this.#scope);
    await registration?.unregister();
    const ours = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(this.#scope)));
    await Promise.all(ours.map((name) => caches.delete(name)));
    this.#otherTabs?.postMessage('removed');
    await this.#refresh();
  }

  /** A copy that the reader asks for is downloaded on a metered connection, too. */
  async #noteAsked() {
    const control = await caches.open(controlCache(this.#scope));
    await control.put(`${this.#scope}${ASKED}`, new Response(''));
  }

  #showFailure() {
    this.#show(this.#facts.held ? 'failed' : 'not-fetched');
  }

  async #showLackOfRoom() {
    this.#show(this.#facts.held ? 'no-room-for-more' : 'no-room', { ...this.#facts, room: await roomLeft() });
  }

  #show(state: CopyState, facts: CopyFacts = this.#facts) {
    const focused = document.activeElement;
    this.#state = state;
    this.#facts = facts;
    this.dataset['state'] = state;
    const { status, details = '' } = SAY[state](facts);
    const line = this.querySelector('[role="status"]');
    // Announced once, not with each step of the progress.
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

/** Bytes that the browser still has for this site; undefined when it does not report it. */
async function roomLeft(): Promise<number | undefined> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  return quota === undefined || usage === undefined ? undefined : quota - usage;
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

customElements.define('offline-copy', OfflineCopy);
