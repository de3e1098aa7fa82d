/**
 * What is copied for a ticket: plain data, so that a page can carry it and the browser can read it. Our own texts hold
 * `code spans` between backticks; literals are to the letter.
 */
export interface Ticket {
  /** `vendor/service/key`, with `#anchor` when it is about one occurrence. */
  id: string;
  /** Public address. */
  url: string;
  /** Vendor and service in words. */
  scope: string;
  /** The printed code, state or message, or `HTTP 404`. */
  label: string;
  title: string;
  /** What the source no longer has, in sentences. */
  retired: RetiredNote[];
  /** One for each different thing the entry says. */
  parts: Part[];
  /** What an answer looks like; none for a state. */
  answers: Answer[];
  support: {
    vendor: string;
    /** Mail or web address; null where no source names one. */
    address: string | null;
    /** Names of the values to fill in, in plain text. */
    blanks: string[];
  };
}

/** What is the same at some places of an entry. */
export interface Part {
  /** In words, where an entry says different things at different places; else null. */
  heading: string | null;
  places: [Place, ...Place[]];
  meaning: string;
  causes: string[];
  notes: string[];
  steps: string[];
  /** The questions of the verdict, each with its answer and who gives it. */
  verdicts: [question: string, answer: string][];
}

export interface Place {
  /** Id of the occurrence on the page of its entry. */
  anchor: string;
  operations: string[];
  /** Number and phrase; null where the source gives none. */
  status: string | null;
  /** Fields of the body with what they say, to the letter. */
  literals: [field: string, literal: string][];
  /** What the `...` of the literals stand for, in order. */
  variables: string[];
}

/** That something is retired, since when and why, and what took its place. */
export interface RetiredNote {
  text: string;
  /** The places it holds for. */
  anchors: string[];
}

/** An answer as `curl -i` prints it. */
export interface Answer {
  text: string;
  /** Who put it together. */
  origin: string;
  /** The places it belongs to, and their operations. */
  anchors: string[];
  operations: string[];
}

/** The ticket about one occurrence, taken from the one about its entry; an unknown anchor leaves nothing. */
export function ticketAt(ticket: Ticket, anchor: string): Ticket {
  const parts = ticket.parts.flatMap((part) => {
    const place = part.places.find((other) => other.anchor === anchor);
    return place ? [{ ...part, heading: null, places: [place] satisfies [Place] }] : [];
  });
  const answers = ticket.answers.filter(({ anchors }) => anchors.includes(anchor));
  const retired = ticket.retired.filter(({ anchors }) => anchors.includes(anchor));
  return { ...ticket, id: `${ticket.id}#${anchor}`, url: `${ticket.url}#${anchor}`, retired, parts, answers };
}
