import { z } from 'astro/zod';
import { reviewedSchema } from './reviewed.ts';
import { day, literal, prose, slug } from './text.ts';

const list = z.array(literal).min(1, 'leave the list out when it is empty').optional();

const fingerprint = z
  .string({ error: 'expected a fingerprint in quotes' })
  .regex(/^[\da-f]{8}$/u, 'a fingerprint is eight hexadecimal digits');

/** One row of a source: facts only, as the source spells them. */
const recordedRow = z.strictObject({
  code: literal.optional().describe('The code with the words before it, as the stored copy has it: `errorCode 32`.'),
  status: z.int().min(0).optional().describe('The status in the same row.'),
  name: literal.optional().describe('The name in the same row.'),
  literals: list.describe('Texts that the vendor prints, to the letter.'),
  operations: list.describe('Operations that the row names.'),
  facts: list.describe('Further facts as `field: value`.'),
  sharesCellWith: list.describe('Other codes in the same cell of the table.'),
  said: fingerprint
    .optional()
    .describe('Fingerprint of the sentences of the row: it shows that they changed, without copying them.'),
  advised: fingerprint.optional().describe('Fingerprint of what the row advises, where the source has that apart.'),
  gone: day.optional().describe('The day on which it was seen that the source no longer has the row.'),
});
export type RecordedRow = z.infer<typeof recordedRow>;

/** In what content and a source can differ. */
export const differenceKind = z.enum([
  'row-missing',
  'row-extra',
  'code-differs',
  'literal-missing',
  'literal-extra',
  'status-differs',
  'operation-missing',
]);
export type DifferenceKind = z.infer<typeof differenceKind>;

/** Differences that are meant. */
const explained = z.strictObject({
  kind: differenceKind.describe(
    'What differs: `-missing` is only in the source, `-extra` only in the content, `-differs` is another value in the same row.',
  ),
  why: prose.describe('Why it is right as it is.'),
  items: z
    .array(literal)
    .min(1)
    .describe('The texts or rows, as the check names them; `...` stands for a part that varies.'),
});

/** How much of what a source prints the content has. */
export const agreementSchema = z.strictObject({
  checked: day.describe('The day of the comparison.'),
  literals: z.int().positive().describe('Number of codes, names and texts that the source prints.'),
  agree: z.int().min(0).describe('How many of them the content has, to the letter.'),
});
export type AgreementFile = z.infer<typeof agreementSchema>;

/**
 * `content/sources/<vendor>/<service>.yaml`: what the source of a service printed when it was last compared. Written by
 * `npm run sources:check -- DIR --record`; only `copy`, `notCopied` and `explained` are written by hand, and `reviewed`
 * by `npm run reviewed`.
 */
export const sourceRecordSchema = z.strictObject({
  copy: literal
    .regex(/^[^/\\]+$/u, 'name the file alone, without a folder')
    .describe('Name of the stored copy: `vendor--service.json`, or the file that has the text of the document.'),
  agreement: agreementSchema.optional().describe('The last comparison. Left out until there was one.'),
  notCopied: z
    .array(slug)
    .min(1, 'leave the list out when it is empty')
    .optional()
    .describe('Which of the `sources` of the service the copy does not have. Their tables are not looked for in it.'),
  explained: z.array(explained).min(1).optional().describe('Differences that are meant, with the reason for each.'),
  reviewed: reviewedSchema
    .optional()
    .describe(
      'How often the service says what cannot be told from its rows alone; written by `npm run reviewed`, after a comparison with the source.',
    ),
  tables: z
    .array(
      z.strictObject({
        section: z.string().describe('The heading above the rows; empty where the copy names none.'),
        layout: literal.describe('The columns of the table in their order, `list`, or `json`.'),
        rows: z.array(recordedRow).min(1).describe('The rows, in the order of the source.'),
      }),
    )
    .default([])
    .describe('What the source prints.'),
});
export type SourceRecord = z.infer<typeof sourceRecordSchema>;
