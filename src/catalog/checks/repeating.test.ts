import { describe, expect, it } from 'vitest';
import { findingsInRow } from '../../../tests/content/problems-in.ts';
import { repeatingRules } from './repeating.ts';

const ofRow = findingsInRow(repeatingRules);
const event = { direction: 'event' };

describe('what is done is not sent again', () => {
  const wrong = ofRow('done-is-not-repeated');
  const repeated = (verdict: string, outcome: string) => `\`${verdict}\` after the outcome \`${outcome}\``;

  it.each(['success', 'already-done'])('after the outcome %s', (outcome) => {
    for (const verdict of ['after-fix', 'same-request', 'after-delay', 'higher-level'])
      expect(wrong({ outcome, effect: 'done', retry: { verdict } })).toEqual([`retry: ${repeated(verdict, outcome)}`]);
    for (const verdict of ['never', 'check-first'])
      expect(wrong({ outcome, effect: 'done', retry: { verdict } })).toEqual([]);
  });

  it('but what was done in part may be sent once somebody has fixed it', () => {
    const of = (verdict: string) => wrong({ outcome: 'partial', effect: 'done', retry: { verdict } });
    expect(of('same-request')).toEqual([`retry: ${repeated('same-request', 'partial')}`]);
    for (const verdict of ['never', 'check-first', 'after-fix']) expect(of(verdict)).toEqual([]);
  });

  it('neither because of the condition', () => {
    expect(wrong({ outcome: 'success', condition: 'busy' })).toEqual([
      `condition: ${repeated('after-delay', 'success')}`,
    ]);
  });

  it('and what may be done is looked at', () => {
    const found = '`never` after the outcome `success` that may not have taken effect';
    expect(wrong({ condition: 'fine', effect: 'maybe' })).toEqual([`condition: ${found}`]);
    expect(wrong({ condition: 'fine', effect: 'maybe', retry: { verdict: 'never' } })).toEqual([`retry: ${found}`]);
    expect(wrong({ condition: 'fine', effect: 'maybe', retry: { verdict: 'check-first' } })).toEqual([]);
    expect(wrong({ condition: 'fine' })).toEqual([]);
  });

  it('which is not about failures, events and what nobody knows', () => {
    expect(wrong({ condition: 'busy' })).toEqual([]);
    expect(wrong({ outcome: 'success', condition: 'busy' }, event)).toEqual([]);
    expect(wrong({ condition: 'unknown' })).toEqual([]);
  });
});

describe('a success fits its condition', () => {
  const conditions = { running: { outcome: 'success', effect: 'done', verdict: 'check-first' } };
  const wrong = ofRow('success-fits-condition', {}, { conditions });

  it('what a condition calls a failure is none', () => {
    expect(wrong({ condition: 'invalid', outcome: 'success' })).toEqual([
      'outcome: `success`, where `invalid` is a failure',
    ]);
    expect(wrong({ condition: 'invalid', outcome: 'success' }, event)).toEqual([]);
    expect(wrong({ condition: 'invalid' })).toEqual([]);
    expect(wrong({ condition: 'invalid', outcome: 'partial' })).toEqual([]);
    expect(wrong({ condition: 'fine', outcome: 'success' })).toEqual([]);
    expect(wrong({ condition: 'unknown', outcome: 'success' })).toEqual([]);
  });

  it('what it calls unfinished is looked at', () => {
    const found = ['retry: `never`, where `running` leaves something to look at'];
    const retry = { verdict: 'never' };
    expect(wrong({ condition: 'running', retry })).toEqual(found);
    expect(wrong({ condition: 'running', outcome: 'partial', retry })).toEqual(found);
    expect(wrong({ condition: 'running', retry: { verdict: 'check-first' } })).toEqual([]);
    expect(wrong({ condition: 'running' })).toEqual([]);
    expect(wrong({ condition: 'running', outcome: 'failure', retry })).toEqual([]);
    expect(wrong({ condition: 'running', outcome: 'already-done', retry })).toEqual([]);
    expect(wrong({ condition: 'fine', retry: { verdict: 'after-fix' } })).toEqual([]);
  });
});

it('what was done before is not done by this request', () => {
  const wrong = ofRow('already-done-does-nothing');
  expect(wrong({ outcome: 'already-done' })).toEqual(['condition: the effect `maybe` of an `already-done`']);
  expect(wrong({ outcome: 'already-done', effect: 'done' })).toEqual([
    'effect: the effect `done` of an `already-done`',
  ]);
  expect(wrong({ outcome: 'already-done', effect: 'none' })).toEqual([]);
  expect(wrong({ outcome: 'success', effect: 'done' })).toEqual([]);
  expect(wrong({ condition: 'unknown' })).toEqual([]);
});

