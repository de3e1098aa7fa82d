import { z } from 'astro/zod';
import { elsewhereJson, operationJson, renewJson, taskJson } from './api-verdicts.ts';
import { coverage, direction } from './service.ts';
import { basis } from './verdicts.ts';

/** The shape of `/api/v1/vendors.json`. */

const path = z.string().describe('Address on this site, from its root.');
const nullableText = z.string().nullable();

const answerJson = z
  .object({
    code: nullableText.describe('Path of the body field that carries the code.'),
    codeHeader: nullableText.describe('Name of the response header that carries the code.'),
    subcode: nullableText.describe('Path of the body field that carries the subcode.'),
    text: z.array(z.string()).describe('Paths of the body fields that carry literal texts.'),
    requestId: z
      .array(z.object({ in: z.enum(['body', 'header']), name: z.string() }))
      .describe('Where the id of a request is.'),
  })
  .describe('How a response carries its code.');

const agreementJson = z
  .object({
    checked: z.string().describe('Day of the comparison, `YYYY-MM-DD`; of several, the oldest.'),
    literals: z.number().describe('Number of codes, names and texts that the sources print.'),
    agree: z.number().describe('How many of them are here, to the letter.'),
    share: z.number().describe('`agree` of `literals`, from 0 to 1, rounded down to four digits.'),
  })
  .nullable()
  .describe('How far the literals here agree with stored copies of the sources; null when they were never compared.');

const serviceJson = z.object({
  id: z.string().describe('`vendor/service`.'),
  url: path,
  name: z.string(),
  summary: z.string(),
  jobs: z.array(z.string()).describe('What it is used for: ids of `jobs` of this file, the main one first.'),
  edition: z.enum(['current', 'legacy']),
  otherEdition: nullableText,
  inherits: z.array(z.string()).describe('Ids of services whose tables hold here too.'),
  inheritedTables: z
    .array(z.object({ service: z.string(), tables: z.array(z.string()).describe('Ids of its tables that hold here.') }))
    .describe('The same services, with the tables that hold here.'),
  operations: z.array(z.string()),
  repeating: z.array(operationJson).describe('The same operations, with what a second request of each does.'),
  unnamedOperations: nullableText.describe(
    'Why no operation that changes something is named, in one sentence; null where one is.',
  ),
  tasks: z.array(taskJson),
  renew: renewJson,
  saysElsewhere: z
    .array(elsewhereJson)
    .describe('What other public documents of the vendor say otherwise about the whole service.'),
  entries: z.number().describe('Number of entries.'),
  rows: z.number().describe('Number of lines in its tables, after splitting combined cells.'),
  agreement: agreementJson,
  answer: answerJson,
  hosts: z.array(z.string()).describe('Hosts that only this service has; `*.` begins a pattern.'),
  tables: z.array(
    z.object({
      id: z.string(),
      section: z.string().describe("The vendor's heading."),
      direction,
      coverage: coverage.shape.extent,
      readTo: nullableText.describe('How far the source was read, where not to its end.'),
      coverageNote: nullableText.describe('What "whole" does not mean here.'),
      codeIn: z
        .object({ event: nullableText, field: nullableText, header: nullableText })
        .nullable()
        .describe('Where its codes are, unless a row says otherwise; null in the code field of the response.'),
      bitMask: z.boolean().describe('Its codes are added up: 6 is 2 and 4.'),
      rows: z.number(),
    }),
  ),
  rateLimits: z.array(
    z.object({
      what: z.string(),
      operations: z.array(z.string()).describe('Operations it is about; empty for all.'),
      limit: z.number(),
      per: z.string(),
      source: z.string().describe('Address of the document.'),
    }),
  ),
});

export const vendorsFile = z.object({
  schemaVersion: z.literal(1),
  vendors: z.array(
    z.object({
      id: z.string(),
      url: path,
      name: z.string(),
      indexed: z.boolean().describe('Tables of it are here; a vendor without any is only recognized in a text.'),
      summary: z.string(),
      homepage: z.string(),
      documentation: z.string(),
      apiHosts: z.array(z.string()),
      selfHosted: z.boolean().describe('Customers run the servers themselves, under hosts of any name.'),
      agreement: agreementJson,
      answer: answerJson,
      support: z.object({
        contact: z.string().describe('Who to turn to.'),
        address: nullableText.describe('Mail or web address; null when no source names one.'),
        send: z.array(z.string()).describe('What to have ready.'),
        sendBasis: z.array(basis).describe('Who asks for each of them, in the same order.'),
      }),
      licences: z
        .array(
          z.object({
            of: z.string().describe('The documents or the code it is about.'),
            url: z.string(),
            licence: nullableText.describe('Null where no open one is named, so facts alone were taken.'),
          }),
        )
        .describe('Under which license the vendor publishes what was read.'),
      services: z.array(serviceJson),
      otherProducts: z
        .array(z.object({ name: z.string(), documentation: z.string() }))
        .describe('Products of the vendor that have no table here.'),
    }),
  ),
  jobs: z
    .array(
      z.object({
        id: z.string(),
        url: path,
        title: z.string(),
        summary: z.string(),
        services: z.array(z.string()).describe('Ids of the services that do it.'),
      }),
    )
    .describe("What services are used for, whoever their vendor is; ours, not a vendor's."),
});
