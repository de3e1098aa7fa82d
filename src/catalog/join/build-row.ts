import { keyOf, operationAnchor, serviceOf } from '../../ids.ts';
import type { Row } from '../../schema/row.ts';
import { entryPath } from '../address.ts';
import { codeLabelOf, codePlaceOf, type Identity } from '../entry-key.ts';
import type {
  Condition,
  Entry,
  Guard,
  LiteralText,
  Occurrence,
  Operation,
  Protocol,
  Service,
  Table,
} from '../model.ts';
import type { GuardFile } from '../../schema/retry.ts';
import { defaultRetryOf, effectOf, inContext, retryOf } from './build-retry.ts';
import { doneTwice } from './done-twice.ts';
import { placesOf } from './former-ids.ts';
import { known } from './known.ts';
import { runningOn } from './running-on.ts';

/** What rows name that is not of their service. */
export interface Names {
  conditions: ReadonlyMap<string, Condition>;
  protocols: ReadonlyMap<string, Protocol>;
}

/** Fragments for single operations are made for rows of at most so many; a row of more is about all of them alike. */
const MAX_OPERATION_ANCHORS = 8;

interface PlacedRow {
  service: Service;
  entries: Map<string, Entry>;
  table: Table;
  row: Row;
  identity: Identity;
  number: number;
  operations: Operation[];
  condition: Condition;
  protocols: Names['protocols'];
  /** A guard of a row; its answers are filled in when all entries are there. */
  guardOf(file: GuardFile): Guard;
  /** What the row or its table names as what tells: an operation, or that there is none; null when they are silent. */
  tells: string | null;
  /** Whether none of the operations of the service returns it. */
  fromElsewhere: boolean;
  /** Operations that another meaning of the same line of the vendor names: nothing is said of them here. */
  ofOtherMeanings: readonly Operation[];
  /** What the service says to look at where no operation tells. */
  lookAt: string | null;
}

/** Adds one row to its table and, as an occurrence, to its entry. */
export function addRow(placed: PlacedRow): void {
  const { service, entries, table, row, identity, number, condition } = placed;
  const { key } = identity;
  const existing = entries.get(key);
  const occurrence = newOccurrence(placed, existing?.occurrences ?? []);
  existing?.occurrences.push(occurrence);
  const entry = existing ?? newEntry(service, table, row, identity, occurrence);
  const former = placesOf([service.id, ...service.formerIds], key, row.aliases).slice(1);
  entry.formerIds = [...new Set([...entry.formerIds, ...former])];
  entries.set(key, entry);
  // The first row has the bare key; a row that is nothing more than the whole entry needs no other anchor.
  const places = [occurrence.anchor, ...occurrence.otherAnchors].filter((anchor) => anchor !== 'case-1');
  const anchors = [key, ...formerKeys(entry)].flatMap((name) => [
    ...(existing ? [] : [name]),
    ...places.map((place) => `${name}-${place}`),
  ]);
  table.rows.push({ number, anchors, entry, occurrence });

  const reported = condition.reports.find((report) => report.entry === entry);
  if (reported) reported.occurrences.push(occurrence);
  else condition.reports.push({ entry, occurrences: [occurrence] });
}

