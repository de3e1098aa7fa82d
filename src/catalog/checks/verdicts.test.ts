import { describe, expect, it } from 'vitest';
import {
  findingsIn,
  findingsInRow,
  OPERATIONS as operations,
  type Fields,
} from '../../../tests/content/problems-in.ts';
import { verdictRules } from './verdicts.ts';

const wrongIn = findingsIn(verdictRules);
const ofRow = findingsInRow(verdictRules);
const event = { direction: 'event' };

describe('the effect fits the outcome', () => {
  const wrong = ofRow('effect-fits-outcome', { operations });

  it('what failed was not done', () => {
    expect(wrong({ effect: 'done' })).toEqual(['effect: the effect `done` of a failure']);
    expect(wrong({ condition: 'fine', outcome: 'failure' })).toEqual(['condition: the effect `done` of a failure']);
  });

  it('what was done, even in part, took effect', () => {
    const found = (outcome: string) => [`effect: the effect \`none\` of a \`${outcome}\``];
    expect(wrong({ outcome: 'success', effect: 'none' })).toEqual(found('success'));
    expect(wrong({ outcome: 'partial', effect: 'none' })).toEqual(found('partial'));
    expect(wrong({ outcome: 'success', effect: 'none', operations: ['query', 'start'] })).toEqual(found('success'));
    expect(wrong({ outcome: 'success', condition: 'invalid' })).toEqual([
      'condition: the effect `none` of a `success`',
    ]);
  });

  it.each([
    {},
    { effect: 'none' },
    { outcome: 'success' },
    { outcome: 'success', effect: 'done' },
    { outcome: 'already-done', effect: 'none' },
    { outcome: 'already-done', effect: 'done' },
    { outcome: 'success', effect: 'none', operations: ['query'] },
    { condition: 'unknown', effect: 'done' },
  ])('%j fits', (row) => {
    expect(wrong(row)).toEqual([]);
  });
});

describe('`none` where the condition leaves the effect open', () => {
  const wrong = ofRow('effect-none-stated', { operations });
  const found = ['effect: the effect `none`, which `open` leaves open and the source is not said to state'];

  it('needs its source', () => {
    expect(wrong({ effect: 'none' })).toEqual(found);
    expect(wrong({ effect: 'none', stated: ['outcome'] })).toEqual(found);
    expect(wrong({ effect: 'none', operations: ['query', 'start'] })).toEqual(found);
    expect(wrong({ effect: 'none', operations: ['unknown'] })).toEqual(found);
  });

  it('is right with its source, for what only reads, of an event, and where the condition says so too', () => {
    expect(wrong({ effect: 'none', stated: ['outcome', 'effect'] })).toEqual([]);
    expect(wrong({ effect: 'none', operations: ['query'] })).toEqual([]);
    expect(wrong({ effect: 'none' }, event)).toEqual([]);
    expect(wrong({ effect: 'none', condition: 'invalid' })).toEqual([]);
    expect(wrong({ effect: 'none', condition: 'unknown' })).toEqual([]);
    expect(wrong({ effect: 'maybe' })).toEqual([]);
    expect(wrong({})).toEqual([]);
  });
});

describe('what may have worked is never left alone', () => {
  const wrong = ofRow('open-effect-is-looked-at');
  const found = '`never` where the request may have worked: a task that nobody looks for goes on';

  it('neither by the row nor by its condition', () => {
    expect(wrong({ retry: { verdict: 'never' } })).toEqual([`retry: ${found}`]);
    expect(wrong({ condition: 'fine', outcome: 'failure', effect: 'maybe' })).toEqual([`condition: ${found}`]);
  });

  it.each([
    {},
    { retry: { verdict: 'after-fix' } },
    { retry: { verdict: 'never' }, effect: 'none' },
    { retry: { verdict: 'never' }, outcome: 'success' },
    { retry: { verdict: 'never' }, condition: 'unknown' },
  ])('%j does not', (row) => {
    expect(wrong(row)).toEqual([]);
  });

  it('unless it is an event', () => {
    expect(wrong({ retry: { verdict: 'never' } }, event)).toEqual([]);
  });
});

