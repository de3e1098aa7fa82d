import { z } from 'astro/zod';
import { literal, prose, slug } from './text.ts';

/** Replaced in a template by the public address of the home page, which no file of content knows. */
export const SITE = '<site>';

/**
 * What turns a template into an address: the template language of the system, or how a snippet is run. The tests have
 * one renderer for each.
 */
const recipeEngine = z.enum([
  'liquid',
  'jira',
  'grafana',
  'go-template',
  'sentry',
  'github-script',
  'browser',
  'static',
]);

/** One way to link to the search from another system. Shown by `<Recipe>`, and tried out by the tests as it stands. */
export const recipe = z.strictObject({
  id: slug.describe('Name of the recipe in this guide: the text embeds it with <Recipe id>.'),
  file: prose.describe('Where the template belongs: a field, or a file. The caption of the template.'),
  engine: recipeEngine.describe('What fills the template in.'),
  template: literal
    .refine((text) => text.includes(SITE), `a template links to the search: write ${SITE} for its address`)
    .describe(`The template, to the letter; ${SITE} stands for the address of the home page.`),
  fields: z
    .record(literal, z.string())
    .describe('What the system has in the fields that the template reads: name and an example. None: {}.'),
  asks: z
    .strictObject({
      q: prose.optional().describe('The text to look up. Left out by a link that asks nothing.'),
      vendor: slug.optional().describe('Id of the vendor it is narrowed to.'),
      service: slug.optional().describe('Name of the service of that vendor it is narrowed to.'),
    })
    .describe('What the address asks with these fields; it must come out exactly so.'),
  finds: z
    .string()
    .regex(/^[^/]+\/[^/]+\/[^/]+$/u, 'an entry is vendor/service/key')
    .optional()
    .describe('The entry that the search puts first; left out by a link that asks nothing.'),
});
export type Recipe = z.infer<typeof recipe>;

/** Front matter of `content/guides/<slug>.mdx`: one page about a task, written for reading. */
export const guideSchema = z.strictObject({
  title: prose.describe('Title of the guide, a few words.'),
  summary: prose.describe('One or two sentences: what the reader can do afterwards.'),
  recipes: z
    .array(recipe)
    .default([])
    .describe('Templates to copy. Each is embedded once in the text, as <Recipe id>.'),
});
export type GuideFile = z.infer<typeof guideSchema>;
