import type { Ticket } from './ticket.ts';

/** What goes to the clipboard: plain text, and rich text where the format has it. */
export interface Rendered {
  text: string;
  html?: string;
}

/** One entry of the menu. */
export interface Format {
  id: string;
  /** As the menu names it, and as "Copied as …" does. */
  label: string;
  /** Pure. Null when the ticket has nothing to say in this format: a state has no answer. */
  render(ticket: Ticket): Rendered | null;
}
