import { keyOf, serviceOf } from '../../ids.ts';
import type { Row, ServiceFile } from '../../schema/service.ts';
import { entryPath, servicePath } from '../address.ts';
import { placesOf } from './former-ids.ts';
import { identitiesOf, type Identity } from '../entry-key.ts';
import type {
  Condition,
  Entry,
  Occurrence,
  Operation,
  Passage,
  SampleAnswer,
  Service,
  Table,
  Vendor,
} from '../model.ts';
import { linkSynonyms } from './relations.ts';

/** Looks a name up that the checks have made sure of; a miss is a defect of the checks. */
export function known<Value>(map: ReadonlyMap<string, Value>, name: string): Value {
  const value = map.get(name);
  if (value === undefined) throw new Error(`unchecked name: ${name}`);
  return value;
}

/** One service with its tables and entries, not yet linked with other services. */
export function buildService(
  id: string,
  data: ServiceFile,
  vendor: Vendor,
  conditions: ReadonlyMap<string, Condition>,
): Service {
  const sources = new Map(Object.entries(data.sources));
  const operations = new Map(
    Object.entries(data.operations).map(
      ([operationId, { name, summary, aliases, paths, words }]): [string, Operation] => [
        operationId,
        {
          id: operationId,
          name,
          summary: summary ?? null,
          aliases: aliases ?? [],
          paths: paths ?? [],
          words: words ?? [],
        },
      ],
    ),
  );
  const service: Service = {
    id,
    path: servicePath(id),
    slug: id.slice(vendor.id.length + 1),
    formerIds: placesOf([vendor.id, ...vendor.aliases], id.slice(vendor.id.length + 1), data.aliases).slice(1),
    vendor,
    name: data.name,
    label: data.edition === 'legacy' ? `${data.name} (older edition)` : data.name,
    summary: data.summary,
    edition: data.edition,
    otherEdition: null,
    sources: [...sources.values()],
    operations: [...operations.values()],
    tables: [],
    entries: [],
    samples: [],
    notes: [],
    inherits: [],
    inheritedBy: [],
    recognise: data.recognise,
    prose: null,
  };
  const entries = new Map<string, Entry>();
  for (const table of data.tables) {
    const built: Table = {
      id: table.id,
      name: table.part === undefined ? table.section : `${table.section}: ${table.part}`,
      section: table.section,
      intro: table.intro ?? null,
      source: known(sources, table.source),
      operations: (table.operations ?? []).map((name) => known(operations, name)),
      rows: [],
    };
    service.tables.push(built);
    let number = 0;
    for (const row of table.rows) {
      const named = (row.operations ?? table.operations ?? []).map((name) => known(operations, name));
      for (const identity of identitiesOf(row)) {
        if (!row.partOfRowAbove) number += 1;
        const condition = known(conditions, row.condition);
        addRow({ service, entries, table: built, row, identity, number, operations: named, condition });
      }
    }
  }
  service.entries = [...entries.values()];
  for (const entry of service.entries) {
    const isGone = entry.occurrences.every(({ retired }) => retired !== null);
    if (isGone) entry.retired = entry.occurrences[0].retired;
  }
  addProse(service, data, entries, sources);
  linkSynonyms(service, data);
  return service;
}

interface PlacedRow {
  service: Service;
  entries: Map<string, Entry>;
  table: Table;
  row: Row;
  identity: Identity;
  number: number;
  operations: Operation[];
  condition: Condition;
}

