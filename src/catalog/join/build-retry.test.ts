import { describe, expect, it } from 'vitest';
import { NOTHING_TELLS } from '../../schema/retry.ts';
import type { Condition, Operation, OperationKind, RetryVerdict, Task } from '../model.ts';
import { defaultRetryOf, effectOf, inContext, retryOf } from './build-retry.ts';

const VERDICTS: RetryVerdict[] = [
  'never',
  'after-fix',
  'same-request',
  'after-delay',
  'after-refresh',
  'higher-level',
  'check-first',
];

const operation = (id: string, kind: OperationKind | null, more: object = {}) =>
  ({ id, kind, guards: [], tells: null, ...more }) as unknown as Operation;
const condition = (verdict: RetryVerdict, effect: Condition['effect'], thenWithoutRequest: string | null = null) =>
  ({ retry: retryOf({ verdict }), effect, thenWithoutRequest }) as unknown as Condition;

describe('a retry as it is written', () => {
  it('is careful where nobody says how often: nothing that must not be repeated as it is', () => {
    expect(VERDICTS.map((verdict) => [verdict, retryOf({ verdict }).atMost, retryOf({ verdict }).finally])).toEqual([
      ['never', 0, 'take-as-final'],
      ['after-fix', 0, 'call-a-person'],
      ['same-request', 3, 'call-a-person'],
      ['after-delay', 3, 'call-a-person'],
      ['after-refresh', 1, 'call-a-person'],
      ['higher-level', 1, 'call-a-person'],
      ['check-first', 3, 'call-a-person'],
    ]);
    expect(VERDICTS.filter((verdict) => retryOf({ verdict }).between === 'queries')).toEqual(['check-first']);
  });

  it('is repeated as often as there are waiting times, unless a number is given', () => {
    expect(retryOf({ verdict: 'after-delay', delaysSeconds: [3, 6] }).atMost).toBe(2);
    expect(retryOf({ verdict: 'after-delay', delaysSeconds: [3, 6], atMost: 5 }).atMost).toBe(5);
  });

  it('has no number where a time decides, or where nothing does', () => {
    expect(retryOf({ verdict: 'check-first', forSeconds: 90 })).toMatchObject({ atMost: null, forSeconds: 90 });
    expect(retryOf({ verdict: 'check-first', finally: 'keep-asking' }).atMost).toBeNull();
  });

  it('takes what it leaves out from one with the same verdict, and from no other', () => {
    const base = retryOf({
      verdict: 'after-delay',
      basis: 'vendor',
      delaysSeconds: [9],
      backoff: true,
      refresh: ['Token'],
    });
    expect(retryOf({ verdict: 'after-delay', basis: 'inferred' }, base)).toMatchObject({
      basis: 'inferred',
      delaysSeconds: [9],
      delaysBasis: 'vendor',
      backoff: true,
      atMost: 1,
      refresh: ['Token'],
    });
    expect(retryOf({ verdict: 'same-request', basis: 'vendor' }, base)).toMatchObject({
      basis: 'vendor',
      delaysSeconds: [],
      delaysBasis: 'inferred',
      backoff: false,
      refresh: [],
    });
  });

  it('has a number again where one with the same verdict had a time, which it does not take over', () => {
    const base = retryOf({ verdict: 'check-first', finally: 'keep-asking' });
    expect(retryOf({ verdict: 'check-first', finally: 'take-as-final' }, base).atMost).toBe(3);
  });

  it('has its waiting times from whoever said the verdict, and its limit from us, unless it says otherwise', () => {
    const said = { verdict: 'after-delay', basis: 'vendor', delaysSeconds: [3] } as const;
    const retry = { ...said, delaysSeconds: [...said.delaysSeconds] };
    expect(retryOf(retry)).toMatchObject({ delaysBasis: 'vendor', limitBasis: 'inferred', thenBasis: 'inferred' });
    expect(
      retryOf({ ...retry, delaysBasis: 'inferred', limitBasis: 'vendor', thenBasis: 'vendor', then: 'Ask.' }),
    ).toMatchObject({ delaysBasis: 'inferred', limitBasis: 'vendor', thenBasis: 'vendor', then: 'Ask.' });
  });
});

describe('the retry of a condition', () => {
  const reads = operation('query', 'reads');
  const creates = operation('start', 'creates');

  it('is its own, beside any request that changes something', () => {
    const open = condition('check-first', 'maybe');
    expect(defaultRetryOf(open, [creates], 'response')).toBe(open.retry);
    expect(defaultRetryOf(open, [reads, creates], 'response')).toBe(open.retry);
    expect(defaultRetryOf(open, [], 'response')).toBe(open.retry);
  });

  it('is to ask again later where an open one is the response to a request that only reads', () => {
    expect(defaultRetryOf(condition('check-first', 'maybe'), [reads], 'response').verdict).toBe('after-delay');
    expect(defaultRetryOf(condition('check-first', 'none'), [reads], 'response').verdict).toBe('check-first');
    expect(defaultRetryOf(condition('never', 'maybe'), [reads], 'response').verdict).toBe('never');
  });

  it('ends otherwise where there was no request', () => {
    expect(defaultRetryOf(condition('never', 'none', 'Look.'), [], 'event').then).toBe('Look.');
    expect(defaultRetryOf(condition('never', 'none'), [], 'event').then).toBeNull();
    expect(defaultRetryOf(condition('never', 'none', 'Look.'), [], 'response').then).toBeNull();
  });
});

