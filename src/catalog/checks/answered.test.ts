import { describe, expect, it } from 'vitest';
import { findingsInRow, OPERATIONS as operations, type Fields } from '../../../tests/content/problems-in.ts';
import { verdictRules } from './verdicts.ts';

const ofRow = findingsInRow(verdictRules);
const event = { direction: 'event' };

describe('what may have worked is not sent again to an operation that would do it twice', () => {
  const wrong = ofRow('safe-repeat', { operations });
  const found = (verdict: string, names: string) =>
    `\`${verdict}\` where the request may have worked, on ${names}, which does it again each time`;
  const again = { verdict: 'same-request' };

  it.each(['same-request', 'after-delay', 'after-refresh', 'higher-level'])('by `%s`', (verdict) => {
    expect(wrong({ operations: ['start'], retry: { verdict } })).toEqual([`retry: ${found(verdict, 'start')}`]);
  });

  it.each(['never', 'after-fix', 'check-first'])('as `%s` does not', (verdict) => {
    expect(wrong({ operations: ['start'], retry: { verdict } })).toEqual([]);
  });

  it('by a condition that says so', () => {
    expect(wrong({ condition: 'busy', effect: 'maybe' })).toEqual([`condition: ${found('after-delay', 'start')}`]);
    expect(wrong({ condition: 'busy' })).toEqual([]);
    expect(wrong({ condition: 'unknown', effect: 'maybe' })).toEqual([]);
  });

  it('nor where nothing is known of the operations', () => {
    const unknown = ofRow('safe-repeat');
    expect(unknown({ retry: again })).toEqual([`retry: ${found('same-request', 'a request that may be of any kind')}`]);
    expect(wrong({ retry: again, operations: ['unknown'] })).toEqual([`retry: ${found('same-request', 'unknown')}`]);
  });

  it('unless something keeps the repeat from doing it twice', () => {
    const guards = [{ same: ['id'], answers: [] }];
    expect(wrong({ operations: ['start'], retry: { ...again, guards } })).toEqual([]);
    expect(wrong({ operations: ['safe'], retry: again })).toEqual([]);
    expect(wrong({ operations: ['safe', 'stop', 'query', 'start'], retry: { ...again, guards: [] } })).toEqual([
      `retry: ${found('same-request', 'safe, start')}`,
    ]);
    expect(wrong({ operations: ['stop', 'query'], retry: { ...again, guards: [] } })).toEqual([]);
  });

  it('which is said of a failure of a request', () => {
    expect(wrong({ operations: ['start'], retry: again, outcome: 'partial' })).toEqual([]);
    expect(wrong({ operations: ['start'], retry: again }, event)).toEqual([]);
  });

  it('of this service, or of one that inherits the table', () => {
    const heir = (inherits: Fields) => ({ operations: { call: {}, hang: {} }, inherits: [inherits] });
    const of = (id: string, inherits: Fields) =>
      ofRow('safe-repeat', { operations }, { services: { [id]: heir(inherits) } })({ retry: again }, { id: 'all' });
    const alone = [`retry: ${found('same-request', 'start')}`];
    expect(of('v/heir', { service: 's' })).toEqual([
      `retry: ${found('same-request', 'start, call of v/heir, hang of v/heir')}`,
    ]);
    expect(of('v/heir', { service: 's', tables: ['some', 'all'] })).not.toEqual(alone);
    expect(of('v/heir', { service: 's', tables: ['some'] })).toEqual(alone);
    expect(of('v/heir', { service: 'other' })).toEqual(alone);
    expect(of('w/heir', { service: 's' })).toEqual(alone);
  });

  it('the first few of which are named', () => {
    const many = (count: number) =>
      ofRow('safe-repeat', { operations: Object.fromEntries([...'abcde'].slice(0, count).map((id) => [id, {}])) })({
        retry: again,
      });
    expect(many(3)).toEqual([`retry: ${found('same-request', 'a, b, c')}`]);
    expect(many(5)).toEqual([`retry: ${found('same-request', 'a, b, c and 2 more')}`]);
  });
});

describe('whoever wanted to stop something is never told to start it again', () => {
  const tasks = [{ start: 'start', stop: 'stop' }, { start: 'safe' }];
  const wrong = ofRow('start-over-after-no-stop', { operations, tasks });
  const stopping = { operations: ['start', 'stop', 'safe'] };
  const over = { verdict: 'check-first', finally: 'start-over' };

  it('neither at once nor in the end', () => {
    const found = (what: string) => [`retry: ${what} in response to stop, which stops a task`];
    expect(wrong({ ...stopping, retry: { verdict: 'higher-level' } })).toEqual(found('`higher-level`'));
    expect(wrong({ ...stopping, retry: over })).toEqual(found('`finally: start-over`'));
    expect(wrong({ retry: over })).toEqual(found('`finally: start-over`'));
    const conditions = { again: { outcome: 'failure', effect: 'none', retry: over } };
    expect(
      ofRow('start-over-after-no-stop', { operations, tasks }, { conditions })({ ...stopping, condition: 'again' }),
    ).toEqual(['condition: `finally: start-over` in response to stop, which stops a task']);
  });

  it('but others are, and events are no response', () => {
    expect(wrong({ operations: ['start', 'safe'], retry: over })).toEqual([]);
    expect(wrong({ ...stopping, retry: { verdict: 'check-first' } })).toEqual([]);
    expect(wrong({ ...stopping, retry: { verdict: 'check-first', finally: 'keep-asking' } })).toEqual([]);
    expect(wrong({ ...stopping, retry: over }, event)).toEqual([]);
    expect(wrong({ ...stopping, condition: 'unknown' })).toEqual([]);
    expect(ofRow('start-over-after-no-stop', { operations })({ ...stopping, retry: over })).toEqual([]);
    expect(ofRow('start-over-after-no-stop')({ retry: over })).toEqual([]);
    expect(ofRow('start-over-after-no-stop', { tasks: [{ start: 'start' }] })({ retry: over })).toEqual([]);
  });
});
