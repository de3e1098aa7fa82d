import type { z } from 'astro/zod';
import type { Warning } from '../schema/caveats.ts';
import type { operationKind, renewSchema } from '../schema/operation.ts';
import type { between, lastResort } from '../schema/retry.ts';
import type { Source } from '../schema/source.ts';
import type { basis, effect, fixedBy, outcome, retryVerdict } from '../schema/verdicts.ts';
import type { Entry, Operation } from './model.ts';

/** What is said about a response beside its meaning: the verdicts, what to watch out for, and who says otherwise. */

/** What a response means for the caller. */
export type Outcome = z.infer<typeof outcome>;
/** Whether the request took effect. */
export type Effect = z.infer<typeof effect>;
/** Who can fix a failure. */
export type FixedBy = z.infer<typeof fixedBy>;
/** Whether to repeat a request. */
export type RetryVerdict = z.infer<typeof retryVerdict>;
/** Who says so. */
export type Basis = z.infer<typeof basis>;
/** What a second request of the same kind does. */
export type OperationKind = z.infer<typeof operationKind>;
/** What follows when repeating or asking has reached its limit. */
export type LastResort = z.infer<typeof lastResort>;
/** Values of a request that every attempt needs new. */
export type Renew = z.infer<typeof renewSchema>;
export type { Warning };

/** What keeps a repeat from doing the work a second time. */
export interface Guard {
  /** Values that stay the same, as the API spells them. */
  same: string[];
  /** What answers the repeat when the first request took effect. */
  answers: Entry[];
  basis: Basis;
}

/** An operation that shows whether another one took effect. */
export interface Telling {
  /** The one that it shows; null: whichever got the response. */
  operation: Operation | null;
  /** The one to call. */
  call: Operation;
}

export interface Retry {
  verdict: RetryVerdict;
  /** Who says the verdict, and `backoff`. */
  basis: Basis;
  /** Waiting times in seconds; empty when none is given. */
  delaysSeconds: number[];
  delaysBasis: Basis;
  /** What the waiting times come before. */
  between: z.infer<typeof between>;
  /** The source asks to wait longer each time. */
  backoff: boolean;
  /** How often at most, repeats or queries; 0 when a program may repeat nothing, null when `forSeconds` decides or nothing does. */
  atMost: number | null;
  /** How long the answer has to last before it is believed, in seconds; null when its number alone decides. */
  forSeconds: number | null;
  finally: LastResort;
  /** Who says `atMost`, `forSeconds` and `finally`. */
  limitBasis: Basis;
  /** Handles or parts of a credential to renew; empty unless the verdict is `after-refresh`. */
  refresh: string[];
  /** What makes a repeat safe, with the operation it holds for; empty when nothing does, or nothing has to. */
  guards: { operation: Operation | null; guard: Guard }[];
  /** What shows whether the request took effect, or how things stand; empty when nothing does. */
  tells: Telling[];
  /** What to look at for what no operation shows, behind "look at"; null when one shows it, or nothing has to be seen. */
  lookAt: string | null;
  /** What to do when repeating does not help; null when nothing is said. */
  then: string | null;
  thenBasis: Basis;
}

/** Something that runs until it is stopped. */
export interface Task {
  /** A noun without an article: `recording`. */
  what: string;
  handle: { name: string; from: Operation; secondsValid: number | null } | null;
  /** The value that the response to the start returns, and that `tells` and `stop` need; null when there is none. */
  id: string | null;
  start: Operation;
  tells: Operation | null;
  stop: Operation | null;
  /** What ends it when nobody stops it; null when nothing is known. */
  ends: string | null;
}

/** An entry, or one operation of it, that a statement is about. */
export interface Target {
  entry: Entry;
  operation: Operation | null;
}

/** A contradiction between documents of one vendor. */
export interface Disagreement {
  about: string;
  sides: { says: string; targets: Target[] }[];
  /** Which side the verdicts follow, and why; null when nothing has to be decided. */
  ours: string | null;
}

/** What another public document of the vendor says otherwise. */
export interface Elsewhere {
  says: string;
  /** Empty: about the whole service. */
  targets: Target[];
  source: Source;
}
