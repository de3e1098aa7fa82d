import type { DifferenceKind } from '../schema/source-record.ts';
import type { ChangeKind } from './change.ts';
import type { Unreadable } from './source-row.ts';

export type FindingKind =
  ChangeKind | DifferenceKind | `source-${Unreadable}` | 'not-read-for-a-year' | 'stale-explanation';

/** One difference to look at: where it is in the content, our text, the text of the source, what to do. */
export interface Finding {
  kind: FindingKind;
  /** Id of the service; null where it is about a copy of several. */
  service: string | null;
  /** Path from the root of the content. */
  file: string;
  /** Line of that file; null where it is not about one line. */
  line: number | null;
  /** Name of the stored copy; null where none is concerned. */
  copy: string | null;
  /** Line of the copy; null where it is not about one line. */
  copyLine: number | null;
  /** The row, in words. */
  at: string;
  /** What is in the content, or was in the source when it was last recorded. */
  there: string;
  /** What the source has now. */
  source: string;
  /** What to do. */
  todo: string;
}

const ROW_AGAIN = 'Read the row in the source, and change the row of the content to match';

/** What to do about each kind of finding. Never to delete anything: what was published stays. */
export const TODO: Record<FindingKind, string> = {
  'row-added': 'Add the row to the table, in the order of the source, and raise `rowCount`.',
  'row-gone': 'Look whether it has moved to another page. If it is gone, mark the row `retired`; never remove it.',
  'row-moved': 'Move the row to the table with that heading; keep its key, so that its address stays.',
  'row-split': 'Make it two rows as well: read the source for the meaning of each, and keep the key of the first.',
  'rows-merged': 'Read the merged row. Merge the rows here too; mark the one that is no longer there `retired`.',
  'code-renumbered': 'Change `code`, and put the former key into `aliases`, so that its address redirects.',
  'status-changed': 'Change the status of the row, and read whether its verdicts still hold.',
  'name-changed': 'Change the name, and keep the former one in `alsoWritten` while logs have it.',
  'literal-added': 'Add the text to `literals`, to the letter.',
  'literal-gone':
    'Look whether the text is still printed. If it is, say so in `explained` of the record; if not, drop it.',
  'literal-typography': 'Copy the text again, to the letter: only case, spaces, quotes or dashes differ.',
  'literal-truncated': 'Look whether the copy is cut here. If the source is that short now, copy the text again.',
  'literal-reworded': 'Copy the new text, to the letter. Keep the former one beside it while releases print it.',
  'operations-changed': 'Change `operations` of the row.',
  'fact-changed': `${ROW_AGAIN}: a fact beside the code has changed.`,
  'sentence-reworded': `${ROW_AGAIN}: meaning, actions and retry may have changed.`,
  'advice-reworded': `${ROW_AGAIN}: actions and retry may have changed.`,
  'section-renamed': 'Change `section` of the table; keep its `id`, so that links to it work.',
  'section-gone': 'Look where the table went: to another page, or laid out in another way. Remove nothing.',
  'columns-swapped':
    'Look at the copy: its columns are in other places. Store it again with each text in its own field.',
  'table-relaid': 'Look at the table: its columns have changed. What is read from it may be wrong.',
  'layout-changed': 'Look at the page: it has another layout, or is another page. Store it in a form that can be read.',
  'cut-short': 'Store the copy again, to its end. If the source ends there now, its last rows are gone.',
  'row-missing': 'Add the row, or say in `explained` of the record why it is left out.',
  'row-extra': 'Find its source. If it has none in the copy, say in `explained` of the record where it comes from.',
  'code-differs': 'Correct the code of the row, and put the former key into `aliases`.',
  'literal-missing': 'Add the text to `literals`, to the letter; where no field carries it, quote it in a note.',
  'literal-extra': 'Correct it to the letter, or say in `explained` of the record where it comes from.',
  'status-differs': 'Correct the status of the row, or say in `explained` of the record why it differs.',
  'operation-missing':
    'Add the operation to `operations` of the row, or say in `explained` of the record why it is not.',
  'source-missing': 'Store a copy of the source under this name. Until then nothing is known about it.',
  'source-empty': 'Store the copy again: nothing was compared.',
  'source-error-page': 'Fetch the page again, or find where it moved: nothing was compared.',
  'source-cut-off': 'Store the copy again, to its end: nothing was compared.',
  'source-unknown-layout': 'Look at the copy: no rows can be read from it, so nothing was compared.',
  'not-read-for-a-year': 'Read the source again, compare it, and set `retrieved` to that day.',
  'stale-explanation': 'Remove the item from `explained` of the record: nothing differs there any more.',
};

/** All findings as one text: grouped by file, each with its place, our text, the text of the source, and what to do. */
export function formatFindings(findings: readonly Finding[]): string {
  const heading = `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`;
  return [heading, ...findings.map(formatFinding)].join('\n\n');
}

function formatFinding({ kind, service, file, line, copy, copyLine, at, there, source, todo }: Finding): string {
  const place = line === null ? file : `${file}:${line}`;
  const place2 = copy === null ? '' : ` (${copyLine ? `${copy}:${copyLine}` : copy})`;
  return [
    `${place} (${kind})`,
    `  at:     ${[service, at].filter(Boolean).join(' · ')}`,
    `  there:  ${there}`,
    `  source: ${source}${place2}`,
    `  do:     ${todo}`,
  ].join('\n');
}
