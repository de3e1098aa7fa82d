import type { EntryData, OccurrenceData } from '../catalog/say/entry-data.ts';
import type { Ticket } from './ticket.ts';

/**
 * A ticket as a page carries it: what is as usual is left out, because every page has one and most of it would say that
 * there is nothing. Nothing is lost.
 */

/** What most entries have. */
const USUAL_ENTRY = {
  kind: 'code',
  subcode: null,
  name: null,
  alsoWritten: [],
  codeIn: null,
  bitMask: false,
  prefix: null,
  passages: [],
  samples: [],
  elsewhere: [],
  renew: null,
  disagrees: [],
  saysElsewhere: [],
  inheritedBy: [],
  sources: [],
} satisfies Partial<EntryData>;

/** What most occurrences have. */
const USUAL_OCCURRENCE = {
  operations: [],
  tells: [],
  direction: 'response',
  statuses: [],
  literals: [],
  category: null,
  validFrom: null,
  validUntil: null,
  causes: [],
  notes: [],
  actions: [],
  outcome: 'failure',
  fixedBy: 'caller',
  basis: { outcome: 'inferred', effect: 'inferred', fixedBy: 'inferred' },
  guards: [],
  lostIds: [],
  effect: 'none',
  warnings: [],
  retired: null,
} satisfies Partial<OccurrenceData>;

/** How most are repeated: not before something is fixed. */
const USUAL_RETRY = {
  verdict: 'after-fix',
  basis: 'inferred',
  delaysSeconds: [],
  delaysBasis: 'inferred',
  between: 'repeats',
  backoff: false,
  atMost: 0,
  finally: 'call-a-person',
  forSeconds: null,
  limitBasis: 'inferred',
  refresh: [],
  then: null,
  thenBasis: 'inferred',
} satisfies Partial<OccurrenceData['retry']>;

/** The ticket as text for a page. */
export const packTicket = ({ entry, ...ticket }: Ticket): string =>
  JSON.stringify({
    ...ticket,
    entry: {
      ...unusual(entry, USUAL_ENTRY),
      occurrences: entry.occurrences.map((occurrence) => ({
        ...unusual(occurrence, USUAL_OCCURRENCE),
        retry: unusual(occurrence.retry, USUAL_RETRY),
      })),
    },
  });

/** The ticket that a page carries. */
export function unpackTicket(packed: string): Ticket {
  const { entry, ...ticket } = JSON.parse(packed) as Ticket;
  const [first, ...others] = entry.occurrences;
  return { ...ticket, entry: { ...USUAL_ENTRY, ...entry, occurrences: [whole(first), ...others.map(whole)] } };
}

const whole = (occurrence: OccurrenceData): OccurrenceData => ({
  ...USUAL_OCCURRENCE,
  ...occurrence,
  retry: { ...USUAL_RETRY, ...occurrence.retry },
});

/** The fields of a value that are not as usual. */
const unusual = (value: object, usual: Record<string, unknown>): object =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([name, own]) => !(name in usual) || JSON.stringify(own) !== JSON.stringify(usual[name]),
    ),
  );
