import { describe, expect, it } from 'vitest';
import type { Operation } from '../model.ts';
import { doneTwice } from './done-twice.ts';
import { runningOn, type Answered } from './running-on.ts';

const operation = (id: string, more: Partial<Operation> = {}) =>
  ({ id, kind: 'creates', ifTwice: null, ifFailed: null, ...more }) as Operation;
const send = operation('send', { ifTwice: 'it arrives twice' });
const ring = operation('ring', { ifTwice: 'it rings again' });
const kick = operation('kick', { ifFailed: 'the user stays' });
const ban = operation('ban', { ifFailed: 'the user stays' });
const mute = operation('mute', { ifFailed: 'the user is heard' });
const read = operation('read');

/** A failure of a service with some of these operations; each test changes what it is about. */
const answered = (more: object): Answered =>
  ({
    row: {},
    table: { direction: 'response' },
    operations: [],
    all: [send, ring, kick, ban, mute, read],
    fromElsewhere: false,
    condition: { canonicalCode: 'INTERNAL', outcome: 'failure' },
    outcome: 'failure',
    effect: 'maybe',
    tasks: [],
    ...more,
  }) as unknown as Answered;
const textsOf = (warnings: readonly { text: string }[]) => warnings.map(({ text }) => text);
const twice = (more: object) => textsOf(doneTwice(answered(more)));
const failed = (more: object) => textsOf(runningOn(answered(more)));
const REFUSED = { effect: 'none', condition: { canonicalCode: 'PERMISSION_DENIED', outcome: 'failure' } };
const INVALID = { effect: 'none', condition: { canonicalCode: 'INVALID_ARGUMENT', outcome: 'failure' } };
const NOT_FOUND = { effect: 'none', condition: { canonicalCode: 'NOT_FOUND', outcome: 'failure' } };
const ownWarning = (text: string) => ({ row: { warnings: [{ text }] } });

describe('a response that leaves open whether a request worked', () => {
  it('warns of what a repeat does a second time', () => {
    expect(twice({ operations: [send] })).toEqual(['If it worked, a repeat means that it arrives twice.']);
    expect(twice({ operations: [send, read] })).toEqual([
      'If the request was `send` and it worked, a repeat means that it arrives twice.',
    ]);
    expect(twice({})).toEqual([
      'If the first request worked, a repeat does it once more: with `send`, it arrives twice; with `ring`, it rings again.',
    ]);
  });

  it('does so nowhere else', () => {
    expect(twice({ operations: [read, kick] })).toEqual([]);
    expect(twice({ effect: 'none' })).toEqual([]);
    expect(twice({ outcome: 'success', effect: 'done' })).toEqual([]);
    expect(twice({ table: { direction: 'event' } })).toEqual([]);
    expect(twice({ row: { retired: {} } })).toEqual([]);
    expect(twice({ fromElsewhere: true })).toEqual([]);
  });

  it('leaves it to a row that warns of the operation itself', () => {
    expect(twice({ operations: [send], ...ownWarning('Look first.') })).toEqual([]);
    expect(twice(ownWarning('Never repeat `ring`.'))).toEqual([
      'If the request was `send` and it worked, a repeat means that it arrives twice.',
    ]);
    expect(twice(ownWarning('Before you send a message again, look whether it arrived.'))).toEqual([]);
    expect(twice(ownWarning('Look at the clock.'))).toHaveLength(1);
  });
});

