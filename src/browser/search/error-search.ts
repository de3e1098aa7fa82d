import { addressWith, isShort, questionOf } from './address.ts';
import { hasArrived } from './arrival.ts';
import { element, findIn } from '../element.ts';
import { answerInParts, type AnswerPart } from './answer-in-parts.ts';
import { createLoading, type Loading } from './loading.ts';
import type { Skimmed } from '../../search/read/skim.ts';
import { forgetLookups, rememberLookup } from './recent.ts';
import { focusOnSlash } from './focus-on-slash.ts';
import { atIntent } from './at-intent.ts';
import { catchHeavyTexts } from './heavy-text.ts';
import { countWords, PROBLEMS } from './status-words.ts';
import { showRecent } from './recent-list.ts';

/** Lines to which the field grows where the browser does not do it. */
const MAX_LINES = 12;

/**
 * The search field with its results. The field is plain HTML; this adds answers as one types, the keyboard, and the
 * address. Nothing that is typed or pasted is sent anywhere.
 */
class ErrorSearch extends HTMLElement {
  // Only declared, and `private` to the compiler alone: of a field or a private name, old browsers get helper functions.
  declare private input: HTMLTextAreaElement;
  declare private results: HTMLElement;
  declare private status: HTMLElement;
  declare private recent: HTMLElement;
  declare private loading: Loading;
  /** Counts the questions, so that a late answer to an earlier one is dropped. */
  declare private asked: number;
  declare private active: number;
  /** Clues that the reader has removed. */
  declare private without: Set<string>;
  declare private scope: { vendor: string; service: string };
  /** What the text of the field was cut out of, when a longer one was pasted. */
  declare private skimmed: Skimmed | undefined;
  /** Ends the reading of a long text. */
  declare private reading: AbortController | undefined;

  connectedCallback() {
    this.asked = 0;
    this.active = -1;
    this.without = new Set();
    this.scope = { vendor: '', service: '' };
    this.input = findIn(this, '[data-search-input]');
    this.results = findIn(this, '[data-results]');
    this.status = findIn(this, '[role="status"]');
    this.recent = findIn(this, '[data-recent]');
    this.loading = createLoading(this.dataset);
    atIntent(this, this.isPanel ? this.input : null, () => void this.loading.whole().catch(() => {}));
    this.input.addEventListener('input', () => this.onQuestion());
    catchHeavyTexts(this.input, (text) => void this.onHeavyText(text));
    this.input.addEventListener('focus', () => this.showRecent());
    this.addEventListener('keydown', (event) => this.onKey(event));
    /** The panel closes as soon as the reader is elsewhere. */
    const onPlace = (place: EventTarget | null) => {
      if (this.isPanel && place && !this.contains(place as Node)) this.close();
    };
    this.addEventListener('focusout', ({ relatedTarget }) => onPlace(relatedTarget));
    this.results.addEventListener('click', (event) => this.onResultClick(event));
    this.recent.addEventListener('click', (event) => this.onRecentClick(event));
    focusOnSlash(this.input);
    document.addEventListener('pointerdown', ({ target }) => onPlace(target));
    if (this.mirrors) window.addEventListener('popstate', () => this.answerAddress());
    this.answerFirst();
    if (hasArrived()) void import('./redirect-notice.ts').then(({ showArrival }) => showArrival());
  }

  /** In the header the results cover the page; on the home page they are a part of it. */
  private get isPanel() {
    return this.classList.contains('header');
  }

  /** On the home page the question is in the address. In the single file a hit is a place of the same page: its link is clean. */
  private get mirrors() {
    return this.dataset['asks'] === 'query' && !this.isPanel;
  }

  private get rows() {
    return [...this.results.querySelectorAll<HTMLElement>('[data-entry]')];
  }

  /** What was typed before the script was there counts for more than what the address asks. */
  private answerFirst() {
    const asks = this.dataset['asks'];
    if (![questionOf(location, asks), ''].includes(this.input.value)) return void this.answer();
    // A browser that comes back puts the same text in again; it is the question of the address, with what narrows it.
    this.input.value = '';
    if (asks === 'path') void this.answerMissing();
    else this.answerAddress();
  }

