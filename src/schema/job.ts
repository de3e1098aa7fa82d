import { z } from 'astro/zod';
import { alias, prose } from './text.ts';

/** `content/jobs/<id>.yaml`: what services are used for, whoever their vendor is. Ours, not a vendor's. */
export const jobSchema = z.strictObject({
  title: prose.describe('Name of the job, a few words.'),
  summary: prose.describe('One or two sentences: what a service that does it is asked to do.'),
  aliases: z.array(alias).min(1).optional().describe('Former ids. Their addresses redirect here permanently.'),
  compared: z
    .boolean()
    .default(true)
    .describe(
      'Whether the services of two vendors that do it are compared, code by code. `false` where their codes have little to do with each other.',
    ),
});
export type JobFile = z.infer<typeof jobSchema>;
