import { describe, expect, it } from 'vitest';
import { findingsIn, type Service } from '../../../tests/content/problems-in.ts';
import { alreadyDoneRules } from './already-done.ts';

const operations = {
  start: {},
  stop: {},
  query: { kind: 'reads' },
  kick: { guards: [{ answers: ['7', '1'] }, { answers: [] }] },
};
const tasks = [{ start: 'start' }, { start: 'begin', stop: 'stop' }];
const wrong = (row: Record<string, unknown>, table = {}, service: Service = { operations, tasks }) =>
  findingsIn(alreadyDoneRules)('already-done-starts-or-stops', {
    ...service,
    tables: [{ ...table, rows: [{ outcome: 'already-done', ...row }] }],
  }).map((found) => found.replace('tables.0.rows.0.', ''));

describe('a response is `already-done`', () => {
  it('to what starts or stops a task, or has a guard that names the response', () => {
    expect(wrong({ operations: ['start', 'stop'] })).toEqual([]);
    expect(wrong({ operations: ['kick'] })).toEqual([]);
    expect(wrong({ codes: ['0', '7'], operations: ['kick'] })).toEqual([]);
  });

  it('and to nothing else', () => {
    const found = (names: string) =>
      `outcome: \`already-done\` on ${names}, which starts and stops no task, and has no guard with this response`;
    expect(wrong({ operations: ['start', 'query', 'unknown'] })).toEqual([found('query, unknown')]);
    expect(wrong({ code: '2', operations: ['kick'] })).toEqual([found('kick')]);
    expect(wrong({ operations: ['stop'] }, {}, { operations })).toEqual([found('stop')]);
    expect(wrong({ operations: ['query'] }, {}, { operations, tasks: [{ start: 'start' }] })).toEqual([found('query')]);
  });

  it('neither in an event nor to any request', () => {
    expect(wrong({ operations: ['start'] }, { direction: 'event' })).toEqual([
      'outcome: `already-done` in a table of the direction `event`',
    ]);
    expect(wrong({})).toEqual(['outcome: `already-done` of a row that names no operation']);
  });

  it('by the row or by its condition', () => {
    expect(
      findingsIn(alreadyDoneRules)(
        'already-done-starts-or-stops',
        { rows: [{ condition: 'before' }, {}, { condition: 'unknown' }] },
        { conditions: { before: { outcome: 'already-done' } } },
      ),
    ).toEqual(['tables.0.rows.0.condition: `already-done` of a row that names no operation']);
  });
});