/** A row as an occurrence of its entry, behind the occurrences that the entry has already. */
function newOccurrence(
  {
    service,
    table,
    row,
    number,
    operations,
    condition,
    protocols,
    guardOf,
    tells,
    fromElsewhere,
    ofOtherMeanings,
    lookAt,
  }: PlacedRow,
  before: readonly Occurrence[],
): Occurrence {
  const takenAnchors = before.flatMap(({ anchor, otherAnchors }) => [anchor, ...otherAnchors]);
  const named = operations.length > MAX_OPERATION_ANCHORS ? [] : operations;
  const free = named.filter(({ anchor }) => !takenAnchors.includes(anchor));
  const ordinal = before.reduce((sum, { operations: { length } }) => sum + anchorCount(length), 1);
  const [anchor, ...otherAnchors] = [
    ...(free.length > 0 ? free.map((operation) => operation.anchor) : [`case-${ordinal}`]),
    ...free.flatMap(({ aliases }) => aliases.map(operationAnchor)),
    // A row may get its operations, or be split by them, after its place was published: the first one, and one behind another
    // that names none, answers to both names.
    ...(free.length > 0 && (before.length === 0 || before.some(({ operations: others }) => others.length === 0))
      ? [`case-${ordinal}`]
      : []),
  ] as [string, ...string[]];
  const outcome = row.outcome ?? condition.outcome;
  const effect = effectOf(row.effect, condition, operations);
  const retry = row.retry
    ? retryOf(row.retry, condition.retry)
    : defaultRetryOf(condition, operations, table.direction);
  const { tasks, operations: all } = service;
  const silent = all.filter((operation) => !ofOtherMeanings.includes(operation));
  const answered = { row, table, operations, all: silent, fromElsewhere, condition, outcome, effect, tasks };
  return {
    anchor,
    otherAnchors,
    operations,
    fromElsewhere,
    httpStatus: row.httpStatus ?? null,
    status: row.status ? { protocol: known(protocols, row.status.protocol), value: row.status.value } : null,
    literals: (row.literals ?? []).map(({ field, variables, ...literal }): LiteralText => ({
      field: field ?? null,
      ...literal,
      variables: variables ?? [],
    })),
    category: row.category ?? null,
    validFrom: row.validFrom ?? null,
    validUntil: row.validUntil ?? null,
    meaning: row.meaning,
    causes: row.causes ?? [],
    notes: row.notes ?? [],
    actions: row.actions,
    condition,
    outcome,
    effect,
    fixedBy: row.fixedBy ?? condition.fixedBy,
    basis: {
      outcome: row.stated?.includes('outcome') ? 'vendor' : 'inferred',
      effect: row.stated?.includes('effect') ? 'vendor' : 'inferred',
      fixedBy: row.stated?.includes('fixedBy') ? 'vendor' : 'inferred',
    },
    retired: row.retired ? { ...row.retired, replacedBy: replacementOf(row, service) } : null,
    retry: inContext(retry, {
      outcome,
      effect,
      operations,
      fromElsewhere,
      tasks,
      guards: row.retry?.guards?.map(guardOf) ?? null,
      direction: table.direction,
      all,
      tells,
      lookAt,
    }),
    warnings: [...(row.warnings ?? []), ...doneTwice(answered), ...runningOn(answered)],
    table,
    row: number,
  };
}

/** Fragments that a row of so many operations takes up. */
const anchorCount = (operations: number): number =>
  operations === 0 || operations > MAX_OPERATION_ANCHORS ? 1 : operations;

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

function newEntry(service: Service, table: Table, row: Row, identity: Identity, occurrence: Occurrence): Entry {
  const { kind, key, code } = identity;
  const codeIn = kind === 'code' ? codePlaceOf(row, { codeIn: table.codeIn ?? undefined }) : null;
  const subcode = row.subcode ?? null;
  return {
    id: `${service.id}/${key}`,
    path: entryPath(service.id, key),
    key,
    kind,
    code,
    subcode,
    name: row.name ?? null,
    alsoWritten: row.alsoWritten ?? [],
    codeIn,
    label: labelOf({ kind, code, subcode, codeIn }, occurrence),
    title: row.title ?? key,
    service,
    formerIds: [],
    retired: null,
    history: { since: null, changes: [] },
    occurrences: [occurrence],
    passages: [],
    samples: [],
    synonyms: [],
    alsoReturnedBy: [],
    prefix: null,
    otherEdition: null,
    counterparts: [],
    disagrees: [],
    saysElsewhere: [],
    sameCondition: [],
    sameNumber: [],
  };
}

/** What an entry is called in large type: `65`, `404/8522`, `DisconnectReason 3`, `SIP 486`, a literal, `HTTP 404`. */
function labelOf(
  { kind, code, subcode, codeIn }: Pick<Entry, 'kind' | 'code' | 'subcode' | 'codeIn'>,
  { status, literals, httpStatus }: Occurrence,
): string {
  if (code !== null) return codeLabelOf(code, subcode, codeIn);
  if (kind === 'status' && status) return `${status.protocol.name} ${status.value}`;
  return literals[0]?.text ?? `HTTP ${httpStatus}`;
}