describe('a failure of a request that was to end something', () => {
  it('warns of what goes on', () => {
    expect(failed({ operations: [kick], ...INVALID })).toEqual([
      'The user stays until a corrected or repeated request succeeds.',
    ]);
    expect(failed({ operations: [kick] })).toEqual(['Assume that the user stays until you know that it worked.']);
    expect(failed({})).toEqual([
      'Until you know that it worked, assume the opposite: if the request was `kick` or `ban`, the user stays; if it was `mute`, the user is heard.',
    ]);
    expect(failed({ operations: [kick], ...NOT_FOUND })).toEqual([
      'This does not prove that nothing is left to do. With a wrong identifier, the user stays.',
    ]);
  });

  it('is said of a refusal that any request can get', () => {
    const refused = { ...INVALID, condition: { ...INVALID.condition, ofAnyRequest: true } };
    expect(failed(INVALID)).toEqual([]);
    expect(failed(refused)).toHaveLength(1);
  });

  it('says of which request, where it may be another one', () => {
    expect(failed({ operations: [kick, ban, read], ...INVALID })).toEqual([
      'If the request was `kick` or `ban`, the user stays until a corrected or repeated request succeeds.',
    ]);
    expect(failed(REFUSED)).toEqual([
      'Until a corrected or repeated request succeeds: if the request was `kick` or `ban`, the user stays; if it was `mute`, the user is heard.',
    ]);
  });

  it('only names the requests, where there are too many to tell each', () => {
    const many = ['a', 'b', 'c', 'd', 'e'];
    expect(failed({ all: many.map((id) => operation(id, { ifFailed: `${id} stays` })) })).toEqual([
      'If the request was `a`, `b`, `c`, `d`, or `e`, assume that everything stays as it was until you know that it worked.',
    ]);
    expect(twice({ all: many.map((id) => operation(id, { ifTwice: `${id} comes twice` })) })).toEqual([
      'If the request was `a`, `b`, `c`, `d`, or `e` and it worked, a repeat does it once more.',
    ]);
  });

  it('says so of a row without operations only where any request can get it', () => {
    expect(failed(INVALID)).toEqual([]);
    expect(failed(NOT_FOUND)).toEqual([]);
  });

  it('tells each of four, and names the stops of the tasks that it can have been', () => {
    const four = ['a', 'b', 'c', 'd'];
    expect(failed({ all: four.map((id) => operation(id, { ifFailed: `${id} stays` })) })).toEqual([
      'Until you know that it worked, assume the opposite: if the request was `a`, a stays; if it was `b`, b stays; if it was `c`, c stays; if it was `d`, d stays.',
    ]);
    expect(twice({ all: four.map((id) => operation(id, { ifTwice: `${id} comes twice` })) })).toEqual([
      'If the first request worked, a repeat does it once more: with `a`, a comes twice; with `b`, b comes twice; with `c`, c comes twice; with `d`, d comes twice.',
    ]);
    const [stop, halt] = [operation('stop'), operation('halt')];
    const tasks = [
      { what: 'song', start: send, stop },
      { what: 'dance', start: ring, stop: halt },
      { what: 'walk', start: ring, stop: null },
    ];
    const ofTasks = { all: [send, stop, halt], tasks };
    expect(failed({ ...ofTasks, operations: [stop], ...INVALID })).toEqual([
      'The song goes on until a corrected or repeated request succeeds.',
    ]);
    expect(failed({ ...ofTasks, operations: [halt] })).toEqual([
      'Assume that the dance is still running until you know that it has ended.',
    ]);
    expect(failed({ ...ofTasks, operations: [send] })).toEqual([]);
    expect(failed(ofTasks)).toEqual([
      'If the request was `stop` or `halt`, assume that what it was to stop is still running until you know that it has ended.',
    ]);
    expect(failed({ ...ofTasks, ...NOT_FOUND, condition: { ...NOT_FOUND.condition, ofTask: true } })).toEqual([
      'If the request was `stop` or `halt`, this does not prove that what it was to stop has ended.',
    ]);
    expect(runningOn(answered({ ...ofTasks, operations: [stop], ...NOT_FOUND }))).toEqual([
      {
        text: 'This does not prove that the song has ended.',
        why: 'A stop with a wrong identifier is answered like this too, and what it was to stop then goes on.',
        basis: 'inferred',
      },
    ]);
  });

  it('leaves it to a row that warns of one of the requests itself, among other things', () => {
    const [stop, halt] = [operation('stop'), operation('halt')];
    const tasks = [
      { what: 'song', start: send, stop },
      { what: 'dance', start: ring, stop: halt },
    ];
    const withWarnings = (...texts: string[]) => ({
      row: { warnings: texts.map((text) => ({ text })) },
      all: [stop, halt, send],
      tasks,
    });
    expect(failed(withWarnings('Look first.', 'After a `STOP`, look.'))).toEqual([]);
    expect(failed(withWarnings('Look first.'))).toHaveLength(1);
    expect(failed({ ...withWarnings('Look first.'), operations: [stop, send] })).toHaveLength(1);
    expect(failed({ ...withWarnings('Look first.'), operations: [stop, halt] })).toEqual([]);
    expect(twice({ row: { warnings: [{ text: 'Look.' }, { text: 'Do not send it twice.' }] } })).toEqual([]);
    const general = { all: [], row: { warnings: [{ text: 'Look.' }, { text: 'Ask after a stop, and to start.' }] } };
    expect([twice(general), failed(general)]).toEqual([[], []]);
  });

  it('says nothing where the response says that it runs or has ended, or is about no request', () => {
    const kicked = { operations: [kick], effect: 'none' };
    for (const canonicalCode of ['ALREADY_EXISTS', 'OK'])
      expect(failed({ ...kicked, condition: { canonicalCode, outcome: 'failure' } })).toEqual([]);
    expect(failed({ ...kicked, condition: { canonicalCode: 'INTERNAL', outcome: 'already-done' } })).toEqual([]);
    expect(failed({ ...kicked, outcome: 'already-done' })).toEqual([]);
    expect(failed({ ...kicked, effect: 'done' })).toEqual([]);
    expect(failed({ ...kicked, row: { retired: {} } })).toEqual([]);
    expect(failed({ ...kicked, fromElsewhere: true })).toEqual([]);
    expect(failed({ ...kicked, table: { direction: 'event' } })).toEqual([]);
  });

  it('says nothing after a success, or where nothing was to be ended', () => {
    expect(failed({ operations: [send, read] })).toEqual([]);
    expect(failed({ operations: [kick], outcome: 'success', effect: 'done' })).toEqual([]);
  });
});

describe('a service that names no operations', () => {
  it('warns in general', () => {
    expect(twice({ all: [] })).toEqual([
      'If the request was to create, to start or to send something and it worked, a repeat means that it is done twice.',
    ]);
    expect(failed({ all: [], ...INVALID })).toEqual([
      'If the request was to stop or to remove something, it goes on until a corrected or repeated request succeeds.',
    ]);
  });

  it('leaves it to a row that warns of such requests itself', () => {
    expect(twice({ all: [], ...ownWarning('If the request was to start a task, ask.') })).toEqual([]);
    expect(failed({ all: [], ...ownWarning('Go on with a stop.') })).toEqual([]);
  });
});
