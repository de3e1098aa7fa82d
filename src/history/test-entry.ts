import type { VersionedEntry, VersionedOccurrence } from './versions.ts';

/** An entry for the tests, as a version of the data has it. */

export type Parts = Partial<Omit<VersionedEntry, 'occurrences'>> & { occurrences?: Partial<VersionedOccurrence>[] };

export const OCCURRENCE = {
  operation: 'stop',
  httpStatus: 206,
  message: null,
  reason: 'request not completed',
  variables: [],
  meaning: 'It took too long.',
  causes: [],
  notes: [],
  actions: [],
  condition: 'timeout',
  outcome: 'failure',
  fixedBy: 'time',
  basis: { outcome: 'inferred', fixedBy: 'inferred' },
  retry: { verdict: 'after-delay', delaysSeconds: [], then: null, basis: 'vendor' },
  section: 'Stop',
  retired: null,
} satisfies VersionedOccurrence;

/** An entry, the same but for these parts. */
export function entry({ occurrences = [{}], ...parts }: Parts = {}): VersionedEntry {
  return {
    id: 'acme/recorder/65',
    aliases: [],
    retired: null,
    edition: 'current',
    kind: 'code',
    code: '65',
    title: 'Timeout',
    passages: [],
    synonyms: [],
    alsoIn: [],
    sources: [{ url: 'https://acme.example/codes', title: 'Codes' }],
    ...parts,
    occurrences: occurrences.map((occurrence) => ({ ...OCCURRENCE, ...occurrence })),
  };
}
