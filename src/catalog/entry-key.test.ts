import { describe, expect, it } from 'vitest';
import { identitiesOf, slugOf } from './entry-key.ts';

const row = { meaning: 'x', actions: [], condition: 'x' };

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
    expect(identitiesOf({ ...row, code: '65', httpStatus: 206, message: 'x' })).toEqual([
      { kind: 'code', key: '65', code: '65' },
    ]);
  });

  it('is one for each code of a shared cell', () => {
    expect(identitiesOf({ ...row, codes: ['1010', '5007'] }).map(({ key }) => key)).toEqual(['1010', '5007']);
  });

  it('is the message without a code, and the status without a message', () => {
    expect(identitiesOf({ ...row, message: 'Unauthorized', httpStatus: 401 })).toEqual([
      { kind: 'message', key: 'unauthorized', code: null },
    ]);
    expect(identitiesOf({ ...row, httpStatus: 401 })).toEqual([{ kind: 'http-status', key: 'http-401', code: null }]);
  });

  it('keeps the name of a state as it is printed', () => {
    expect(identitiesOf({ ...row, state: 'serviceIdle' })).toEqual([
      { kind: 'state', key: 'serviceIdle', code: 'serviceIdle' },
    ]);
  });

  it('is empty for a row that names nothing', () => {
    expect(identitiesOf(row)).toEqual([]);
  });
});
