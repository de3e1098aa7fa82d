import { describe, expect, it } from 'vitest';
import type { Entry, Hit, Reading } from '../types.ts';
import { sureHits } from './evidence.ts';

const OCCURRENCE = {
  operation: null,
  httpStatus: 401,
  message: 'Unauthorized',
  reason: null,
  variables: [],
  meaning: '',
  causes: [],
  notes: [],
  actions: [],
  condition: 'unauthorized',
  outcome: 'failure',
  fixedBy: 'caller',
  basis: { outcome: 'inferred', effect: 'inferred', fixedBy: 'inferred' },
  retry: { verdict: 'after-fix', delaysSeconds: [], then: null, basis: 'inferred' },
  section: '',
  table: '',
  row: 1,
  url: '/acme/recorder/401/#start',
} as const satisfies Partial<Entry['occurrences'][number]>;

/** A reading with one hit of a vendor that nothing else tells. */
function readingOf(ways: Hit['ways'], message: string, code = '401'): Reading {
  const entry = {
    id: `acme/recorder/${code}`,
    vendor: 'acme',
    service: 'recorder',
    code,
    occurrences: [{ ...OCCURRENCE, message }],
  } as unknown as Entry;
  const hit: Hit = {
    entry,
    occurrence: null,
    url: '',
    ways,
    why: '',
    elsewhere: false,
    contradiction: null,
    variables: [],
  };
  return { hits: [hit], suggestions: [], unlisted: [], signals: [] };
}

describe('in a log', () => {
  it.each<[string, Hit['ways'], string, string?]>([
    ['a code with its message', ['code', 'message'], 'request timeout'],
    ['a long code', ['code'], '', '110200150'],
    ['a message of three words', ['message'], 'request not completed'],
    ['a message of four words inside of others', ['message-inside'], 'failed to find worker'],
  ])('%s is sure', (_name, ways, message, code) => {
    expect(sureHits(readingOf(ways, message, code), {})).toHaveLength(1);
  });

  it.each<[string, Hit['ways'], string, string?]>([
    ['a code', ['code'], 'Unauthorized'],
    ['a code with a message that everybody says', ['code', 'message'], 'Unauthorized'],
    ['a number', ['number'], ''],
    ['a message of two words', ['message'], 'request timeout'],
    ['a message of three words inside of others', ['message-inside'], 'request not completed'],
    ['an HTTP status', ['status'], ''],
    ['similar words', ['words'], 'failed to find worker'],
  ])('%s is not', (_name, ways, message, code) => {
    expect(sureHits(readingOf(ways, message, code), {})).toEqual([]);
  });

  it('a code is sure when the reader says whose it is', () => {
    expect(sureHits(readingOf(['code'], 'Unauthorized'), { vendor: 'acme' })).toHaveLength(1);
  });
});
