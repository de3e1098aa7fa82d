import { z } from 'astro/zod';
import { source } from './source.ts';
import { prose } from './text.ts';
import { basis } from './verdicts.ts';

/** What to watch out for: ours, and never mixed with the vendor's own words. */
export const warningSchema = z.strictObject({
  text: prose.describe('What to do or not to do, in one or two sentences.'),
  why: prose.describe('What happens otherwise, or from what it follows, in one sentence.'),
  basis: basis.describe('`vendor` only where a source warns of it; usually `inferred`.'),
});
export type Warning = z.infer<typeof warningSchema>;

/** Entries of this vendor: `key`, `key#operation`, `service/key` or `service/key#operation`. */
const targets = z
  .array(z.string())
  .describe('Entries: `key` or `key#operation`, with the service in front where it is another: `service/key`.');

/** A contradiction between documents of the vendor. It is shown on the pages of all entries it names. */
export const disagreementSchema = z.strictObject({
  about: prose.describe('What they disagree about, in a few words.'),
  sides: z
    .array(
      z.strictObject({
        says: prose.describe('What this side says, in one sentence.'),
        entries: targets,
      }),
    )
    .min(2, 'a contradiction has at least two sides')
    .describe('The sides, each with the entries that say it.'),
  ours: prose.optional().describe('Which side the verdicts here follow, and why.'),
});
export type DisagreementFile = z.infer<typeof disagreementSchema>;

/** What another public document of the vendor says otherwise. It never changes a row; it stands beside it, with its date. */
export const elsewhereSchema = z.strictObject({
  says: prose.describe('What it says, in our words, in one or two sentences.'),
  for: targets.describe('Entries it is about, as `key` or `key#operation`; empty for the whole service.'),
  source: source.describe('The document, with the day on which it was read.'),
});
