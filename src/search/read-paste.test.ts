import { describe, expect, it } from 'vitest';
import { readPaste } from './read-paste.ts';
import { normalise } from './text.ts';

const OPERATIONS = ['acquire', 'start', 'stop', 'updateLayout'];
const read = (text: string) => readPaste(normalise(text), OPERATIONS).map(({ kind, value }) => `${kind} ${value}`);

describe('readPaste', () => {
  it.each([
    ['a body', '{"code":65,"reason":"request not completed"}', ['body-code 65', 'text request not completed']],
    ['an escaped body', String.raw`"{\"code\":65,\"reason\":\"x y z\"}"`, ['body-code 65', 'text x y z']],
    ['a code in quotes', "{'Code': '110200150', 'Message': 'no'}", ['body-code 110200150']],
    ['a printed map', '{reason=request timeout, code=62}', ['body-code 62', 'text request timeout']],
    ['a status line', 'HTTP/1.1 206 Partial Content', ['http-status 206']],
    ['a status in words', 'request failed with status code 500', ['http-status 500']],
    ['a status in brackets', 'request failed (404)', ['http-status 404']],
    ['a number by itself', '110200150', ['number 110200150']],
    ['a number and an operation', 'stop 404', ['number 404', 'operation stop']],
    ['full-width digits', '错误码６５', []],
    ['full-width digits with a space', '错误码 ６５', ['number 65']],
    ['no number out of a time stamp', '2026-11-20 02:13:55.123', []],
    ['no number out of an id', 'uid-12345 abc9', []],
  ])('%s', (_name, text, signals) => {
    expect(read(text)).toEqual(signals);
  });

  it('does not take loose numbers for codes when the body names one', () => {
    expect(read('{"code":2,"uid":"527841","width":640}')).toEqual(['body-code 2']);
  });

  it('does not take the loose numbers of a long text for codes, except those of nine digits', () => {
    expect(read(`${'a line of a log '.repeat(10)} 640 360 15`)).toEqual([]);
    expect(read(`${'a line of a log '.repeat(10)} 640 110200150`)).toEqual(['number 110200150']);
  });

  it('says where each signal stands', () => {
    const text = '{"code":65}';
    const [signal] = readPaste(text, []);
    expect(signal && text.slice(signal.start, signal.end)).toBe('65');
  });
});