/** Adds one row to its table and, as occurrences, to its entry. */
function addRow({ service, entries, table, row, identity, number, operations, condition }: PlacedRow): void {
  const { key } = identity;
  const places = operations.length > 0 ? operations : [null];
  const before = entries.get(key)?.occurrences ?? [];
  const occurrences = places.map((operation, index): Occurrence => {
    const taken = before.some(({ anchor }) => anchor === operation?.id);
    return {
      anchor: operation && !taken ? operation.id : `case-${before.length + index + 1}`,
      formerAnchors: operation && !taken ? operation.aliases : [],
      operation,
      httpStatus: row.httpStatus ?? null,
      message: row.message ?? null,
      reason: row.reason ?? null,
      variables: row.variables ?? [],
      meaning: row.meaning,
      causes: row.causes ?? [],
      notes: row.notes ?? [],
      actions: row.actions,
      condition,
      outcome: row.outcome ?? condition.outcome,
      fixedBy: row.fixedBy ?? condition.fixedBy,
      basis: {
        outcome: row.stated?.includes('outcome') ? 'vendor' : 'inferred',
        fixedBy: row.stated?.includes('fixedBy') ? 'vendor' : 'inferred',
      },
      retired: row.retired ? { ...row.retired, replacedBy: replacementOf(row, service) } : null,
      retry: row.retry
        ? {
            verdict: row.retry.verdict,
            delaysSeconds: row.retry.delaysSeconds ?? [],
            then: row.retry.then ?? null,
            basis: row.retry.basis,
          }
        : condition.retry,
      table,
      row: number,
    };
  }) as [Occurrence, ...Occurrence[]];

  const existing = entries.get(key);
  if (existing) existing.occurrences.push(...occurrences);
  // Later rows add to the entry's own list, not to the one of this row.
  const entry = existing ?? newEntry(service, row, identity, [...occurrences]);
  if (row.aliases) {
    const places = placesOf([service.id, ...service.formerIds], key, row.aliases).slice(1);
    entry.formerIds = [...new Set([...entry.formerIds, ...places])];
  }
  entries.set(key, entry);
  // The first row answers to the bare key; a row that is nothing more than the whole entry needs no other anchor.
  const anchors = [key, ...formerKeys(entry)].flatMap((name) => [
    ...(existing ? [] : [name]),
    ...occurrences
      .filter(({ anchor }) => anchor !== 'case-1')
      .flatMap(({ anchor, formerAnchors }) => [anchor, ...formerAnchors].map((place) => `${name}-${place}`)),
  ]);
  table.rows.push({ number, anchors, entry, occurrences });

  const reported = condition.reports.find((report) => report.entry === entry);
  if (reported) reported.occurrences.push(...occurrences);
  else condition.reports.push({ entry, occurrences: [...occurrences] });
}

/** Keys that an entry had on the page of its service, now or when that was called otherwise. */
function formerKeys({ key, formerIds, service }: Entry): string[] {
  const pages = [service.id, ...service.formerIds];
  const keys = formerIds.filter((id) => pages.includes(serviceOf(id)));
  return [...new Set(keys.map(keyOf))].filter((other) => other !== key);
}

/** Id of the entry that took the place of a retired row; null when none did. */
function replacementOf({ retired }: Row, service: Service): string | null {
  return retired?.replacedBy === undefined ? null : (placesOf([service.id], retired.replacedBy)[0] ?? null);
}

function newEntry(
  service: Service,
  row: Row,
  { kind, key, code }: Identity,
  occurrences: [Occurrence, ...Occurrence[]],
): Entry {
  return {
    id: `${service.id}/${key}`,
    path: entryPath(service.id, key),
    key,
    kind,
    code,
    label: code ?? row.message ?? `HTTP ${row.httpStatus}`,
    title: row.title ?? key,
    service,
    formerIds: placesOf([service.id, ...service.formerIds], key).slice(1),
    retired: null,
    history: { since: null, changes: [] },
    occurrences,
    passages: [],
    samples: [],
    synonyms: [],
    otherEdition: null,
    sameCondition: [],
    sameNumber: [],
  };
}

/** Attaches sample answers and passages to the entries they are about. */
function addProse(
  service: Service,
  data: ServiceFile,
  entries: ReadonlyMap<string, Entry>,
  sources: ReadonlyMap<string, Service['sources'][number]>,
): void {
  for (const { for: targets, source, httpStatus, ...rest } of data.samples ?? []) {
    const sample: SampleAnswer = { ...rest, httpStatus: httpStatus ?? null, source: known(sources, source) };
    service.samples.push(sample);
    for (const key of targets) entries.get(key)?.samples.push(sample);
  }
  for (const { for: targets, source, points, ...rest } of data.notes ?? []) {
    const passage: Passage = { ...rest, points: points ?? [], source: known(sources, source) };
    service.notes.push(passage);
    for (const target of targets) {
      const [key = '', operation] = target.split('#');
      const entry = entries.get(key);
      const attached = entry?.passages.find((other) => other.passage === passage);
      if (attached && operation) attached.operations.push(operation);
      else entry?.passages.push({ passage, operations: operation ? [operation] : [] });
    }
  }
}
