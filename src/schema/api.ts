import { z } from 'astro/zod';
import { vendorsFile } from './api-vendors.ts';
import { canonicalCode } from './condition.ts';
import { literalText } from './row.ts';
import { coverage, direction } from './service.ts';
import { source } from './source.ts';
import {
  disagreementJson,
  elsewhereJson,
  overallJson,
  repeatJson,
  retryJson,
  sameAsJson,
  warningJson,
} from './api-verdicts.ts';
import { basis, effect, fixedBy, fixedByV1, outcome } from './verdicts.ts';

/**
 * The shape of the static JSON under `/api/v1/`. Within v1 fields are added, never renamed or removed. The published JSON
 * Schema is made from these, and a test validates every file against it.
 */

const path = z.string().describe('Address on this site, from its root.');
const nullableText = z.string().nullable();

const retiredJson = z
  .object({
    since: z.string().describe('The day on which it was seen that the source no longer has it.'),
    why: z.string(),
    replacedBy: nullableText.describe('Id of the entry that took its place; null when none did.'),
  })
  .nullable()
  .describe('Set when the vendor no longer documents it; null while it does.');

const occurrenceJson = z
  .object({
    operation: nullableText.describe('The first of `operations`; null when the source names none.'),
    operations: z
      .array(z.string())
      .describe('Operations of the API that return it, all alike; empty when the source names none.'),
    fromElsewhere: z
      .boolean()
      .describe('Whether none of the operations of the service returns it: an SDK, a worker or another request does.'),
    direction,
    httpStatus: z.number().nullable().describe('HTTP status of the response; null when the source gives none.'),
    status: z
      .number()
      .nullable()
      .describe('The status, of whatever protocol `statusProtocol` names; null when the source gives none.'),
    statusProtocol: nullableText.describe('`http`, or another protocol such as `sip`; null without a status.'),
    message: nullableText.describe(
      'The first literal that is no `reason`, to the letter; `...` is a part that varies.',
    ),
    reason: nullableText.describe('The literal `reason`, to the letter; `...` is a part that varies.'),
    variables: z.array(z.string()).describe('Names of the parts that vary, in order, over all literals.'),
    literals: z
      .array(
        z.object({
          field: nullableText.describe("The vendor's own name, or path, of the field; null when no field carries it."),
          text: z.string().describe('The text, to the letter; `...` is a part that varies.'),
          printedBy: literalText.shape.printedBy.unwrap(),
          variables: z.array(z.string()).describe('Names of the parts that vary, in order.'),
        }),
      )
      .describe("All literals of the row, in the vendor's order."),
    category: nullableText.describe("The vendor's own category of the result, to the letter."),
    validFrom: nullableText.describe('Version since when this meaning holds.'),
    validUntil: nullableText.describe('Last version for which this meaning holds.'),
    meaning: z.string().describe('What happened, in our words; code spans stand between backticks.'),
    causes: z.array(z.string()).describe('Possible reasons that the source lists.'),
    notes: z.array(z.string()).describe('Further facts of the source.'),
    actions: z.array(z.string()).describe('What the source advises; empty when it gives no advice.'),
    condition: z.string().describe('Id of the condition it reports.'),
    outcome,
    effect,
    fixedBy: fixedByV1,
    fixer: fixedBy,
    basis: z
      .object({ outcome: basis, effect: basis, fixedBy: basis })
      .describe('Who says what the outcome and the effect are and who can fix it.'),
    retry: retryJson,
    repeat: repeatJson,
    warnings: z.array(warningJson).describe('What to watch out for, the gravest first.'),
    retired: retiredJson,
    section: z.string().describe("The vendor's heading above the table."),
    table: z.string().describe('Id of the table on the page of the service.'),
    row: z.number().describe("Number of the line in the vendor's table, from 1, after splitting combined cells."),
    url: path.describe('Address of the very occurrence.'),
  })
  .describe('One place where the entry is answered.');

const sourceJson = z
  .object({
    url: source.shape.url,
    title: source.shape.title,
    retrieved: source.shape.retrieved,
    published: nullableText.describe('The day of the document itself, where it is old; null otherwise.'),
    language: z.string().describe('Language of the document.'),
    coverage: coverage.shape.extent,
    section: z.string().describe("The vendor's heading."),
  })
  .describe('Where the facts were taken from.');

const passageJson = z
  .object({
    title: z.string(),
    text: z.array(z.string()),
    points: z.array(z.string()),
    operations: z.array(z.string()).describe('Operations it is about; empty for all.'),
  })
  .describe('A passage of the source about this entry.');

const releaseJson = z.object({
  release: z.string().describe('Version of the release.'),
  date: z.string().describe('The day of the release, `YYYY-MM-DD`.'),
});

