import type { Effect, Outcome, Retry, RetryVerdict } from '../model.ts';
import { isNothingToRepeat, MAY_HAVE_WORKED, mayHaveWorked, retryWords } from './verdict-words.ts';

/**
 * The sign of a verdict: one colour, one shape and the same words wherever it is shown, which is in search results, lists,
 * tables, pictures, on pages, in tickets, in link previews, in the command and on paper. Shipped to browsers.
 */

/** Names of the signs, from "do it again" to "do nothing"; classes of `styles/sign.css`, and names of its colours. */
export type SignId = 'go' | 'wait' | 'fix' | 'renew' | 'look' | 'restart' | 'stop' | 'none';

/** What a sign is made from. `effect` is left out where it is not known. */
export interface Verdict {
  retry: Pick<Retry, 'verdict'>;
  outcome: Outcome;
  effect?: Effect;
}

export interface Sign {
  id: SignId;
  /** A few words: `Retry now`. */
  words: string;
  /** One or two sentences, without the yes or no that answers a question. */
  long: string;
  /** What has to be known before it is followed; null when nothing has to. */
  remark: string | null;
}

const SIGN_OF: Record<RetryVerdict, SignId> = {
  'same-request': 'go',
  'after-delay': 'wait',
  'after-fix': 'fix',
  'after-refresh': 'renew',
  'check-first': 'look',
  'higher-level': 'restart',
  never: 'stop',
};

/** The order in which signs are listed and counted. */
export const SIGN_ORDER: readonly SignId[] = ['go', 'wait', 'fix', 'renew', 'look', 'restart', 'stop', 'none'];

/** Outlines in a box of 16 by 16, so that the meaning does not depend on the colour. */
export const SIGN_SHAPES: Record<SignId, string> = {
  go: 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3',
  wait: 'M13.6 8A5.6 5.6 0 1 1 2.4 8a5.6 5.6 0 0 1 11.2 0M8 4.8V8l2.2 1.6',
  fix: 'M2.5 13.5 8 8m1-5.3a3.3 3.3 0 0 0 4.3 4.3L10 9.5 6.5 6z',
  renew: 'M9 5.5a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0M8 8l6 6m-2.5-2.5L13 10',
  look: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM9.8 8a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0',
  restart: 'M3 3v10M13 8H6m3-3L6 8l3 3',
  stop: 'M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4zM5 8h6',
  none: 'm3 8.5 3.2 3.2L13 5',
};

/** The sign of a verdict. */
export function signOf({ retry, outcome, effect }: Verdict): Sign {
  const { short, long } = retryWords(retry, outcome);
  return {
    id: isNothingToRepeat(retry, outcome) ? 'none' : SIGN_OF[retry.verdict],
    words: short,
    long: long.replace(/^(?:Yes|No)\. /u, ''),
    remark: mayHaveWorked({ outcome, effect }) ? MAY_HAVE_WORKED : null,
  };
}

/** A verdict where its sign is not drawn: `Check state first. It may have worked.` */
export const signWords = (verdict: Verdict): string => {
  const { words, remark } = signOf(verdict);
  return remark === null ? words : `${words}. ${remark}`;
};

/** Verdicts that differ for a reader: one sign each. */
export const signKey = (verdict: Verdict): string => {
  const { id, words, remark } = signOf(verdict);
  return `${id}\n${words}\n${remark ?? ''}`;
};
