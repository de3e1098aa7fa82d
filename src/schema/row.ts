import { z } from 'astro/zod';
import { warningSchema } from './caveats.ts';
import { retry } from './retry.ts';
import { alias, code, day, fieldPath, httpStatus, literal, operationId, prose, slug, variableName } from './text.ts';
import { effect, fixedBy, outcome } from './verdicts.ts';

/** What is said of a row that the vendor has taken out of its table. Rows are never removed: links to them must work. */
const retired = z.strictObject({
  since: day.describe('The day on which it was seen that the source no longer has it.'),
  why: prose.describe('What happened to it, in one sentence.'),
  replacedBy: z
    .string()
    .regex(/^[\w.-]+(?:\/[\w.-]+){0,2}$/u, 'name an entry: its key, or `vendor/service/key`')
    .optional()
    .describe('The entry that took its place: its key, or `vendor/service/key`.'),
});

/** Where a code is, when it is not in the code field of the response. At least one part is given. */
export const codePlace = z
  .strictObject({
    event: literal
      .optional()
      .describe('The event, or another value of the message, inside which the code holds: `101`.'),
    field: fieldPath.optional().describe('Path of the field that carries the code: `DisconnectReason`.'),
    header: literal.optional().describe('Name of the header that carries the code.'),
  })
  .refine((place) => Object.keys(place).length > 0, 'name an event, a field or a header');
export type CodePlace = z.infer<typeof codePlace>;

/** One literal text of a row. */
export const literalText = z.strictObject({
  field: fieldPath
    .optional()
    .describe("The vendor's own name, or path, of the field that carries the text. Left out when no field does."),
  text: literal.describe(
    'The text, to the letter. A part that varies is written `...`, whatever the vendor prints for it.',
  ),
  printedBy: z
    .enum(['wire', 'sdk', 'docs'])
    .default('wire')
    .describe('`wire`: a response carries it. `sdk`: only an SDK prints it. `docs`: only the documentation does.'),
  variables: z
    .array(variableName)
    .min(1)
    .optional()
    .describe('Names for the parts written `...`, in order: `The taskId is ...` has one, `taskId`.'),
});

/** A status of a protocol other than HTTP. */
const protocolStatus = z.strictObject({
  protocol: slug.describe('Name of a file in `content/protocols/`.'),
  value: z.int().min(0).describe('The status.'),
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
  subcode: code.optional().describe('The subcode beside the code: an entry is one pair of both.'),
  name: code.optional().describe("The vendor's name for the number, such as `EGRESS_FAILED`; either may be in a log."),
  alsoWritten: z
    .array(code)
    .min(1)
    .optional()
    .describe('Other spellings of the same code: hexadecimal for decimal, another case.'),
  codeIn: codePlace.optional().describe('Where the code is. Left out: where the table says.'),
  httpStatus: httpStatus.optional().describe('The HTTP status in the same row.'),
  status: protocolStatus
    .optional()
    .describe('The status of another protocol in the same row. SIP 486 is not HTTP 486.'),
  literals: z
    .array(literalText)
    .min(1)
    .optional()
    .meta({
      description:
        "The literal texts, each under the vendor's own field name, in the vendor's order: `literals: [{ field: msg, text: The task is ..., variables: [taskId] }]`.",
      otherNames: ['literal', 'message', 'msg', 'reason', 'error', 'detail', 'text', 'description', 'variables'],
    }),
  category: literal.optional().describe("The vendor's own category of the result, to the letter: `ExpectedError`."),
  validFrom: literal.optional().describe('Version since when this meaning holds.'),
  validUntil: literal.optional().describe('Last version for which this meaning holds.'),

  // Where it is.
  operations: z
    .array(operationId)
    .min(1)
    .optional()
    .describe('Operations that return this row, as one occurrence. Left out: those of the table.'),
  fromElsewhere: z
    .literal(true)
    .optional()
    .describe(
      'None of the operations of the service returns it: an SDK, a worker, a call or a request that is not named here does. Nothing is then said of what a repeat of those operations does. Left out: as the table says.',
    ),
  partOfRowAbove: z
    .literal(true)
    .optional()
    .describe('The vendor holds several meanings in one row: this is a further one of the row above.'),
  key: z
    .string()
    .regex(/^[\w.-]+$/u, 'a key is one part of an address')
    .optional()
    .describe(
      'Explicit key of the entry, only where two entries would otherwise clash: the key is derived, see content/README.md.',
    ),
  aliases: z
    .array(alias)
    .min(1)
    .optional()
    .describe(
      'Former keys of the entry, or where it was before: `vendor/service/key`. Their addresses redirect here permanently.',
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
  effect: effect
    .optional()
    .describe(
      'Whether the request took effect, where it differs from the condition. Operations that read have none. Where the condition says `maybe`, `none` needs a source that says so, named in `stated`.',
    ),
  fixedBy: fixedBy.optional().describe('Who can fix it, where it differs from the condition.'),
  stated: z
    .array(z.enum(['outcome', 'effect', 'fixedBy']))
    .min(1)
    .optional()
    .describe('Which of `outcome`, `effect` and `fixedBy` the source itself states. The others are our reading.'),
  retry: retry
    .optional()
    .describe(
      'Retry advice of this row. Left out: the default of the condition, as our reading. With the verdict of the condition, it keeps what it leaves out, except `then`.',
    ),
  warnings: z
    .array(warningSchema)
    .min(1, 'leave the field out when there is none')
    .optional()
    .describe("What to watch out for, the gravest first. Ours: the vendor's advice is in `actions`."),
});
export type Row = z.infer<typeof rowSchema>;
