import { describe, expect, it } from 'vitest';
import type { Entry, LiteralText, Occurrence } from '../model.ts';
import { composeSample, printedFields, responseText, statusWords } from './sample.ts';

const literal = (field: string | null, text: string, printedBy: LiteralText['printedBy'] = 'wire') =>
  ({ field, text, printedBy, variables: [] }) as LiteralText;
const occurrenceOf = (literals: LiteralText[], httpStatus: number | null = null, direction = 'response') =>
  ({ literals, httpStatus, table: { direction } }) as unknown as Occurrence;
const entryOf = (more: object = {}, answer: object = { code: 'code', text: [] }) =>
  ({ kind: 'code', code: '65', subcode: null, codeIn: null, service: { answer }, ...more }) as unknown as Entry;
const bodyOf = (entry: Entry, occurrence: Occurrence) => {
  const body = composeSample(entry, occurrence)?.body;
  return body === undefined || body === '' ? body : JSON.parse(body);
};

describe('the fields that a row prints', () => {
  it('are the code, the subcode and the texts of responses, under their own names', () => {
    const entry = entryOf({ subcode: '8522' }, { code: 'code', subcode: 'sub.code', text: [] });
    const printed = [literal('msg', 'It failed.'), literal('msg', 'Only here.', 'sdk'), literal(null, 'Nowhere.')];
    expect(printedFields(entry, occurrenceOf(printed))).toEqual([
      ['code', '65'],
      ['sub.code', '8522'],
      ['msg', 'It failed.'],
    ]);
  });

  it('hold one text each: the first', () => {
    expect(printedFields(entryOf(), occurrenceOf([literal('msg', 'a'), literal('msg', 'b')]))).toEqual([
      ['code', '65'],
      ['msg', 'a'],
    ]);
  });

  it('have no code where the entry is none, a range, or one that another place carries', () => {
    const none = occurrenceOf([]);
    expect(printedFields(entryOf({ kind: 'message' }), none)).toEqual([]);
    expect(printedFields(entryOf({ code: '5xx' }), none)).toEqual([]);
    expect(printedFields(entryOf({ code: '5x' }), none)).toEqual([['code', '5x']]);
    expect(printedFields(entryOf({}, { text: [] }), none)).toEqual([]);
    expect(printedFields(entryOf({ codeIn: { event: '101' } }), none)).toEqual([]);
    expect(printedFields(entryOf({ codeIn: { field: 'why' } }), none)).toEqual([['why', '65']]);
    expect(printedFields(entryOf(), occurrenceOf([], null, 'state'))).toEqual([]);
  });
});

describe('a composed response', () => {
  it('is nested as the paths say, also in lists; digits are a number', () => {
    const entry = entryOf({ subcode: '7' }, { code: 'Response.Error.Code', subcode: 'list[].sub', text: [] });
    const printed = [
      literal('Response.Error.Message', 'It failed.'),
      literal('list[].why', 'a'),
      literal('top', '-12'),
    ];
    expect(bodyOf(entry, occurrenceOf(printed))).toEqual({
      Response: { Error: { Code: 65, Message: 'It failed.' } },
      list: [{ sub: 7, why: 'a' }],
      top: -12,
    });
    expect(bodyOf(entryOf({ code: '1234567890123456' }), occurrenceOf([]))).toEqual({ code: '1234567890123456' });
    expect(bodyOf(entryOf({ code: '6a' }), occurrenceOf([]))).toEqual({ code: '6a' });
  });

  it('is none for a state, and none where the row prints nothing', () => {
    expect(composeSample(entryOf({ kind: 'state' }), occurrenceOf([], 200))).toBeNull();
    expect(composeSample(entryOf(), occurrenceOf([], 200, 'state'))).toBeNull();
    expect(composeSample(entryOf({ kind: 'message' }), occurrenceOf([]))).toBeNull();
    expect(composeSample(entryOf({ kind: 'message' }), occurrenceOf([], 404))).toMatchObject({
      httpStatus: 404,
      body: '',
    });
  });

  it('has the code in the header that carries it, of the service or of the table', () => {
    const of = (entry: Entry) => composeSample(entry, occurrenceOf([]))?.headers;
    expect(of(entryOf({}, { codeHeader: 'X-Code', text: [] }))).toEqual(['X-Code: 65']);
    expect(of(entryOf({ codeIn: { header: 'X-Error' } }))).toEqual(['X-Error: 65']);
    expect(of(entryOf({ codeIn: { field: 'why' } }, { codeHeader: 'X-Code', text: [] }))).toEqual([]);
  });

  it('is printed with its status, its header, an empty line and its body, as far as they are known', () => {
    expect(responseText({ httpStatus: 206, headers: ['A: b'], body: '{}' })).toBe(
      'HTTP/1.1 206 Partial Content\nA: b\n\n{}',
    );
    expect(responseText({ httpStatus: null, body: '{}' })).toBe('{}');
    expect(responseText({ httpStatus: 404, body: '' })).toBe('HTTP/1.1 404 Not Found');
    expect(statusWords(299)).toBe('299');
  });
});
