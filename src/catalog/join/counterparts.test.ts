import { describe, expect, it } from 'vitest';
import type { Condition, Entry, Occurrence, Operation, Service } from '../model.ts';
import { compareServices, type ServiceComparison } from './counterparts.ts';
import { roleOf } from './operation-role.ts';

const CONDITIONS = ['timeout', 'not-found', 'rate-limited', 'invalid', 'conflict', 'success'].map(
  (id) => ({ id, title: id }) as Condition,
);
const [TIMEOUT, NOT_FOUND, RATE_LIMITED, INVALID] = CONDITIONS as [Condition, Condition, Condition, Condition];

const operation = (name: string, kind: Operation['kind'] = 'creates') => ({ id: name, name, kind }) as Operation;
const START = operation('Start recording');
const STOP = operation('Stop recording');

interface Facts {
  title: string;
  conditions: readonly Condition[];
  operation?: Operation | undefined;
  httpStatus?: number | undefined;
  literal?: string | undefined;
}

const entry = (id: string, { title, conditions, operation: named, httpStatus, literal }: Facts): Entry =>
  ({
    id,
    title,
    name: null,
    occurrences: conditions.map(
      (condition) =>
        ({
          condition,
          operations: named ? [named] : [],
          httpStatus: httpStatus ?? null,
          literals: literal === undefined ? [] : [{ text: literal }],
        }) as unknown as Occurrence,
    ),
  }) as unknown as Entry;

type Side = Pick<Service, 'entries' | 'tasks'>;
const side = (name: string, ...facts: Facts[]): Side => ({
  entries: facts.map((one, index) => entry(`${name}/${index}`, one)),
  tasks: [],
});

const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);
const pairIds = ({ conditions }: ServiceComparison) =>
  conditions.flatMap(({ pairs }) => pairs.map((pair) => ids(pair)));

describe('two services', () => {
  it('have a pair where one entry of each reports a cause, whatever their words', () => {
    const comparison = compareServices(
      side('a', { title: 'It took too long', conditions: [TIMEOUT] }),
      side('b', { title: 'Deadline over', conditions: [TIMEOUT] }),
    );
    expect(pairIds(comparison)).toEqual([['a/0', 'b/0']]);
    expect(comparison.without).toEqual([[], []]);
  });

  it('never have a pair across causes, however alike the words are', () => {
    const comparison = compareServices(
      side('a', { title: 'Room not found', conditions: [NOT_FOUND] }),
      side('b', { title: 'Room not found', conditions: [TIMEOUT] }),
    );
    expect(comparison.conditions).toEqual([]);
    expect(comparison.without.map(ids)).toEqual([['a/0'], ['b/0']]);
  });

  it('are joined by words within a cause, and the rest is listed under the cause', () => {
    const comparison = compareServices(
      side(
        'a',
        { title: 'Room name too long', conditions: [INVALID] },
        { title: 'Codec unknown', conditions: [INVALID] },
      ),
      side(
        'b',
        { title: 'Signature wrong', conditions: [INVALID] },
        { title: 'Name of room too long', conditions: [INVALID] },
      ),
    );
    expect(pairIds(comparison)).toEqual([['a/0', 'b/1']]);
    expect(comparison.conditions[0]?.others.map(ids)).toEqual([['a/1'], ['b/0']]);
  });

  it.each([
    ['operation', { operation: START }, { operation: STOP }],
    ['HTTP status', { httpStatus: 429 }, { httpStatus: 503 }],
    ['class of the HTTP status', { httpStatus: 429 }, { httpStatus: 503 }, { httpStatus: 403 }],
    ['literal', { literal: 'rate of tokens exceeded' }, { literal: 'bandwidth of disk used up' }],
  ] as const)('choose between equal titles by the %s', (_, like, unlike, own: Partial<Facts> = like) => {
    const facts = { title: 'Limit of requests exceeded', conditions: [RATE_LIMITED] };
    const comparison = compareServices(
      side('a', { ...facts, ...own }),
      side('b', { ...facts, ...unlike }, { ...facts, ...like }),
    );
    expect(pairIds(comparison)).toEqual([['a/0', 'b/1']]);
  });
});

describe('what two services share', () => {
  it('is in the order of the first one, whatever is most alike', () => {
    const comparison = compareServices(
      side(
        'a',
        { title: 'Wrong channel name given', conditions: [INVALID] },
        { title: 'Missing token', conditions: [INVALID] },
        { title: 'Rate limit', conditions: [RATE_LIMITED] },
      ),
      side(
        'b',
        { title: 'Rate limit', conditions: [RATE_LIMITED] },
        { title: 'Missing token', conditions: [INVALID] },
        { title: 'Wrong channel', conditions: [INVALID] },
      ),
    );
    expect(pairIds(comparison)).toEqual([
      ['a/0', 'b/2'],
      ['a/1', 'b/1'],
      ['a/2', 'b/0'],
    ]);
  });

  it('is no word that every error may have', () => {
    const idle = { title: 'THE Error was NOT from this', conditions: [INVALID] };
    const comparison = compareServices(
      side('a', idle, { title: 'Room full', conditions: [INVALID] }),
      side('b', idle, { title: 'Seat taken', conditions: [INVALID] }),
    );
    expect(pairIds(comparison)).toEqual([]);
    expect(comparison.conditions).toMatchObject([{ condition: INVALID, pairs: [] }]);
  });

  it('is a word in another form, and in a name of several words', () => {
    const other = { title: 'Zzz', conditions: [INVALID] };
    const comparison = compareServices(
      side('a', { title: 'Tokens expiring', conditions: [INVALID] }, other),
      side('b', { title: 'Yyy', conditions: [INVALID] }, { title: 'tokenExpired', conditions: [INVALID] }),
    );
    expect(pairIds(comparison)).toEqual([['a/0', 'b/1']]);
  });

  it('has no cause whose entries all have their counterparts under another one', () => {
    const facts = { title: 'Gone', conditions: [TIMEOUT, NOT_FOUND] };
    const comparison = compareServices(side('a', facts), side('b', facts));
    expect(comparison.conditions.map(({ pairs }) => pairs.length)).toEqual([1]);
  });
});