  /** Takes up the question that the address asks: `?q=` on the home page, the path where no page was found. */
  private answerAddress() {
    const parameters = new URLSearchParams(location.search);
    this.scope = { vendor: parameters.get('vendor') ?? '', service: parameters.get('service') ?? '' };
    const text = questionOf(location, this.dataset['asks']);
    if (text === this.input.value) {
      this.showRecent();
      return;
    }
    this.input.value = text;
    void this.answer({ mirror: false });
  }

  /** Where no page was found: goes to the one that is meant, or asks the search for what the address tells. */
  private async answerMissing() {
    Object.assign(this.results, { hidden: false }).replaceChildren(element('p', { class: 'note' }, 'Looking for it…'));
    try {
      const [{ index }, { understand }] = await Promise.all([this.loading.whole(), import('./missing-page.ts')]);
      const question = understand(location, this.dataset['root'] ?? '/', index);
      if (question === 'gone') return;
      this.scope = { vendor: question.vendor, service: question.service };
      this.input.value = question.text;
      await this.answer();
    } catch {
      this.answerAddress();
    }
  }

  /** Another question: what was taken back of the last one, and what it was narrowed to, no longer hold. */
  private onQuestion(skimmed?: Skimmed) {
    this.reading?.abort();
    this.skimmed = skimmed;
    this.without.clear();
    this.scope = { vendor: '', service: '' };
    if (!CSS.supports('field-sizing', 'content')) {
      this.input.rows = Math.min(MAX_LINES, this.input.value.split('\n').length);
    }
    void this.answer();
  }

  /** The field takes of a long text what is worth reading, and is as quick as before. */
  private async onHeavyText(text: string) {
    this.close();
    const { signal } = (this.reading = new AbortController());
    try {
      const { readLongText } = await import('./long-text.ts');
      const skimmed = await readLongText(text, this.results, this.status, signal);
      if (!skimmed) return;
      this.input.value = skimmed.text;
      this.onQuestion(skimmed);
    } catch (error) {
      reportError(error);
      this.fail('', PROBLEMS.loading);
    }
  }

  private async answer({ mirror = true } = {}) {
    const text = this.input.value;
    this.asked += 1;
    const asked = this.asked;
    if (mirror) this.mirror(text);
    if (text.trim() === '') {
      this.close();
      this.showRecent();
      return;
    }
    this.recent.hidden = true;
    this.results.dataset['state'] = 'loading';
    const [skimmed, root] = [this.skimmed, this.dataset['root'] ?? '/'];
    const question = { text, root, skimmed, without: this.without, ...this.scope };
    const isCurrent = () => asked === this.asked;
    try {
      for await (const part of answerInParts(this.loading, question, isCurrent)) {
        if (!isCurrent()) return;
        this.take(text, part);
      }
    } catch (error) {
      // A bug: tell the reader, and log it to the console.
      reportError(error);
      if (isCurrent()) this.fail(text, PROBLEMS.answering);
    }
  }

  private take(text: string, { answer, isUnfinished }: AnswerPart) {
    if (!answer) return this.fail(text, PROBLEMS.loading);
    const chosen = this.rows[this.active]?.dataset['entry'];
    this.results.replaceChildren(...answer.nodes);
    this.results.toggleAttribute('data-unfinished', isUnfinished);
    this.show('done', text, countWords(answer.hits));
    // What was chosen before the rest of the answer came stays chosen.
    if (chosen !== undefined) this.activate(this.rows.findIndex((row) => row.dataset['entry'] === chosen));
  }

  private fail(text: string, words: string) {
    this.results.replaceChildren(element('p', { class: 'note', role: 'alert' }, words));
    this.show('error', text, words);
  }

  private show(state: 'done' | 'error', query: string, status: string) {
    this.leaveRow();
    this.results.hidden = false;
    this.results.dataset['query'] = query;
    this.results.dataset['state'] = state;
    this.status.textContent = status;
  }

  /** No result is active. */
  private leaveRow() {
    this.active = -1;
    this.input.removeAttribute('aria-activedescendant');
  }

