import { describe, expect, it } from 'vitest';
import { findingsIn, type Fields, type MadeUp, type Service } from '../../../tests/content/problems-in.ts';
import { factRules } from './facts.ts';

const wrongIn = findingsIn(factRules);
const row = {
  code: '1',
  operations: ['start'],
  httpStatus: 400,
  literals: [{ text: 'other' }, { text: 'bad request' }],
  meaning: 'The meaning\n  is long.',
  causes: ['A cause.'],
  notes: ['A note.'],
  actions: ['An action.'],
  retry: { verdict: 'after-delay', delaysSeconds: [1, 2], then: 'Then call.' },
  condition: 'invalid',
};
const service = {
  summary: 'It records.',
  rows: [row, { code: '1', operations: ['stop'], outcome: 'partial', actions: [] }, { code: '2' }],
  notes: [
    { for: ['1'], text: ['A passage.'], points: ['A point.'] },
    { for: ['2', '1#stop'], text: ['Another one.'] },
    { for: ['12', '2'], text: ['A third one.'] },
  ],
};
const wrong = (fact: Fields, more: Service = {}, rest: MadeUp = {}) =>
  wrongIn('known-fact', { ...service, facts: [{ entry: '1', httpStatus: 400 }, fact], ...more }, rest);
const lost = (field: string, value: unknown, of = '`1`') => [
  `facts.1.${field}: no longer true of ${of}: \`${field}: ${typeof value === 'string' ? value : JSON.stringify(value)}\``,
];

describe('a fact of an entry', () => {
  it.each([
    'The meaning is long.',
    'A cause',
    'A note',
    'An action',
    'Then call',
    'A passage',
    'A point',
    'Another one',
  ])('is said by a text about it: %s', (says) => {
    expect(wrong({ entry: '1', says })).toEqual([]);
    expect(wrong({ entry: '2', says })).toEqual(says === 'Another one' ? [] : lost('says', says, '`2`'));
  });

  it('and by no other text', () => {
    for (const says of ['It records', 'A third one', 'a cause'])
      expect(wrong({ entry: '1', says })).toEqual(lost('says', says));
  });

  it('is compared with the rows of its operation alone, where it names one', () => {
    expect(wrong({ entry: '1#stop', says: 'A cause' })).toEqual(lost('says', 'A cause', '`1#stop`'));
    expect(wrong({ entry: '1#start', says: 'A cause' })).toEqual([]);
    expect(wrong({ entry: '1#stop', says: 'A passage' })).toEqual([]);
  });

  it.each([
    ['prints', 'bad request', 'bad'],
    ['httpStatus', 400, 401],
    ['condition', 'invalid', 'busy'],
    ['outcome', 'partial', 'success'],
    ['outcome', 'failure', 'already-done'],
    ['retry', { verdict: 'after-delay' }, { verdict: 'after-delay', atMost: 3 }],
    ['retry', { delaysSeconds: [1, 2] }, { delaysSeconds: [1, 3] }],
  ])('is a field: %s is %j, not %j', (field, right, false_) => {
    expect(wrong({ entry: '1', [field]: right })).toEqual([]);
    expect(wrong({ entry: '1', [field]: false_ })).toEqual(lost(field, false_));
  });

  it('is an outcome that is said, or that of a condition that has a file', () => {
    const of = (condition: string) =>
      wrong({ entry: '1', outcome: 'success' }, { rows: [{ httpStatus: 400, condition, code: '1' }] });
    expect(of('fine')).toEqual([]);
    expect(of('unknown')).toEqual(lost('outcome', 'success'));
  });

  it('is that there is no advice, in any of its rows', () => {
    expect(wrong({ entry: '1', advice: 'none' })).toEqual(lost('advice', 'none'));
    expect(wrong({ entry: '1#stop', advice: 'none' })).toEqual([]);
  });

  it('is about an entry that exists', () => {
    expect(wrong({ entry: '3', says: 'A cause' })).toEqual(['facts.1.entry: `3`, a row that does not exist']);
    expect(wrong({ entry: '2#stop', says: 'A cause' })).toEqual(['facts.1.entry: `2#stop`, a row that does not exist']);
  });
});

describe('a fact of a service', () => {
  const vendors = {
    v: { support: { contact: 'Mail them.', send: [{ what: 'The time.' }] } },
    w: { support: { contact: 'Far.', send: [] } },
  };
  const prose = { 'vendors/v/s.mdx': 'Its prose.', 'vendors/v/t.mdx': 'Other prose.' };
  const of = (says: string) => wrong({ says }, {}, { vendors, prose });

  it.each(['It records', 'A third one', 'A point', 'Its prose', 'Mail them', 'The time'])(
    'is said by a text of it as a whole: %s',
    (says) => {
      expect(of(says)).toEqual([]);
    },
  );

  it.each(['A cause', 'Other prose', 'Far.'])('and not elsewhere: %s', (says) => {
    expect(of(says)).toEqual(lost('says', says, 'the service'));
  });

  it('need not have a vendor or passages', () => {
    expect(wrong({ says: 'Mail' })).toEqual(lost('says', 'Mail', 'the service'));
    expect(wrong({ says: 'Mail' }, {}, { vendors: { v: {} } })).toEqual(lost('says', 'Mail', 'the service'));
    expect(wrongIn('known-fact', { facts: [{ says: 'It does' }] })).toEqual([]);
    expect(wrongIn('known-fact', {})).toEqual([]);
    expect(wrongIn('known-fact', { rows: [{}], facts: [{ entry: '1', says: 'It is' }] })).toEqual([]);
    expect(wrongIn('known-fact', { rows: [{}], facts: [{ entry: '1', prints: 'x' }] })).toHaveLength(1);
    expect(wrongIn('known-fact', { rows: [{}], facts: [{ entry: '1', retry: { atMost: 1 } }] })).toHaveLength(1);
  });
});

it('a sample line finds an entry that exists', () => {
  const of = (finds: string) => wrongIn('known-line', { ...service, lines: [{ finds: '1' }, { finds }] });
  expect(of('3')).toEqual(['lines.1.finds: `3`, a row that does not exist']);
  expect(of('2#start')).toEqual(['lines.1.finds: `2#start`, a row that does not exist']);
  expect(of('1#start')).toEqual([]);
  expect(wrongIn('known-line', service)).toEqual([]);
});
