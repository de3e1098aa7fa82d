import { describe, expect, it } from 'vitest';
import { findingsIn, type Service } from '../../../tests/content/problems-in.ts';
import { kindRules } from './kinds.ts';

const wrongIn = findingsIn(kindRules);
const guards = [{ same: ['id'], answers: [], basis: 'vendor' }];

describe('guards fit the kind of an operation', () => {
  const wrong = (operation: object) => wrongIn('guards-fit-kind', { operations: { go: { ...operation } } });

  it('where it is safe only with a handle, they are needed; where it makes something each time, they are wrong', () => {
    expect(wrong({ kind: 'idempotent-with-handle' })).toEqual([
      'operations.go.kind: `idempotent-with-handle` without `guards`',
    ]);
    for (const kind of ['creates', 'reads'])
      expect(wrong({ kind, guards })).toEqual([`operations.go.guards: \`guards\` on an operation that is \`${kind}\``]);
  });

  it.each([
    { kind: 'idempotent-with-handle', guards },
    { kind: 'creates' },
    { kind: 'reads' },
    { kind: 'idempotent' },
    { kind: 'idempotent', guards },
  ])('%j is right', (operation) => {
    expect(wrong(operation)).toEqual([]);
  });
});

describe('an operation whose name says that it starts, creates or sends', () => {
  const wrong = (id: string, operation: object) =>
    wrongIn('name-fits-kind', { operations: { [id]: { ...operation } } });
  const unsaid = (id: string, kind = 'idempotent') => [
    `operations.${id}.kind: \`${id}\` is \`${kind}\`, and nothing says why`,
  ];

  it.each('add create dial import invite play post register send start'.split(' '))(
    'such as %s, says why not',
    (verb) => {
      expect(wrong(verb, { kind: 'idempotent' })).toEqual(unsaid(verb));
      expect(wrong(verb, { kind: 'reads' })).toEqual(unsaid(verb, 'reads'));
    },
  );

  it('is read by the words of its id or of its name', () => {
    expect(wrong('CreateRoom', { kind: 'idempotent' })).toEqual(unsaid('CreateRoom'));
    expect(wrong('x', { kind: 'idempotent', name: 'Create a room' })).toEqual(unsaid('x'));
    expect(wrong('START', { kind: 'idempotent' })).toEqual(unsaid('START'));
    expect(wrong('send-2', { kind: 'idempotent' })).toEqual(unsaid('send-2'));
  });

  it.each(['starting', 'restart', 'room-create', 'POST /rooms', 'PUT /start'])('%s says nothing of the kind', (id) => {
    expect(wrong(id, { kind: 'idempotent' })).toEqual([]);
  });

  it('but a word in capital letters before no address is a name', () => {
    expect(wrong('POST rooms', { kind: 'idempotent' })).toEqual(unsaid('POST rooms'));
    expect(wrong('send POST /rooms', { kind: 'idempotent' })).toEqual(unsaid('send POST /rooms'));
  });

  it('needs no reason where it does something each time, or guards or `once` have it', () => {
    expect(wrong('start', { kind: 'creates' })).toEqual([]);
    expect(wrong('start', { kind: 'idempotent-with-handle', guards })).toEqual([]);
    expect(wrong('start', { kind: 'idempotent', guards })).toEqual([]);
    expect(wrong('start', { kind: 'idempotent', once: 'It runs.' })).toEqual([]);
  });

  it('has no reason where none is needed', () => {
    const stray = ['operations.start.once: `once` of an operation that needs no explanation'];
    expect(wrong('start', { kind: 'creates', once: 'It runs.' })).toEqual(stray);
    expect(wrong('start', { kind: 'idempotent', guards, once: 'It runs.' })).toEqual(stray);
    expect(wrong('stop', { kind: 'idempotent', once: 'It runs.' })).toEqual([
      'operations.stop.once: `once` of an operation that needs no explanation',
    ]);
  });
});

