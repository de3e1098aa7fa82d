import { describe, expect, it } from 'vitest';
import type { Entry, Hit, Reading } from '../types.ts';
import { sureHits, unlistedCodes, withAgreeingMessage } from './evidence.ts';

const hitOf = (certainty: Hit['certainty'], ways: Hit['ways'], outcome = 'failure') =>
  ({ certainty, ways, occurrence: null, entry: { occurrences: [{ outcome }] } as unknown as Entry }) as Hit;

const readingOf = (hits: Hit[], clues: Reading['clues'] = []): Reading => ({
  hits,
  errors: [],
  more: 0,
  suggestions: [],
  unlisted: [{ kind: 'code', value: '4711', service: null, isPartial: false }],
  stranger: null,
  isList: false,
  part: null,
  clues,
  signals: [],
});

describe('in a log', () => {
  it('what is sure or likely is reported', () => {
    const hits = (['sure', 'likely', 'possible', 'elsewhere'] as const).map((certainty) => hitOf(certainty, ['code']));
    expect(sureHits(readingOf(hits)).map(({ certainty }) => certainty)).toEqual(['sure', 'likely']);
  });

  it('a success is not', () => {
    expect(sureHits(readingOf([hitOf('sure', ['code'], 'success')]))).toEqual([]);
  });

  it('a body whose message is not the entry’s is another service’s', () => {
    const clues = [{ kind: 'message', value: 'card declined', certainty: 1, why: '' }] as const;
    expect(withAgreeingMessage(readingOf([hitOf('sure', ['code'])], [...clues])).hits).toEqual([]);
    expect(withAgreeingMessage(readingOf([hitOf('sure', ['code', 'message'])], [...clues])).hits).toHaveLength(1);
    expect(withAgreeingMessage(readingOf([hitOf('sure', ['code'])])).hits).toHaveLength(1);
  });

  it('a code of no table is reported when an address or the reader names the service', () => {
    const code = { kind: 'code', value: '4711', certainty: 1, why: '' } as const;
    const reading = readingOf([], [code]);
    expect(unlistedCodes(reading, [], {})).toEqual([]);
    expect(unlistedCodes(reading, ['acme/recorder'], {})).toHaveLength(1);
    expect(unlistedCodes(reading, [], { service: 'recorder' })).toHaveLength(1);
  });
});
