import { z } from 'astro/zod';
import { answerSchema } from './answer.ts';
import { disagreementSchema, elsewhereSchema } from './caveats.ts';
import { operationSchema, renewSchema, taskSchema } from './operation.ts';
import { codePlace, rowSchema } from './row.ts';
import { retry } from './retry.ts';
import { source } from './source.ts';
import { alias, clause, host, httpStatus, literal, operationId, prose, slug } from './text.ts';
import { basis, outcome } from './verdicts.ts';

/** What a table's source covers. */
export const coverage = z.strictObject({
  extent: z
    .enum(['whole', 'partial'])
    .describe('`partial`: the source was not read, or not published, to its end. A code that is not here may exist.'),
  readTo: prose.optional().describe('For `partial`: how far it was read.'),
  note: prose.optional().describe('What "whole" does not mean here.'),
});

/** What the rows of a table are about. */
export const direction = z
  .enum(['response', 'event', 'state', 'end-reason'])
  .describe(
    '`response`: the response to a request of yours. `event`: a webhook or event from the vendor, whose redelivery is not your retry. `state`: a state inside a payload. `end-reason`: why a call or session ended.',
  );

export const tableSchema = z.strictObject({
  id: slug.describe('Anchor of the table on the page of its service.'),
  section: prose.describe("The vendor's heading above the table."),
  part: prose
    .optional()
    .describe(
      'What distinguishes it from another table under the same heading: the document has one list, we have two tables.',
    ),
  source: slug.describe('Which of the `sources` has the table.'),
  operations: z.array(operationId).min(1).optional().describe('Operations that the whole table is about.'),
  fromElsewhere: z
    .literal(true)
    .optional()
    .describe('None of the operations of the service returns its rows, but for the operations that a row names.'),
  direction: direction.default('response').describe('What the rows are about. Left out: responses to requests.'),
  tells: operationId
    .optional()
    .describe(
      'For states, events and ends: the operation that shows the state of what they are about. For responses only `none`: no operation of the service shows what they are about.',
    ),
  codeIn: codePlace
    .optional()
    .describe('Where the codes of this table are, when not in the code field of the response.'),
  bitMask: z.literal(true).optional().describe('Codes of this table are added up: 6 is 2 and 4.'),
  identifiedBy: z
    .enum(['code', 'literal'])
    .default('code')
    .describe(
      '`literal`: many rows share a code, which is a class of errors; the text decides. The key is then the code and the text.',
    ),
  coverage: coverage.optional().describe('How far the source was read. Left out: all of it.'),
  rowCount: z
    .int()
    .positive()
    .describe("Number of rows in the vendor's table, after splitting combined cells. A check compares it with `rows`."),
  intro: prose.optional().describe('A sentence to read before the table.'),
  rows: z.array(rowSchema).min(1, 'a table without rows says nothing').describe("The rows, in the vendor's order."),
});
export type Table = z.infer<typeof tableSchema>;

/** A sample answer that the vendor prints. */
const sampleSchema = z.strictObject({
  id: slug.describe('Id, for `<Sample id="…" />` in the prose.'),
  title: prose.describe('What it is a sample of.'),
  httpStatus: httpStatus.optional().describe('The status that the sample is printed with.'),
  body: literal.describe('The body, to the letter.'),
  source: slug.describe('Which of the `sources` prints it.'),
  for: z.array(z.string()).describe('Keys of the entries it is an answer of; may be empty.'),
});

/** A passage about some entries, printed on their pages and, by `<Note id="…" />`, in the prose of the service. */
const noteSchema = z.strictObject({
  id: slug.describe('Id, for `<Note id="…" />` in the prose.'),
  title: prose.describe('What it is about, in a few words.'),
  text: z.array(prose).min(1).describe('Paragraphs.'),
  points: z.array(prose).min(1).optional().describe('A list behind the paragraphs.'),
  section: prose.describe("The vendor's heading above it."),
  source: slug.describe('Which of the `sources` has it.'),
  for: z
    .array(z.string())
    .describe('Entries it belongs to, as `key` or, for one occurrence, `key#operation`; may be empty.'),
});

/** A limit on how often something may be requested. */
const rateLimit = z.strictObject({
  what: prose.describe('What is counted: `requests`, `concurrent tasks`, a group of operations.'),
  operations: z.array(operationId).min(1).optional().describe('Operations of this service it is about. Left out: all.'),
  limit: z.number().positive('a limit is more than zero').describe('How many of them.'),
  per: prose.describe('What the number is counted per: `second and App ID`.'),
  source: slug.describe('Which of the `sources` says so.'),
});

/**
 * A fact of the source that must never be lost, said a second time beside the tables: the check reports
 * when rewording a row loses it.
 */
const factSchema = z
  .strictObject({
    entry: z
      .string()
      .optional()
      .describe(
        'Key of the entry, or `key#operation` for its rows on one operation. Left out: a fact of the service, its prose or the support of its vendor.',
      ),
    says: prose
      .optional()
      .describe(
        'Words that one of the texts must contain: meaning, causes, notes, actions, retry, or a passage about it.',
      ),
    prints: literal.optional().describe('A literal that it must have, to the letter.'),
    httpStatus: httpStatus.optional().describe('An HTTP status that it must have.'),
    condition: slug.optional().describe('A condition that it must report.'),
    outcome: outcome.optional().describe('The outcome that it must have, of the row or of its condition.'),
    retry: retry.partial().optional().describe('What its own retry advice must be, as far as it is written here.'),
    advice: z.literal('none').optional().describe('`none`: the source gives no advice, so `actions` must stay empty.'),
  })
  .refine(
    ({ entry, ...facts }) =>
      Object.keys(facts).length > 0 && (entry !== undefined || Object.keys(facts).join() === 'says'),
    {
      error: 'a fact without anything to compare; give it `says`, or, with an `entry`, one of the other fields',
    },
  );
