import type { Outcome, Retry } from '../model.ts';
import { retryWords } from './verdict-words.ts';

/** The words for waiting times, apart: a list of hits shows none. */

/** Said only where the source asks for it. */
export const BACKOFF_WORDS = 'Wait longer each time.';

/** Waiting times in words: `3 s, then 6 s`. */
export const delayWords = (delaysSeconds: readonly number[]): string =>
  delaysSeconds.map((seconds) => `${seconds} s`).join(', then ');

type Delayed = Pick<Retry, 'verdict' | 'delaysSeconds'>;

/** Who retries now does not wait first: the times are between the tries. */
const isBetweenTries = ({ verdict }: Delayed): boolean => verdict === 'same-request';

/** A retry as a tag: the verdict with its waiting times, `Wait, then retry (3 s, then 6 s)`. */
export function retryTagWords(retry: Delayed, outcome: Outcome): string {
  const { short } = retryWords(retry, outcome);
  if (retry.delaysSeconds.length === 0) return short;
  const times = delayWords(retry.delaysSeconds);
  return isBetweenTries(retry) ? `${short}, ${times} apart` : `${short} (${times})`;
}

/** Waiting times in a sentence; empty where there are none. */
export function delaySentence(retry: Delayed): string {
  if (retry.delaysSeconds.length === 0) return '';
  const times = delayWords(retry.delaysSeconds);
  return isBetweenTries(retry) ? `Leave ${times} between tries.` : `Wait ${times}.`;
}
