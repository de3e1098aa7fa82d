import type { Basis, FixedBy, Outcome, Retry, RetryVerdict, Vendor } from '../model.ts';

/** The words for every verdict, in one place: pages, search results and exports say the same. */

/** A verdict in two lengths: a tag, and the answer to the question it answers. */
interface Words {
  short: string;
  long: string;
}

/** Is it an error at all? */
export const OUTCOME_WORDS: Record<Outcome, Words> = {
  success: { short: 'No error', long: 'No. The request was carried out or accepted.' },
  'already-done': {
    short: 'Already so',
    long: 'Hardly. What you asked for is the case already; usually treat it as success.',
  },
  partial: { short: 'In part', long: 'In part. Something was done, and something was not.' },
  failure: { short: 'Error', long: 'Yes. Do not count on the request having been carried out.' },
};

/** May I retry? */
export const RETRY_WORDS: Record<RetryVerdict, Words> = {
  never: { short: 'Do not retry', long: 'No. Repeating the request changes nothing.' },
  'after-fix': { short: 'Retry after a fix', long: 'Only after a fix. The same request would get the same answer.' },
  'same-request': { short: 'Retry as it is', long: 'Yes. Send the same request again.' },
  'after-delay': { short: 'Retry later', long: 'Yes, after waiting; wait longer each time.' },
  'after-refresh': {
    short: 'Renew, then retry',
    long: 'Yes, once the handle or credential has been renewed.',
  },
  'higher-level': { short: 'Start the flow again', long: 'Not this request. Begin the whole flow again.' },
  'check-first': { short: 'Check the state first', long: 'Ask for the state first, then decide.' },
};

/** Words for a retry that needs none: there was nothing wrong. */
const NO_RETRY_NEEDED: Words = { short: 'No retry needed', long: 'There is nothing to repeat.' };

/** The words for a retry, given what the answer means. */
export function retryWords({ verdict }: Pick<Retry, 'verdict'>, outcome: Outcome): Words {
  const nothingToRepeat = verdict === 'never' && (outcome === 'success' || outcome === 'already-done');
  return nothingToRepeat ? NO_RETRY_NEEDED : RETRY_WORDS[verdict];
}

/** Who mends it? */
export function fixedByWords(fixedBy: FixedBy, outcome: Outcome, vendor: Pick<Vendor, 'name'>): Words {
  if (outcome === 'success') return { short: 'Nobody', long: 'Nobody. There is nothing to mend.' };
  return {
    caller: { short: 'You', long: 'You: the request, or the code that sends it.' },
    account: { short: 'Your account', long: 'Your account: a setting, a permission, a quota or a bill.' },
    time: { short: 'Time', long: 'Time. It passes by itself.' },
    vendor: { short: vendor.name, long: `${vendor.name}. It lies inside the service.` },
    nobody: { short: 'Nobody', long: 'Nobody, if that is what you wanted.' },
    unknown: { short: 'Unknown', long: 'Not known. The source does not say which side is at fault.' },
  }[fixedBy];
}

/** Who says so. */
export function basisWords(basis: Basis, vendor: Pick<Vendor, 'name'>): string {
  return basis === 'vendor' ? `${vendor.name} says so` : 'our reading';
}

/** Waiting times in words: `3 s, then 6 s`. */
export const delayWords = (delaysSeconds: readonly number[]): string =>
  delaysSeconds.map((seconds) => `${seconds} s`).join(', then ');

/** A retry as a tag: the verdict with its waiting times. */
export const retryTagWords = (retry: Pick<Retry, 'verdict' | 'delaysSeconds'>, outcome: Outcome): string =>
  retryWords(retry, outcome).short + (retry.delaysSeconds.length > 0 ? `: ${delayWords(retry.delaysSeconds)}` : '');

/** A retry as sentences: the answer, and the waiting times where there are any. */
export const retrySentence = (retry: Pick<Retry, 'verdict' | 'delaysSeconds'>, outcome: Outcome): string =>
  retryWords(retry, outcome).long + (retry.delaysSeconds.length > 0 ? ` Wait ${delayWords(retry.delaysSeconds)}.` : '');

/** What an entry is, for lists that mix kinds. */
export const KIND_WORDS = {
  code: 'Code in the body',
  message: 'Message in the body',
  'http-status': 'HTTP status',
  status: 'Status of another protocol',
  state: 'State',
} as const;
