import type { z } from 'astro/zod';
import type { operationSchema, TaskFile } from '../../schema/operation.ts';
import type { GuardFile } from '../../schema/retry.ts';
import type { Row } from '../../schema/row.ts';
import type { ServiceFile } from '../../schema/service.ts';
import { servicePath } from '../address.ts';
import { operationAnchor } from '../../ids.ts';
import { identitiesOf } from '../entry-key.ts';
import { returnedBy } from '../returned-by.ts';
import { tellsOfOperation } from '../telling.ts';
import type { Entry, Guard, Operation, Passage, SampleAnswer, Service, Table, Task, Vendor } from '../model.ts';
import { addRow, type Names } from './build-row.ts';
import { placesOf } from './former-ids.ts';
import { known } from './known.ts';
import { linkSynonyms } from './relations.ts';

/** One service with its tables and entries, not yet linked with other services. */
export function buildService(id: string, data: ServiceFile, vendor: Vendor, { conditions, protocols }: Names): Service {
  const sources = new Map(Object.entries(data.sources));
  const guards: [Guard, readonly string[]][] = [];
  const guardOf = ({ same, answers, basis }: GuardFile): Guard => {
    const guard: Guard = { same, answers: [], basis };
    guards.push([guard, answers]);
    return guard;
  };
  const operations = new Map(
    Object.entries(data.operations).map(([name, file]) => [name, operationOf(name, file, guardOf)]),
  );
  for (const operation of operations.values()) {
    const tells = tellsOfOperation(operation.id, data);
    operation.tells = tells === null ? null : known(operations, tells);
  }
  const service = bareService(id, data, vendor, { sources, operations });
  const entries = new Map<string, Entry>();
  for (const table of data.tables) {
    const built = bareTable(table, { sources, operations });
    service.tables.push(built);
    let number = 0;
    for (const [at, row] of table.rows.entries()) {
      const { operations: ids, fromElsewhere } = returnedBy(row, table);
      const named = ids.map((name) => known(operations, name));
      const identities = identitiesOf(row, table);
      // A further meaning of a row has the numbers of that row, one for each of its codes.
      if (row.partOfRowAbove) number -= identities.length;
      for (const identity of identities) {
        number += 1;
        const condition = known(conditions, row.condition);
        addRow({
          service,
          entries,
          table: built,
          row,
          identity,
          number,
          operations: named,
          condition,
          protocols,
          guardOf,
          fromElsewhere,
          ofOtherMeanings: otherMeanings(table.rows, at).flatMap((other) =>
            (other.operations ?? []).map((name) => known(operations, name)),
          ),
          tells: row.retry?.tells ?? table.tells ?? null,
          lookAt: data.lookAt ?? null,
        });
      }
    }
  }
  service.entries = [...entries.values()];
  for (const [guard, keys] of guards) guard.answers = keys.map((key) => known(entries, key));
  for (const entry of service.entries) {
    const isGone = entry.occurrences.every(({ retired }) => retired !== null);
    if (isGone) entry.retired = entry.occurrences[0].retired;
  }
  addProse(service, data, entries, sources);
  linkSynonyms(service, data);
  return service;
}

/** The other meanings that the vendor holds in one line with this row. */
function otherMeanings(rows: readonly Row[], at: number): Row[] {
  const first = rows.slice(0, at + 1).findLastIndex(({ partOfRowAbove }) => !partOfRowAbove);
  const next = rows.findIndex(({ partOfRowAbove }, index) => index > at && !partOfRowAbove);
  return rows.slice(first, next < 0 ? undefined : next).filter((_, index) => first + index !== at);
}

/** What the names in the file of a service mean. */
interface Named {
  sources: ReadonlyMap<string, Service['sources'][number]>;
  operations: ReadonlyMap<string, Operation>;
}

/** A service without its tables and what is in them. */
function bareService(id: string, data: ServiceFile, vendor: Vendor, { sources, operations }: Named): Service {
  const slug = id.slice(vendor.id.length + 1);
  return {
    id,
    path: servicePath(id),
    slug,
    formerIds: placesOf([vendor.id, ...vendor.aliases], slug, data.aliases).slice(1),
    vendor,
    name: data.name,
    label: data.edition === 'legacy' ? `${data.name} (legacy)` : data.name,
    summary: data.summary,
    jobs: [],
    edition: data.edition,
    otherEdition: null,
    sources: [...sources.values()],
    answer: data.answer ?? vendor.answer,
    rateLimits: (data.rateLimits ?? []).map(({ operations: names = [], source, ...limit }) => ({
      ...limit,
      operations: names.map((name) => known(operations, name)),
      source: known(sources, source),
    })),
    operations: [...operations.values()],
    unnamedOperations: data.unnamedOperations ?? null,
    tasks: (data.tasks ?? []).map((task) => taskOf(task, operations)),
    renew: data.renew ?? vendor.renew ?? null,
    saysElsewhere: [],
    tables: [],
    entries: [],
    samples: [],
    notes: [],
    agreement: null,
    inherits: [],
    inheritedBy: [],
    recognise: data.recognise,
    prose: null,
  };
}

/** A table without its rows. */
function bareTable(table: ServiceFile['tables'][number], { sources, operations }: Named): Table {
  return {
    id: table.id,
    name: table.part === undefined ? table.section : `${table.section}: ${table.part}`,
    section: table.section,
    intro: table.intro ?? null,
    source: known(sources, table.source),
    operations: (table.operations ?? []).map((name) => known(operations, name)),
    direction: table.direction,
    coverage: table.coverage ?? { extent: 'whole' },
    codeIn: table.codeIn ?? null,
    bitMask: table.bitMask ?? false,
    rows: [],
  };
}

function operationOf(
  id: string,
  { name, summary, kind, guards, ifTwice, ifFailed, aliases, paths, words, fields }: z.infer<typeof operationSchema>,
  guardOf: (file: GuardFile) => Guard,
): Operation {
  return {
    id,
    anchor: operationAnchor(id),
    name,
    summary: summary ?? null,
    kind,
    guards: (guards ?? []).map(guardOf),
    tells: null,
    ifTwice: ifTwice ?? null,
    ifFailed: ifFailed ?? null,
    aliases: aliases ?? [],
    paths: paths ?? [],
    words: words ?? [],
    fields: fields ?? [],
  };
}

function taskOf(
  { what, handle, id, start, tells, stop, ends }: TaskFile,
  operations: ReadonlyMap<string, Operation>,
): Task {
  const named = (name: string | undefined) => (name === undefined ? null : known(operations, name));
  return {
    what,
    handle: handle
      ? { name: handle.name, from: known(operations, handle.from), secondsValid: handle.secondsValid ?? null }
      : null,
    id: id ?? null,
    start: known(operations, start),
    tells: named(tells),
    stop: named(stop),
    ends: ends ?? null,
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
