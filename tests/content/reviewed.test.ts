import { describe, expect, it } from 'vitest';
import { reviewedRules } from '../../src/catalog/checks/reviewed.ts';
import { loadContent } from '../../src/catalog/files/load.ts';
import type { Content } from '../../src/catalog/files/read.ts';

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

  it('is as it was written down', () => {
    expect(content.services.flatMap(problemsOf)).toEqual([]);
  });
});