describe('a service whose tables are about responses', () => {
  const wrong = (service: Service) => wrongIn('operations-are-said', service);
  const silent = [
    'operations: no operation that changes something: nothing says what a repeat does twice, and what goes on when a stop fails',
  ];
  const stray = ['unnamedOperations: `unnamedOperations` of a service that needs none'];

  it('names an operation that changes something', () => {
    expect(wrong({ rows: [] })).toEqual(silent);
    expect(wrong({ rows: [], operations: { query: { kind: 'reads' } } })).toEqual(silent);
    expect(wrong({ tables: [{ direction: 'event' }, { id: 'u' }] })).toEqual(silent);
    expect(wrong({ rows: [], operations: { query: { kind: 'reads' }, start: {} } })).toEqual([]);
    expect(wrong({ tables: [{ direction: 'event' }] })).toEqual([]);
  });

  it('or says why not, and only then', () => {
    const unnamedOperations = 'None is documented.';
    expect(wrong({ rows: [], unnamedOperations })).toEqual([]);
    expect(wrong({ rows: [], operations: { start: {} }, unnamedOperations })).toEqual(stray);
    expect(wrong({ tables: [{ direction: 'event' }], unnamedOperations })).toEqual(stray);
  });
});

describe('what an operation does twice, and what goes on when it fails,', () => {
  const wrong = (operation: object, service = {}) =>
    wrongIn('harm-fits-kind', { operations: { go: { ...operation } }, ...service });

  it('is said where it can be so', () => {
    expect(wrong({ ifTwice: 'two run', kind: 'idempotent' })).toEqual([
      'operations.go.ifTwice: `ifTwice` of `go`, which is `idempotent`',
    ]);
    expect(wrong({ ifFailed: 'it runs on', kind: 'reads' })).toEqual([
      'operations.go.ifFailed: `ifFailed` of `go`, which reads',
    ]);
    expect(wrong({ ifFailed: 'it runs on' }, { tasks: [{ start: 'x' }, { start: 'y', stop: 'go' }] })).toEqual([
      'operations.go.ifFailed: `ifFailed` of `go`, which stops a task',
    ]);
  });

  it('and may be said there', () => {
    expect(wrong({ ifTwice: 'two run', ifFailed: 'it runs on' })).toEqual([]);
    expect(wrong({ ifFailed: 'it runs on', kind: 'idempotent' }, { tasks: [{ start: 'go', stop: 'x' }] })).toEqual([]);
    expect(wrong({ kind: 'reads' })).toEqual([]);
    expect(wrong({}, { tasks: [{ start: 'x', stop: 'go' }] })).toEqual([]);
  });
});

describe('where a request may have worked that does its work again each time,', () => {
  const operations = { start: { ifTwice: 'two run' }, dial: {}, query: { kind: 'reads' } };
  const wrong = (row: object, table = {}, service: Service = { operations }) =>
    wrongIn('second-time-is-warned-of', { ...service, tables: [{ ...table, rows: [row] }] });

  it('a warning says what a repeat does, of the operations of the row or of any', () => {
    const silent = 'an open effect, and no warning of what a second dial does';
    expect(wrong({})).toEqual([`tables.0.rows.0.condition: ${silent}`]);
    expect(wrong({ operations: ['start', 'dial'] })).toEqual([`tables.0.rows.0.condition: ${silent}`]);
    expect(wrong({ condition: 'invalid', effect: 'maybe' })).toEqual([`tables.0.rows.0.effect: ${silent}`]);
    expect(wrong({ warnings: [] })).toEqual([`tables.0.rows.0.condition: ${silent}`]);
    expect(wrong({}, {}, { operations: { call: {}, dial: {} } })).toEqual([
      'tables.0.rows.0.condition: an open effect, and no warning of what a second call does',
    ]);
  });

  it.each([
    { operations: ['start'] },
    { operations: ['query'] },
    { operations: ['unknown'] },
    { fromElsewhere: true },
    { retired: { since: '2026-01-01' } },
    { warnings: [{ text: 'It rings twice.' }] },
    { outcome: 'partial' },
    { effect: 'none' },
    { condition: 'unknown' },
  ])('but not with %j', (row) => {
    expect(wrong(row)).toEqual([]);
  });

  it('but not of an event', () => {
    expect(wrong({}, { direction: 'event' })).toEqual([]);
  });
});
