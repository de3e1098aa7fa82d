import { z } from 'astro/zod';
import { literal, operationId, prose } from './text.ts';
import { basis, retryVerdict } from './verdicts.ts';

/** What keeps a repeat from doing the work a second time. */
export const guardSchema = z.strictObject({
  same: z
    .array(literal)
    .min(1, 'name the values that have to stay the same')
    .describe(
      'Values that the repeat has in common with the first request, as the API spells them: `resourceId`. All of them together keep it from doing the work twice.',
    ),
  answers: z
    .array(z.string())
    .default([])
    .describe('Keys of the entries that answer the repeat when the first request took effect.'),
  basis: basis.describe('Who says so.'),
});
export type GuardFile = z.infer<typeof guardSchema>;

/** What a row names in `tells` where its operations name one that says nothing about it. */
export const NOTHING_TELLS = 'none';

/** What lies between two waiting times. */
export const between = z
  .enum(['repeats', 'queries'])
  .describe('What the waiting times come before: `repeats` of the request itself, or `queries` of the state.');

/** What follows when the limit is reached. */
export const lastResort = z
  .enum(['call-a-person', 'start-over', 'take-as-final', 'keep-asking'])
  .describe(
    '`call-a-person`: stop, and let a person or the vendor look at it. `start-over`: start the whole flow over, once. `take-as-final`: the answer has lasted long enough; take it that what it says is so. `keep-asking`: nothing is wrong while it lasts; there is no limit, so go on asking until the answer is another one.',
  );

const retryFields = {
  verdict: retryVerdict,
  delaysSeconds: z
    .array(z.int().positive('a delay is a positive number of seconds'))
    .min(1, 'leave the field out when no delay is given')
    .optional()
    .describe('Waiting times before the first, second, … repeat or query, in seconds. Left out when none is given.'),
  between: between
    .optional()
    .describe(
      'What the waiting times come before. Left out: `queries` where the state is to be checked first, else `repeats`.',
    ),
  backoff: z
    .literal(true)
    .optional()
    .describe('The source asks to wait longer each time. Only where it says so: `basis` speaks for it.'),
  atMost: z
    .int()
    .positive('a limit is a positive number')
    .max(20, 'a limit that is hardly ever reached is none: at most 20')
    .optional()
    .describe('How often at most, repeats or queries. Left out: as many as there are waiting times, else our default.'),
  forSeconds: z
    .int()
    .positive('a time is a positive number of seconds')
    .max(3600, 'nobody asks that long: at most 3,600 seconds')
    .optional()
    .describe(
      'How long the answer has to last before it is believed, in seconds. Until then go on asking, however often.',
    ),
  finally: lastResort
    .optional()
    .describe(
      'What follows when the limit is reached, for a program; `then` says it to a person. Left out: our default.',
    ),
  refresh: z
    .array(literal)
    .min(1, 'name what has to be renewed')
    .optional()
    .describe('For `after-refresh`: the handle or the parts of the credential to renew, as the API spells them.'),
  guards: z
    .array(guardSchema)
    .optional()
    .describe(
      'What makes the repeat safe, where it differs from what the operation says; `[]` where nothing that it names helps.',
    ),
  tells: operationId
    .optional()
    .describe(
      'The operation that shows how things stand after this response, where it differs from that of its operations; `none` where no operation does.',
    ),
  then: prose.optional().describe('What to do when repeating does not help, or beside it; one sentence.'),
};

/** The retry default of a condition. It is always our reading, so it carries no basis. */
export const retryDefault = z.strictObject(retryFields);

/** The retry of one row: each part with the one who says so. */
export const retry = z.strictObject({
  ...retryFields,
  basis: basis.describe('Who says the verdict, and `backoff`.'),
  delaysBasis: basis.optional().describe('Who says the waiting times. Left out: whoever says the verdict.'),
  limitBasis: basis
    .optional()
    .describe('Who says `atMost`, `forSeconds` and `finally`. Left out: these are our reading.'),
  thenBasis: basis.optional().describe('Who says `then`. Left out: it is ours.'),
});
export type RetryFile = z.infer<typeof retry>;
