import type { Search, SearchScope } from '../search/index.ts';

/** Texts up to this length, on one line, are mirrored into `?q=`. Longer ones are read in the page only. */
const MAX_MIRRORED = 200;

const canBeMirrored = (text: string) => text.length <= MAX_MIRRORED && !/[\r\n]/u.test(text);

/**
 * The search field with its results. The field is plain HTML; this adds answers as one types, the keyboard, and the
 * address. Nothing that is typed or pasted is sent anywhere.
 */
class ErrorSearch extends HTMLElement {
  #input!: HTMLTextAreaElement;
  #results!: HTMLElement;
  #status!: HTMLElement;
  #tools: Promise<Tools> | undefined;
  /** Counts the questions, so that a late answer to an earlier one is dropped. */
  #asked = 0;
  #active = -1;

  connectedCallback() {
    this.#input = this.#find('[data-search-input]');
    this.#results = this.#find('[data-results]');
    this.#status = this.#find('[role="status"]');
    this.#input.addEventListener('input', () => void this.#answer());
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    document.addEventListener('keydown', (event) => this.#onShortcut(event));
    document.addEventListener('pointerdown', (event) => {
      if (this.#isPanel && !this.contains(event.target as Node)) this.#close();
    });
    if (this.#mirrors) window.addEventListener('popstate', () => void this.#answerAddress());
    void this.#answerAddress();
  }

  #find<Type extends HTMLElement>(selector: string): Type {
    const found = this.querySelector<Type>(selector);
    if (!found) throw new Error(`error-search: no ${selector}`);
    return found;
  }

  /** In the header the results cover the page; on the home page they are a part of it. */
  get #isPanel() {
    return this.classList.contains('header');
  }

  get #rows() {
    return [...this.#results.querySelectorAll<HTMLElement>('[data-entry]')];
  }

  /** On the home page the question stands in the address. */
  get #mirrors() {
    return this.dataset['asks'] === 'query';
  }

  /** Takes up the question that the address asks: `?q=` on the home page, the path where no page was found. */
  async #answerAddress() {
    const text = questionOf(location, this.dataset['asks']);
    if (text === this.#input.value) return;
    this.#input.value = text;
    await this.#answer({ mirror: false });
  }

  /** Code and index, loaded on first use, both at once. */
  #load(): Promise<Tools> {
    this.#tools ??= (async () => {
      const index = fetch(this.dataset['index'] ?? '');
      const [{ loadSearch }, { drawResult }] = await Promise.all([
        import('./load-search.ts'),
        import('./result-list.ts'),
      ]);
      return { search: await loadSearch(index), drawResult };
    })();
    this.#tools.catch(() => (this.#tools = undefined));
    return this.#tools;
  }

  async #answer({ mirror = true } = {}) {
    const text = this.#input.value;
    this.#asked += 1;
    const asked = this.#asked;
    if (mirror) this.#mirror(text);
    if (text.trim() === '') {
      this.#close();
      return;
    }
    this.#results.dataset['state'] = 'loading';
    try {
      const { search, drawResult } = await this.#load();
      if (asked !== this.#asked) return;
      const result = search(text, scopeOf(location));
      this.#results.replaceChildren(...drawResult(result, text, this.dataset['root'] ?? '/'));
      this.#show('done', text, countWords(result.hits.length));
    } catch {
      if (asked !== this.#asked) return;
      const words = 'The index could not be loaded. Try again when there is a connection.';
      const note = document.createElement('p');
      note.className = 'note';
      note.textContent = words;
      this.#results.replaceChildren(note);
      this.#show('error', text, words);
    }
  }

  #show(state: 'done' | 'error', query: string, status: string) {
    this.#active = -1;
    this.#input.removeAttribute('aria-activedescendant');
    this.#results.hidden = false;
    this.#results.dataset['query'] = query;
    this.#results.dataset['state'] = state;
    this.#status.textContent = status;
  }

  #close() {
    this.#asked += 1;
    this.#active = -1;
    this.#input.removeAttribute('aria-activedescendant');
    this.#results.hidden = true;
    this.#results.replaceChildren();
    this.#results.dataset['state'] = 'idle';
    delete this.#results.dataset['query'];
    this.#status.textContent = '';
  }

  /** Short questions stand in the address of the home page, so that they can be linked and come back. */
  #mirror(text: string) {
    if (!this.#mirrors) return;
    const address = new URL(location.href);
    if (text !== '' && canBeMirrored(text)) address.searchParams.set('q', text);
    else address.searchParams.delete('q');
    history.replaceState(history.state, '', address);
  }

  #onShortcut(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    const isTyping = target.matches('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#input.focus();
    this.#input.select();
  }

  #onKey(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      // In a text of several lines the arrows move the caret until a result is active.
      const manyLines = this.#input.value.includes('\n') && this.#active < 0;
      if (manyLines && !this.#caretAtEnd) return;
      if (this.#rows.length === 0) return;
      event.preventDefault();
      this.#activate(this.#active + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void this.#open();
    } else if (event.key === 'Escape') {
      if (this.#active >= 0) this.#activate(-1);
      else if (this.#results.hidden || !this.#isPanel) this.#clear();
      else this.#close();
    }
  }

  get #caretAtEnd() {
    return this.#input.selectionEnd === this.#input.value.length;
  }

  #clear() {
    this.#input.value = '';
    void this.#answer();
  }

  /** Makes one row the active one; going past an end leads back to the field. */
  #activate(index: number) {
    const rows = this.#rows;
    rows[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index < -1 ? rows.length - 1 : index >= rows.length ? -1 : index;
    const row = rows[this.#active];
    if (row) {
      row.setAttribute('aria-selected', 'true');
      row.scrollIntoView({ block: 'nearest' });
      this.#input.setAttribute('aria-activedescendant', row.id);
    } else {
      this.#input.removeAttribute('aria-activedescendant');
    }
  }

  /** Opens the active hit, or else the best one, as soon as there is an answer to what stands in the field. */
  async #open() {
    if (this.#results.dataset['query'] !== this.#input.value) await this.#answer();
    const rows = this.#rows;
    (rows[this.#active] ?? rows[0])?.querySelector('a')?.click();
  }
}

interface Tools {
  search: Search;
  drawResult: typeof import('./result-list.ts').drawResult;
}

/** The question an address asks. */
function questionOf({ search, pathname }: Location, asks: string | undefined): string {
  if (asks === 'query') return new URLSearchParams(search).get('q') ?? '';
  if (asks === 'path') return safelyDecoded(pathname).replace(/[/-]+/gu, ' ').trim();
  return '';
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** `?vendor=` and `?service=` narrow the search, so that a template in a ticket system can ask for one product. */
function scopeOf({ search }: Location): SearchScope {
  const parameters = new URLSearchParams(search);
  return { vendor: parameters.get('vendor'), service: parameters.get('service') };
}

const countWords = (count: number) =>
  count === 0 ? 'No results.' : `${count} ${count === 1 ? 'result' : 'results'}. Use the arrow keys to choose.`;

customElements.define('error-search', ErrorSearch);
