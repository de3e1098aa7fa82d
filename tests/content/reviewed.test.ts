import { describe, expect, it } from 'vitest';
import { reviewedOf } from '../../src/catalog/checks/reviewed-places.ts';
import { reviewedRules } from '../../src/catalog/checks/reviewed.ts';
import { loadContent } from '../../src/catalog/files/load.ts';
import type { Content } from '../../src/catalog/files/read.ts';
import { lastResort } from '../../src/schema/retry.ts';
import { effect, outcome, retryVerdict } from '../../src/schema/verdicts.ts';

type Service = Content['services'][number];
type Row = Service['data']['tables'][number]['rows'][number];

const content = loadContent('content');
const problemsOf = (file: Service) =>
  reviewedRules.flatMap(({ check }) => check({ ...content, services: [file] })).map(({ found }) => found);

/** A service in which the first row that something can be done to is another one; null where there is none. */
function withRow(file: Service, change: (row: Row) => Row | null): Service | null {
  const data = structuredClone(file.data);
  for (const { rows } of data.tables)
    for (const [at, row] of rows.entries()) {
      const changed = change(row);
      if (changed === null) continue;
      rows[at] = changed;
      return { ...file, data };
    }
  return null;
}

function withOperation(file: Service, change: (operation: Service['data']['operations'][string]) => boolean) {
  const data = structuredClone(file.data);
  return Object.values(data.operations).some(change) ? { ...file, data } : null;
}

/** What somebody may change without anything else in the content contradicting it. */
const LIES: Record<string, (file: Service) => Service | null> = {
  'another condition': (file) =>
    withRow(file, (row) => ({ ...row, condition: row.condition === 'timeout' ? 'rate-limited' : 'timeout' })),
  'an effect that the vendor is said to state': (file) =>
    withRow(file, (row) =>
      row.stated?.includes('effect') ? null : { ...row, effect: 'none', stated: [...(row.stated ?? []), 'effect'] },
    ),
  'a retry that the vendor is said to advise': (file) =>
    withRow(file, (row) =>
      row.retry?.basis === 'vendor' ? null : { ...row, retry: { verdict: 'same-request', basis: 'vendor' } },
    ),
  'an operation that is said to do nothing twice': (file) =>
    withOperation(file, (operation) => {
      if (operation.kind === 'idempotent') return false;
      operation.kind = 'idempotent';
      return true;
    }),
  'an invented guard': (file) =>
    withOperation(file, (operation) => {
      operation.guards = [...(operation.guards ?? []), { same: ['invented'], answers: [], basis: 'inferred' }];
      return true;
    }),
  'an ID of a task that is left out': (file) => {
    const data = structuredClone(file.data);
    const task = data.tasks?.find(({ id }) => id !== undefined);
    if (!task) return null;
    delete task.id;
    return { ...file, data };
  },
};

/** Every row that says one thing more, less or otherwise about whether to repeat the request, and nothing else. */
function* otherwise(row: Row): Generator<Row> {
  const { retry } = row;
  for (const other of [...outcome.options, undefined]) if (other !== row.outcome) yield { ...row, outcome: other };
  for (const other of [...effect.options, undefined]) if (other !== row.effect) yield { ...row, effect: other };
  for (const verdict of retryVerdict.options)
    if (verdict !== retry?.verdict) yield { ...row, retry: { basis: 'inferred', ...retry, verdict } };
  if (!retry) return;
  yield { ...row, retry: undefined };
  for (const last of [...lastResort.options, undefined])
    if (last !== retry.finally) yield { ...row, retry: { ...retry, finally: last } };
  for (const forSeconds of [30, undefined])
    if (forSeconds !== retry.forSeconds) yield { ...row, retry: { ...retry, forSeconds } };
  yield { ...row, retry: { ...retry, tells: retry.tells === 'another' ? 'one' : 'another' } };
  for (const [index, guard] of (retry.guards ?? []).entries())
    yield { ...row, retry: { ...retry, guards: retry.guards!.with(index, { ...guard, same: ['another'] }) } };
  if (retry.limitBasis === 'vendor') yield { ...row, retry: { ...retry, atMost: (retry.atMost ?? 0) + 1 } };
  if ((retry.delaysBasis ?? retry.basis) === 'vendor' && retry.delaysSeconds)
    yield { ...row, retry: { ...retry, delaysSeconds: [...retry.delaysSeconds, 1] } };
}

/** Every service of which one operation or task is said to be otherwise. */
function* otherOperations({ data }: Service): Generator<Service['data']> {
  const { operations, tasks = [] } = data;
  for (const [id, operation] of Object.entries(operations)) {
    const without = (parts: Partial<typeof operation>) => ({
      ...data,
      operations: { ...operations, [id]: { ...operation, ...parts } },
    });
    yield without({ kind: operation.kind === 'creates' ? 'idempotent' : 'creates' });
    yield without({ tells: operation.tells === 'another' ? 'one' : 'another' });
    if (operation.tells !== undefined) yield without({ tells: undefined });
    for (const [index, guard] of (operation.guards ?? []).entries()) {
      yield without({ guards: operation.guards!.toSpliced(index, 1) });
      yield without({ guards: operation.guards!.with(index, { ...guard, same: [...guard.same, 'another'] }) });
      yield without({ guards: operation.guards!.with(index, { ...guard, answers: [...guard.answers, 'another'] }) });
    }
  }
  for (const [index, task] of tasks.entries()) {
    yield { ...data, tasks: tasks.toSpliced(index, 1) };
    for (const part of ['handle', 'id', 'tells', 'stop'] as const)
      if (task[part] !== undefined) yield { ...data, tasks: tasks.with(index, { ...task, [part]: undefined }) };
    for (const part of ['id', 'start', 'tells', 'stop'] as const)
      yield { ...data, tasks: tasks.with(index, { ...task, [part]: 'another' }) };
  }
}

describe('what only a comparison with the source can prove', () => {
  it('is written down for every service', () => {
    const counted = new Set(content.sources.filter(({ data }) => data.reviewed).map(({ id }) => id));
    expect(content.services.map(({ id }) => id).filter((id) => !counted.has(id))).toEqual([]);
  });

  it.each(Object.entries(LIES))('%s is noticed in every service', (_name, lie) => {
    const changed = content.services.flatMap((file) => lie(file) ?? []);
    expect(changed.length).toBeGreaterThan(10);
    expect(changed.filter((file) => problemsOf(file).length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('is noticed when a single row, operation or task says it otherwise', () => {
    const countsOf = (file: Service) => JSON.stringify(reviewedOf(file));
    let planted = 0;
    const missed = content.services.flatMap((file) => {
      const rows = file.data.tables.flatMap((table) =>
        table.rows.flatMap((row) => {
          const alone = (one: Row) => ({
            ...file,
            data: { ...file.data, operations: {}, tasks: [], tables: [{ ...table, rows: [one] }] },
          });
          const before = countsOf(alone(row));
          const others = [...otherwise(row)];
          planted += others.length;
          return others.filter((other) => countsOf(alone(other)) === before).map((other) => ({ was: row, is: other }));
        }),
      );
      const bare = (data: Service['data']) => ({ ...file, data: { ...data, tables: [] } });
      const others = [...otherOperations(file)];
      planted += others.length;
      return [...rows, ...others.filter((other) => countsOf(bare(other)) === countsOf(bare(file.data)))];
    });
    expect(planted).toBeGreaterThan(20_000);
    expect(missed).toEqual([]);
  });

  it('is as it was written down', () => {
    expect(content.services.flatMap(problemsOf)).toEqual([]);
  });
});
