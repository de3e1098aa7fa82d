import { z } from 'astro/zod';
import { alias, prose } from './text.ts';
import { retryDefault } from './retry.ts';
import { effect, fixedBy, outcome } from './verdicts.ts';

/** The canonical codes of google.rpc.Code (https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto). */
export const canonicalCode = z.enum([
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'UNAUTHENTICATED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
]);

/** Front matter of `content/conditions/<id>.mdx`: one condition that many vendors report. Ours, not a vendor's. */
export const conditionSchema = z.strictObject({
  title: prose.describe('Name of the condition, a few words.'),
  summary: prose.describe('One sentence: what has happened when this is reported.'),
  canonicalCode: canonicalCode.describe('The google.rpc.Code it corresponds to.'),
  outcome: outcome.describe('Outcome of a row with this condition, unless the row says otherwise.'),
  effect: effect.describe('Whether a request that got this response took effect, unless the row says otherwise.'),
  fixedBy: fixedBy.describe('Who can fix it, unless the row says otherwise.'),
  retry: retryDefault.describe('Retry of a row with this condition, unless the row says otherwise.'),
  thenWithoutRequest: prose
    .optional()
    .describe(
      'What to do, instead of `retry.then`, where an event, a state or the reason of an end reports it: there is no request to send again. Left out: `retry.then` fits these as well.',
    ),
  ofAnyRequest: z
    .literal(true)
    .optional()
    .describe(
      'It is about what every request has, such as the App ID: a stop can get it too, even where a row names no operation. Left out: about what the request names.',
    ),
  ofTask: z
    .literal(true)
    .optional()
    .describe(
      'It is always about a task: a stop can get it too, even where a row names no operation. Left out: about what the request names.',
    ),
  aliases: z.array(alias).min(1).optional().describe('Former ids. Their addresses redirect here permanently.'),
  synonyms: z
    .array(prose)
    .min(1, 'name at least one other wording')
    .describe(
      'Other wordings that people type for it, in any language: English, Chinese, Japanese, Korean, Spanish, Portuguese, Vietnamese and Indonesian; of what is most common also German, French, Italian and Russian. The search knows them.',
    ),
  checks: z
    .array(prose)
    .min(1, 'name at least one thing to check')
    .describe('What to check, one step each, in the order in which to check it. Shown on each entry as our advice.'),
});
export type ConditionFile = z.infer<typeof conditionSchema>;