describe('one code with one text', () => {
  const wrong = (...rows: Fields[]) =>
    wrongIn('same-text-same-class', { rows: rows.map((row) => ({ code: '1', literals: [{ text: 'bad' }], ...row })) });
  const found = (row: number, condition: string, usual: string) =>
    `tables.0.rows.${row}.condition: \`${condition}\`, where rows with the same code and text have \`${usual}\``;

  it('is one kind of failure: that of most rows', () => {
    expect(wrong({ condition: 'invalid' }, { condition: 'gone' }, { condition: 'gone' })).toEqual([
      found(0, 'invalid', 'gone'),
    ]);
    expect(
      wrong({ condition: 'invalid' }, { condition: 'gone' }, { condition: 'open' }, { condition: 'open' }),
    ).toEqual([found(0, 'invalid', 'open'), found(1, 'gone', 'open')]);
  });

  it('may have two conditions of one class', () => {
    const conditions = { missing: { canonicalCode: 'NOT_FOUND' } };
    const rows = ['gone', 'missing'].map((condition) => ({ code: '1', literals: [{ text: 'bad' }], condition }));
    expect(wrongIn('same-text-same-class', { rows }, { conditions })).toEqual([]);
  });

  it.each([
    [{ condition: 'gone', code: '2' }],
    [{ condition: 'gone', literals: [{ text: 'worse' }] }],
    [{ condition: 'gone', literals: [{ text: 'bad' }, { text: 'worse' }] }],
    [{ condition: 'gone', partOfRowAbove: true }],
  ])('is not that of %j', (other) => {
    expect(wrong({ condition: 'invalid' }, other)).toEqual([]);
  });

  it('is a text: rows without one may differ', () => {
    expect(wrong({ condition: 'invalid', literals: undefined }, { condition: 'gone', literals: undefined })).toEqual(
      [],
    );
    expect(wrong({ condition: 'invalid', literals: [] }, { condition: 'gone', literals: [] })).toEqual([]);
  });
});

describe('where all that is left is to contact somebody', () => {
  const wrong = ofRow('somebody-to-contact');
  const actions = ['Contact support.', 'Contact sales.'];
  const found = (field: string, by: string) => [
    `${field}: fixed by \`${by}\`, where the only step is \`Contact support.\``,
  ];

  it('it passes neither by itself nor is nothing wrong', () => {
    expect(wrong({ actions, fixedBy: 'time' })).toEqual(found('fixedBy', 'time'));
    expect(wrong({ actions, fixedBy: 'nobody' })).toEqual(found('fixedBy', 'nobody'));
    const conditions = { passing: { outcome: 'failure', fixedBy: 'time' } };
    expect(ofRow('somebody-to-contact', {}, { conditions })({ actions, condition: 'passing' })).toEqual(
      found('condition', 'time'),
    );
  });

  it.each([
    { actions, fixedBy: 'vendor' },
    { actions },
    { actions: [], fixedBy: 'time' },
    { actions: ['Wait.', 'Contact support.'], fixedBy: 'time' },
    { actions: ['Contacts are gone.'], fixedBy: 'time' },
    { actions: ['Or Contact support.'], fixedBy: 'time' },
    { actions, fixedBy: 'time', outcome: 'success' },
    { actions, fixedBy: 'time', condition: 'unknown' },
  ])('%j is right', (row) => {
    expect(wrong(row)).toEqual([]);
  });
});

describe('`after-refresh`', () => {
  const conditions = { stale: { outcome: 'failure', verdict: 'after-refresh' } };
  const wrong = ofRow('refresh-names-what', {}, { conditions });
  const nothing = '`after-refresh` that renews nothing';

  it('names what to renew', () => {
    expect(wrong({ retry: { verdict: 'after-refresh' } })).toEqual([`retry: ${nothing}`]);
    expect(wrong({ condition: 'stale' })).toEqual([`condition: ${nothing}`]);
    expect(wrong({ retry: { verdict: 'after-refresh', refresh: ['token'] } })).toEqual([]);
  });

  it('alone does', () => {
    expect(wrong({ retry: { verdict: 'never', refresh: ['token'] } })).toEqual(['retry: `refresh` with `never`']);
    expect(wrong({ retry: { verdict: 'never' } })).toEqual([]);
    expect(wrong({})).toEqual([]);
    expect(wrong({ condition: 'unknown' })).toEqual([]);
    expect(wrong({ condition: 'unknown', retry: { verdict: 'x', refresh: ['token'] } })).toEqual([
      'retry: `refresh` with ``',
    ]);
  });
});

