import { stringify } from 'csv-stringify/sync';
import { cellOf, type Value } from '../cell.ts';
import type { Export } from '../export.ts';
import { entriesFile } from '../json.ts';

type Entry = ReturnType<typeof entriesFile>['entries'][number];
type Occurrence = Entry['occurrences'][number];

/**
 * The columns, from left to right: what people look for first. The facts of an entry are on each of its lines; what the
 * JSON says of an entry as a whole (condition, outcome, fixedBy, overall, retired) is what its lines say, the first one first.
 * Lists whose items have parts of their own, such as `literals` and `repeatGuards`, are JSON; the columns of sources are lists
 * that run side by side. `repeat` has the waiting times and the text of `retry`: `retryDelaysSeconds`, `retryThen`.
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
  fromElsewhere: ({ fromElsewhere }) => Number(fromElsewhere),
  direction: ({ direction }) => direction,
  httpStatus: ({ httpStatus }) => httpStatus,
  status: ({ status }) => status,
  statusProtocol: ({ statusProtocol }) => statusProtocol,
  message: ({ message }) => message,
  reason: ({ reason }) => reason,
  variables: ({ variables }) => variables,
  literals: ({ literals }) => jsonOf(literals),
  category: ({ category }) => category,
  validFrom: ({ validFrom }) => validFrom,
  validUntil: ({ validUntil }) => validUntil,
  title: (_, { title }) => title,
  meaning: ({ meaning }) => meaning,
  outcome: ({ outcome }) => outcome,
  outcomeBasis: ({ basis }) => basis.outcome,
  effect: ({ effect }) => effect,
  effectBasis: ({ basis }) => basis.effect,
  fixedBy: ({ fixedBy }) => fixedBy,
  fixer: ({ fixer }) => fixer,
  fixedByBasis: ({ basis }) => basis.fixedBy,
  retry: ({ retry }) => retry.verdict,
  retryDelaysSeconds: ({ retry }) => retry.delaysSeconds,
  retryThen: ({ retry }) => retry.then,
  retryBasis: ({ retry }) => retry.basis,
  repeat: ({ repeat }) => repeat.verdict,
  repeatDelaysBasis: ({ repeat }) => repeat.delaysBasis,
  repeatBetween: ({ repeat }) => repeat.between,
  repeatBackoff: ({ repeat }) => Number(repeat.backoff),
  repeatAtMost: ({ repeat }) => repeat.atMost,
  repeatForSeconds: ({ repeat }) => repeat.forSeconds,
  repeatFinally: ({ repeat }) => repeat.finally,
  repeatLimitBasis: ({ repeat }) => repeat.limitBasis,
  repeatRefresh: ({ repeat }) => repeat.refresh,
  repeatGuards: ({ repeat }) => jsonOf(repeat.guards),
  repeatTells: ({ repeat }) => repeat.tells,
  repeatTellsOf: ({ repeat }) => jsonOf(repeat.tellsOf),
  repeatLookAt: ({ repeat }) => repeat.lookAt,
  repeatThenBasis: ({ repeat }) => repeat.thenBasis,
  warnings: ({ warnings }) => jsonOf(warnings),
  actions: ({ actions }) => actions,
  causes: ({ causes }) => causes,
  notes: ({ notes }) => notes,
  passages: (_, { passages }) => jsonOf(passages),
  condition: ({ condition }) => condition,
  prefix: (_, { prefix }) => prefix,
  synonyms: (_, { synonyms }) => synonyms,
  sameAs: (_, { sameAs }) => jsonOf(sameAs),
  otherEdition: (_, { otherEdition }) => otherEdition,
  counterparts: (_, { counterparts }) => counterparts,
  disagrees: (_, { disagrees }) => jsonOf(disagrees),
  saysElsewhere: (_, { saysElsewhere }) => jsonOf(saysElsewhere),
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
  changes: (_, { history: { changes } }) => jsonOf(changes),
  sourceTitles: (_, { sources }) => sources.map(({ title }) => title),
  sourceSections: (_, { sources }) => sources.map(({ section }) => section),
  sourceUrls: (_, { sources }) => sources.map(({ url }) => url),
  sourcesRetrieved: (_, { sources }) => sources.map(({ retrieved }) => retrieved),
  sourcesPublished: (_, { sources }) => sources.map(({ published }) => published ?? ''),
  sourceLanguages: (_, { sources }) => sources.map(({ language }) => language),
  sourceCoverages: (_, { sources }) => sources.map(({ coverage }) => coverage),
};

/** A list whose items have parts of their own. */
const jsonOf = (list: readonly unknown[]) => (list.length > 0 ? JSON.stringify(list) : null);

export default {
  file: 'rtc-errors.csv',
  purpose:
    'For programs: one line per occurrence, quoted per RFC 4180, codes unchanged. “ | ” separates the items of a list. For a spreadsheet, use the workbook.',
  render(catalog) {
    const lines = entriesFile(catalog).entries.flatMap((entry) =>
      entry.occurrences.map((occurrence, index) =>
        Object.values(COLUMNS).map((valueOf) => cellOf(valueOf(occurrence, entry, index + 1))),
      ),
    );
    return stringify([Object.keys(COLUMNS), ...lines], {
      record_delimiter: 'windows',
      quoted_string: true,
    });
  },
} satisfies Export;
