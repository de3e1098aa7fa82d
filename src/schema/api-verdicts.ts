import { z } from 'astro/zod';
import { warningSchema } from './caveats.ts';
import { operationKind } from './operation.ts';
import { between, lastResort } from './retry.ts';
import { source } from './source.ts';
import { basis, effect, fixedBy, outcome, retryVerdict, retryVerdictV1 } from './verdicts.ts';

/** The parts of the static JSON about repeating a request safely: beside what version 1 began with, never instead of it. */

const nullableText = z.string().nullable();

export const retryJson = z
  .object({
    verdict: retryVerdictV1,
    delaysSeconds: z
      .array(z.number())
      .describe('Waiting times before each repeat or query, in seconds; empty when none is given.'),
    then: nullableText.describe('What to do when repeating does not help, or beside it.'),
    basis,
  })
  .describe('Whether and how to repeat the request, in brief; `repeat` says it in full.');

const guardJson = z.object({
  same: z.array(z.string()).describe('Values that the repeat has in common with the first request.'),
  answers: z
    .array(z.string())
    .describe('Ids of the entries that answer the repeat when the first request took effect.'),
  basis: basis.describe('Who says so.'),
});

export const repeatJson = z
  .object({
    verdict: retryVerdict,
    basis: basis.describe('Who says the verdict, and `backoff`.'),
    delaysSeconds: z.array(z.number()).describe('Waiting times, in seconds; empty when none is given.'),
    delaysBasis: basis.describe('Who says the waiting times.'),
    between: between,
    backoff: z.boolean().describe('The source asks to wait longer each time.'),
    atMost: z
      .number()
      .nullable()
      .describe(
        'How often at most, repeats or queries; 0 when a program may repeat nothing, null when `forSeconds` decides, or when there is no limit: go on asking until the response changes.',
      ),
    forSeconds: z
      .number()
      .nullable()
      .describe('How long the answer has to last before it is believed; null when the number of attempts decides.'),
    finally: lastResort,
    limitBasis: basis.describe('Who says `atMost`, `forSeconds` and `finally`.'),
    refresh: z.array(z.string()).describe('For `after-refresh`: the handles or parts of the credential to renew.'),
    guards: z
      .array(
        guardJson.extend({
          operation: nullableText.describe('The operation it holds for; null for every one of the occurrence.'),
        }),
      )
      .describe('What makes the repeat safe; empty when nothing does, or nothing has to.'),
    tells: z
      .array(z.string())
      .describe('Operations to call to see whether the request took effect, or how things stand.'),
    tellsOf: z
      .array(
        z.object({
          operation: nullableText.describe('The operation that it shows; null for whichever got the response.'),
          call: z.string().describe('The operation to call: one of `tells`.'),
        }),
      )
      .describe('Which of `tells` shows which operation. An operation that is not named here is shown by none.'),
    lookAt: nullableText.describe(
      'What to look at for what no operation shows, behind the words "look at"; ours. Null when an operation shows it, or nothing has to be seen.',
    ),
    then: nullableText.describe('What to do when repeating does not help, or beside it.'),
    thenBasis: basis.describe('Who says `then`.'),
  })
  .describe('Whether and how to repeat the request, each part with the one who says so.');

export const warningJson = z.object(warningSchema.shape).describe('What to watch out for. Ours, not the vendor’s.');

export const overallJson = z
  .object({
    condition: nullableText,
    outcome: outcome.nullable(),
    effect: effect.nullable(),
    fixer: fixedBy.nullable(),
    verdict: retryVerdict.nullable().describe('Verdict of `repeat`.'),
  })
  .describe('What all occurrences of the entry say alike; null where they differ.');

const targetJson = z.object({
  entry: z.string().describe('Id of an entry.'),
  operation: nullableText.describe('The operation it is about; null for all.'),
});

export const sameAsJson = z
  .object({
    entry: z.string().describe('Id of an entry of the same service that means the same.'),
    operation: nullableText.describe('On this operation of this entry; null on all.'),
    ofOperation: nullableText.describe('On this operation of the other entry; null on all.'),
    why: z.string(),
    basis,
  })
  .describe('An entry that means the same.');

export const disagreementJson = z
  .object({
    about: z.string(),
    sides: z.array(z.object({ says: z.string(), entries: z.array(targetJson) })),
    ours: nullableText.describe('Which side the verdicts follow, and why.'),
  })
  .describe('A contradiction between documents of the vendor.');

export const elsewhereJson = z
  .object({
    says: z.string(),
    operations: z.array(z.string()).describe('Operations it is about; empty for all.'),
    url: source.shape.url,
    title: source.shape.title,
    retrieved: source.shape.retrieved,
    published: nullableText.describe('The day of the document itself, where it is old; null otherwise.'),
  })
  .describe('What another public document of the vendor says otherwise.');

/** How to repeat the operations of a service. */
export const operationJson = z
  .object({
    id: z.string(),
    kind: operationKind,
    guards: z.array(guardJson).describe('What makes a repeat of it safe, the surest first.'),
    tells: nullableText.describe(
      'The operation that shows whether it took effect; null when none does, or only one that needs what its response had.',
    ),
    ifTwice: nullableText.describe(
      'What it does when it takes effect twice, as a clause; null where that costs nothing, or a task or a guard says it.',
    ),
    ifFailed: nullableText.describe(
      'What goes on, or stays possible, when it did not work, as a clause; null where nothing does. A task goes on until its `stop` has worked.',
    ),
  })
  .describe('What a second request of an operation does.');

export const taskJson = z
  .object({
    what: z.string().describe('A noun: `recording`.'),
    handle: z
      .object({
        name: z.string(),
        from: z.string().describe('The operation that hands it out.'),
        secondsValid: z.number().nullable().describe('How long a start may use it; null when the source is silent.'),
      })
      .nullable()
      .describe('What a start needs and an earlier operation hands out; null when there is none.'),
    id: nullableText.describe(
      'The value that the response to the start returns, and that `tells` and `stop` need; null when there is none.',
    ),
    start: z.string(),
    tells: nullableText.describe('The operation that shows whether it runs; null when there is none.'),
    stop: nullableText.describe('The operation that ends it; null when there is none.'),
    ends: nullableText.describe('What ends it when nobody stops it; null when nothing is known.'),
  })
  .describe('Something that the service runs until it is stopped.');

export const renewJson = z
  .object({ values: z.array(z.string()), why: z.string(), basis })
  .nullable()
  .describe('Values of a request that every attempt needs new; null when none are known.');
