import { describe, expect, it } from 'vitest';
import { findingsIn, type MadeUp } from '../../../tests/content/problems-in.ts';
import { statementRules } from './statements.ts';

const wrongIn = findingsIn(statementRules);
const rows = [{ code: '1', operations: ['start'] }, { code: '2' }];

it('synonyms are entries of the service', () => {
  const wrong = (...entries: string[]) =>
    wrongIn('known-synonym', { rows, synonyms: [{ entries: ['1'] }, { entries }] });
  expect(wrong('1', '3', '2#start')).toEqual([
    'synonyms.1.entries: `3`, a row that does not exist',
    'synonyms.1.entries: `2#start`, a row that does not exist',
  ]);
  expect(wrong('v/1')).toEqual(['synonyms.1.entries: unknown service `v`']);
  expect(wrong('1', '2', '1#start', 's/2')).toEqual([]);
  expect(wrongIn('known-synonym', { rows })).toEqual([]);
});

it('what answers a repeat is an entry of the service', () => {
  const wrong = (...answers: string[]) => {
    const guards = [{ answers: [] }, { answers }];
    return wrongIn('known-answer', {
      operations: { stop: {}, start: { guards } },
      rows: [...rows, { code: '3', retry: { guards } }, { code: '4', retry: {} }],
    });
  };
  expect(wrong('1', '9')).toEqual([
    'operations.start.guards.1.answers: unknown entry `9`',
    'tables.0.rows.2.retry.guards.1.answers: unknown entry `9`',
  ]);
  expect(wrong('1#start')).toHaveLength(2);
  expect(wrong('1', '2')).toEqual([]);
});

describe('a contradiction', () => {
  const services = { 'v/other': { rows: [{ code: '7' }] }, 'w/far': { rows: [{ code: '8' }] } };
  const wrong = (sides: string[][], rest: MadeUp = {}) =>
    wrongIn(
      'known-statement',
      { rows, disagrees: [{ sides: [{ entries: ['1'] }] }, { sides: sides.map((entries) => ({ entries })) }] },
      { services, ...rest },
    );

  it('is about entries of the vendor', () => {
    expect(
      wrong([
        ['1', 'other/7'],
        ['3', 'other/8', 'far/8'],
      ]),
    ).toEqual([
      'disagrees.1.sides.1.entries: `3`, a row that does not exist',
      'disagrees.1.sides.1.entries: `8`, a row that does not exist',
      'disagrees.1.sides.1.entries: unknown service `far`',
    ]);
    expect(wrong([['1#start'], []])).toEqual([]);
  });

  it('as far as they can be read', () => {
    expect(wrong([['far/8']], { files: ['vendors/v/far.yaml'] })).toEqual([]);
    expect(wrong([['other/8']], { files: ['vendors/v/far.yaml'] })).toHaveLength(1);
  });

  it('has an entry on a side', () => {
    expect(wrong([[], []])).toEqual(['disagrees.1: a contradiction that no entry is a part of']);
  });

  it('may be one with another document', () => {
    const of = (...targets: string[]) =>
      wrongIn('known-statement', { rows, saysElsewhere: [{ for: [] }, { for: targets }] }, { services });
    expect(of('1', '3', 'far/8')).toEqual([
      'saysElsewhere.1.for: `3`, a row that does not exist',
      'saysElsewhere.1.for: unknown service `far`',
    ]);
    expect(of('1', 'other/7')).toEqual([]);
    expect(wrongIn('known-statement', { rows })).toEqual([]);
  });
});

describe('counterparts', () => {
  const counterparts = [
    { entries: ['1'], there: ['7'] },
    { entries: ['1', '8'], there: ['7', '9'] },
  ];
  const services = { 'v/new': { rows: [{ code: '7' }] }, 'w/far': { rows: [{ code: '7' }] } };
  const wrong = (supersededBy: string | undefined, rest: MadeUp = {}) =>
    wrongIn('known-counterpart', { rows, counterparts, supersededBy }, { services, ...rest });
  const alone = ['counterparts: counterparts in a service that no other supersedes'];

  it('join entries of a service with those of the one that supersedes it', () => {
    expect(wrong('new')).toEqual([
      'counterparts.1.entries: unknown entry `8`',
      'counterparts.1.there: unknown entry `9`',
    ]);
    expect(wrong(undefined)).toEqual(alone);
    expect(wrong('far')).toEqual(alone);
    expect(wrongIn('known-counterpart', { rows, supersededBy: 'far' })).toEqual([]);
  });

  it('as far as that one can be read', () => {
    expect(wrong('far', { files: ['vendors/v/far.yaml'] })).toEqual([]);
    expect(wrong(undefined, { files: ['vendors/v/undefined.yaml'] })).toEqual(alone);
  });
});
