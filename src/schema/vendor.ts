import { z } from 'astro/zod';
import { alias, codePattern, fieldPath, host, literal, prose, webAddress } from './text.ts';
import { answerSchema } from './answer.ts';
import { renewSchema } from './operation.ts';
import { source } from './source.ts';
import { basis } from './verdicts.ts';

/** A product of a vendor that has no table in this index: known so that its errors are not taken for those of another. */
const otherProduct = z.strictObject({
  name: prose.describe('The name as the vendor writes it.'),
  words: z.array(prose).default([]).describe('Words by which people call it, in any language.'),
  hosts: z.array(host).default([]).describe('Hosts that only this product has.'),
  paths: z.array(literal).default([]).describe('Parts of a request path that only this product has.'),
  fields: z.array(fieldPath).default([]).describe('Names of fields that only this product uses.'),
  codes: z
    .array(codePattern)
    .default([])
    .describe('Codes that only this product prints, as patterns with `#` for a digit: `RTC.########`.'),
  documentation: webAddress.describe('Where the vendor documents its errors, or else the product.'),
});

/** `content/vendors/<vendor>/vendor.yaml`: who the vendor is and how its responses look. */
export const vendorSchema = z.strictObject({
  name: prose.describe('The name as the vendor writes it.'),
  summary: prose.describe('One sentence: which of its services are indexed here.'),
  homepage: webAddress.describe("The vendor's home page."),
  documentation: webAddress.describe("The entrance to the vendor's developer documentation."),
  words: z
    .array(prose)
    .min(1)
    .describe('Words by which people call the vendor, in any language. They identify the vendor in a pasted text.'),
  everydayWords: z
    .array(prose)
    .min(1)
    .optional()
    .describe(
      'Those of `words` that are also words of everyday language, such as agora (Portuguese for "now"). In a text, each needs a second sign of the vendor.',
    ),
  apiHosts: z
    .array(
      z.strictObject({
        host: host.describe('Host name of the API, or a pattern such as `*.example.com`.'),
        source: source.describe('The document that names the host.'),
      }),
    )
    .describe('Hosts that return these codes; empty if each customer has its own host.'),
  selfHosted: z
    .literal(true)
    .optional()
    .describe('Customers run these servers themselves: the codes come from hosts of any name.'),
  aliases: z
    .array(alias)
    .min(1)
    .optional()
    .describe('Former ids. Every address below them redirects here permanently.'),
  answer: answerSchema.describe('How a response of this vendor carries its code. A service may have its own.'),
  renew: renewSchema
    .optional()
    .describe('Values of a request that every attempt needs new. A service may have its own.'),
  otherProducts: z
    .array(otherProduct)
    .min(1)
    .optional()
    .describe(
      'Products of the vendor that have no table here. A text about one of them is never matched with certainty.',
    ),
  licences: z
    .array(
      z.strictObject({
        of: prose.describe('The documents or the code it is about.'),
        url: webAddress.describe('Where they are, with the license where there is one.'),
        licence: prose
          .optional()
          .describe('Their license, by its name in SPDX. Left out: no open one is named, so facts alone were taken.'),
      }),
    )
    .min(1)
    .optional()
    .describe('Under which license the vendor publishes what was read.'),
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
