import { describe, expect, it } from 'vitest';
import type { TableRow } from '../model.ts';
import { placeOfRow, roomOf } from './row-room.ts';

/** A row with just what its first cell reads. */
const row = (label: string, operations: string[] = [], httpStatus: number | null = null, kind = 'code'): TableRow =>
  ({
    entry: { label, kind },
    occurrence: { httpStatus, status: null, operations: operations.map((id) => ({ id })) },
  }) as unknown as TableRow;

describe('what is below a code', () => {
  it.each([
    [
      'status and operation share the line of a short code',
      row('65', ['start'], 206),
      'narrow',
      ['HTTP 206 · start'],
      null,
    ],
    ['they are apart where the column is wide', row('65', ['start'], 206), 'wide', ['HTTP 206', 'start'], null],
    [
      'a list that does not fit is counted, and named for the filter',
      row('1', ['CreateRoom', 'DeleteRoom']),
      'narrow',
      ['2 operations'],
      'CreateRoom, DeleteRoom',
    ],
    [
      'the same list is named where it fits',
      row('1', ['CreateRoom', 'DeleteRoom']),
      'wide',
      ['CreateRoom, DeleteRoom'],
      null,
    ],
    [
      'one long name is always named',
      row('1', ['BatchUpdateAttendeeCapabilities']),
      'narrow',
      ['BatchUpdateAttendeeCapabilities'],
      null,
    ],
    ['more than three are counted', row('1', ['a', 'b', 'c', 'd']), 'long', ['4 operations'], null],
    ['a status has no status below it', row('HTTP 404', [], 404, 'http-status'), 'narrow', [], null],
  ] as const)('%s', (_, of, room, parts, counted) => {
    expect(placeOfRow(of, [], room)).toEqual({ parts, counted });
  });

  it('leaves out the operations that the whole table is about', () => {
    expect(placeOfRow(row('2', ['start'], 200), ['start'], 'narrow').parts).toEqual(['HTTP 200']);
  });
});

describe('the column of codes', () => {
  const of = (rows: TableRow[]) => roomOf([{ operations: [], rows }]);

  it('is as narrow as nine of ten codes allow', () => {
    const short = Array.from({ length: 9 }, (_, code) => row(String(code)));
    expect(of([...short, row('FailedOperation.UnsupportedMethod')])).toBe('narrow');
    expect(of([...short.slice(1), row('ServiceUnavailable'), row('ResourceNotFound')])).toBe('wide');
    expect(of(short.map(() => row('FailedOperation.UnsupportedMethod')))).toBe('long');
  });

  it('has room for the names of operations', () => {
    expect(of([row('1', ['SendBroadcastMessage'])])).toBe('wide');
    expect(of([row('1', ['CreateDigitalHumanAgentInstance'])])).toBe('long');
  });
});