describe('who keeps asking', () => {
  const wrong = ofRow('keep-asking-has-no-limit');
  const asking = { verdict: 'check-first', finally: 'keep-asking' };

  it('has no limit, and only asks', () => {
    const limited = ['retry: `keep-asking` with a limit'];
    expect(wrong({ outcome: 'success', retry: { ...asking, atMost: 3 } })).toEqual(limited);
    expect(wrong({ outcome: 'success', retry: { ...asking, forSeconds: 3 } })).toEqual(limited);
    expect(wrong({ outcome: 'success', retry: { ...asking, verdict: 'after-delay' } })).toEqual([
      'retry: `keep-asking` with `after-delay`',
    ]);
  });

  it('does so where nothing is wrong', () => {
    expect(wrong({ retry: asking })).toEqual(['retry: `keep-asking` after a failure, of which nobody hears then']);
    expect(wrong({ retry: asking, outcome: 'success' })).toEqual([]);
    expect(wrong({ retry: asking, condition: 'unknown' })).toEqual([]);
  });

  it('is one who is told so', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ retry: { verdict: 'after-delay', finally: 'start-over', atMost: 3 } })).toEqual([]);
  });
});

describe('a basis', () => {
  const wrong = ofRow('basis-of-something');

  it.each([
    ['between', '`delaysSeconds`'],
    ['delaysBasis', '`delaysSeconds`'],
    ['thenBasis', '`then`'],
    ['limitBasis', '`atMost`, `forSeconds`, `finally`'],
  ])('%s speaks for %s', (field, owners) => {
    expect(wrong({ retry: { verdict: 'never', [field]: 'vendor' } })).toEqual([
      `retry: \`${field}\` without ${owners}`,
    ]);
    for (const owner of owners.replaceAll('`', '').split(', '))
      expect(wrong({ retry: { [field]: 'vendor', [owner]: 1 } })).toEqual([]);
  });

  it('need not be there', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ retry: { verdict: 'never' } })).toEqual([]);
  });
});

describe('a limit after which somebody is contacted', () => {
  const wrong = ofRow('vendor-says-when');

  it.each([
    'If it keeps failing, call.',
    'If it persists, call.',
    'Call when they persist.',
    'If that fails too, call.',
  ])('is the vendor’s only where a step has it: %s', (then) => {
    expect(wrong({ retry: { then, thenBasis: 'vendor' } })).toEqual([
      `retry: \`thenBasis: vendor\` of a condition that no step has: ${then}`,
    ]);
    expect(wrong({ retry: { then, thenBasis: 'vendor' }, actions: ['Wait.', `Now: ${then}`] })).toEqual([]);
  });

  it('is ours otherwise, and no limit is none', () => {
    expect(wrong({ retry: { then: 'If it persists, call.', thenBasis: 'inferred' } })).toEqual([]);
    expect(wrong({ retry: { then: 'If it persists, call.' } })).toEqual([]);
    expect(wrong({ retry: { then: 'Call at once.', thenBasis: 'vendor' } })).toEqual([]);
    expect(wrong({ retry: { then: 'A persistent store.', thenBasis: 'vendor' } })).toEqual([]);
    expect(wrong({ retry: { thenBasis: 'vendor' } })).toEqual([]);
    expect(wrong({})).toEqual([]);
  });
});

describe('the operations of a task', () => {
  const wrong = (...tasks: Fields[]) => wrongIn('known-task-operations', { operations, tasks });

  it('exist', () => {
    expect(wrong({ start: 'start' }, { handle: { from: 'a' }, start: 'b', tells: 'c', stop: 'd' })).toEqual([
      'tasks.1.start: unknown operation `b`',
      'tasks.1.stop: unknown operation `d`',
      'tasks.1.handle.from: unknown operation `a`',
      'tasks.1.tells: unknown operation `c`',
    ]);
  });

  it('do what the task needs', () => {
    expect(wrong({ handle: { from: 'query' }, start: 'query', tells: 'start', stop: 'query' })).toEqual([
      'tasks.0.start: `query`, which reads',
      'tasks.0.stop: `query`, which reads',
      'tasks.0.handle.from: `query`, which reads',
      'tasks.0.tells: `start`, which is `creates`',
    ]);
    expect(wrong({ handle: { from: 'safe' }, start: 'start', tells: 'query', stop: 'stop' })).toEqual([]);
  });

  it('are none without a task', () => {
    expect(wrongIn('known-task-operations', { operations })).toEqual([]);
  });
});
