import { z } from 'astro/zod';
import { guardSchema } from './retry.ts';
import { clause, literal, operationId, prose } from './text.ts';

/** What a second request of the same kind does. */
export const operationKind = z
  .enum(['reads', 'idempotent', 'idempotent-with-handle', 'creates'])
  .describe(
    '`reads`: it changes nothing. `idempotent`: a second one leaves everything as the first one did, or costs nothing. `idempotent-with-handle`: only as long as it carries the same values; `guards` name them. `creates`: each one makes something of its own: a task, a message, a charge.',
  );

/** One operation of the API. */
export const operationSchema = z.strictObject({
  name: prose.describe('Name of the operation as a heading.'),
  summary: prose.optional().describe('What it does, in a few words.'),
  kind: operationKind
    .default('creates')
    .describe('What a second request does; our reading. Left out: `creates`, the one with which to be careful.'),
  once: prose
    .optional()
    .describe(
      'Why a second request does nothing more, in one sentence; only where the name says that it starts, creates or sends.',
    ),
  guards: z
    .array(guardSchema)
    .min(1, 'leave the field out when there is none')
    .optional()
    .describe('What makes a repeat of it safe, the surest first.'),
  tells: operationId
    .optional()
    .describe(
      'The operation that shows whether it took effect. Left out: that of the task it starts or stops, unless it is a start whose response has the only `id` to ask with.',
    ),
  ifTwice: clause
    .optional()
    .describe(
      'What it does when it takes effect twice, in words that follow "a repeat means that": `the message arrives twice`. Every response that leaves open whether it worked warns of it. Only for `creates`.',
    ),
  ifFailed: clause
    .optional()
    .describe(
      'What goes on, or stays possible, when it did not work, as a clause: `the user stays in the room`. Every failure warns of it. For what removes, bans, mutes, revokes or stops; the stop of a task has this warning anyway.',
    ),
  aliases: z
    .array(operationId)
    .min(1)
    .optional()
    .describe('Former ids. Links to an occurrence of it, which end in its id, go on working.'),
  paths: z
    .array(literal)
    .min(1)
    .optional()
    .describe(
      'Last parts of the address that stand for it, where they differ from its id; with the method in front where it decides: `DELETE tasks`.',
    ),
  words: z.array(prose).min(1).optional().describe('Other words for it, in any language.'),
  fields: z.array(literal).min(1).optional().describe('Names of fields of its request.'),
});

/** Something that runs until it is stopped, and costs while it does: a recording, a mix, a broadcast. */
export const taskSchema = z.strictObject({
  what: prose.describe('What it is, as a noun without an article: `recording`.'),
  handle: z
    .strictObject({
      name: literal.describe('Name of the value, as the API spells it: `resourceId`.'),
      from: operationId.describe('The operation that hands it out.'),
      secondsValid: z.int().positive().optional().describe('How long a start may use it, in seconds, by the source.'),
    })
    .optional()
    .describe('What a start needs and an earlier operation hands out.'),
  id: literal
    .optional()
    .describe(
      'Name of the value that the response to the start returns, and that `tells` and `stop` need: `sid`. When that response is lost, nobody can ask, unless an event brings the value.',
    ),
  start: operationId.describe('The operation that starts it.'),
  tells: operationId.optional().describe('The operation that shows whether it runs. Left out: there is none.'),
  stop: operationId.optional().describe('The operation that ends it. Left out: there is none.'),
  ends: prose.optional().describe('What ends it when nobody stops it, in one sentence.'),
});
export type TaskFile = z.infer<typeof taskSchema>;

/** Values of a request that every attempt needs new. */
export const renewSchema = z.strictObject({
  values: z.array(literal).min(1).describe('The values, as the API spells them: `Signature`.'),
  why: prose.describe('What happens otherwise, in one sentence.'),
  basis: guardSchema.shape.basis,
});
