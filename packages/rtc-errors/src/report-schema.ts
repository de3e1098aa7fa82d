import { z } from 'astro/zod';
import { API_FILES } from '../../../src/schema/api.ts';

/**
 * The shape of what `--json` prints, as the package publishes it in `report.schema.json`. Keys are added, never renamed or
 * removed, within one `schemaVersion`.
 */

const entry = API_FILES.entriesFile.shape.entries.element;
const certainty = z
  .enum(['sure', 'likely', 'possible', 'elsewhere'])
  .describe('By the kind of evidence; `elsewhere` is the same of somebody else than the text names.');
const way = z.enum([
  'code',
  'number',
  'message',
  'message-inside',
  'status',
  'number-as-status',
  'answered-with',
  'field',
  'words',
]);

const hit = z
  .object({
    entry,
    occurrence: entry.shape.occurrences.element
      .nullable()
      .describe('The very occurrence, where the text names it; else null.'),
    url: z.string().describe('Permalink on the site.'),
    certainty,
    evidence: z
      .array(z.object({ way, certainty: z.number(), why: z.string() }))
      .describe('What speaks for it, strongest first; empty for an entry that was named.'),
    ways: z.array(way),
    why: z.string().describe('The same in words.'),
    elsewhere: z.boolean(),
    contradiction: z.string().nullable().describe('Where text and table disagree.'),
    variables: z.array(z.object({ name: z.string(), value: z.string() })),
  })
  .describe('An entry that answers.');

const unlisted = z
  .object({
    kind: z.enum(['code', 'message']),
    value: z.string(),
    service: z.string().nullable().describe('Name of the service none of whose tables has it; null: no table at all.'),
    isPartial: z.boolean().describe('The source of that service was not read to its end: it may exist.'),
  })
  .describe('What no table documents.');

const finding = z.object({
  file: z.string().nullable().describe('Name of the file; `-` is standard input, null an argument.'),
  hits: z.array(hit).describe('What it can be, best first; empty when no table has it.'),
  unlisted: unlisted.nullable(),
  suggestions: z
    .array(z.object({ asked: z.string(), entry, url: z.string() }))
    .describe('Entries whose code differs by one slip. They are not the same number.'),
  line: z.number().describe('Line of its first occurrence, from 1.'),
  lastLine: z.number(),
  count: z.number().describe('How often it is there.'),
  addressLine: z.number().nullable().describe('The line above whose address shows who responded.'),
});

const reportSchema = z.object({
  schemaVersion: z.literal(1),
  input: z.enum(['text', 'log', 'entry']),
  files: z
    .array(z.object({ name: z.string(), lines: z.number() }))
    .describe('What was read, in its order; empty for an argument.'),
  findings: z.array(finding).describe('What the input says, in its order.'),
  stranger: z
    .object({ name: z.string().nullable(), vendor: z.string().nullable(), documentation: z.string().nullable() })
    .nullable()
    .describe('The product without a table that a text is about.'),
  isList: z.boolean().describe('The text agrees with many unrelated entries: it is a list, or source code.'),
  clues: z
    .array(z.object({ kind: z.string(), value: z.string(), certainty: z.number(), why: z.string() }))
    .describe('What was taken for what in a text.'),
  error: z.string().nullable().describe('Why there is nothing to report.'),
});

/** The JSON Schema of a report. */
export const reportJsonSchema = () => ({
  title: 'A report of rtc-errors --json',
  ...z.toJSONSchema(reportSchema, { io: 'input', reused: 'ref' }),
});
