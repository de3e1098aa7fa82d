import { lines, write, type Dialect } from '../dialect.ts';
import type { Format } from '../format.ts';
import { outlineOf } from '../outline.ts';
import type { Ticket } from '../ticket.ts';

const asItIs = (text: string) => text;

const DIALECT: Dialect = {
  text: asItIs,
  code: asItIs,
  block: asItIs,
  strong: asItIs,
  link: asItIs,
  heading: asItIs,
  paragraph: asItIs,
  list: (items, ordered) => lines(items, ordered, '-'),
  gap: '\n\n',
};

/** A ticket without any markup, for what shows none. */
export const plainText = (ticket: Ticket): string => write(outlineOf(ticket), DIALECT);

/** Plain text. */
export const plain: Format = { id: 'text', label: 'Plain text', render: (ticket) => ({ text: plainText(ticket) }) };
