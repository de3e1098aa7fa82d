import { onDemandStyles } from './on-demand-styles.ts';
import type { OpenMenu } from './ticket-menu.ts';

/**
 * A button with a menu of formats in which an entry, or one occurrence of it, can be copied. The style shows it once it is
 * defined: its place is kept, so that nothing moves when the script arrives.
 * The menu, its styles and the formats are loaded when it is opened for the first time.
 */
class CopyMenu extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button) return;
    let loaded: Promise<OpenMenu> | undefined;
    const open = async (at: 'first' | 'last') => {
      loaded ??= Promise.all([import('./ticket-menu.ts'), onDemandStyles()]).then(([{ createTicketMenu }]) =>
        createTicketMenu(this, button),
      );
      try {
        (await loaded)(at);
      } catch {
        // The connection is gone: the next press tries again.
        loaded = undefined;
      }
    };
    button.addEventListener('click', () => void open('first'));
    button.addEventListener('keydown', (event) => {
      const at = ({ ArrowDown: 'first', ArrowUp: 'last' } as const)[event.key];
      if (!at) return;
      event.preventDefault();
      void open(at);
    });
  }
}

customElements.define('copy-menu', CopyMenu);

/** How long the button says that the line was copied, in milliseconds. */
const CONFIRMATION_TIME = 3_000;

/** A button that copies the entry in one line: code, meaning, verdict, link. */
class CopyLine extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const status = this.querySelector('[role="status"]');
    if (!button || !status) return;
    const label = button.textContent;
    let timer = 0;
    const say = (words: string, face: string | null) => {
      button.textContent = face;
      status.textContent = words;
    };
    button.addEventListener('click', () => {
      void Promise.all([import('./copy-line.ts'), onDemandStyles()]).then(async ([{ copyLine }]) => {
        const isCopied = await copyLine(this);
        say(isCopied ? 'Line copied' : 'The line could not be copied', isCopied ? 'Copied' : label);
        clearTimeout(timer);
        timer = window.setTimeout(() => say('', label), CONFIRMATION_TIME);
      });
    });
  }
}

customElements.define('copy-line', CopyLine);
