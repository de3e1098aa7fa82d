import { describe, expect, it } from 'vitest';
import { readPaste } from './read-paste.ts';
import type { SearchDocument, SearchIndex } from '../index-file/search-index.ts';
import { normalise } from '../text.ts';
import { buildVocabulary } from '../vocabulary.ts';

const document = (id: string, code: string | null, literal: string | null = null): SearchDocument => ({
  id,
  code,
  status: null,
  label: code ?? '',
  retired: false,
  former: [],
  title: '',
  occurrences: [
    {
      operation: null,
      httpStatus: null,
      literal,
      variables: [],
      text: '',
      steps: [],
      condition: 'x',
      outcome: 'failure',
      retry: 'never',
    },
  ],
});
const index: SearchIndex = {
  documents: [
    document('acme/recorder/65', '65', 'request not completed'),
    document('acme/recorder/404', '404'),
    document('acme/recorder/serviceIdle', 'serviceIdle'),
    document('acme/mixer/110200150', '110200150'),
  ],
  vendors: [
    { id: 'acme', name: 'Acme', words: ['Acme', '顶点'], documentation: 'docs.example', hosts: ['api.acme.example'] },
  ],
  services: [
    {
      id: 'acme/recorder',
      name: 'Recorder',
      legacy: false,
      inheritedBy: [],
      paths: ['/recording/'],
      words: ['recording', '录制'],
      former: [],
      documents: ['docs.example/recording'],
      fields: ['recordingConfig'],
      operations: [
        { id: 'start', paths: ['POST tasks'], words: [] },
        { id: 'stop', paths: ['DELETE tasks'], words: ['停止'] },
      ],
    },
  ],
  conditions: [],
  guides: [],
};
const vocabulary = buildVocabulary(index);
const read = (text: string) =>
  readPaste(normalise(text), vocabulary).map(({ kind, value, strong }) => `${kind} ${value}${strong ? '' : '?'}`);

describe('codes', () => {
  it.each([
    ['a body', '{"code":65,"reason":"request not completed"}', ['body-code 65', 'text request not completed']],
    ['a code in quotes', "{'Code': '110200150'}", ['body-code 110200150']],
    ['a nested code', '{"payload":{"details":{"errorCode":65}}}', ['body-code 65']],
    ['the number behind the word', 'something with error code 65 happened', ['body-code 65']],
    ['the number behind the Chinese word', '报错，错误码：６５', ['body-code 65']],
    ['a number by itself', ' #65 ', ['number 65']],
    ['a long known number anywhere', `${'a line of a log '.repeat(10)} 640 110200150`, ['number 110200150']],
    ['the name of a state', 'it says serviceIdle', ['body-code serviceIdle']],
  ])('%s', (_name, text, signals) => {
    expect(read(text)).toEqual(signals);
  });

  it.each([
    ['a time stamp', '2026-11-20 02:13:55.123 error'],
    ['an id', 'error uid-65 abc65'],
    ['a port', 'error at http://localhost:404 (pid 65)'],
    ['a line of a file', 'error in Foo.java:65'],
    ['a measure', 'failed after 65 ms and 404 times'],
    ['a version', 'error in 1.65.404'],
    ['a negative number', '{"code":-65}'],
    ['a number in prose without trouble', 'we are 65 people'],
  ])('not %s', (_name, text) => {
    expect(read(text).filter((signal) => /code|number/u.test(signal))).toEqual([]);
  });

  it('does not take loose numbers for codes when the body names one', () => {
    expect(read('{"code":65,"width":404} 404')).toEqual(['body-code 65']);
  });

  it('a state of a recording is no code, and says so', () => {
    const [signal] = readPaste('{"serverResponse":{"status":5}}', vocabulary);
    expect(signal).toMatchObject({ kind: 'ignored', value: '5', why: 'a state of the task, not a code' });
  });

  it("the caller's own code around the answer is no code of the vendor", () => {
    expect(read(String.raw`{"code":404,"data":{"upstream":"{\"code\":65}"}}`)).toEqual(['ignored 404', 'body-code 65']);
    expect(read('{"code":404,"data":{"message":"request not completed"}}')).toEqual([
      'ignored 404',
      'text request not completed',
    ]);
  });
});

describe('HTTP statuses', () => {
  it.each([
    ['a status line', 'HTTP/1.1 206 Partial Content'],
    ['a prefix', 'HTTP 206: {}'],
    ['words', 'request failed with status code 206'],
    ['round brackets', 'request failed (206)'],
    ['square brackets', 'RecClient[206] {}'],
    ['a phrase', '206 Partial Content'],
    ['a field', '{"status":206}'],
    ['Chinese', '状态码：206'],
  ])('%s', (_name, text) => {
    expect(read(text)).toEqual(['http-status 206']);
  });
});

describe('context', () => {
  it.each([
    ['the host', 'Host: api.acme.example', ['vendor acme']],
    [
      'the path, with the operation by its method',
      'DELETE https://api.acme.example/v1/recording/tasks/7f3',
      ['vendor acme', 'service acme/recorder', 'operation stop'],
    ],
    ['the path, with the operation by its name', '/v1/recording/x/start', ['service acme/recorder', 'operation start']],
    [
      'the method of curl',
      'curl -X POST https://api.acme.example/v1/recording/tasks',
      ['vendor acme', 'service acme/recorder', 'operation start'],
    ],
    ...['-X DELETE', '-XDELETE', '--request=DELETE', "--request 'DELETE'"].map((method): [string, string, string[]] => [
      `the method of curl, apart from the address: ${method}`,
      `curl ${method} -H 'Accept: */*' --url https://api.acme.example/v1/recording/tasks`,
      ['vendor acme', 'service acme/recorder', 'operation stop'],
    ]),
    ['a field', '{"recordingConfig":{}}', ['service acme/recorder']],
    ['words', 'acme recording stop failed', ['vendor acme?', 'service acme/recorder?', 'operation stop?']],
    ['Chinese words', '顶点的录制停止失败', ['vendor acme?', 'service acme/recorder?', 'operation stop?']],
    ['two operations in words: neither', 'recording start and stop fail', ['service acme/recorder?']],
    ['no part of a word', 'acmes recordings restart', []],
  ])('%s', (_name, text, signals) => {
    expect(read(text)).toEqual(signals);
  });
});
