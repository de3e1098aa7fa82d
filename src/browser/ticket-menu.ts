import { FORMATS } from '../ticket/formats/index.ts';
import { copyToClipboard } from './clipboard.ts';
import { showForCopying } from './copy-dialog.ts';
import { element } from './element.ts';
import { createMenu, type OpenMenu } from './menu.ts';
import { pageTicket } from './page-ticket.ts';

export type { OpenMenu } from './menu.ts';

/** How long a button says that something was copied, in milliseconds. */
const CONFIRMATION_TIME = 3_000;

/** The menu of formats for the ticket that the page carries, or for the occurrence that `data-at` names. */
export function createTicketMenu(host: HTMLElement, button: HTMLButtonElement): OpenMenu {
  const ticket = pageTicket(host);
  const confirm = createConfirmation(host, button);
  const choices = FORMATS.flatMap(({ label, render }) => {
    const rendered = render(ticket);
    if (!rendered) return [];
    const choose = async () => {
      const isCopied = await copyToClipboard(rendered);
      button.focus();
      if (isCopied) confirm(`Copied as ${label}`);
      else showForCopying(host, label, rendered.text);
    };
    return [{ label, choose: () => void choose() }];
  });
  return createMenu(host, button, 'Copy as', choices);
}

/** Says in words what was copied, and on the button that something was; takes both back after a while. */
function createConfirmation(host: HTMLElement, button: HTMLButtonElement): (words: string) => void {
  const status = element('p', { role: 'status' });
  host.append(status);
  const face = button.firstElementChild ?? button;
  const label = face.textContent;
  let timer = 0;
  return (words) => {
    status.textContent = words;
    face.textContent = 'Copied';
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      status.textContent = '';
      face.textContent = label;
    }, CONFIRMATION_TIME);
  };
}
