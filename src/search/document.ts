import type { Catalog, Entry, Outcome, RetryVerdict } from '../catalog/model.ts';

/**
 * One entry as the search sees it. The shape is part of what is downloaded, so it holds only what is searched or shown in
 * a list of results; everything else stands on the page of the entry.
 */
export interface SearchDocument {
  /** `vendor/service/key`. */
  id: string;
  /** The code or state; null for messages and HTTP statuses. */
  code: string | null;
  /** The HTTP status an entry is about, for entries that are about one. */
  status: number | null;
  /** What stands in large type. */
  label: string;
  title: string;
  /** Title of the condition. */
  condition: string;
  vendor: string;
  service: string;
  legacy: boolean;
  /** Words for outcome and retry, as ids. */
  outcome: Outcome;
  retry: RetryVerdict;
  occurrences: SearchOccurrence[];
}

/** One occurrence as the search sees it. */
export interface SearchOccurrence {
  /** Fragment of the occurrence on the page of the entry. */
  anchor: string;
  operation: string | null;
  httpStatus: number | null;
  /** `message` or `reason`, to the letter, with `...` for variable parts. */
  literal: string | null;
  /** Meaning, causes and notes in our words, without the backticks. */
  text: string;
}

/** All entries as search documents, in the order of the catalog. */
export function searchDocuments({ entries }: Catalog): SearchDocument[] {
  return entries.map(toDocument);
}

function toDocument(entry: Entry): SearchDocument {
  const [first] = entry.occurrences;
  return {
    id: entry.id,
    code: entry.code,
    status: entry.kind === 'http-status' ? first.httpStatus : null,
    label: entry.label,
    title: entry.title,
    condition: first.condition.title,
    vendor: entry.service.vendor.name,
    service: entry.service.label,
    legacy: entry.service.edition === 'legacy',
    outcome: first.outcome,
    retry: first.retry.verdict,
    occurrences: entry.occurrences.map((occurrence) => ({
      anchor: occurrence.anchor,
      operation: occurrence.operation?.id ?? null,
      httpStatus: occurrence.httpStatus,
      literal: occurrence.message ?? occurrence.reason,
      text: [occurrence.meaning, ...occurrence.causes, ...occurrence.notes].join(' ').replaceAll('`', ''),
    })),
  };
}
