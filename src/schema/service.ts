import { z } from 'astro/zod';
import { alias, code, day, httpStatus, literal, operationId, prose, slug } from './text.ts';
import { source } from './source.ts';
import { basis, fixedBy, outcome, retry } from './verdicts.ts';

/** What is said of a row that the vendor has taken out of its table. Rows are never removed: links to them must work. */
export const retired = z.strictObject({
  since: day.describe('The day on which it was seen that the source no longer has it.'),
  why: prose.describe('What happened to it, in one sentence.'),
  replacedBy: z
    .string()
    .regex(/^[\w.-]+(?:\/[\w.-]+){0,2}$/u, 'name an entry: its key, or `vendor/service/key`')
    .optional()
    .describe('The entry that took its place: its key, or `vendor/service/key`.'),
});

/**
 * One line of a vendor's table. What the vendor prints is literal; what we write about it is prose; the two never
 * share a field. The order of the rows is the vendor's.
 */
export const rowSchema = z.strictObject({
  // What the vendor prints.
  code: code.optional().describe('The code in the body.'),
  codes: z
    .array(code)
    .min(2, 'a single code belongs in `code`')
    .optional()
    .describe('Several codes that share one cell of the table. Each becomes a row of its own, and they are synonyms.'),
  state: code.optional().describe('The name of a state, for a table of states.'),
  httpStatus: httpStatus.optional().describe('The HTTP status that stands in the same row.'),
  message: literal.optional().describe('The literal `message`, to the letter.'),
  reason: literal.optional().describe('The literal `reason`, to the letter.'),
  variables: z
    .array(operationId)
    .min(1)
    .optional()
    .describe('Names for the parts that the vendor prints as `...`, in order: `The taskId is ...` has one, `taskId`.'),

  // Where it stands.
  operations: z
    .array(operationId)
    .min(1)
    .optional()
    .describe('Operations that answer with this row. Left out: those of the table.'),
  partOfRowAbove: z
    .literal(true)
    .optional()
    .describe('The vendor holds several meanings in one row: this is a further one of the row above.'),
  key: z
    .string()
    .regex(/^[\w.-]+$/u, 'a key is one part of an address')
    .optional()
    .describe('Explicit key of the entry, only where two entries would otherwise clash.'),
  aliases: z
    .array(alias)
    .min(1)
    .optional()
    .describe(
      'Former keys of the entry, or where it stood before: `vendor/service/key`. Their addresses lead here for ever.',
    ),
  retired: retired.optional().describe('The vendor no longer documents this row. It stays readable, and marked.'),

  // What we write about it.
  title: prose
    .optional()
    .describe('Name of the entry in a few words, without its code. On the first row of an entry only.'),
  meaning: prose.describe('What happened, in our words, with every fact of the source.'),
  causes: z.array(prose).min(1).optional().describe('Possible reasons that the source lists, in its order.'),
  notes: z.array(prose).min(1).optional().describe('Further facts of the source about this row.'),
  actions: z.array(prose).describe('What the source advises, one step each. Empty when the source gives no advice.'),

  // How we classify it.
  condition: slug.describe('The condition this row reports: the name of a file in `content/conditions/`.'),
  outcome: outcome.optional().describe('Outcome, where it differs from the condition.'),
  fixedBy: fixedBy.optional().describe('Who mends it, where it differs from the condition.'),
  stated: z
    .array(z.enum(['outcome', 'fixedBy']))
    .min(1)
    .optional()
    .describe('Which of `outcome` and `fixedBy` the source itself states. The others are our reading.'),
  retry: retry.optional().describe('Retry advice of this row. Left out: the default of the condition, as our reading.'),
});
export type Row = z.infer<typeof rowSchema>;

