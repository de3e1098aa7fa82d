import { expect, it } from 'vitest';
import type { Operation, OperationKind, Task } from '../model.ts';
import { textOf } from './document.ts';
import { serviceRepeatBlocks } from './service-repeating.ts';

const operation = (id: string, kind: OperationKind = 'creates', more: object = {}) =>
  ({ id, kind, guards: [], tells: null, ifTwice: null, ifFailed: null, ...more }) as unknown as Operation;
const look = operation('look', 'reads');
const [take, stop] = [operation('take'), operation('stop')];

const said = (operations: Operation[], tasks: object[] = [], unnamedOperations: string | null = null) =>
  serviceRepeatBlocks({ operations, tasks: tasks as Task[], unnamedOperations }).flatMap((block) => {
    if (block.kind === 'list') return block.items.map(textOf);
    return block.kind === 'paragraph' ? [textOf(block.line)] : [];
  });

it('of each operation it is said what a second request does, what shows it, and what goes on while it fails', () => {
  const guards = [
    { same: ['token', 'room'], answers: [{ label: '1' }, { label: '2' }], basis: 'vendor' },
    { same: ['user'], answers: [], basis: 'vendor' },
  ];
  expect(
    said([
      look,
      operation('stop', 'idempotent', { ifFailed: 'it runs on', tells: look }),
      operation('start', 'idempotent-with-handle', { guards, ifTwice: 'it runs twice' }),
      operation('send'),
    ]),
  ).toEqual([
    'look only reads: repeat it as you like.',
    'stop leaves everything as one request would: safe to repeat at once. look shows whether it worked. As long as it fails, it runs on.',
    'start is safe to repeat only with the same values: token and room (then the response is 1 or 2), or user. Otherwise, it runs twice.',
    'send does its work again each time: repeat it only when you know that the first request did nothing.',
  ]);
});

it('the life of a task is told from the one that hands out its handle to what ends it', () => {
  const start = operation('start', 'creates', { tells: operation('find') });
  const bare = {
    what: 'recording',
    handle: null,
    id: null,
    start: operation('start'),
    tells: null,
    stop: null,
    ends: null,
  };
  const whole = {
    ...bare,
    start,
    handle: { name: 'token', from: take, secondsValid: 300 },
    id: 'taskId',
    tells: look,
    stop,
    ends: 'It ends when the room is empty.',
  };
  expect(said([], [whole])).toEqual([
    'Recording: start starts it, with the token of take, valid for 300 seconds. look shows whether it runs. After a start whose response was lost, find shows it. stop stops it. Both need the taskId of the response to start: keep it. It ends when the room is empty.',
  ]);
  expect(said([], [{ ...bare, handle: { name: 'token', from: take, secondsValid: null } }])).toEqual([
    'Recording: start starts it, with the token of take. We know of no operation that shows whether it runs. We know of no operation that stops it: look in the documentation.',
  ]);
  expect(said([], [{ ...bare, id: 'taskId' }])[0]).not.toContain('taskId');
  expect(said([], [{ ...bare, id: 'taskId', stop }])[0]).toMatch(
    /stop stops it\. stop needs the taskId of the response to start: keep it\.$/u,
  );
  expect(said([], [{ ...bare, start: operation('start', 'creates', { tells: look }), tells: look }])[0]).not.toContain(
    'lost',
  );
});

it('why no operation is named is said before the tasks and the operations', () => {
  expect(said([look], [], 'Its `requests` have no names.')).toEqual([
    'Its requests have no names.',
    'look only reads: repeat it as you like.',
  ]);
});