const historyJson = z
  .object({
    since: releaseJson.nullable().describe('The release that added the entry; null when it is in none yet.'),
    changes: z
      .array(
        releaseJson.extend({
          kind: z.enum(['moved', 'reworded', 'retired', 'removed']),
          from: nullableText.describe('The former id of an entry that moved; null for other changes.'),
          fields: z
            .array(
              z.object({
                what: z.string().describe('What changed, in words.'),
                before: nullableText.optional().describe('What it said before; null for nothing. Absent for texts.'),
                after: nullableText.optional().describe('What it says since; null for nothing. Absent for texts.'),
              }),
            )
            .describe('What reads differently; empty unless reworded.'),
        }),
      )
      .describe('What changed since then, newest first.'),
  })
  .describe('The entry in the releases of this index. What the vendor changed, and when, is not in it.');

export const entryJson = z
  .object({
    id: z.string().describe('`vendor/service/key`.'),
    url: path,
    aliases: z.array(z.string()).describe('Former ids. Their addresses redirect to this entry permanently.'),
    vendor: z.string(),
    service: z.string(),
    edition: z.enum(['current', 'legacy']),
    kind: z.enum(['code', 'message', 'http-status', 'status', 'state']),
    code: nullableText.describe('The code, or the name of a state; null for a message or a status.'),
    subcode: nullableText.describe('The subcode beside the code.'),
    name: nullableText.describe("The vendor's name for the number."),
    alsoWritten: z.array(z.string()).describe('Other spellings of the same code.'),
    codeIn: z
      .object({ event: nullableText, field: nullableText, header: nullableText })
      .nullable()
      .describe('Where the code is; null when it is in the code field of the response.'),
    label: z
      .string()
      .describe(
        'What the page shows in large type: the code with its place and subcode, the state, the literal, or the status.',
      ),
    title: z.string(),
    condition: z.string().describe('Condition of the first occurrence.'),
    outcome: outcome.describe('Outcome of the first occurrence.'),
    fixedBy: fixedByV1.describe('Who can fix the first occurrence.'),
    overall: overallJson,
    retired: retiredJson,
    occurrences: z.array(occurrenceJson).min(1),
    passages: z.array(passageJson),
    prefix: nullableText.describe('For a dotted code: id of the entry of the class it belongs to.'),
    synonyms: z.array(z.string()).describe('Ids of entries of the same service that mean the same.'),
    sameAs: z.array(sameAsJson).describe('The synonyms, each with where it holds and who says so.'),
    otherEdition: nullableText.describe('Id of the same entry in the other edition of the service.'),
    counterparts: z
      .array(z.string())
      .describe('Ids of all entries of the other edition that are about the same, under whatever key.'),
    disagrees: z.array(disagreementJson).describe('Contradictions between documents that this entry is a part of.'),
    saysElsewhere: z.array(elsewhereJson).describe('What other public documents of the vendor say otherwise.'),
    alsoIn: z.array(z.string()).describe('Ids of services that answer with the codes of this table too.'),
    sources: z.array(sourceJson).min(1),
    history: historyJson,
  })
  .describe('One entry of the index.');

export const entriesFile = z.object({ schemaVersion: z.literal(1), entries: z.array(entryJson) });

export const conditionsFile = z.object({
  schemaVersion: z.literal(1),
  conditions: z.array(
    z.object({
      id: z.string(),
      url: path,
      title: z.string(),
      summary: z.string(),
      canonicalCode,
      outcome,
      effect,
      fixedBy: fixedByV1,
      fixer: fixedBy,
      retry: retryJson,
      repeat: repeatJson,
      checks: z.array(z.string()),
      entries: z.array(z.string()).describe('Ids of the entries that report it.'),
    }),
  ),
});

export const entryFile = z.object({ schemaVersion: z.literal(1), ...entryJson.shape });

export type EntryJson = z.infer<typeof entryJson>;
export type EntriesFile = z.infer<typeof entriesFile>;
export type EntryFile = z.infer<typeof entryFile>;
export type VendorsFile = z.infer<typeof vendorsFile>;
export type ConditionsFile = z.infer<typeof conditionsFile>;

/** Every file of the API by its name in the published JSON Schema. */
export const API_FILES = { entriesFile, entryFile, vendorsFile, conditionsFile } as const;

/** The published JSON Schema (draft 2020-12) with one definition a file. */
export function apiJsonSchema() {
  const definitions = Object.fromEntries(
    Object.entries(API_FILES).map(([name, schema]) => {
      // The shape of what is read, not of what is written: a file with a field that a reader does not know yet is valid.
      const { $schema: _, ...definition } = z.toJSONSchema(schema, { io: 'input' });
      return [name, definition];
    }),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'rtc-errors API v1',
    description:
      'entriesFile: entries.json. entryFile: entries/{vendor}/{service}/{key}.json. Fields are added, never renamed or removed.',
    $defs: definitions,
    anyOf: Object.keys(definitions).map((name) => ({ $ref: `#/$defs/${name}` })),
  };
}
