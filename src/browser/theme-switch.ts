/**
 * The choice between the theme of the system, light and dark. It is kept in this browser, and shown as soon as this script
 * runs.
 */
const KEY = 'theme';

class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector('select')!;
    select.value = kept();
    select.addEventListener('change', () => choose(select.value));
  }
}

/** `light`, `dark`, or nothing for the system. */
function kept(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function choose(theme: string): void {
  show(theme);
  try {
    if (theme === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing: the choice holds for this page.
  }
}

function show(theme: string): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
}

show(kept());
customElements.define('theme-switch', ThemeSwitch);
