import { unpackTicket } from '../ticket/packed.ts';
import { ticketAt, type Ticket } from '../ticket/ticket.ts';
import { withOwnOrigin } from './own-origin.ts';

/** The ticket that the page carries, or that of the occurrence which `data-at` of an element names. */
export function pageTicket({ dataset }: HTMLElement): Ticket {
  const whole = unpackTicket(withOwnOrigin(document.querySelector('[data-tickets]')?.textContent ?? ''));
  return dataset['at'] === undefined ? whole : ticketAt(whole, dataset['at']);
}
