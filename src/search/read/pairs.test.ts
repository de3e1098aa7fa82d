import { describe, expect, it } from 'vitest';
import { scanPairs } from './pairs.ts';

const read = (text: string) => scanPairs(text).map(({ path, key, value }) => `${[...path, key].join('.')}=${value}`);

describe('scanPairs', () => {
  it.each([
    ['JSON', '{"code":65,"reason":"request not completed"}', ['code=65', 'reason=request not completed']],
    ['nested JSON', '{"payload":{"details":{"errorCode":32}},"sid":"x"}', ['payload.details.errorCode=32', 'sid=x']],
    ['a list of objects', '{"list":[{"code":1},{"code":2}]}', ['list.code=1', 'list.code=2']],
    ['JSON in a string', '{"body":"{\\"code\\":65,\\"reason\\":\\"a b\\"}"}', ['body.code=65', 'body.reason=a b']],
    ['JSON in a string in a string', String.raw`"{\"body\":\"{\\\"code\\\":65}\"}"`, ['body.code=65']],
    [
      'an answer behind other words',
      String.raw`{"msg":"zego: {\"Code\":110}"}`,
      ['msg=zego: {\\"Code\\":110}', 'zego.Code=110'],
    ],
    [
      'an answer in a sentence',
      String.raw`{"msg":"it said {\"code\":65}"}`,
      [String.raw`msg=it said {\"code\":65}`, 'msg.code=65'],
    ],
    ['single quotes', "{'code': 65, 'reason': 'a b'}", ['code=65', 'reason=a b']],
    ['a printed map', '{reason=request timeout, code=62}', ['reason=request timeout', 'code=62']],
    [
      'a Go struct',
      '{Code:110200150 Message:no stream RequestId:5}',
      ['Code=110200150', 'Message=no stream', 'RequestId=5'],
    ],
    ['a query string', 'https://x.example/?Action=StartMix&AppId=12', ['Action=StartMix', 'AppId=12']],
    ['a value that was cut off', '{"reason":"request not comp', ['reason=request not comp']],
    ['an object that was cut off', '{"a":{"code":65,"reas', ['a.code=65']],
    ['keys with spaces around the colon', '"code" : 65', ['code=65']],
    ['a number at the end of a sentence', 'It failed with code: 65.', ['code=65']],
    ['a version', 'code: 6.5.1', ['code=6.5.1']],
    ['no pairs', 'nothing to see here', []],
    ['no pair in an address', 'https://x.example/a', []],
  ])('%s', (_name, text, pairs) => {
    expect(read(text)).toEqual(pairs);
  });

  it('says where each value stands', () => {
    const text = 'x {"code":65}';
    expect(scanPairs(text).map(({ start, end }) => text.slice(start, end))).toEqual(['65']);
  });

  it('braces in a text are no objects', () => {
    expect(read('{"reason":"use {} here","code":2}')).toEqual(['reason=use {} here', 'code=2']);
  });
});
