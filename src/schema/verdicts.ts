import { z } from 'astro/zod';

/** Who says so: the vendor's document, or we, reading it. */
export const basis = z
  .enum(['vendor', 'inferred'])
  .describe('`vendor`: the source says it. `inferred`: our reading of the source.');

/** What a response means for the caller, whatever its number looks like. */
export const outcome = z
  .enum(['success', 'already-done', 'partial', 'failure'])
  .describe(
    '`success`: done or accepted. `already-done`: a start of what runs or a stop of what ended, usually to be treated as success. `partial`: done in part. `failure`: not done.',
  );

/** Whether the request that got this response took effect all the same. */
export const effect = z
  .enum(['none', 'maybe', 'done'])
  .describe(
    '`none`: the request changed nothing. `maybe`: nobody can say; it may have worked. `done`: it was carried out or accepted, in whole or in part.',
  );

/** Who can make the failure go away. */
export const fixedBy = z
  .enum(['caller', 'account', 'time', 'vendor', 'nobody', 'unknown'])
  .describe(
    '`caller`: change the request or the code that sends it. `account`: a setting, quota or bill of the account. `time`: it passes by itself. `vendor`: only the vendor can fix it. `nobody`: nothing is wrong, if this is what you wanted. `unknown`: the source does not say which side is at fault.',
  );

/** `fixedBy` as version 1 of the API has it: `nobody` is `caller` there, `unknown` is `vendor`. */
export const fixedByV1 = fixedBy
  .exclude(['nobody', 'unknown'])
  .describe(
    '`caller`: change the request or the code that sends it. `account`: a setting, quota or bill of the account. `time`: it passes by itself. `vendor`: only the vendor can fix it, or nobody knows who can. For a success, `caller`: whatever is left to do is yours. `fixer` says it more exactly.',
  );

/** Whether to repeat a request, after the litmus test of gRPC (UNAVAILABLE, ABORTED, FAILED_PRECONDITION). */
export const retryVerdict = z
  .enum(['never', 'after-fix', 'same-request', 'after-delay', 'after-refresh', 'higher-level', 'check-first'])
  .describe(
    '`never`: repeating changes nothing. `after-fix`: only once the cause is fixed. `same-request`: repeat the request as it is. `after-delay`: repeat it after waiting. `after-refresh`: renew a handle or credential, then repeat it. `higher-level`: start the whole flow over. `check-first`: query the state before anything else.',
  );

/** The verdict as version 1 of the API has it: `after-refresh` is `after-fix` there. */
export const retryVerdictV1 = retryVerdict
  .exclude(['after-refresh'])
  .describe(
    '`never`: repeating changes nothing. `after-fix`: only once the cause is fixed. `same-request`: repeat the request as it is. `after-delay`: repeat it after waiting. `higher-level`: start the whole flow over. `check-first`: query the state before anything else. `repeat` says it more exactly.',
  );
