import { z } from 'astro/zod';
import { prose } from './text.ts';
import { source } from './source.ts';

/** `content/protocols/<id>.yaml`: a protocol other than HTTP whose statuses some tables print, such as SIP. */
export const protocolSchema = z.strictObject({
  name: prose.describe('Name of the protocol, as it is written before a status: `SIP`.'),
  summary: prose.describe('One sentence: what a status of this protocol is, and why it is not an HTTP status.'),
  words: z.array(prose).min(1).describe('Words that announce a status of this protocol in a text.'),
  phrases: z
    .record(z.string().regex(/^\d{1,5}$/u, 'a status is a number'), prose)
    .default({})
    .describe('Standard phrase of each status, in quotes: `"486": Busy Here`.'),
  source: source.describe('The document that defines the statuses.'),
});
export type ProtocolFile = z.infer<typeof protocolSchema>;
