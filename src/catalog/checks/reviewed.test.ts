import { describe, expect, it } from 'vitest';
import { findingsIn, madeUp, problemsOf, type Fields, type Service } from '../../../tests/content/problems-in.ts';
import { reviewedRules } from './reviewed.ts';
import { reviewedOf } from './reviewed-places.ts';

const NOTHING = { conditions: {}, says: {}, vendorSays: {}, operations: {}, keeps: {}, tells: {}, tasks: {} };
const countsOf = (service: Service) => reviewedOf(madeUp({ services: { 'v/s': service } }).services[0]!);
const ofRow = (row: Fields) => countsOf({ rows: [row] });

describe('what nobody can tell from the rows alone is counted:', () => {
  it('conditions, in their order', () => {
    expect(countsOf({ rows: [{}, { condition: 'busy' }, {}] })).toEqual({
      ...NOTHING,
      conditions: { busy: 1, open: 2 },
    });
    expect(Object.keys(countsOf({ rows: [{}, { condition: 'busy' }] }).conditions)).toEqual(['busy', 'open']);
  });

  it('what a row says of its own', () => {
    const retry = { verdict: 'never', forSeconds: 60, finally: 'start-over', basis: 'inferred' };
    expect(ofRow({ outcome: 'success', effect: 'done', retry, fromElsewhere: true }).says).toEqual({
      'outcome: success': 1,
      'effect: done': 1,
      'retry: never': 1,
      'forSeconds: 60': 1,
      'finally: start-over': 1,
      fromElsewhere: 1,
    });
    expect(countsOf({ tables: [{ fromElsewhere: true, rows: [{}, {}] }] }).says).toEqual({ fromElsewhere: 2 });
  });

  it('what is said to be the vendor’s', () => {
    const stated = ['outcome', 'effect', 'fixedBy'];
    expect(ofRow({ stated, effect: 'none' }).vendorSays).toEqual({ outcome: 1, 'effect: none': 1, fixedBy: 1 });
    const retry = { verdict: 'never', delaysSeconds: [1, 2], atMost: 3, forSeconds: 60, finally: 'start-over' };
    const of = (bases: Fields) => ofRow({ stated, retry: { ...retry, ...bases } }).vendorSays;
    const kept = { outcome: 1, effect: 1, fixedBy: 1 };
    const limit = { 'atMost: 3': 1, 'forSeconds: 60': 1, 'finally: start-over': 1 };
    expect(of({ basis: 'inferred' })).toEqual(kept);
    expect(of({ basis: 'vendor' })).toEqual({ ...kept, 'retry: never': 1, 'delaysSeconds: 1, 2': 1 });
    expect(of({ basis: 'vendor', delaysBasis: 'inferred', limitBasis: 'inferred' })).toEqual({
      ...kept,
      'retry: never': 1,
    });
    expect(of({ basis: 'inferred', delaysBasis: 'vendor' })).toEqual({ ...kept, 'delaysSeconds: 1, 2': 1 });
    expect(of({ basis: 'inferred', limitBasis: 'vendor' })).toEqual({ ...kept, ...limit });
    expect(ofRow({ retry: { verdict: 'never', basis: 'vendor' } }).vendorSays).toEqual({ 'retry: never': 1 });
  });

  it('operations, guards, and what tells', () => {
    const guards = [
      { same: ['a', 'b'], answers: ['1', '2'] },
      { same: ['c'], answers: [] },
    ];
    const counts = countsOf({
      operations: { start: { guards, tells: 'query' }, stop: {}, query: { kind: 'reads' } },
      tables: [{ tells: 'none', rows: [{ retry: { guards, tells: 'query' } }] }, {}],
    });
    expect(counts.operations).toEqual({ creates: 2, reads: 1 });
    expect(counts.keeps).toEqual({ 'a, b > 1 > 2': 2, c: 2 });
    expect(counts.tells).toEqual({ none: 1, query: 2 });
  });

  it('tasks by their operations, and the ids that asking takes', () => {
    const handle = { name: 'id', from: 'acquire' };
    const tasks = [
      { start: 'start' },
      { start: 'call', tells: 'query', stop: 'hang', id: 'sid', handle },
      { start: 'mix', handle: { ...handle, secondsValid: 300 } },
    ];
    expect(countsOf({ tasks })).toEqual({
      ...NOTHING,
      keeps: { 'sid of the task': 1 },
      tasks: {
        'start > nothing tells > nothing stops': 1,
        'acquire (id) > call > query > hang': 1,
        'acquire (id, 300 s) > mix > nothing tells > nothing stops': 1,
      },
    });
  });
});

