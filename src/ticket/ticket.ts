import { isAt } from '../catalog/address.ts';
import type { EntryData } from '../catalog/say/entry-data.ts';

/**
 * What is copied for a ticket: plain data, so that a page can carry it and the browser can read it. Our own texts hold
 * `code spans` between backticks; literals are to the letter.
 */
export interface Ticket {
  /** `vendor/service/key`, with `#anchor` when it is about one occurrence. */
  id: string;
  /** Public address. */
  url: string;
  /** Of the entry, or of one of its occurrences; without what no ticket has room for. */
  entry: EntryData;
  /** What a response looks like; none for a state. */
  responses: SampleResponse[];
  /** Names of the values that support needs, to be filled in; plain text. */
  blanks: string[];
}

/** A response as `curl -i` prints it. */
export interface SampleResponse {
  text: string;
  /** Who put it together. */
  origin: string;
  /** The occurrences it belongs to, and their operations. */
  anchors: string[];
  operations: string[];
}

/** The ticket about one occurrence, taken from the one about its entry; an unknown anchor changes nothing. */
export function ticketAt(ticket: Ticket, anchor: string): Ticket {
  const { entry, responses } = ticket;
  const [first, ...others] = entry.occurrences.filter(({ url }) => isAt(url, anchor));
  if (!first) return ticket;
  return {
    ...ticket,
    id: `${ticket.id}#${anchor}`,
    url: `${ticket.url}#${anchor}`,
    entry: { ...entry, occurrences: [first, ...others] },
    responses: responses.filter(({ anchors }) => anchors.includes(anchor)),
  };
}
