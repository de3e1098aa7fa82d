import { describe, expect, it } from 'vitest';
import { identitiesOf, shortSlugOf, slugOf, type KeyRules } from './entry-key.ts';

const row = { meaning: 'x', actions: [], condition: 'x' };
const table: KeyRules = { identifiedBy: 'code' };
const literal = (text: string) => ({ field: 'message', text, printedBy: 'wire' as const });

describe('slugOf', () => {
  it.each([
    ['appid is invalid', 'appid-is-invalid'],
    ['invalid_appid!', 'invalid-appid'],
    ['The taskId does not match with builderToken.', 'the-taskid-does-not-match-with-buildertoken'],
    ['body schema check fail, ...', 'body-schema-check-fail'],
    ['频道不存在', '频道不存在'],
  ])('%j becomes %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });
});

describe('identitiesOf', () => {
  it('is the code before anything else', () => {
    expect(identitiesOf({ ...row, code: '65', httpStatus: 206, literals: [literal('x')] }, table)).toEqual([
      { kind: 'code', key: '65', code: '65' },
    ]);
  });

  it('is one for each code of a shared cell', () => {
    expect(identitiesOf({ ...row, codes: ['1010', '5007'] }, table).map(({ key }) => key)).toEqual(['1010', '5007']);
  });

  it('is the message without a code, and the status without a message', () => {
    expect(identitiesOf({ ...row, literals: [literal('Unauthorized')], httpStatus: 401 }, table)).toEqual([
      { kind: 'message', key: 'unauthorized', code: null },
    ]);
    expect(identitiesOf({ ...row, httpStatus: 401 }, table)).toEqual([
      { kind: 'http-status', key: 'http-401', code: null },
    ]);
  });

  it('is the whole message, or the short one where the table says that its rows are known by their texts', () => {
    const text = 'the seat that the request names is nowhere else';
    const messageRow = { ...row, literals: [literal(text)] };
    expect(identitiesOf(messageRow, table)[0]?.key).toBe('the-seat-that-the-request-names-is-nowhere-else');
    expect(identitiesOf(messageRow, { identifiedBy: 'literal' })[0]?.key).toBe(
      'the-seat-that-the-request-names-is-4229',
    );
    expect(identitiesOf({ ...row, code: '7', literals: [literal(text)] }, table)[0]?.key).toBe('7');
  });

  it('is the key that a row gives, whatever it is about', () => {
    const key = 'own';
    for (const one of [
      { code: '1' },
      { state: 'idle' },
      { status: { protocol: 'sip', value: 486 } },
      { literals: [literal('bad')] },
      { httpStatus: 400 },
    ])
      expect(identitiesOf({ ...row, ...one, key }, table)[0]?.key).toBe('own');
  });

  it('has no part for a place whose name has no letter or digit', () => {
    const codeIn = { event: '!', field: 'a.b', header: 'X-C' };
    expect(identitiesOf({ ...row, code: '1', codeIn }, table)[0]?.key).toBe('b-x-c-1');
  });

  it('keeps the name of a state as it is printed', () => {
    expect(identitiesOf({ ...row, state: 'serviceIdle' }, table)).toEqual([
      { kind: 'state', key: 'serviceIdle', code: 'serviceIdle' },
    ]);
  });

  it('is empty for a row that names nothing', () => {
    expect(identitiesOf(row, table)).toEqual([]);
  });

  it('has the place of the code in front, the subcode and, for a class of errors, the literal behind', () => {
    const keyOf = (of: Parameters<typeof identitiesOf>[0], rules: KeyRules = table) => identitiesOf(of, rules)[0]?.key;
    expect(keyOf({ ...row, code: '3' }, { ...table, codeIn: { field: 'DisconnectReason' } })).toBe(
      'disconnectreason-3',
    );
    expect(keyOf({ ...row, code: '32', codeIn: { event: '101', field: 'payload.details.errorCode' } })).toBe(
      '101-errorcode-32',
    );
    expect(keyOf({ ...row, code: '404', subcode: '8522' })).toBe('404-8522');
    expect(
      keyOf({ ...row, code: 'internal', literals: [literal('pipeline frozen')] }, { identifiedBy: 'literal' }),
    ).toBe('internal-pipeline-frozen');
    expect(keyOf({ ...row, code: 'internal' }, { identifiedBy: 'literal' })).toBe('internal');
    expect(keyOf({ ...row, status: { protocol: 'sip', value: 486 } })).toBe('sip-486');
  });
});

describe('shortSlugOf', () => {
  const long = 'failed to link the source pad of one bin to the sink pad of another bin';

  it('is the whole slug of a short text', () => {
    expect(shortSlugOf('Room not found')).toBe('room-not-found');
  });

  it('cuts a long text at a word and ends in a hash of all of it', () => {
    expect(shortSlugOf(long)).toMatch(/^failed-to-link-the-source-pad-of-one-bin-[0-9a-f]{4}$/u);
    expect(shortSlugOf(long)).not.toBe(shortSlugOf(`${long} and more`));
    expect(shortSlugOf(`${long} and more`).length).toBeLessThanOrEqual(45);
  });

  it.each([
    ['a'.repeat(40), 'a'.repeat(40)],
    ['a'.repeat(41), `${'a'.repeat(40)}-d525`],
    ['the seat that the request names is nowhere else', 'the-seat-that-the-request-names-is-4229'],
    ['the seat that the request names and all others', 'the-seat-that-the-request-names-and-all-683e'],
    [`${long} 110`, 'failed-to-link-the-source-pad-of-one-bin-0c95'],
  ])('%j is published as %s', (text, slug) => {
    expect(shortSlugOf(text)).toBe(slug);
  });
});