describe('whether a request took effect', () => {
  const reads = operation('query', 'reads');
  it('is what the row says, else the condition; what only reads changes nothing', () => {
    expect(effectOf('done', condition('never', 'none'), [reads])).toBe('done');
    expect(effectOf(undefined, condition('never', 'maybe'), [reads])).toBe('none');
    expect(effectOf(undefined, condition('never', 'done'), [reads])).toBe('done');
    expect(effectOf(undefined, condition('never', 'maybe'), [])).toBe('maybe');
    expect(effectOf(undefined, condition('never', 'maybe'), [reads, operation('start', 'creates')])).toBe('maybe');
  });
});

describe('a retry in its context', () => {
  const guard = (...same: string[]) => ({ same, answers: [], basis: 'vendor' as const });
  const query = operation('query', 'reads');
  const start = operation('start', 'creates', { guards: [guard('uid')], tells: query });
  const stop = operation('stop', 'creates', { guards: [guard('sid', 'handle')] });
  const other = operation('other', 'creates');
  const all = [start, stop, query, other];
  const task = { handle: { name: 'handle', from: other }, start, stop } as unknown as Task;
  const base = {
    outcome: 'failure',
    effect: 'maybe',
    direction: 'response',
    operations: [start],
    all,
    tasks: [task],
    fromElsewhere: false,
    guards: null,
    tells: null,
    lookAt: 'the room',
  } as const;
  const asked = (verdict: RetryVerdict, more: Partial<Parameters<typeof inContext>[1]> = {}) => {
    const { guards, tells, lookAt } = inContext(retryOf({ verdict }), { ...base, ...more });
    return {
      guards: guards.map(({ operation: own, guard: { same } }) => `${own?.id ?? 'any'} ${same.join('+')}`),
      tells: tells.map(({ operation: own, call }) => `${own?.id ?? 'any'} ${call.id}`),
      lookAt,
    };
  };
  const nothing = { guards: [], tells: [], lookAt: null };

  it('is guarded and shown as its operation is, where the request may have worked', () => {
    expect(asked('same-request')).toEqual({ guards: ['start uid'], tells: ['start query'], lookAt: null });
    expect(asked('same-request', { effect: 'none' })).toEqual(nothing);
    expect(asked('never')).toEqual(nothing);
    expect(asked('after-fix')).toEqual(nothing);
  });

  it('is not guarded after an event, after a success, nor where no operation of the service returns it', () => {
    expect(asked('same-request', { direction: 'event' })).toEqual(nothing);
    expect(asked('same-request', { outcome: 'partial' }).guards).toEqual([]);
    expect(asked('same-request', { fromElsewhere: true }).guards).toEqual([]);
  });

  it('has the guards of all that start or stop a task where it names no operation', () => {
    expect(asked('same-request', { operations: [] }).guards).toEqual(['start uid', 'stop sid+handle']);
    expect(asked('same-request', { operations: [], tasks: [{ ...task, stop: null }] }).guards).toEqual(['start uid']);
  });

  it('keeps no handle where the whole flow starts over', () => {
    expect(asked('higher-level', { operations: [start, stop] }).guards).toEqual(['start uid']);
    const another = { ...task, handle: { name: 'another', from: other } } as unknown as Task;
    expect(asked('higher-level', { operations: [start, stop], tasks: [another, task] }).guards).toEqual(['start uid']);
    expect(asked('higher-level', { operations: [stop], tasks: [another] }).guards).toEqual(['stop sid+handle']);
  });

  it('has what the row names instead', () => {
    expect(asked('never', { guards: [guard('cname')], tells: 'query' })).toEqual({
      guards: ['any cname'],
      tells: ['any query'],
      lookAt: null,
    });
  });

  it('is not shown where the row says that nothing shows it: then there is a place to look at', () => {
    expect(asked('same-request', { tells: NOTHING_TELLS })).toMatchObject({ tells: [], lookAt: 'the room' });
    expect(asked('check-first', { effect: 'none', tells: NOTHING_TELLS }).lookAt).toBe('the room');
    expect(asked('never', { tells: NOTHING_TELLS }).lookAt).toBeNull();
  });

  it('is shown to who has to check first, whatever the effect; after an event only by what the row names', () => {
    expect(asked('check-first', { effect: 'none' }).tells).toEqual(['start query']);
    expect(asked('check-first', { direction: 'event' }).tells).toEqual([]);
    expect(asked('check-first', { direction: 'event', tells: 'query' }).tells).toEqual(['any query']);
    expect(asked('same-request', { direction: 'event', tells: 'query' }).tells).toEqual([]);
  });

  it('has a place to look at where an operation that may have been sent is neither shown, read, guarded nor handed out', () => {
    const lookAt = (...operations: Operation[]) => asked('same-request', { operations }).lookAt;
    expect(lookAt(start)).toBeNull();
    expect(lookAt(stop)).toBeNull();
    expect(lookAt(query)).toBeNull();
    expect(lookAt(other)).toBeNull();
    expect(lookAt(operation('more', 'creates'))).toBe('the room');
    expect(lookAt(start, operation('more', 'creates'))).toBe('the room');
    expect(asked('same-request', { operations: [], all: [] }).lookAt).toBe('the room');
  });
});