describe('whoever asks about a task, or changes it,', () => {
  const operations = { take: {}, start: {}, stop: {}, update: {}, query: { kind: 'reads' } };
  const tasks = [{ handle: { from: 'take' }, start: 'start', stop: 'stop' }, { start: 'begin' }];
  const wrong = ofRow('start-over-what-is-gone', { operations, tasks });
  const over = { verdict: 'check-first', finally: 'start-over' };
  const found = (what: string, names: string) => `${what} in response to ${names}, about a task that may be running`;

  it('does not start over while it is there', () => {
    expect(wrong({ retry: over })).toEqual([`retry: ${found('`finally: start-over`', 'update, query')}`]);
    expect(wrong({ retry: { verdict: 'higher-level' }, operations: ['query'] })).toEqual([
      `retry: ${found('`higher-level`', 'query')}`,
    ]);
    const conditions = { again: { outcome: 'failure', verdict: 'higher-level' } };
    expect(
      ofRow(
        'start-over-what-is-gone',
        { operations, tasks },
        { conditions },
      )({
        condition: 'again',
        operations: ['query'],
      }),
    ).toEqual([`condition: ${found('`higher-level`', 'query')}`]);
  });

  it('but does when it is gone; so do those who start or stop it, and other verdicts do not', () => {
    expect(wrong({ retry: over, condition: 'gone' })).toEqual([]);
    expect(wrong({ retry: over, operations: ['take', 'start', 'stop'] })).toEqual([]);
    expect(wrong({ retry: over }, event)).toEqual([]);
    expect(wrong({ retry: { verdict: 'check-first', finally: 'keep-asking' } })).toEqual([]);
    expect(wrong({})).toEqual([]);
    expect(wrong({ condition: 'unknown' })).toEqual([]);
  });

  it('where there is a task', () => {
    expect(ofRow('start-over-what-is-gone', { operations })({ retry: over })).toEqual([]);
    expect(ofRow('start-over-what-is-gone', { operations, tasks: [] })({ retry: over })).toEqual([]);
    expect(ofRow('start-over-what-is-gone', { tasks })({ retry: over })).toEqual([
      `retry: ${found('`finally: start-over`', 'a request that may be of any kind')}`,
    ]);
  });
});

describe('what is taken as final says how things stand', () => {
  const conditions = { over: { outcome: 'failure', retry: { verdict: 'check-first', finally: 'take-as-final' } } };
  const wrong = ofRow('final-is-not-open', {}, { conditions });
  const retry = { verdict: 'check-first', finally: 'take-as-final' };

  it('as a failure that says that nothing is there does, and another one does not', () => {
    expect(wrong({ retry })).toEqual([
      'retry: `finally: take-as-final` of `open`, which does not say how things stand',
    ]);
    expect(wrong({ condition: 'over' })).toEqual([
      'condition: `finally: take-as-final` of `over`, which does not say how things stand',
    ]);
    expect(wrong({ retry, condition: 'gone' })).toEqual([]);
    expect(wrong({ retry, outcome: 'success' })).toEqual([]);
    expect(wrong({ retry }, event)).toEqual([]);
    expect(wrong({ retry: { ...retry, finally: 'start-over' } })).toEqual([]);
    expect(wrong({ condition: 'unknown', retry })).toEqual([]);
    expect(wrong({ condition: 'unknown' })).toEqual([]);
  });
});

describe('only a verdict by which something is sent has waits and a limit', () => {
  const wrong = ofRow('limit-of-a-repeat');

  it.each(['delaysSeconds', 'atMost', 'forSeconds', 'finally', 'guards'])('such as `%s`', (field) => {
    for (const verdict of ['never', 'after-fix'])
      expect(wrong({ retry: { verdict, [field]: 1 } })).toEqual([
        `retry: \`${field}\` with \`${verdict}\`, by which nothing is sent again`,
      ]);
    expect(wrong({ retry: { verdict: 'check-first', [field]: 1 } })).toEqual([]);
  });

  it('and all of them are named', () => {
    expect(wrong({ retry: { verdict: 'never', guards: [], atMost: 3, then: 'Call.' } })).toEqual([
      'retry: `atMost`, `guards` with `never`, by which nothing is sent again',
    ]);
  });

  it('and a verdict without them is right', () => {
    expect(wrong({ retry: { verdict: 'never', then: 'Call.' } })).toEqual([]);
    expect(wrong({})).toEqual([]);
  });
});
