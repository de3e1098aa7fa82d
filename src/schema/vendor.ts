import { z } from 'astro/zod';
import { alias, literal, prose, webAddress } from './text.ts';
import { source } from './source.ts';
import { basis } from './verdicts.ts';

/** `content/vendors/<vendor>/vendor.yaml`: who the vendor is and how its answers look. */
export const vendorSchema = z.strictObject({
  name: prose.describe('The name as the vendor writes it.'),
  summary: prose.describe('One sentence: which of its services are indexed here.'),
  homepage: webAddress.describe("The vendor's home page."),
  documentation: webAddress.describe("The entrance to the vendor's developer documentation."),
  words: z
    .array(prose)
    .min(1)
    .describe('Words by which people call the vendor, in any language. They tell the vendor of a pasted text.'),
  apiHosts: z
    .array(
      z.strictObject({
        host: z
          .string()
          .regex(/^[a-z0-9.-]+$/u, 'a host name, without scheme and path')
          .describe('Host name of the API.'),
        source: source.describe('The document that names the host.'),
      }),
    )
    .describe('Hosts that answer with these codes. They tell the vendor of a pasted address.'),
  aliases: z.array(alias).min(1).optional().describe('Former ids. Every address below them leads here for ever.'),
  answer: z
    .strictObject({
      code: literal.describe('Name of the body field that carries the code.'),
      text: z.array(literal).min(1).describe('Names of the body fields that carry the literal text.'),
      description: prose.describe('How an answer carries its code and text.'),
      source: source.describe('The document that shows the shape.'),
    })
    .describe('How an answer of this vendor carries its code.'),
  support: z
    .strictObject({
      contact: prose.describe('Who to turn to, in one sentence.'),
      address: z
        .union([webAddress, z.email('expected a web or mail address')])
        .optional()
        .describe('Mail or web address of support, where a source names it.'),
      send: z
        .array(
          z.strictObject({
            what: prose.describe('One thing to send.'),
            blanks: z
              .array(literal)
              .min(1)
              .describe('What a copied ticket leaves open to be filled in: the names of the values, in plain text.'),
            basis: basis.describe('Whether the vendor asks for it or experience does.'),
          }),
        )
        .min(1)
        .describe('What to have ready before writing to support.'),
      source: source.describe('The document that says so.'),
    })
    .describe('How to ask the vendor.'),
});
export type VendorFile = z.infer<typeof vendorSchema>;
