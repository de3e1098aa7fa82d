import { decodedPath } from './search/address.ts';

/**
 * Narrows the tables of a page as one types: rows without the typed words are hidden, and so are sections without rows.
 * Appears only where it works; without it, the whole tables are there.
 */
class TableFilter extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input');
    const status = this.querySelector('[role="status"]');
    if (!input || !status) return;
    this.hidden = false;
    input.addEventListener('input', () => {
      const words = input.value.toLowerCase().split(/\s+/u).filter(Boolean);
      const { shown, all } = narrow(words);
      status.textContent = words.length === 0 ? '' : `${shown} of ${all} rows`;
    });
    const showAll = () => {
      if (input.value === '') return;
      input.value = '';
      input.dispatchEvent(new Event('input'));
    };
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') showAll();
    });
    // Who follows a link into what is hidden wants to see it, and paper shows the whole table or says nothing of a choice.
    window.addEventListener('hashchange', () => {
      const target = document.getElementById(decodedPath(location.hash.slice(1)));
      if (!target?.closest('[hidden]')) return;
      showAll();
      target.scrollIntoView();
    });
    window.addEventListener('beforeprint', showAll);
  }
}

/** Hides what does not hold all words. A number must begin a number of the row: 65 is not found in 165. */
function narrow(words: readonly string[]): { shown: number; all: number } {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  let shown = 0;
  for (const row of rows) {
    // The heading of a table says which operation its rows are about.
    const heading = row.closest('.published')?.querySelector('h2')?.textContent ?? '';
    const text = `${heading} ${row.textContent}`.toLowerCase();
    const fits = words.every((word) =>
      /^\d+$/u.test(word) ? new RegExp(`(?<!\\d)${word}`, 'u').test(text) : text.includes(word),
    );
    row.hidden = !fits;
    if (fits) shown += 1;
  }
  // Groups of rows, and then sections, in which nothing is left; and what is no table at all, while one looks for rows.
  for (const group of document.querySelectorAll<HTMLElement>('.published tbody, .published')) {
    group.hidden = !group.querySelector('[data-row]:not([hidden])');
  }
  for (const prose of document.querySelectorAll<HTMLElement>('[data-prose]')) prose.hidden = words.length > 0;
  return { shown, all: rows.length };
}

customElements.define('table-filter', TableFilter);
