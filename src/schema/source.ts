import { z } from 'astro/zod';
import { day, prose, webAddress } from './text.ts';

/** The public document that facts were taken from. */
export const source = z.strictObject({
  url: webAddress.describe('Where the document is published.'),
  title: prose.describe("The document's own title."),
  retrieved: day.describe('The day on which it was read, `YYYY-MM-DD`.'),
});
export type Source = z.infer<typeof source>;
