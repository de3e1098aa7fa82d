import { httpPath, statusPath } from '../address.ts';
import { serviceTitle } from './service-title.ts';
import { groupBy } from '../../lists.ts';
import type { Source } from '../../schema/source.ts';
import { elsewhereToData, tellingToJson } from './statement-data.ts';
import type { Entry, Occurrence, Table, Vendor } from '../model.ts';
import { elsewhereOf } from './elsewhere.ts';
import { lostIdsOf } from './entry-data.ts';
import type { EntryData, EntryName, EntryRef, OccurrenceData, SampleData, SupportData } from './entry-data.ts';
import { composeSample, responseText, statusWords, type ComposedSample } from './sample.ts';
import { SAMPLE_ORIGIN } from './section-words.ts';
import type { SourceData } from './source-words.ts';

/** An entry of the catalog as what a text about it is written from. */
export function entryDataOf(entry: Entry): EntryData {
  const { id, path, kind, label, title, subcode, name, alsoWritten, codeIn, service, occurrences, passages } = entry;
  const { vendor, answer } = service;
  const conditions = new Set(occurrences.map(({ condition }) => condition));
  return {
    id,
    url: path,
    kind,
    label,
    title,
    subcode,
    name,
    alsoWritten,
    codeIn: codeIn && { event: codeIn.event ?? null, field: codeIn.field ?? null, header: codeIn.header ?? null },
    vendor: { name: vendor.name, path: vendor.path },
    service: { name: service.label, path: service.path },
    answer: { code: answer.code ?? null, codeHeader: answer.codeHeader ?? null, subcode: answer.subcode ?? null },
    bitMask: occurrences.some(({ table }) => table.bitMask),
    prefix: entry.prefix && refOf(entry.prefix),
    coverages: [...new Set(occurrences.map(({ table }) => table))].map(({ coverage }) => coverage),
    occurrences: occurrences.map((occurrence) => occurrenceData(occurrence, entry)) as EntryData['occurrences'],
    conditions: Object.fromEntries(
      [...conditions].map((condition) => [
        condition.id,
        { title: condition.title, path: condition.path, checks: condition.checks },
      ]),
    ),
    passages: passages.map(({ passage, operations }) => ({
      title: passage.title,
      text: passage.text,
      points: passage.points,
      operations,
      source: sourceData(passage.source, [passage.section]),
    })),
    samples: samplesOf(entry),
    elsewhere: elsewhereOf(entry).map((list) => ({ ...list, entries: list.entries.map(refOf) })),
    renew: service.renew,
    disagrees: entry.disagrees.map(({ about, sides, ours }) => ({
      about,
      sides: sides.map(({ says, targets }) => ({
        says,
        entries: unique(targets.map((target) => target.entry)).map(nameOf),
      })),
      ours,
    })),
    saysElsewhere: entry.saysElsewhere.map((statement) => elsewhereToData(statement, entry)),
    inheritedBy: entry.alsoReturnedBy.map((child) => ({ name: child.label, path: child.path })),
    sources: sourcesOf(entry),
    support: supportData(vendor),
  };
}

/** One occurrence of an entry. */
export function occurrenceData(
  occurrence: Occurrence,
  { path, service }: Pick<Entry, 'path' | 'service'>,
): OccurrenceData {
  const { operations, condition, retry, retired, table, anchor, row, literals, status, httpStatus } = occurrence;
  const { category, validFrom, validUntil, meaning, causes, notes, actions, outcome, fixedBy, basis } = occurrence;
  const { effect, warnings, fromElsewhere } = occurrence;
  const { guards, tells, ...advice } = retry;
  const names = { operations: operations.map(({ id }) => id), tells: tells.map(tellingToJson) };
  const tasks = service.tasks.map(({ id, start, tells: shows }) => ({ id, start: start.id, tells: shows?.id ?? null }));
  return {
    ...names,
    direction: table.direction,
    statuses: [
      ...(httpStatus === null ? [] : [{ text: `HTTP ${statusWords(httpStatus)}`, path: httpPath(httpStatus) }]),
      ...(status === null
        ? []
        : [{ text: protocolStatusWords(status), path: statusPath(status.protocol.id, status.value) }]),
    ],
    literals: literals.map(({ field, text, printedBy, variables }) => ({ field, text, printedBy, variables })),
    category,
    validFrom,
    validUntil,
    meaning,
    causes,
    notes,
    actions,
    condition: condition.id,
    outcome,
    fixedBy,
    basis,
    retry: advice,
    guards: guards.map(({ operation, guard: { same, answers, basis: own } }) => ({
      operation: operation?.id ?? null,
      same,
      answers: answers.map(nameOf),
      basis: own,
    })),
    lostIds: lostIdsOf(tasks, { ...names, fromElsewhere }),
    effect,
    warnings,
    retired,
    section: table.section,
    table: table.id,
    row,
    url: `${path}#${anchor}`,
  };
}

function protocolStatusWords({ protocol, value }: NonNullable<Occurrence['status']>): string {
  const phrase = protocol.statuses.find(({ status }) => status === value)?.phrase ?? '';
  return `${protocol.name} ${value} ${phrase}`.trimEnd();
}

/** An entry by its name. */
const nameOf = ({ path, kind, label, service }: Entry): EntryName => ({
  path,
  kind,
  label,
  service: serviceTitle(service),
});

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** An entry as others mention it. */
export const refOf = (entry: Entry): EntryRef => ({
  ...nameOf(entry),
  title: entry.title,
  outcome: entry.occurrences[0].outcome,
  effect: entry.occurrences[0].effect,
  retry: entry.occurrences[0].retry,
  retired: entry.retired,
});

/** What a response looks like: the vendor's samples, else one put together from the row; none where it prints nothing. */
function samplesOf(entry: Entry): SampleData[] {
  const { samples, service, occurrences } = entry;
  const composed = samples.length === 0 ? composeSample(entry, occurrences[0]) : null;
  return [
    ...samples.map((sample) => sampleData(sample.title, sample, SAMPLE_ORIGIN.printed(service.vendor))),
    ...(composed ? [sampleData('From the table', composed, SAMPLE_ORIGIN.composed(service.vendor))] : []),
  ];
}

/** A sample with what a reader has to know about where it comes from. */
export const sampleData = (title: string, sample: ComposedSample, origin: string): SampleData => ({
  title,
  origin,
  text: responseText(sample),
  language: sample.httpStatus === null ? 'json' : 'http',
});

/** The documents an entry was taken from, each with the headings it is under. */
export function sourcesOf({ occurrences }: { occurrences: readonly { table: Table }[] }): SourceData[] {
  const tables = new Set(occurrences.map(({ table }) => table));
  return [...groupBy(tables, ({ source }) => [source])].map(([source, own]) =>
    sourceData(
      source,
      own.map(({ section }) => section),
    ),
  );
}

/** A document, and the headings the facts are under. */
export const sourceData = (source: Source, sections: readonly string[] = []): SourceData => ({
  ...source,
  sections: [...new Set(sections)],
});

export const supportData = ({ support }: Pick<Vendor, 'support'>): SupportData => ({
  contact: support.contact,
  address: support.address ?? null,
  send: support.send.map(({ what, basis }) => ({ what, basis })),
  source: sourceData(support.source),
});