describe('the role of an operation', () => {
  it.each([
    ['Start recording', 'start'],
    ['Create a room', 'start'],
    ['Kick out users', 'stop'],
    ['Query a task', 'query'],
    ['Update the layout', 'update'],
    ['Perform an action', null],
  ])('%j is %s', (name, role) => {
    expect(roleOf({ tasks: [] }, operation(name))).toBe(role);
  });

  it('is that in a task of its service, before what its name says', () => {
    const [start, stop, tells, other] = ['Get going', 'Get it over with', 'Begin to ask', '65'].map((name) =>
      operation(name),
    ) as [Operation, Operation, Operation, Operation];
    const tasks = [
      { what: 'song', handle: null, id: null, start: START, tells: null, stop: null, ends: null },
      { what: 'task', handle: null, id: null, start, tells, stop, ends: null },
    ];
    expect([start, stop, tells, other].map((one) => roleOf({ tasks }, one))).toEqual(['start', 'stop', 'query', null]);
  });

  it('is a query where it only reads and its name does not tell', () => {
    expect(roleOf({ tasks: [] }, operation('Room codes', 'reads'))).toBe('query');
  });
});

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1664525 + 1013904223) % 4294967296;
    yield state / 4294967296;
  }
}

const WORDS = 'room user token channel stream recording name missing long found exists busy'.split(' ');

/** Two services of up to twelve entries each. */
function services(seed: number): [Side, Side] {
  const random = numbers(seed);
  const below = (limit: number) => Math.floor(random.next().value * limit);
  const oneOf = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  const some = <Item>(items: readonly Item[], atMost: number) =>
    Array.from({ length: 1 + below(atMost) }, () => oneOf(items));
  const facts = (): Facts => ({
    title: some(WORDS, 4).join(' '),
    conditions: [...new Set(some(CONDITIONS, 2))],
    operation: oneOf([undefined, START, STOP]),
    httpStatus: oneOf([undefined, 200, 404, 429, 500]),
    literal: oneOf([undefined, some(WORDS, 3).join(' ')]),
  });
  const list = () => Array.from({ length: below(13) }, facts);
  return [side('a', ...list()), side('b', ...list())];
}

describe.each(Array.from({ length: 60 }, (_, seed) => seed))('services made with seed %i', (seed) => {
  const [a, b] = services(seed);
  const comparison = compareServices(a, b);
  const { conditions, without } = comparison;

  it('have every entry in one place', () => {
    for (const index of [0, 1] as const) {
      const placed = [
        ...conditions.flatMap(({ pairs, others }) => [...pairs.map((pair) => pair[index]), ...others[index]]),
        ...without[index],
      ];
      expect(ids(placed).sort()).toEqual(ids([a, b][index]!.entries).sort());
    }
  });

  it('say the same the other way round', () => {
    const other = compareServices(b, a);
    expect(
      pairIds(other)
        .map((pair) => pair.reverse())
        .sort(),
    ).toEqual(pairIds(comparison).sort());
    const rest = ({ conditions: own }: ServiceComparison, index: 0 | 1) =>
      own.flatMap(({ condition, others }) => others[index].map(({ id }) => `${condition.id} ${id}`)).sort();
    expect([rest(other, 1), rest(other, 0)]).toEqual([rest(comparison, 0), rest(comparison, 1)]);
    expect(other.without.map(ids).reverse()).toEqual(without.map(ids));
  });

  it('have pairs that share the condition, and nothing without a counterpart whose condition the other reports', () => {
    const conditionsOf = ({ occurrences }: Entry) => occurrences.map(({ condition }) => condition);
    for (const { condition, pairs } of conditions) {
      for (const pair of pairs) for (const one of pair) expect(conditionsOf(one)).toContain(condition);
    }
    const there = [b, a].map(({ entries }) => new Set(entries.flatMap(conditionsOf)));
    for (const [index, entries] of without.entries()) {
      for (const one of entries)
        expect(conditionsOf(one).filter((condition) => there[index]?.has(condition))).toEqual([]);
    }
  });

  it('do not depend on the order of their entries', () => {
    const turned = compareServices(
      { ...a, entries: [...a.entries].reverse() },
      { ...b, entries: [...b.entries].reverse() },
    );
    expect(pairIds(turned).sort()).toEqual(pairIds(comparison).sort());
  });
});
