import { describe, expect, it } from 'vitest';
import { announcedByWords, COMPLAINT, GENERAL_MESSAGE, meaningOfKey } from './keys.ts';

const fields = {
  codeFields: new Set(['bizerr']),
  textFields: new Set(['hint']),
  placeFields: new Map([
    ['disconnectreason', []],
    ['state', []],
  ]),
};
const meaning = (key: string) => meaningOfKey(key, fields);

describe('what a key says of its value', () => {
  it.each([
    ['code', 'code'],
    ['errorCode', 'code'],
    ['ERR_CODE', 'code'],
    ['code_1', 'code'],
    ['errCode2', 'code'],
    ['error', 'weak-code'],
    ['ret', 'weak-code'],
    ['biz-err', 'weak-code'],
    ['vendorCode', 'weak-code'],
    ['status', 'status'],
    ['httpStatusCode', 'status'],
    ['msg', 'message'],
    ['hint', 'message'],
    ['destroyReason', 'message'],
    ['lastError', 'message'],
    ['disconnectReason', 'placed'],
    ['state', 'state'],
    ['zipCode', 'other'],
    ['opcode', 'other'],
    ['xxcode', 'other'],
    ['onError', 'other'],
    ['isError', 'other'],
    ['uid', 'other'],
  ])('%s: %s', (key, expected) => {
    expect(meaning(key)).toBe(expected);
  });
});

describe('a key that is on no list announces by its words', () => {
  it.each([
    ['rec_err', 'code'],
    ['stopError', 'code'],
    ['err_code_api', 'code'],
    ['fail-reason', 'code'],
    ['apiStatus', 'status'],
    ['error_count', null],
    ['errorRate', null],
    ['exit_code', null],
    ['onError', null],
    ['is_error', null],
    ['mirror', null],
    ['uid', null],
  ])('%s: %s', (key, expected) => {
    expect(announcedByWords(key)).toBe(expected);
  });
});

it('some messages are of every server, and some complain about a value', () => {
  const general = ['ok', 'bad request', 'the request timeout', 'permission denied', 'timed out', 'unknown error'];
  expect(general.filter((text) => !GENERAL_MESSAGE.test(text))).toEqual([]);
  expect(['request not completed', 'bad request body', 'ok then'].filter((text) => GENERAL_MESSAGE.test(text))).toEqual(
    [],
  );
  expect(
    ['cname is empty', 'uid not allowed', 'must be a number', '参数无效'].filter((text) => !COMPLAINT.test(text)),
  ).toEqual([]);
  expect(['mustard', 'it is emptying'].filter((text) => COMPLAINT.test(text))).toEqual([]);
});
