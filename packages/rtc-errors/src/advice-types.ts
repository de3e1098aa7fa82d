import type { Certainty, Entry, Occurrence } from './types.ts';

/** The headers of a response, as `fetch`, axios or Node have them. */
export type HeadersLike =
  | { forEach(callback: (value: string, name: string) => void): void }
  | Readonly<Record<string, unknown>>
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
  /** Who says so. */
  basis: Repeat['basis'];
}

/**
 * What a program should do about a response. Only a `sure` one says anything about a retry; everything else is `unknown`
 * with the reason, and the program does what it does without advice.
 */
export type Advice =
  | ({ verdict: 'success'; certainty: 'sure' } & Known)
  /** Repeat the request as it is, after these delays in seconds; empty where the source names none. */
  | ({ verdict: 'retry'; certainty: 'sure'; delaysSeconds: readonly number[]; atMost: number } & Known)
  /** Ask for the state first, with these delays before each question. */
  | ({ verdict: 'check-first'; certainty: 'sure'; delaysSeconds: readonly number[] } & Known)
  /** Get something new first, or start the whole flow over, then send another request. */
  | ({ verdict: 'start-over'; certainty: 'sure'; delaysSeconds: readonly number[] } & Known)
  /** The same request will not work: fix it, or take it as final. */
  | ({ verdict: 'stop'; certainty: 'sure' } & Known)
  | { verdict: 'unknown'; certainty: Certainty | null; why: string; candidates: readonly Entry[] };
