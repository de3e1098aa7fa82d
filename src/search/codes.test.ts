import { describe, expect, it } from 'vitest';
import { codesOf, IS_SUBCODE, isNumber, namesOf, wordsOfCodes } from './codes.ts';
import type { SearchDocument } from './index-file/search-index.ts';
import { allAtOnce } from './slices.ts';

const document = (more: Partial<SearchDocument>) =>
  ({ kind: 'code', code: null, names: [], status: null, label: 'Label', ...more }) as SearchDocument;

describe('what may be printed where the code of an entry is', () => {
  it('is its code, its names, its status; the label of a status of another protocol', () => {
    expect(codesOf(document({}))).toEqual([]);
    expect(codesOf(document({ code: '4', names: ['FAILED'], status: 404 }))).toEqual(['4', 'FAILED', '404']);
    expect(codesOf(document({ kind: 'status', label: 'SIP 486' }))).toEqual(['SIP 486']);
  });

  it('is a number with or without a sign, else a name; names are found in any spelling', () => {
    expect(['65', '-65', '6a', '--6', '0x41', ''].filter(isNumber)).toEqual(['65', '-65']);
    const names = allAtOnce(namesOf(new Set(['65', 'NO_AUTH', 'noAuth', 'gone'])));
    expect([...names]).toEqual([
      ['noauth', ['NO_AUTH', 'noAuth']],
      ['gone', ['gone']],
    ]);
  });

  it('is a subcode where its field is called one', () => {
    const fields = ['subcode', 'error.subcode', 'substatuscode', 'suberrorcode', 'subcodes', 'code'];
    expect(fields.filter((field) => IS_SUBCODE.test(field))).toEqual(fields.slice(0, 4));
  });

  it('is made of words where it is a constant or dotted, and no others are', () => {
    const codes = ['ROOM_DELETED', 'FailedOperation.RoomGone', 'room_gone', 'v1.2', 'ERROR', '-65'];
    expect([...wordsOfCodes(new Set(codes))]).toEqual([
      ['ROOM_DELETED', ' room deleted '],
      ['FailedOperation.RoomGone', ' failedoperation roomgone '],
    ]);
  });
});
