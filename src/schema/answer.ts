import { z } from 'astro/zod';
import { fieldPath, literal, prose } from './text.ts';
import { source } from './source.ts';

/** Where the vendor puts the id of a request, which support asks for. */
const requestId = z.strictObject({
  in: z.enum(['body', 'header']).describe('Part of the response that carries it.'),
  name: literal.describe('Path of the body field, or name of the header.'),
});

/** How a response carries its code, its texts and its request id. A vendor has one; a service may have its own. */
export const answerSchema = z.strictObject({
  code: fieldPath.optional().describe('Path of the body field that carries the code. Left out when no field does.'),
  codeHeader: literal.optional().describe('Name of the response header that carries the code.'),
  subcode: fieldPath.optional().describe('Path of the body field that carries the subcode, where there is one.'),
  text: z
    .array(fieldPath)
    .min(1)
    .describe('Paths of the body fields that carry literal texts, most informative first.'),
  requestId: z.array(requestId).default([]).describe('Where the id of the request is.'),
  description: prose.describe('How a response carries its code and text, in one or two sentences.'),
  source: source.describe('The document that shows the shape.'),
});
export type AnswerShape = z.infer<typeof answerSchema>;
