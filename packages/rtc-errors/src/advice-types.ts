import type { Certainty, Entry, Occurrence } from './types.ts';

/** The headers of a response, as `fetch`, axios or Node have them. */
export type HeadersLike =
  | { forEach(callback: (value: string, name: string) => void): void }
  | Readonly<Record<string, unknown>>
  | readonly (readonly string[])[]
  | readonly string[]
  | null
  | undefined;

/** What is read of a response. A body can be a text or what a client made of it. */
export interface ResponseLike {
  status?: number;
  headers?: HeadersLike;
  /** The body. */
  body?: unknown;
  /** The body, as axios calls it. */
  data?: unknown;
  /** Address of the request, which shows whose response it is. */
  url?: string;
  method?: string;
  /** Of an error of axios: its response and the request. */
  response?: ResponseLike;
  config?: { url?: string; baseURL?: string; method?: string };
}

/** Whether and how to repeat the request, in full. */
export type Repeat = Occurrence['repeat'];

/** What is known whatever the advice is. */
export interface Known {
  entry: Entry;
  /** The very occurrence, where status or address name it. */
  occurrence: Occurrence | null;
  /** Permalink on the site. */
  url: string;
  /** Whether the vendor or we say so. */
  basis: Repeat['basis'];
  /** Whether the request took effect; `maybe` where that depends on an operation that the response does not name. */
  effect: Occurrence['effect'];
  /** What to watch out for, the gravest first, in our words; `basis` of each says whether the vendor warns of it. */
  warnings: Occurrence['warnings'];
}

/** How long to go on, and what then. */
export interface Limits {
  /**
   * Waiting times before the first, second, … repeat or question; empty where the source names none. The last one repeats. Those of a
   * retry are at least what the header `Retry-After` asks.
   */
  delaysSeconds: readonly number[];
  /** What the waiting times come before: a repeat of the request, or a question for the state. */
  between: Repeat['between'];
  /** How often at most, repeats or questions; null for no limit. Where `forSeconds` is given, that decides instead. */
  atMost: Repeat['atMost'];
  /** How long the answer has to last before it is believed: go on asking until then. Null where the number decides. */
  forSeconds: Repeat['forSeconds'];
  /** What follows at the limit: `call-a-person`, `start-over` (once), `take-as-final`, or `keep-asking`. */
  finally: Repeat['finally'];
  /** What has to stay the same in a repeat, and which entries answer it when the first request worked. */
  guards: Repeat['guards'];
  /** Operations to call to see whether the request worked, or how things stand. */
  tells: Repeat['tells'];
  /** Which of `tells` shows which operation; an operation that is not named there is shown by none. */
  tellsOf: Repeat['tellsOf'];
  /** Handles or parts of the credential to renew first; only for `refresh`. */
  refresh: Repeat['refresh'];
}

/**
 * What a program should do about a response. Only a `sure` one says anything about a retry; everything else is `unknown`
 * with the reason, and the program does what it does without advice.
 */
export type Advice =
  /** It is done, and nothing is left to check. */
  | ({ verdict: 'success'; certainty: 'sure' } & Known)
  /** Repeat the request as it is. Where it may have worked, a repeat does not do it twice, or `guards` say what keeps it from that. */
  | ({ verdict: 'retry'; certainty: 'sure' } & Limits & { atMost: number } & Known)
  /** Ask for the state before anything else; also after a success that is only accepted, or that was done before. */
  | ({ verdict: 'check-first'; certainty: 'sure' } & Limits & Known)
  /** Renew the handle or the part of the credential that `refresh` names, then send the same request with it. */
  | ({ verdict: 'refresh'; certainty: 'sure' } & Limits & Known)
  /** Start the whole flow over. Never in response to a stop. */
  | ({ verdict: 'start-over'; certainty: 'sure' } & Limits & Known)
  /** The same request will not work: fix it, or take it as final. */
  | ({ verdict: 'stop'; certainty: 'sure' } & Known)
  | { verdict: 'unknown'; certainty: Certainty | null; why: string; candidates: readonly Entry[] };
