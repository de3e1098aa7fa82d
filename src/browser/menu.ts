import { element } from './element.ts';

/** One thing that a menu offers. */
export interface Choice {
  label: string;
  choose(): void;
}

/** Opens a menu with the focus on its first or last item; closes the one that is open. */
export type OpenMenu = (at: 'first' | 'last') => void;

/**
 * The menu of a menu button, after the ARIA Authoring Practices: arrows, Home, End and letters move, Enter and Space
 * choose, Escape goes back to the button, and Tab or a press elsewhere closes.
 */
export function createMenu(host: HTMLElement, button: HTMLButtonElement, name: string, choices: Choice[]): OpenMenu {
  const items = choices.map(({ label, choose }) => {
    const item = element('button', { type: 'button', role: 'menuitem', tabindex: '-1' }, label);
    item.addEventListener('click', () => {
      close();
      button.focus();
      choose();
    });
    return item;
  });
  const menu = element('div', { role: 'menu', 'aria-label': name }, ...items);
  menu.hidden = true;
  host.append(menu);

  const close = () => {
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  const focusOn = (index: number) => items[(index + items.length) % items.length]?.focus();
  const current = () => items.findIndex((item) => item === document.activeElement);

  /** What a key does; true when the browser has nothing more to do. */
  const KEYS: Record<string, () => boolean> = {
    ArrowDown: () => (focusOn(current() + 1), true),
    ArrowUp: () => (focusOn(current() - 1), true),
    Home: () => (focusOn(0), true),
    End: () => (focusOn(-1), true),
    Escape: () => (close(), button.focus(), true),
    // From the button, the browser moves to the element after or before it.
    Tab: () => (button.focus(), close(), false),
  };
  menu.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isHandled = KEYS[event.key]?.() ?? focusOnLetter(event.key);
    if (!isHandled) return;
    event.preventDefault();
    event.stopPropagation();
  });
  /** The next item that begins with a typed letter, after the current one. */
  const focusOnLetter = (key: string) => {
    const from = current() + 1;
    const found = [...items.slice(from), ...items.slice(0, from)].find((item) =>
      item.textContent?.toLowerCase().startsWith(key.toLowerCase()),
    );
    if (key.length === 1) found?.focus();
    return key.length === 1 && found !== undefined;
  };
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !host.contains(target)) close();
  });

  return (at) => {
    if (!menu.hidden) {
      close();
      return;
    }
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    keepInside(menu);
    focusOn(at === 'first' ? 0 : -1);
  };
}

/** Opens a menu to the other side where it would leave the screen. */
function keepInside(menu: HTMLElement): void {
  menu.classList.remove('to-start', 'up');
  const { right, bottom, height } = menu.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  menu.classList.toggle('to-start', right > clientWidth);
  const above = menu.parentElement?.getBoundingClientRect().top ?? 0;
  menu.classList.toggle('up', bottom > clientHeight && above > height);
}
