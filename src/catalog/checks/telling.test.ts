import { describe, expect, it } from 'vitest';
import { findingsIn, findingsInRow, type Fields, type Service } from '../../../tests/content/problems-in.ts';
import { tellingRules } from './telling.ts';

const wrongIn = findingsIn(tellingRules);
const ofRow = findingsInRow(tellingRules);
const event = { direction: 'event' };
const operations = { start: { tells: 'query' }, call: {}, query: { kind: 'reads' }, list: { kind: 'reads' } };

describe('the operation that shows the state', () => {
  const wrong = ofRow('known-tells', { operations });

  it('is one that reads', () => {
    expect(wrong({ retry: { tells: 'start' } })).toEqual(['retry.tells: `start`, which is `creates`']);
    expect(wrong({ retry: { tells: 'asks' } })).toEqual(['retry.tells: unknown operation `asks`']);
    expect(wrong({ retry: { tells: 'query' } })).toEqual([]);
    expect(wrong({ retry: { tells: 'none' } })).toEqual([]);
    expect(wrong({ retry: {} })).toEqual([]);
    expect(wrong({})).toEqual([]);
  });

  it('of another operation, too', () => {
    const of = (start: Fields) => wrongIn('known-tells-of-operations', { operations: { ...operations, start } });
    expect(of({ tells: 'call' })).toEqual(['operations.start.tells: `call`, which is `creates`']);
    expect(of({ tells: 'asks' })).toEqual(['operations.start.tells: unknown operation `asks`']);
    expect(of({ tells: 'query', kind: 'reads' })).toEqual(['operations.start.tells: `tells` of `start`, which reads']);
    expect(of({ tells: 'query' })).toEqual([]);
    expect(of({})).toEqual([]);
  });

  it('of what a table is about, which is no response', () => {
    const of = (table: Fields) => wrongIn('known-tells-of-operations', { operations, tables: [{}, table] });
    expect(of({ tells: 'query' })).toEqual(['tables.1.tells: `tells` of a table of responses']);
    expect(of({ tells: 'none' })).toEqual([]);
    expect(of({ ...event, tells: 'none' })).toEqual(['tables.1.tells: unknown operation `none`']);
    expect(of({ ...event, tells: 'call' })).toEqual(['tables.1.tells: `call`, which is `creates`']);
    expect(of({ ...event, tells: 'query' })).toEqual([]);
    expect(of(event)).toEqual([]);
  });
});

