import { z } from 'astro/zod';
import { canonicalCode } from './condition.ts';
import { source } from './source.ts';
import { basis, fixedBy, outcome, retryVerdict } from './verdicts.ts';

/**
 * The shape of the static JSON under `/api/v1/`. Within v1 fields are added, never renamed or removed. The published JSON
 * Schema is made from these, and a test validates every file against it.
 */

const path = z.string().describe('Address on this site, from its root.');
const nullableText = z.string().nullable();

const retryJson = z
  .object({
    verdict: retryVerdict,
    delaysSeconds: z
      .array(z.number())
      .describe('Waiting times before each repeat, in seconds; empty when none is given.'),
    then: nullableText.describe('What to do when repeating does not help, or beside it.'),
    basis,
  })
  .describe('Whether and how to repeat the request.');

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
    operation: nullableText.describe('Operation of the API; null when the source names none.'),
    httpStatus: z.number().nullable().describe('HTTP status of the answer; null when the source gives none.'),
    message: nullableText.describe('The literal `message`, to the letter; `...` stands for a part that varies.'),
    reason: nullableText.describe('The literal `reason`, to the letter; `...` stands for a part that varies.'),
    variables: z.array(z.string()).describe('Names of the parts that vary, in order.'),
    meaning: z.string().describe('What happened, in our words; code spans stand between backticks.'),
    causes: z.array(z.string()).describe('Possible reasons that the source lists.'),
    notes: z.array(z.string()).describe('Further facts of the source.'),
    actions: z.array(z.string()).describe('What the source advises; empty when it gives no advice.'),
    condition: z.string().describe('Id of the condition it reports.'),
    outcome,
    fixedBy,
    basis: z.object({ outcome: basis, fixedBy: basis }).describe('Who says what the outcome is and who mends it.'),
    retry: retryJson,
    retired: retiredJson,
    section: z.string().describe("The vendor's heading above the table."),
    table: z.string().describe('Id of the table on the page of the service.'),
    row: z.number().describe("Number of the line in the vendor's table, from 1, after splitting combined cells."),
    url: path.describe('Address of the very occurrence.'),
  })
  .describe('One place where the entry is answered.');

const sourceJson = z
  .object({ ...source.shape, section: z.string().describe("The vendor's heading.") })
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
    aliases: z.array(z.string()).describe('Former ids. Their addresses lead to this entry for ever.'),
    vendor: z.string(),
    service: z.string(),
    edition: z.enum(['current', 'legacy']),
    kind: z.enum(['code', 'message', 'http-status', 'state']),
    code: nullableText.describe('The code, or the name of a state; null for a message or an HTTP status.'),
    title: z.string(),
    condition: z.string().describe('Condition of the first occurrence.'),
    outcome: outcome.describe('Outcome of the first occurrence.'),
    fixedBy: fixedBy.describe('Who mends the first occurrence.'),
    retired: retiredJson,
    occurrences: z.array(occurrenceJson).min(1),
    passages: z.array(passageJson),
    synonyms: z.array(z.string()).describe('Ids of entries of the same service that mean the same.'),
    otherEdition: nullableText.describe('Id of the same entry in the other edition of the service.'),
    alsoIn: z.array(z.string()).describe('Ids of services that answer with the codes of this table too.'),
    sources: z.array(sourceJson).min(1),
    history: historyJson,
  })
  .describe('One entry of the index.');

export const entriesFile = z.object({ schemaVersion: z.literal(1), entries: z.array(entryJson) });

const serviceJson = z.object({
  id: z.string().describe('`vendor/service`.'),
  url: path,
  name: z.string(),
  summary: z.string(),
  edition: z.enum(['current', 'legacy']),
  otherEdition: nullableText,
  inherits: z.array(z.string()).describe('Ids of services whose tables hold here too.'),
  operations: z.array(z.string()),
  entries: z.number().describe('Number of entries.'),
  rows: z.number().describe('Number of lines in its tables, after splitting combined cells.'),
});

export const vendorsFile = z.object({
  schemaVersion: z.literal(1),
  vendors: z.array(
    z.object({
      id: z.string(),
      url: path,
      name: z.string(),
      summary: z.string(),
      homepage: z.string(),
      documentation: z.string(),
      apiHosts: z.array(z.string()),
      answer: z.object({ code: z.string(), text: z.array(z.string()) }).describe('Names of the body fields.'),
      support: z.object({
        contact: z.string().describe('Who to turn to.'),
        address: nullableText.describe('Mail or web address; null when no source names one.'),
        send: z.array(z.string()).describe('What to have ready.'),
        sendBasis: z.array(basis).describe('Who asks for each of them, in the same order.'),
      }),
      services: z.array(serviceJson),
    }),
  ),
});

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
      fixedBy,
      retry: retryJson,
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
