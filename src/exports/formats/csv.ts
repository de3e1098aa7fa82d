import { stringify } from 'csv-stringify/sync';
import { cellOf, type Value } from '../cell.ts';
import type { Export } from '../export.ts';
import { entriesFile } from '../json.ts';

type Entry = ReturnType<typeof entriesFile>['entries'][number];
type Occurrence = Entry['occurrences'][number];

/**
 * The columns, from left to right: what people look for first. The facts of an entry stand on each of its lines; what the
 * JSON says of an entry as a whole (condition, outcome, fixedBy, retired) is what its lines say, the first one first.
 * `literals`, `passages` and `changes` are JSON, since each has parts of its own; the columns of sources are lists that run side by side.
 */
const COLUMNS: Record<string, (occurrence: Occurrence, entry: Entry, number: number) => Value> = {
  vendor: (_, { vendor }) => vendor,
  service: (_, { service }) => service,
  edition: (_, { edition }) => edition,
  kind: (_, { kind }) => kind,
  code: (_, { code }) => code,
  subcode: (_, { subcode }) => subcode,
  name: (_, { name }) => name,
  alsoWritten: (_, { alsoWritten }) => alsoWritten,
  codeInEvent: (_, { codeIn }) => codeIn?.event ?? null,
  codeInField: (_, { codeIn }) => codeIn?.field ?? null,
  codeInHeader: (_, { codeIn }) => codeIn?.header ?? null,
  label: (_, { label }) => label,
  operation: ({ operation }) => operation,
  operations: ({ operations }) => operations,
  direction: ({ direction }) => direction,
  httpStatus: ({ httpStatus }) => httpStatus,
  status: ({ status }) => status,
  statusProtocol: ({ statusProtocol }) => statusProtocol,
  message: ({ message }) => message,
  reason: ({ reason }) => reason,
  variables: ({ variables }) => variables,
  literals: ({ literals }) => (literals.length > 0 ? JSON.stringify(literals) : null),
  category: ({ category }) => category,
  validFrom: ({ validFrom }) => validFrom,
  validUntil: ({ validUntil }) => validUntil,
  title: (_, { title }) => title,
  meaning: ({ meaning }) => meaning,
  outcome: ({ outcome }) => outcome,
  outcomeBasis: ({ basis }) => basis.outcome,
  fixedBy: ({ fixedBy }) => fixedBy,
  fixedByBasis: ({ basis }) => basis.fixedBy,
  retry: ({ retry }) => retry.verdict,
  retryDelaysSeconds: ({ retry }) => retry.delaysSeconds,
  retryThen: ({ retry }) => retry.then,
  retryBasis: ({ retry }) => retry.basis,
  actions: ({ actions }) => actions,
  causes: ({ causes }) => causes,
  notes: ({ notes }) => notes,
  passages: (_, { passages }) => (passages.length > 0 ? JSON.stringify(passages) : null),
  condition: ({ condition }) => condition,
  prefix: (_, { prefix }) => prefix,
  synonyms: (_, { synonyms }) => synonyms,
  otherEdition: (_, { otherEdition }) => otherEdition,
  alsoIn: (_, { alsoIn }) => alsoIn,
  retiredSince: ({ retired }) => retired?.since ?? null,
  retiredWhy: ({ retired }) => retired?.why ?? null,
  retiredReplacedBy: ({ retired }) => retired?.replacedBy ?? null,
  id: (_, { id }) => id,
  aliases: (_, { aliases }) => aliases,
  entryUrl: (_, { url }) => url,
  occurrence: (_, __, number) => number,
  url: ({ url }) => url,
  section: ({ section }) => section,
  table: ({ table }) => table,
  row: ({ row }) => row,
  sinceRelease: (_, { history: { since } }) => since?.release ?? null,
  sinceDate: (_, { history: { since } }) => since?.date ?? null,
  changes: (_, { history: { changes } }) => (changes.length > 0 ? JSON.stringify(changes) : null),
  sourceTitles: (_, { sources }) => sources.map(({ title }) => title),
  sourceSections: (_, { sources }) => sources.map(({ section }) => section),
  sourceUrls: (_, { sources }) => sources.map(({ url }) => url),
  sourcesRetrieved: (_, { sources }) => sources.map(({ retrieved }) => retrieved),
  sourcesPublished: (_, { sources }) => sources.map(({ published }) => published ?? ''),
  sourceLanguages: (_, { sources }) => sources.map(({ language }) => language),
  sourceCoverages: (_, { sources }) => sources.map(({ coverage }) => coverage),
};

export default {
  file: 'rtc-errors.csv',
  purpose:
    'One line per occurrence, for spreadsheets. A leading apostrophe keeps codes and days as text and formulas asleep; it is not part of the value. “ | ” separates the items of a list.',
  render(catalog) {
    const lines = entriesFile(catalog).entries.flatMap((entry) =>
      entry.occurrences.map((occurrence, index) =>
        Object.values(COLUMNS).map((valueOf) => cellOf(valueOf(occurrence, entry, index + 1))),
      ),
    );
    return stringify([Object.keys(COLUMNS), ...lines], {
      bom: true,
      record_delimiter: 'windows',
      quoted_string: true,
    });
  },
} satisfies Export;
