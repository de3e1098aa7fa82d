import { z } from 'astro/zod';
import { prose } from './text.ts';

/** Who says so: the vendor's document, or we, reading it. */
export const basis = z
  .enum(['vendor', 'inferred'])
  .describe('`vendor`: the source says it. `inferred`: our reading of the source.');

/** What an answer means for the caller, whatever its number looks like. */
export const outcome = z
  .enum(['success', 'already-done', 'partial', 'failure'])
  .describe(
    '`success`: done or accepted. `already-done`: a start of what runs or a stop of what ended, usually to be treated as success. `partial`: done in part. `failure`: not done.',
  );

/** Who can make the failure go away. */
export const fixedBy = z
  .enum(['caller', 'account', 'time', 'vendor'])
  .describe(
    '`caller`: change the request or the code that sends it. `account`: a setting, quota or bill of the account. `time`: it passes by itself. `vendor`: only the vendor can mend it. For a success, `caller`: whatever is left to do is yours.',
  );

/** Whether to repeat a request, after the litmus test of gRPC (UNAVAILABLE, ABORTED, FAILED_PRECONDITION). */
export const retryVerdict = z
  .enum(['never', 'after-fix', 'same-request', 'after-delay', 'higher-level', 'check-first'])
  .describe(
    '`never`: repeating changes nothing. `after-fix`: only once the cause is mended. `same-request`: repeat the request as it is. `after-delay`: repeat it after waiting. `higher-level`: begin the whole flow again. `check-first`: ask for the state before anything else.',
  );

const retryFields = {
  verdict: retryVerdict,
  delaysSeconds: z
    .array(z.int().positive('a delay is a positive number of seconds'))
    .min(1, 'leave the field out when no delay is given')
    .optional()
    .describe('Waiting times before the first, second, … repeat, in seconds. Left out when none is given.'),
  then: prose.optional().describe('What to do when repeating does not help, or beside it; one sentence.'),
};

/** The retry default of a condition. It is always our reading, so it carries no basis. */
export const retryDefault = z.strictObject(retryFields);

/** The retry of one row, with the one who says so. */
export const retry = z.strictObject({ ...retryFields, basis });