export const tableSchema = z.strictObject({
  id: slug.describe('Anchor of the table on the page of its service.'),
  section: prose.describe("The vendor's heading above the table."),
  part: prose
    .optional()
    .describe(
      'What tells it from another table under the same heading: the document has one list, we have two tables.',
    ),
  source: slug.describe('Which of the `sources` the table stands in.'),
  operations: z.array(operationId).min(1).optional().describe('Operations that the whole table is about.'),
  intro: prose.optional().describe('A sentence to read before the table.'),
  rows: z.array(rowSchema).min(1, 'a table without rows says nothing').describe("The rows, in the vendor's order."),
});
export type Table = z.infer<typeof tableSchema>;

/** A sample answer that the vendor prints. */
export const sampleSchema = z.strictObject({
  id: slug.describe('Id, for `<Sample id="…" />` in the prose.'),
  title: prose.describe('What it is a sample of.'),
  httpStatus: httpStatus.optional().describe('The status that the sample is printed with.'),
  body: literal.describe('The body, to the letter.'),
  source: slug.describe('Which of the `sources` prints it.'),
  for: z.array(z.string()).describe('Keys of the entries it is an answer of; may be empty.'),
});
export type Sample = z.infer<typeof sampleSchema>;

/** A passage about some entries, printed on their pages and, by `<Note id="…" />`, in the prose of the service. */
export const noteSchema = z.strictObject({
  id: slug.describe('Id, for `<Note id="…" />` in the prose.'),
  title: prose.describe('What it is about, in a few words.'),
  text: z.array(prose).min(1).describe('Paragraphs.'),
  points: z.array(prose).min(1).optional().describe('A list behind the paragraphs.'),
  section: prose.describe("The vendor's heading above it."),
  source: slug.describe('Which of the `sources` it stands in.'),
  for: z
    .array(z.string())
    .describe('Entries it belongs to, as `key` or, for one occurrence, `key#operation`; may be empty.'),
});
export type Note = z.infer<typeof noteSchema>;

/** `content/vendors/<vendor>/<service>.yaml`: one number space with its published tables. */
export const serviceSchema = z.strictObject({
  name: prose.describe('The name as the vendor writes it.'),
  summary: prose.describe('One or two sentences: what answers with these codes.'),
  edition: z
    .enum(['current', 'legacy'])
    .default('current')
    .describe('`legacy`: an older document about the same service, which another service of this vendor supersedes.'),
  aliases: z
    .array(alias)
    .min(1)
    .optional()
    .describe('Former ids, or where it stood before: `vendor/service`. Every address below them leads here for ever.'),
  supersededBy: slug.optional().describe('For a legacy edition: the id of the current one.'),
  sources: z.record(slug, source).describe('The documents the tables were taken from, by a short id.'),
  operations: z
    .record(
      operationId,
      z.strictObject({
        name: prose.describe('Name of the operation as a heading.'),
        summary: prose.optional().describe('What it does, in a few words.'),
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
      }),
    )
    .default({})
    .describe("The operations that tables and rows name, in the vendor's order."),
  recognise: z
    .strictObject({
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
    .default({ paths: [], words: [], documents: [], fields: [] })
    .describe('What tells in a pasted text that this service answered.'),
  inherits: z
    .array(
      z.strictObject({
        service: slug.describe('Service of the same vendor whose table holds here too.'),
        note: prose.describe('What the source says about it.'),
        source: slug.describe('Which of the `sources` says so.'),
      }),
    )
    .optional()
    .describe('Tables of other services that hold for this one as well.'),
  synonyms: z
    .array(
      z.strictObject({
        codes: z.array(code).min(2),
        why: prose.describe('Why they are the same, in one sentence.'),
        basis,
      }),
    )
    .optional()
    .describe('Groups of codes of this service that mean the same.'),
  samples: z.array(sampleSchema).optional().describe('Sample answers that the sources print.'),
  notes: z.array(noteSchema).optional().describe('Passages about some of the entries.'),
  tables: z
    .array(tableSchema)
    .min(1, 'a service needs at least one table')
    .describe("The tables, in the vendor's order."),
});
export type ServiceFile = z.infer<typeof serviceSchema>;
