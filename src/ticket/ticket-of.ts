import type { Entry, Occurrence } from '../catalog/model.ts';
import { entryDataOf } from '../catalog/say/entry-data-of.ts';
import { sampleResponsesOf } from './sample-responses.ts';
import { ticketAt, type Ticket } from './ticket.ts';

/** The ticket about an entry or, with an occurrence, about that one. `urlOf` makes an address of the site public. */
export function ticketOf(entry: Entry, occurrence: Occurrence | null, urlOf: (path: string) => string): Ticket {
  const data = entryDataOf(entry);
  const ticket: Ticket = {
    id: entry.id,
    url: urlOf(entry.path),
    entry: {
      ...data,
      // A reader of the ticket has the link: what follows is long, and on the page.
      passages: [],
      samples: [],
      elsewhere: [],
      disagrees: [],
      saysElsewhere: [],
      sources: [],
      support: { ...data.support, contact: '', send: [], source: null },
    },
    responses: sampleResponsesOf(entry),
    blanks: entry.service.vendor.support.send.flatMap(({ blanks }) => blanks),
  };
  return occurrence ? ticketAt(ticket, occurrence.anchor) : ticket;
}
