import type { Content } from '../catalog/files/read.ts';
import { groupBy } from '../lists.ts';
import { agreementOf } from './agreement.ts';
import type { Change } from './change.ts';
import { compareVersions, type Comparison } from './changes.ts';
import { contentRows } from './content-rows.ts';
import type { Finding } from './finding.ts';
import {
  changeFinding,
  differenceFindings,
  oldSources,
  staleExplanations,
  unreadable,
  type Subject,
} from './findings-of.ts';
import { readCopy, type CopyFile } from './read-copy.ts';
import { recordedRows, recordText, signOf } from './record.ts';
import type { SourceRow } from './source-row.ts';

/** What a check found, and what it would record. It changes and deletes nothing. */
export interface CheckResult {
  /** In the order of files and lines. */
  findings: Finding[];
  /** Services that were compared, with how much of their source the content has. */
  compared: { service: string; literals: number; agree: number }[];
  /** Services whose copy is of a form that the folder has none of. */
  notCompared: string[];
  /** Copies of services that have no tables here. */
  unknownCopies: string[];
  /** The records as they are to be written, by their paths from the root of the content. */
  records: Map<string, string>;
}

/**
 * Compares the content with stored copies of its sources.
 * @param copies The files of the folder with the copies.
 * @param today The day of the check, `YYYY-MM-DD`.
 * @param only Beginnings of the ids of the services to look at; empty for all.
 */
export function checkSources(
  content: Content,
  copies: readonly CopyFile[],
  today: string,
  only: readonly string[] = [],
): CheckResult {
  const byName = new Map(copies.map((copy) => [copy.file.slice(copy.file.lastIndexOf('/') + 1), copy]));
  const subjects = content.services.map((service): Subject => {
    const record = content.sources.find(({ id }) => id === service.id);
    const own = `${service.id.replace('/', '--')}.json`;
    const copy = byName.has(own) ? own : (record?.data.copy ?? own);
    return { service, record, content: contentRows(service, content), copy };
  });
  const result: CheckResult = { findings: [], compared: [], notCompared: [], unknownCopies: [], records: new Map() };
  const formsThere = new Set(subjects.filter(({ copy }) => byName.has(copy)).map(({ copy }) => formOf(copy)));
  const isAsked = ({ service: { id } }: Subject) => only.length === 0 || only.some((begin) => id.startsWith(begin));
  // One copy may have the tables of several services, which only tell their rows apart together.
  const groups = [...groupBy(subjects, ({ copy }) => [copy])].filter(([, group]) => group.some(isAsked));
  for (const [name, group] of groups) {
    const copy = byName.get(name);
    if (copy) compareCopy(copy, group, today, result);
    else if (!formsThere.has(formOf(name))) result.notCompared.push(...group.map(({ service }) => service.id));
    else result.findings.push(...group.map((one) => unreadable(one, 'missing', 'no file of this name in the folder')));
  }
  result.findings.push(...subjects.filter(isAsked).flatMap((subject) => oldSources(subject, today)));
  result.findings.sort((a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0));
  const used = new Set(subjects.map(({ copy }) => copy));
  result.unknownCopies = [...byName.keys()]
    .filter((name) => name.includes('--') && name.endsWith('.json') && !used.has(name))
    .sort();
  return result;
}

const formOf = (name: string): 'json' | 'document' => (name.endsWith('.json') ? 'json' : 'document');

/**
 * What differs between the content and the records in it, each with the file of its record: what the tests and the check of the
 * content look at, because they have no copies.
 */
export const driftFindings = (content: Content): (Finding & { record: string })[] =>
  content.services.flatMap((service) => {
    const record = content.sources.find(({ id }) => id === service.id);
    if (!record || record.data.tables.length === 0) return [];
    const subject = { service, record, content: contentRows(service, content), copy: record.data.copy };
    const { differences } = agreementOf(subject.content, recordedRows(record.data));
    return [...differenceFindings(subject, differences), ...staleExplanations(subject, differences)].map((finding) => ({
      ...finding,
      record: record.file,
    }));
  });