  private close() {
    this.asked += 1;
    this.reading?.abort();
    this.leaveRow();
    this.results.hidden = true;
    this.results.replaceChildren();
    this.results.dataset['state'] = 'idle';
    delete this.results.dataset['query'];
    this.status.textContent = '';
    if (this.isPanel) this.recent.hidden = true;
  }

  /** Recent lookups stand below an empty field: always on the home page, with the focus and with examples in the header. */
  private showRecent() {
    const isWanted = () => this.input.value === '' && (!this.isPanel || document.activeElement === this.input);
    showRecent(this.recent, this.isPanel, isWanted);
  }

  /** Short questions are in the address of the home page, so that they can be linked and come back. */
  private mirror(text: string) {
    if (!this.mirrors) return;
    history.replaceState(history.state, '', addressWith(location, text, this.scope));
  }

  private onResultClick(event: Event) {
    const target = event.target as Element;
    const chip = target.closest<HTMLElement>('button');
    if (target.closest('a') && isShort(this.input.value)) rememberLookup(this.input.value.trim());
    if (!chip) return;
    const { cancel, clue, copyText, vendor, service } = chip.dataset;
    if (cancel !== undefined) return this.escape();
    if (copyText !== undefined) return void import('./copy-from.ts').then(({ copyFrom }) => copyFrom(chip, copyText));
    if (clue !== undefined && !this.without.delete(clue)) this.without.add(clue);
    if (vendor !== undefined) this.scope = { vendor, service: service ?? '' };
    void this.answer();
    this.input.focus();
  }

  private onRecentClick(event: Event) {
    const button = (event.target as Element).closest('button');
    const { lookup, forget } = button?.dataset ?? {};
    if (forget !== undefined) forgetLookups();
    if (lookup !== undefined) this.input.value = lookup;
    this.input.focus();
    this.onQuestion();
  }

  private onKey(event: KeyboardEvent) {
    // A button of the open panel has keys of its own, but for the one that closes it.
    if (event.isComposing || (event.target !== this.input && !(this.isPanel && event.key === 'Escape'))) return;
    const last = this.rows.length - 1;
    const isChoosing = this.active >= 0;
    // In a text of several lines the arrows move the caret until it is at the end, or a result is active.
    const movesCaret =
      !isChoosing && this.input.value.includes('\n') && this.input.selectionEnd !== this.input.value.length;
    const keys: Record<string, (() => void) | false> = {
      ArrowDown: !movesCaret && (() => (this.results.hidden ? void this.answer() : this.activate(this.active + 1))),
      ArrowUp: last >= 0 && !movesCaret && (() => this.activate(this.active - 1)),
      Home: isChoosing && (() => this.activate(0)),
      End: isChoosing && (() => this.activate(last)),
      Enter: !event.shiftKey && (() => void this.open()),
      Escape: () => this.escape(),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** First leaves the active result, then the open panel, then clears the field, then leaves what an empty one offers. */
  private escape() {
    if (this.active >= 0) this.activate(-1);
    else if (this.isPanel && (!this.results.hidden || this.input.value === '')) {
      this.close();
      this.input.focus();
    } else {
      this.input.value = '';
      this.onQuestion();
    }
  }

  /** Makes one row the active one; going past an end leads back to the field. */
  private activate(index: number) {
    const rows = this.rows;
    rows[this.active]?.setAttribute('aria-selected', 'false');
    this.active = index < -1 ? rows.length - 1 : index >= rows.length ? -1 : index;
    const row = rows[this.active];
    if (row) {
      row.setAttribute('aria-selected', 'true');
      row.scrollIntoView({ block: 'nearest' });
      this.input.setAttribute('aria-activedescendant', row.id);
    } else this.leaveRow();
  }

  /** Opens the active hit, or else the best one, as soon as there is an answer to what is in the field. */
  private async open() {
    if (this.results.dataset['query'] !== this.input.value) await this.answer();
    (this.rows[this.active] ?? this.rows[0])?.querySelector('a')?.click();
  }
}

customElements.define('error-search', ErrorSearch);
