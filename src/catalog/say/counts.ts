import type { Entry, Occurrence, RetryVerdict, Service } from '../model.ts';
import { casesOf } from './guidance.ts';
import { SIGN_ORDER, signOf, type SignId, type Verdict } from './sign.ts';
import { RETRY_WORDS, retryWords } from './verdict-words.ts';

/** How many verdicts have which sign. */

/** A sign with the number of verdicts that have it. */
export interface SignCount {
  id: SignId;
  words: string;
  count: number;
}

/** The words of each sign. */
const SIGN_NAMES: Record<SignId, string> = {
  go: RETRY_WORDS['same-request'].short,
  wait: RETRY_WORDS['after-delay'].short,
  fix: RETRY_WORDS['after-fix'].short,
  renew: RETRY_WORDS['after-refresh'].short,
  look: RETRY_WORDS['check-first'].short,
  restart: RETRY_WORDS['higher-level'].short,
  stop: RETRY_WORDS.never.short,
  none: retryWords({ verdict: 'never' }, 'success').short,
};

/** The signs of some verdicts with their numbers, in the order of signs; signs that none has are left out. */
export function countSigns(verdicts: readonly Verdict[]): SignCount[] {
  const ids = verdicts.map((verdict) => signOf(verdict).id);
  return SIGN_ORDER.map((id) => ({
    id,
    words: SIGN_NAMES[id],
    count: ids.filter((other) => other === id).length,
  })).filter(({ count }) => count > 0);
}

const bySign = (a: Verdict, b: Verdict): number => SIGN_ORDER.indexOf(signOf(a).id) - SIGN_ORDER.indexOf(signOf(b).id);

/** The verdict that a code is listed with: that of its first occurrence. */
export const verdictOf = ({ occurrences }: Entry): Verdict => occurrences[0];

/** An occurrence for each sign that some entries have, in the order of signs: what else a sign says is on the entries. */
export const distinctSigns = (entries: readonly Entry[]): Occurrence[] =>
  casesOf({ occurrences: entries.flatMap(({ occurrences }) => occurrences) }, (occurrence) => signOf(occurrence).id)
    .map(({ occurrence }) => occurrence)
    .sort(bySign);

/** The signs of a service, one for each code. */
export const serviceSigns = ({ entries }: Service): SignCount[] => countSigns(entries.map(verdictOf));

/** `14 Fix, then retry; 10 Retry now`: what a picture of the counts says. */
export const countWords = (counts: readonly SignCount[]): string =>
  counts.map(({ count, words }) => `${count} ${words}`).join('; ');

/** One verdict for each sign, in the order of signs. */
export const SIGN_EXAMPLES: readonly Verdict[] = [
  ...(Object.keys(RETRY_WORDS) as RetryVerdict[]).map((verdict): Verdict => ({
    retry: { verdict },
    outcome: 'failure',
  })),
  { retry: { verdict: 'never' }, outcome: 'success' } satisfies Verdict,
].sort(bySign);
