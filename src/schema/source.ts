import { z } from 'astro/zod';
import { day, language, prose, webAddress } from './text.ts';

/** The public document that facts were taken from. */
export const source = z
  .strictObject({
    url: webAddress.describe('Where the document is published.'),
    title: prose.describe("The document's own title."),
    retrieved: day.describe('The day on which it was read, `YYYY-MM-DD`.'),
    language: language.optional().describe('Language of the document, where it is not English.'),
    published: day
      .optional()
      .describe('The day of the document itself, where it names one and is older than a year: shown as a warning.'),
  })
  .refine(({ published, retrieved }) => published === undefined || published <= retrieved, {
    path: ['published'],
    error: 'a document that was read before its own day; correct one of the two days',
  });
export type Source = z.infer<typeof source>;
