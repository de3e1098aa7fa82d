import type { Effect, Outcome, Retry, RetryVerdict } from '../model.ts';

/** The words for every verdict, in one place: pages, search results and exports say the same. */

/** A verdict in two lengths: a tag, and the answer to the question it answers. */
export interface Words {
  short: string;
  long: string;
}

/** Is it an error? */
export const OUTCOME_WORDS: Record<Outcome, Words> = {
  success: { short: 'No error', long: 'No. The request was carried out or accepted.' },
  'already-done': { short: 'Already done', long: 'Not really. It is already done; usually treat it as success.' },
  partial: { short: 'Partly done', long: 'In part. Some of it was done, some was not.' },
  failure: { short: 'Error', long: 'Yes. The response reports a failure.' },
};

/** The same as an answer in a word or two, for where there is room for the question and no sentence. */
export const OUTCOME_ANSWERS: Record<Outcome, string> = {
  success: 'No',
  'already-done': 'Not really: already done',
  partial: 'In part',
  failure: 'Yes',
};

/** Did it take effect? */
export const EFFECT_WORDS: Record<Effect, Words> = {
  none: { short: 'No effect', long: 'No. The request changed nothing.' },
  maybe: { short: 'May have worked', long: 'Unclear: it may have worked.' },
  done: { short: 'Took effect', long: 'Yes. The request took effect.' },
};

/** Whether what was asked for has been done, now or before: no error. */
export const isDone = (outcome: string | null): boolean => outcome === 'success' || outcome === 'already-done';

/** Whether a request that failed, wholly or in part, may have worked all the same: whoever repeats it has to know. */
export const mayHaveWorked = ({ outcome, effect }: { outcome: Outcome; effect?: Effect | undefined }): boolean =>
  (outcome === 'failure' || outcome === 'partial') && effect === 'maybe';

/** The remark beside the sign of such a response. */
export const MAY_HAVE_WORKED = 'It may have worked.';

/** Can I retry? */
export const RETRY_WORDS: Record<RetryVerdict, Words> = {
  never: { short: "Don't retry", long: 'No. Repeating it changes nothing.' },
  'after-fix': { short: 'Fix, then retry', long: 'Only after a fix; do not send the same request again.' },
  'same-request': { short: 'Retry now', long: 'Yes. Send the same request again.' },
  'after-delay': { short: 'Wait, then retry', long: 'Yes. Send it again after a pause.' },
  'after-refresh': {
    short: 'Renew, then retry',
    long: 'Yes. Renew the handle or credential, then send the request again.',
  },
  'higher-level': { short: 'Start over', long: 'Not this request: start the whole flow over.' },
  'check-first': { short: 'Check state first', long: 'Check the state first, then decide.' },
};

/** Words for a retry that needs none: there was nothing wrong. Steps may be left all the same. */
const NOTHING_TO_REPEAT: Words = { short: 'Nothing to repeat', long: 'There is nothing to repeat.' };

/** Whether there was nothing wrong, so that "don't retry" would be the wrong words. */
export const isNothingToRepeat = ({ verdict }: Pick<Retry, 'verdict'>, outcome: Outcome): boolean =>
  verdict === 'never' && isDone(outcome);

/** The words for a retry, given what the response means. */
export const retryWords = (retry: Pick<Retry, 'verdict'>, outcome: Outcome): Words =>
  isNothingToRepeat(retry, outcome) ? NOTHING_TO_REPEAT : RETRY_WORDS[retry.verdict];