describe('a row names what tells only where its operations do not', () => {
  const conditions = {
    wrong: { outcome: 'failure', effect: 'maybe', verdict: 'after-fix' },
    unsure: { outcome: 'failure', effect: 'maybe', verdict: 'after-delay' },
  };
  const wrong = ofRow('tells-in-context', { operations }, { conditions });
  const nothing = ['retry: `tells: none` where nothing would be named'];
  const tells = (operation: string, verdict = 'check-first') => ({ retry: { verdict, tells: operation } });

  it('nor names what they name', () => {
    const found = ['retry: `tells: query`, which its operations have anyway'];
    expect(wrong({ ...tells('query'), operations: ['start'] })).toEqual(found);
    expect(wrong({ ...tells('list'), operations: ['start'] })).toEqual([]);
    expect(wrong({ ...tells('query'), operations: ['call'] })).toEqual([]);
    expect(wrong({ ...tells('query'), operations: ['start', 'call'] })).toEqual([]);
    const twice = ofRow('tells-in-context', { operations: { ...operations, call: { tells: 'list' } } });
    expect(twice({ ...tells('query'), operations: ['start', 'call'] })).toEqual([]);
    expect(wrong({ operations: ['start'] })).toEqual([]);
  });

  it('says that nothing tells only where something would be named', () => {
    expect(wrong({ ...tells('none'), operations: ['call'] })).toEqual(nothing);
    expect(wrong({ ...tells('none'), operations: ['start'] })).toEqual([]);
    expect(wrong(tells('none'))).toEqual([]);
    expect(wrong({ ...tells('none'), operations: ['query'] })).toEqual(nothing);
    expect(wrong({ ...tells('none'), operations: ['unknown'] })).toEqual(nothing);
    expect(wrong({ ...tells('none'), operations: ['start'] }, { tells: 'none' })).toEqual(nothing);
    expect(wrong({ ...tells('none'), operations: ['start'] }, event)).toEqual(nothing);
    expect(wrong(tells('none'), { ...event, tells: 'query' })).toEqual([]);
    expect(wrong({ ...tells('none'), condition: 'unknown', operations: ['start'] })).toEqual(nothing);
  });

  it.each([
    [true, 'check-first', 'none'],
    [true, 'check-first', 'maybe'],
    [true, 'after-delay', 'maybe'],
    [false, 'after-delay', 'none'],
    [false, 'after-fix', 'maybe'],
    [false, 'never', 'maybe'],
  ])('which is %s for `%s` and the effect `%s`', (isNamed, verdict, effect) => {
    expect(wrong({ ...tells('none', verdict), effect, operations: ['start'] })).toEqual(isNamed ? [] : nothing);
  });

  it('names it for its operations, or for the only task', () => {
    const found = ['retry: `tells: query` of a row that names no operation'];
    const of = (...tasks: Fields[]) => ofRow('tells-in-context', { operations, tasks })(tells('query'));
    expect(wrong(tells('query'))).toEqual(found);
    expect(of({ start: 'start', tells: 'list' })).toEqual(found);
    expect(of({ start: 'start', tells: 'query' }, { start: 'call' })).toEqual(found);
    expect(of({ start: 'start', tells: 'query' })).toEqual([]);
    expect(wrong(tells('query'), event)).toEqual([]);
  });
});

describe('who is told to check first', () => {
  const found = '`check-first` where no operation is known to show the state';
  const wrong = ofRow('check-first-is-told-where', { operations });

  it('is told what shows it', () => {
    expect(wrong({})).toEqual([`condition: ${found}`]);
    expect(wrong({ operations: ['call'] })).toEqual([`condition: ${found}`]);
    expect(wrong({ operations: ['start', 'call'] })).toEqual([`condition: ${found}`]);
    expect(wrong({ operations: ['unknown'] })).toEqual([`condition: ${found}`]);
    expect(wrong({ retry: { verdict: 'check-first' } })).toEqual([`retry: ${found}`]);
    expect(wrong({ retry: { verdict: 'check-first', tells: 'none' }, operations: ['start'] })).toEqual([
      `retry: ${found}`,
    ]);
    expect(wrong({ operations: ['start'] }, { tells: 'none' })).toEqual([`condition: ${found}`]);
    expect(ofRow('check-first-is-told-where')({})).toEqual([`condition: ${found}`]);
  });

  it.each([
    { operations: ['start'] },
    { operations: ['query'] },
    { retry: { verdict: 'check-first', tells: 'query' } },
    { retired: { since: '2026-01-01' } },
    { condition: 'invalid' },
    { condition: 'unknown' },
    { retry: { verdict: 'never' } },
  ])('as somebody is with %j', (row) => {
    expect(wrong(row)).toEqual([]);
  });

  it('unless it is an event, or the service says where to look', () => {
    expect(wrong({}, event)).toEqual([]);
    expect(ofRow('check-first-is-told-where', { operations, lookAt: 'the list of calls' })({})).toEqual([]);
  });

  it('nor where the repeat shows it: with a guard, or of what only hands out a handle', () => {
    const of = (service: Service) => ofRow('check-first-is-told-where', service)({});
    expect(of({ operations: { call: { guards: [] } } })).toEqual([]);
    expect(of({ operations: { call: {} }, tasks: [{ start: 'start', handle: { from: 'call' } }] })).toEqual([]);
    expect(of({ operations: { call: {} }, tasks: [{ start: 'start' }] })).toEqual([`condition: ${found}`]);
    expect(of({ operations: { call: {} }, tasks: [{ start: 'call', tells: 'query' }] })).toEqual([]);
  });
});
