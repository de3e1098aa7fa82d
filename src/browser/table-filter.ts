/**
 * Narrows the tables of a page as one types: rows without the typed words are hidden, and so are sections without rows.
 * Appears only where it works; without it, the whole tables stand there.
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
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      input.value = '';
      input.dispatchEvent(new Event('input'));
    });
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
  for (const section of document.querySelectorAll<HTMLElement>('.published')) {
    section.hidden = !section.querySelector('[data-row]:not([hidden])');
  }
  return { shown, all: rows.length };
}

customElements.define('table-filter', TableFilter);
