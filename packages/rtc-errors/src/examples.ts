import type { Library } from './library.ts';

/** What stands for all where the help, the manual and the complaints show how something is written. */
export interface Examples {
  /** Id of a vendor. */
  vendor: string;
  /** A service without its vendor. */
  service: string;
  /** Id of an entry of that service. */
  entry: string;
  /** Id of one of its occurrences. */
  place: string;
}

/**
 * Examples from the data: the first current code whose verdict depends on the operation, because it shows what `#operation` is
 * for; where there is none, the first entry.
 */
export function examplesOf({ entries }: Pick<Library, 'entries'>): Examples {
  const entry =
    entries.find(
      ({ kind, edition, overall, occurrences }) =>
        kind === 'code' &&
        edition === 'current' &&
        overall.verdict === null &&
        occurrences.every(({ operation }) => operation !== null),
    ) ?? entries[0];
  const { id = '', vendor = '', service = '', occurrences = [] } = entry ?? {};
  const [, anchor = ''] = occurrences[0]?.url.split('#') ?? [];
  return { vendor, service, entry: id, place: `${id}#${anchor}` };
}
