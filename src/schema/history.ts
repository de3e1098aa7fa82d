import { z } from 'astro/zod';
import { day, literal, prose } from './text.ts';

const entryId = z
  .string({ error: 'expected the id of an entry' })
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+\/[\w.-]+$/u, 'an id of an entry is `vendor/service/key`');

const ids = z.array(entryId).min(1, 'leave the list out when it is empty').optional();

/** One thing that reads differently than before. */
export const changedField = z.strictObject({
  what: prose.describe('What changed, in words: `retry on stop`.'),
  before: literal
    .nullable()
    .optional()
    .describe('What it said before, for short facts; null for nothing. Left out for texts.'),
  after: literal
    .nullable()
    .optional()
    .describe('What it says since, for short facts; null for nothing. Left out for texts.'),
});
export type ChangedField = z.infer<typeof changedField>;

/** One published state of the data, with what changed since the one before it. */
export const releaseSchema = z.strictObject({
  release: z
    .string({ error: "expected a version in quotes, such as '0.2.0'" })
    .regex(/^\d+\.\d+\.\d+$/u, 'a version is three numbers, such as `0.2.0`')
    .describe('Version of the release.'),
  date: day.describe('The day of the release, `YYYY-MM-DD`.'),
  note: prose.optional().describe('What to know about the release, in a sentence or two.'),
  entries: z
    .int()
    .positive()
    .optional()
    .describe('How many entries there are since this release: shows when a line of the lists below was lost.'),
  added: ids.describe('Entries that are new.'),
  moved: z
    .array(
      z.strictObject({
        id: entryId.describe('The id since this release.'),
        from: entryId.describe('The id before it.'),
      }),
    )
    .min(1, 'leave the list out when it is empty')
    .optional()
    .describe('Entries that have another id; the former one redirects.'),
  reworded: z
    .array(
      z.strictObject({
        id: entryId.describe('The entry.'),
        fields: z.array(changedField).min(1, 'name what changed').describe('What changed in it.'),
      }),
    )
    .min(1, 'leave the list out when it is empty')
    .optional()
    .describe('Entries that say something else, or say it in other words.'),
  retired: ids.describe('Entries that their vendor no longer documents; they stay readable.'),
  removed: ids.describe('Entries that are gone. It should never happen: published addresses are permanent.'),
});
export type ReleaseFile = z.infer<typeof releaseSchema>;

/** `content/history.yaml`: the releases of the data. Written by `npm run data:release`, then edited by hand. */
export const historySchema = z.strictObject({
  releases: z.array(releaseSchema).describe('The releases of the data, newest first.'),
});
export type HistoryFile = z.infer<typeof historySchema>;