export type Fact = z.infer<typeof factSchema>;

/** A line as people paste it, with the entry it must find. */
const lineSchema = z.strictObject({
  text: literal.describe('The line, or the lines, as pasted.'),
  finds: z.string().describe('Key of the entry that must be the first result.'),
});

/** `content/vendors/<vendor>/<service>.yaml`: one number space with its published tables. */
export const serviceSchema = z.strictObject({
  name: prose.describe('The name as the vendor writes it.'),
  summary: prose.describe('One or two sentences: what answers with these codes.'),
  edition: z
    .enum(['current', 'legacy'])
    .default('current')
    .describe('`legacy`: an older document about the same service, which another service of this vendor supersedes.'),
  jobs: z
    .array(slug)
    .min(1, 'leave the field out when there is none')
    .optional()
    .describe(
      'What it is used for: names of files in `content/jobs/`, the main one first. Left out where it serves all jobs alike.',
    ),
  aliases: z
    .array(alias)
    .min(1)
    .optional()
    .describe(
      'Former ids, or where it was before: `vendor/service`. Every address below them redirects here permanently.',
    ),
  supersededBy: slug.optional().describe('For a legacy edition: the id of the current one.'),
  sources: z.record(slug, source).describe('The documents the tables were taken from, by a short id.'),
  answer: answerSchema
    .optional()
    .describe("How a response of this service carries its code, where it differs from the vendor's."),
  rateLimits: z
    .array(rateLimit)
    .min(1)
    .optional()
    .describe('Rate limits that the vendor documents, with their numbers.'),
  operations: z
    .record(operationId, operationSchema)
    .default({})
    .describe("The operations that tables and rows name, in the vendor's order."),
  unnamedOperations: prose
    .optional()
    .describe(
      'Why `operations` has none that changes something, in one sentence. Mandatory then, where a table is about responses: nothing says what a repeat does twice.',
    ),
  tasks: z
    .array(taskSchema)
    .min(1)
    .optional()
    .describe('What the service runs until it is stopped, with the operations that start, show and stop it.'),
  lookAt: clause
    .optional()
    .describe(
      'What to look at where no operation shows how things stand, behind "look at": `the callbacks of the call`. Ours. A check asks for it where a response says to check first.',
    ),
  renew: renewSchema.optional().describe("Values that every attempt needs new, where they differ from the vendor's."),
  recognise: z
    .strictObject({
      hosts: z.array(host).default([]).describe('Hosts that only this service has.'),
      paths: z.array(literal).default([]).describe('Parts of a request path that only this service has.'),
      words: z.array(prose).default([]).describe('Words by which people call it, in any language.'),
      documents: z
        .array(literal)
        .default([])
        .describe(
          "Beginnings of addresses of the vendor's documentation about it, without `https://`: also old ones. The `sources` need not be repeated.",
        ),
      fields: z.array(literal).default([]).describe('Names of fields or values that only this service uses.'),
    })
    .default({ hosts: [], paths: [], words: [], documents: [], fields: [] })
    .describe('What shows in a pasted text that this service returned it.'),
  inherits: z
    .array(
      z.strictObject({
        service: slug.describe('Service of the same vendor whose tables hold here too.'),
        tables: z.array(slug).min(1).optional().describe('Ids of the tables that hold here. Left out: all of them.'),
        note: prose.describe('What the source says about it.'),
        source: slug.describe('Which of the `sources` says so.'),
      }),
    )
    .optional()
    .describe('Tables of other services that hold for this one as well.'),
  synonyms: z
    .array(
      z.strictObject({
        entries: z
          .array(z.string())
          .min(2)
          .describe('Codes, messages and statuses of this service, as `key` or, for one occurrence, `key#operation`.'),
        why: prose.describe('Why they are the same, in one sentence.'),
        basis,
      }),
    )
    .optional()
    .describe('Groups of entries of this service that mean the same.'),
  counterparts: z
    .array(
      z.strictObject({
        entries: z.array(z.string()).min(1).describe('Keys of entries here.'),
        there: z.array(z.string()).min(1).describe('Keys of entries of the current edition that are about the same.'),
      }),
    )
    .optional()
    .describe('For a legacy edition: entries of the current one that are about the same under another key.'),
  disagrees: z
    .array(disagreementSchema)
    .optional()
    .describe('Contradictions between documents of the vendor, shown on the pages of all entries they name.'),
  saysElsewhere: z
    .array(elsewhereSchema)
    .optional()
    .describe('What other public documents of the vendor say otherwise, with their dates.'),
  facts: z.array(factSchema).optional().describe('Facts that must never be lost, checked with the content.'),
  lines: z.array(lineSchema).optional().describe('Lines as people paste them, checked with the content.'),
  samples: z.array(sampleSchema).optional().describe('Sample answers that the sources print.'),
  notes: z.array(noteSchema).optional().describe('Passages about some of the entries.'),
  tables: z
    .array(tableSchema)
    .min(1, 'a service needs at least one table')
    .describe("The tables, in the vendor's order."),
});
export type ServiceFile = z.infer<typeof serviceSchema>;