describe('what is counted is as many as was compared with the source', () => {
  const service = {
    operations: { start: { tells: 'query', guards: [{ same: ['a'], answers: [] }] } },
    rows: [{}, { operations: ['start', 'stop'], outcome: 'success', stated: ['outcome'] }],
    tasks: [{ start: 'start' }],
  };
  const right = countsOf(service);
  const wrong = (reviewed: object | undefined, of: Service = service) =>
    findingsIn(reviewedRules)('reviewed-as-written', of, {
      sources: { 'w/s': { reviewed: NOTHING }, 'v/s': { reviewed } },
    });
  const place = (kind: string) => `sources/v/s.yaml reviewed.${kind}:`;

  it('or there is nothing to compare it with', () => {
    expect(wrong(right)).toEqual([]);
    expect(wrong(undefined)).toEqual([]);
    expect(findingsIn(reviewedRules)('reviewed-as-written', service)).toEqual([]);
  });

  it('and says what is not, and where it is', () => {
    expect(wrong({ ...NOTHING, conditions: { open: 1, gone: 2 } })).toEqual([
      `${place('conditions')} the condition \`open\` in 2 places, where \`reviewed\` has 1: 1; 2#start`,
      `${place('conditions')} the condition \`gone\` in 0 places, where \`reviewed\` has 2`,
      `${place('says')} \`outcome: success\` of a row itself in 1 places, where \`reviewed\` has 0: 2#start`,
      `${place('vendorSays')} \`outcome: success\`, said to be the vendor's, in 1 places, where \`reviewed\` has 0: 2#start`,
      `${place('operations')} the kind \`creates\` in 1 places, where \`reviewed\` has 0: start`,
      `${place('keeps')} \`a\` in 1 places, where \`reviewed\` has 0: start`,
      `${place('tells')} \`tells: query\` in 1 places, where \`reviewed\` has 0: start`,
      `${place('tasks')} the task \`start > nothing tells > nothing stops\` in 1 places, where \`reviewed\` has 0: start`,
    ]);
  });

  it('the first few of them', () => {
    const many = (count: number) => wrong(NOTHING, { rows: Array.from({ length: count }, () => ({})) });
    const places = '1; 2; 3; 4; 5; 6; 7; 8; 9; 10; 11; 12';
    expect(many(12)).toEqual([
      `${place('conditions')} the condition \`open\` in 12 places, where \`reviewed\` has 0: ${places}`,
    ]);
    expect(many(14)).toEqual([
      `${place('conditions')} the condition \`open\` in 14 places, where \`reviewed\` has 0: ${places} and 2 more`,
    ]);
  });

  it('and how to write it down', () => {
    const content = {
      services: { 'v/s': { rows: [{ codes: ['1', '2'] }] } },
      sources: { 'v/s': { reviewed: NOTHING } },
    };
    expect(problemsOf(reviewedRules, 'reviewed-as-written', content)).toMatchObject([
      {
        at: 'vendors/v/s.yaml',
        found: 'the condition `open` in 1 places, where `reviewed` has 0: 1, 2',
        fix: 'compare what has changed with the source; if it is right, run `npm run reviewed -- v/s`',
      },
    ]);
  });
});
