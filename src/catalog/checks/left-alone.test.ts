import { describe, expect, it } from 'vitest';
import { findingsIn, findingsInRow, type Fields } from '../../../tests/content/problems-in.ts';
import { leftAloneRules } from './left-alone.ts';

const wrongIn = findingsIn(leftAloneRules);
const ofRow = findingsInRow(leftAloneRules);
const event = { direction: 'event' };

describe('what somebody ended, and what reached a limit,', () => {
  const conditions = {
    ended: { canonicalCode: 'CANCELLED', verdict: 'never' },
    limited: { canonicalCode: 'OUT_OF_RANGE', verdict: 'after-delay' },
  };
  const wrong = ofRow('intended-is-not-repeated', {}, { conditions });
  const found = (what: string) => `\`${what}\` after an end or a limit that somebody wanted`;

  it.each(['same-request', 'after-delay', 'after-refresh', 'higher-level'])(
    'is not started again by `%s`',
    (verdict) => {
      for (const condition of ['ended', 'limited'])
        expect(wrong({ condition, retry: { verdict } })).toEqual([`retry: ${found(verdict)}`]);
    },
  );

  it('neither by its condition nor in the end', () => {
    expect(wrong({ condition: 'limited' })).toEqual([`condition: ${found('after-delay')}`]);
    expect(wrong({ condition: 'ended', retry: { verdict: 'check-first', finally: 'start-over' } })).toEqual([
      `retry: ${found('finally: start-over')}`,
    ]);
  });

  it('but other verdicts are right, and other ends are no such', () => {
    for (const verdict of ['never', 'after-fix', 'check-first'])
      expect(wrong({ condition: 'ended', retry: { verdict } })).toEqual([]);
    expect(wrong({ condition: 'ended', retry: { verdict: 'check-first', finally: 'keep-asking' } })).toEqual([]);
    expect(wrong({ retry: { verdict: 'same-request' } })).toEqual([]);
    expect(wrong({ condition: 'unknown', retry: { verdict: 'same-request' } })).toEqual([]);
    expect(wrong({ condition: 'unknown' })).toEqual([]);
  });
});

describe('where what was to be removed is not found', () => {
  const operations = { stop: {}, kick: { name: 'Kick a user' }, start: {} };
  const wrong = ofRow('absent-may-be-wanted', { operations });
  const gone = { condition: 'gone', operations: ['stop', 'start', 'kick'] };
  const found = '`after-fix` in response to stop, kick, and nothing about what is gone already';

  it('the row says that nothing is left to do', () => {
    expect(wrong(gone)).toEqual([`condition: ${found}`]);
    expect(wrong({ ...gone, retry: { verdict: 'after-fix' } })).toEqual([`retry: ${found}`]);
  });

  it.each([
    { retry: { verdict: 'after-fix', then: 'Nothing is left to do.' } },
    { warnings: [{ text: 'It may be gone.' }] },
    { retry: { verdict: 'never' } },
    { outcome: 'already-done' },
    { condition: 'invalid' },
    { condition: 'unknown' },
    { operations: ['start'] },
    { operations: ['unknown'] },
    { operations: undefined },
  ])('as it need not with %j', (row) => {
    expect(wrong({ ...gone, ...row })).toEqual([]);
  });

  it('unless it is an event', () => {
    expect(wrong(gone, event)).toEqual([]);
  });
});

describe('what several responses of one kind warn of', () => {
  const warnings = (...texts: string[]) => ({ warnings: texts.map((text) => ({ text })) });
  const wrong = (...rows: Fields[]) => wrongIn('one-kind-warns-alike', { rows });
  const found = (row: number, count = 2, text = 'Look.') =>
    `tables.0.rows.${row}.condition: no warning, where ${count} responses of the same kind have one: ${text}`;

  it('each of them warns of', () => {
    expect(wrong(warnings('Look.'), {}, warnings('Wait.', 'Look.'), {})).toEqual([found(1), found(3)]);
    expect(wrong(warnings('Look.'), {})).toEqual([]);
    expect(wrong(warnings('Look.'), warnings('Look.'), warnings('Wait.'))).toEqual([]);
    expect(wrong({}, {})).toEqual([]);
  });

  it('by what most warn of', () => {
    const [look, wait] = [warnings('Look.'), warnings('Wait.')];
    expect(wrong(look, look, wait, wait, wait, {})).toEqual([found(5, 3, 'Wait.')]);
    expect(wrong(wait, wait, wait, look, look, {})).toEqual([found(5, 3, 'Wait.')]);
  });

  it.each([
    { operations: ['start'] },
    { fromElsewhere: true },
    { retired: { since: '2026-01-01' } },
    { outcome: 'partial' },
    { effect: 'none' },
    { retry: { verdict: 'never' } },
    { condition: 'unknown' },
  ])('which is not the kind of %j', (row) => {
    expect(wrong(warnings('Look.'), warnings('Look.'), row)).toEqual([]);
    expect(wrong({ ...warnings('Look.'), ...row }, { ...warnings('Look.'), ...row }, {})).toEqual([]);
  });

  it('nor that of an event', () => {
    const rows = [warnings('Look.'), warnings('Look.'), {}];
    expect(wrongIn('one-kind-warns-alike', { tables: [{ direction: 'event', rows }] })).toEqual([]);
  });
});

describe('entries that mean the same', () => {
  const wrong = (...rows: Fields[]) =>
    wrongIn('synonyms-agree', { rows, synonyms: [{ entries: ['8', '9'] }, { entries: ['1', '2', '3'] }] });
  const open = 'failure, effect maybe, check-first';

  it('have the same verdicts', () => {
    expect(wrong({}, {}, { condition: 'invalid' })).toEqual([
      `synonyms.1: synonyms with different verdicts: table t, 1: ${open}; table t, 3: failure, effect none, after-fix`,
    ]);
    expect(wrong({}, { retry: { verdict: 'never' } })).toEqual([
      `synonyms.1: synonyms with different verdicts: table t, 1: ${open}; table t, 2: failure, effect maybe, never`,
    ]);
    expect(wrong({}, { outcome: 'partial' })).toEqual([
      `synonyms.1: synonyms with different verdicts: table t, 1: ${open}; table t, 2: partial, effect maybe, check-first`,
    ]);
    expect(wrong({}, {}, {})).toEqual([]);
  });

  it('unless they are about different operations, or one of them differs in itself', () => {
    expect(wrong({}, { condition: 'invalid', operations: ['start'] })).toEqual([]);
    expect(wrong({ operations: ['start'] }, { condition: 'invalid', operations: ['start'] })).toHaveLength(1);
    expect(wrong({}, {}, { code: '2', condition: 'invalid' })).toEqual([]);
  });

  it('as far as their verdicts are known, and others are not asked', () => {
    expect(wrong({}, { condition: 'unknown' })).toEqual([]);
    expect(wrong({}, {}, {}, { condition: 'invalid' })).toEqual([]);
    expect(wrongIn('synonyms-agree', { rows: [{}, { condition: 'invalid' }] })).toEqual([]);
  });
});
