import { describe, expect, it } from 'vitest';
import { retryOf } from '../../join/build-retry.ts';
import type { Entry, Occurrence, Retry } from '../../model.ts';
import { handlingOf } from './handling.ts';

type Literal = { field: string | null; text: string };

/** An entry with just what a program needs to know; each test changes what it is about. */
const entryOf = (more: Partial<Entry> = {}, occurrence: object = {}): Entry =>
  ({
    kind: 'code',
    code: '7',
    subcode: null,
    codeIn: null,
    label: '7',
    title: 'Broken',
    service: {
      answer: { code: 'error.code', codeHeader: null, subcode: 'error.sub', text: ['error.text'] },
      vendor: { name: 'Acme' },
    },
    occurrences: [
      {
        table: { direction: 'response' },
        httpStatus: 400,
        literals: [],
        operations: [],
        actions: [],
        outcome: 'failure',
        effect: 'none',
        retry: retryOf({ verdict: 'never' }),
        ...occurrence,
      },
    ],
    ...more,
  }) as unknown as Entry;
const withRetry = (retry: Partial<Retry> & Pick<Retry, 'verdict'>, effect: Occurrence['effect'] = 'none') =>
  handlingOf(entryOf({}, { effect, retry: { ...retryOf({ verdict: retry.verdict }), ...retry } }));
const printing = (...literals: Literal[]) =>
  handlingOf(
    entryOf(
      { kind: 'message', code: null, label: 'x' },
      { literals: literals.map((one) => ({ ...one, printedBy: 'wire' })) },
    ),
  )?.field;

describe('how a program recognizes an error', () => {
  it('is the field of its code, and of its subcode', () => {
    expect(handlingOf(entryOf())).toMatchObject({
      field: { path: ['error', 'code'], value: '7', match: 'code' },
      subfield: null,
      status: null,
    });
    expect(handlingOf(entryOf({ subcode: '8' }))?.subfield).toEqual({ path: ['error', 'sub'], value: '8' });
  });

  it('has no field of a subcode where the vendor has none, or none that a name reaches', () => {
    const { service } = entryOf();
    const withSubcode = (subcode: string | undefined) =>
      handlingOf(
        entryOf({ subcode: '8', service: { ...service, answer: { ...service.answer, subcode } } as Entry['service'] }),
      )?.subfield;
    expect(withSubcode(undefined)).toBeNull();
    expect(withSubcode('error.sub-code')).toBeNull();
  });

  it('is the longest part of a text that does not vary', () => {
    expect(printing({ field: 'error.text', text: 'not free' })).toEqual({
      path: ['error', 'text'],
      value: 'not free',
      match: 'text',
    });
    expect(printing({ field: 'error.text', text: 'seat ... is not free ...' })).toMatchObject({
      value: ' is not free ',
      match: 'part',
    });
  });

  it('is nothing where no part stays, no name reaches the field, or quotes would end the literal', () => {
    expect(printing({ field: 'error.text', text: '... ...' })).toBeUndefined();
    expect(printing({ field: 'errors[].text', text: 'bad' })).toBeUndefined();
    expect(printing({ field: 'error.text', text: 'a "bad" one' })).toBeUndefined();
    expect(printing({ field: 'error.text', text: 'costs $1' })).toBeUndefined();
  });

  it('is the status where it is about that alone', () => {
    const bare = entryOf({ kind: 'http-status', code: null, label: 'HTTP 400' });
    expect(handlingOf(bare)).toMatchObject({ field: null, status: 400 });
    expect(handlingOf(entryOf({ kind: 'message', code: null }))).toBeNull();
  });

  it('is nothing for what is not a response', () => {
    expect(handlingOf(entryOf({ kind: 'state' }))).toBeNull();
    expect(handlingOf(entryOf({}, { table: { direction: 'event' } }))).toBeNull();
  });
});

describe('what a program does then', () => {
  it('waits as the vendor says, as we read it, or as we choose', () => {
    expect(withRetry({ verdict: 'after-delay', delaysSeconds: [3, 6], delaysBasis: 'vendor' })).toMatchObject({
      waits: [3, 6],
      waitsNote: 'seconds, as Acme says',
    });
    expect(withRetry({ verdict: 'after-delay', delaysSeconds: [3] })?.waitsNote).toBe(
      'seconds, our reading of the Acme docs',
    );
    expect(withRetry({ verdict: 'after-delay' })).toMatchObject({
      waits: [1, 2, 4],
      waitsNote: 'seconds; the table names no times, so these are ours',
    });
    expect(withRetry({ verdict: 'same-request', atMost: 6 })).toMatchObject({
      waits: [0, 1, 2, 4, 4, 4],
      waitsNote: 'seconds: at once, then after pauses of ours',
    });
    expect(withRetry({ verdict: 'same-request', atMost: null })?.waits).toEqual([0, 1, 2]);
    expect(withRetry({ verdict: 'after-fix', delaysSeconds: [3] })).toMatchObject({ waits: [], waitsNote: '' });
  });

  it.each(['same-request', 'after-delay', 'after-refresh', 'higher-level'] as const)(
    'is careful with what may have worked, before it sends it again: %s',
    (verdict) => {
      const guard = { guard: { same: ['token', 'room'], answers: [], basis: 'vendor' }, operation: null } as const;
      expect(withRetry({ verdict })?.cautions).toEqual([]);
      expect(withRetry({ verdict }, 'maybe')?.cautions).toEqual([
        'It may have worked: repeat only a request that does nothing twice.',
      ]);
      expect(withRetry({ verdict, guards: [guard, guard] as unknown as Retry['guards'] }, 'maybe')?.cautions).toEqual([
        'It may have worked: keep the same token and room in every request.',
      ]);
    },
  );

  it('says how long to ask where the state decides', () => {
    expect(withRetry({ verdict: 'check-first', atMost: 2 }, 'maybe')?.cautions).toEqual([
      'At most 2 checks; then stop, and have someone look at it.',
    ]);
    expect(withRetry({ verdict: 'never' }, 'maybe')?.cautions).toEqual([]);
  });

  it('says the first step, or the verdict, without marks, quotes and line breaks', () => {
    expect(handlingOf(entryOf({}, { actions: ['Read the `docs` of\n"rooms".', 'Ask.'] }))?.step).toBe(
      'Read the docs of rooms.',
    );
    expect(handlingOf(entryOf())?.step).toBe('Repeating it changes nothing.');
  });
});
