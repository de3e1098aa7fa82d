import { element } from './element.ts';
import { homePage } from './home-page.ts';
import { decodedPath } from './search/address.ts';

/**
 * Narrows the tables of a page as one types, and to the signs that are pressed: other rows are hidden, and so are sections
 * without rows. Appears only where it works; without it, the whole tables are there.
 */
class TableFilter extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input');
    const status = this.querySelector('[role="status"]');
    if (!input || !status) return;
    const facets = [...this.querySelectorAll<HTMLElement>('[data-facet]')];
    const pressed = () => facets.filter((facet) => facet.getAttribute('aria-pressed') === 'true');
    this.hidden = false;

    const update = () => {
      const words = input.value.toLowerCase().split(/\s+/u).filter(Boolean);
      const signs = pressed().map(({ dataset }) => dataset['facet'] ?? '');
      const { shown, all } = narrow(words, signs);
      const isWhole = words.length === 0 && signs.length === 0;
      if (isWhole) status.replaceChildren();
      else if (shown > 0) status.replaceChildren(`${shown} of ${all} shown`);
      else status.replaceChildren(...noMatch(input.value.trim()));
    };
    const showAll = () => {
      if (input.value === '' && pressed().length === 0) return;
      input.value = '';
      for (const facet of facets) facet.setAttribute('aria-pressed', 'false');
      update();
    };
    input.addEventListener('input', update);
    for (const facet of facets) {
      facet.addEventListener('click', () => {
        facet.setAttribute('aria-pressed', String(facet.getAttribute('aria-pressed') !== 'true'));
        update();
      });
    }
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') showAll();
    });
    // A reader who follows a link to a hidden row wants to see it, and paper shows the whole table.
    window.addEventListener('hashchange', () => {
      const target = document.getElementById(decodedPath(location.hash.slice(1)));
      if (!target?.closest('[hidden]')) return;
      showAll();
      target.scrollIntoView();
      // Rows above it get their height when they are drawn, and move it.
      requestAnimationFrame(() => target.scrollIntoView());
    });
    window.addEventListener('beforeprint', showAll);
  }
}

/** The message when no row is left, with a link to a search of all services. */
function noMatch(text: string): (Node | string)[] {
  if (text === '') return ['No row matches.'];
  const all = element('a', { href: `${homePage()}?q=${encodeURIComponent(text)}` }, 'Search all services');
  return [`No row matches “${text}”. `, all];
}

/** Hides what does not hold all words, or has none of the signs. A number must begin a number of the row: 65 is not in 165. */
function narrow(words: readonly string[], signs: readonly string[]): { shown: number; all: number } {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  let shown = 0;
  for (const row of rows) {
    // The heading of a table says which operation its rows are about.
    const heading = row.closest('.published')?.querySelector('h2, h3')?.textContent ?? '';
    const text = `${heading} ${row.textContent}`.toLowerCase();
    const hasSign = signs.length === 0 || signs.some((sign) => row.querySelector(`.sign.${sign}`));
    const fits =
      hasSign && words.every((word) => (/^\d+$/u.test(word) ? beginsNumber(text, word) : text.includes(word)));
    row.hidden = !fits;
    if (fits) shown += 1;
  }
  // Hide groups and sections without a row, and prose while the reader looks for rows.
  for (const group of document.querySelectorAll<HTMLElement>('.published tbody, .published')) {
    group.hidden = !group.querySelector('[data-row]:not([hidden])');
  }
  const isNarrowed = words.length > 0 || signs.length > 0;
  for (const prose of document.querySelectorAll<HTMLElement>('[data-prose]')) prose.hidden = isNarrowed;
  return { shown, all: rows.length };
}

/** Whether a number of the text begins with these digits. No lookbehind: Safari 15 has none. */
const beginsNumber = (text: string, digits: string) => new RegExp(`(?:^|\\D)${digits}`, 'u').test(text);

customElements.define('table-filter', TableFilter);
