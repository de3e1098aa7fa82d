import { z } from 'astro/zod';
import { entryJson } from '../schema/api.ts';
import { basis } from '../schema/verdicts.ts';

/**
 * What the comparison reads of an entry of entries.json, in any version that was ever published. Fields that came later have a
 * value for files without them, or are missing there and then not compared.
 */

const retired = z.object({ since: z.string(), why: z.string() }).nullable().default(null);
const { occurrences, sources } = entryJson.shape;

const occurrence = occurrences.element
  .pick({
    operation: true,
    httpStatus: true,
    message: true,
    reason: true,
    variables: true,
    meaning: true,
    causes: true,
    notes: true,
    actions: true,
    condition: true,
    outcome: true,
    fixedBy: true,
    retry: true,
    section: true,
  })
  .extend({ retired, basis: z.object({ outcome: basis, fixedBy: basis }) })
  .extend(
    occurrences.element
      .pick({
        operations: true,
        direction: true,
        status: true,
        statusProtocol: true,
        literals: true,
        category: true,
        validFrom: true,
        validUntil: true,
        effect: true,
      })
      .partial().shape,
  );

const entry = entryJson
  .pick({ id: true, edition: true, kind: true, code: true, title: true, passages: true, synonyms: true, alsoIn: true })
  .extend({
    aliases: z.array(z.string()).default([]),
    retired,
    occurrences: z.array(occurrence).min(1),
    sources: z.array(
      sources.element
        .pick({ url: true, title: true })
        .extend(sources.element.pick({ language: true, coverage: true }).partial().shape),
    ),
  })
  .extend(entryJson.pick({ subcode: true, name: true, alsoWritten: true, codeIn: true, prefix: true }).partial().shape);

/** The shape of a version of entries.json, of today or of before. */
export const versionOfEntries = z.object({ entries: z.array(entry) });

/** One entry in one version. */
export type VersionedEntry = z.infer<typeof entry>;
export type VersionedOccurrence = VersionedEntry['occurrences'][number];