/** Compares one copy with the services whose tables it has. */
function compareCopy(copy: CopyFile, subjects: readonly Subject[], today: string, result: CheckResult): void {
  const read = readCopy(copy);
  if (!('rows' in read)) {
    result.findings.push(...subjects.map((subject) => unreadable(subject, read.unreadable, read.why)));
    return;
  }
  const ownerOf = new Map<SourceRow, Subject>();
  const before = subjects.flatMap((subject) => {
    const rows = subject.record ? recordedRows(subject.record.data) : [];
    for (const row of rows) ownerOf.set(row, subject);
    return rows;
  });
  const comparison = before.length > 0 ? compareVersions(before, read.rows) : FIRST;
  for (const pair of comparison.pairs) ownerOf.set(pair.now, ownerOf.get(pair.before)!);
  for (const row of read.rows) {
    const owner = ownerOf.get(row) ?? ownerOfSection(subjects, row.section);
    if (owner) ownerOf.set(row, owner);
  }
  if (comparison.isWhole) {
    const ownerOfChange = ({ now }: Change) => (now && ownerOf.get(now)) ?? subjects[0]!;
    result.findings.push(...comparison.changes.map((one) => changeFinding(one, ownerOfChange(one), null)));
    return;
  }
  for (const subject of subjects) compareService(subject, read.rows, ownerOf, comparison, today, result);
  const unowned = comparison.changes.filter(({ before: was, now }) => !ownerOf.has((was ?? now)!));
  result.findings.push(...unowned.map((one) => changeFinding(one, subjects[0]!, null)));
}

/** Nothing was recorded yet. */
const FIRST: Comparison = { changes: [], pairs: [], isWhole: false };

/** The service that has the table with a heading; where a copy has one service only, that one. */
const ownerOfSection = (subjects: readonly Subject[], section: string): Subject | undefined =>
  subjects.length === 1
    ? subjects[0]
    : subjects.find(({ record, service }) =>
        [...(record?.data.tables ?? []), ...service.data.tables].some((table) => table.section === section),
      );

/** The findings of one service of a copy, and its new record. */
function compareService(
  subject: Subject,
  rows: readonly SourceRow[],
  ownerOf: ReadonlyMap<SourceRow, Subject>,
  { changes, pairs }: Comparison,
  today: string,
  result: CheckResult,
): void {
  const isOwn = (row: SourceRow) => ownerOf.get(row) === subject;
  const own = rows.filter(isOwn);
  const recorded = agreementOf(
    subject.content,
    [...ownerOf.keys()].filter((row) => isOwn(row) && !rows.includes(row)),
  );
  const { differences, literals, agree, rowsOf } = agreementOf(subject.content, own);
  const placed = changes
    .filter(({ before, now }) => isOwn((before ?? now)!))
    .map((change) => ({
      change,
      row: recorded.rowsOf(change.before)[0] ?? rowsOf(change.now)[0] ?? null,
    }));
  // A difference that a change explains is said once, by its name.
  const said = new Set<SourceRow | null>(placed.flatMap(({ change }) => [change.now, ...partners(change, pairs)]));
  const places = new Set(placed.flatMap(({ change, row }) => [row, ...change.rows.flatMap(recorded.rowsOf)]));
  const others = differences.filter(
    ({ source, content }) => !(source && said.has(source)) && !(content && places.has(content)),
  );
  result.findings.push(
    ...placed.map(({ change, row }) => changeFinding(change, subject, row)),
    ...differenceFindings(subject, others),
  );
  if (own.length === 0) return;
  result.compared.push({ service: subject.service.id, literals, agree });
  const gone = changes.filter(({ kind }) => GONE.has(kind)).flatMap(({ rows: all }) => all.map(signOf));
  const last = subject.record?.data ?? { tables: [] };
  result.records.set(
    subject.record?.file ?? `sources/${subject.service.id}.yaml`,
    recordText({ ...last, copy: subject.copy }, own, new Set(gone), { checked: today, literals, agree }),
  );
}

/** Changes after which a row is no longer in the source, at least not under its code. */
const GONE: ReadonlySet<string> = new Set(['row-gone', 'section-gone', 'rows-merged']);

/** The other rows that a change is about: what a row became, and what it was. */
const partners = (change: Change, pairs: Comparison['pairs']): SourceRow[] =>
  pairs.flatMap(({ before, now }) => (before === change.before ? [now] : now === change.now ? [before] : []));
