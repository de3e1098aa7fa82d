import { describe, expect, it } from 'vitest';
import type { RateLimit, Service, Table, Vendor } from '../model.ts';
import {
  answerFacts,
  coverageWords,
  hostWords,
  placeOfEntry,
  rateLimitWords,
  selfHostedWords,
  tableFacts,
  versionWords,
} from './facts.ts';
import { textOf } from './document.ts';
import type { EntryData } from './entry-data.ts';

describe('what an entry is, and where it is read', () => {
  const place = (more: object) =>
    placeOfEntry({
      kind: 'code',
      label: '65',
      codeIn: null,
      answer: { code: 'error.code', codeHeader: null },
      occurrences: [{ direction: 'response' }],
      ...more,
    } as unknown as EntryData);

  it.each([
    [{}, '`error.code` in the response body'],
    [{ occurrences: [{ direction: 'event' }] }, '`error.code` in the payload'],
    [{ answer: { code: null, codeHeader: 'X-Code' } }, 'Response header `X-Code`'],
    [{ answer: { code: null, codeHeader: null } }, 'Code'],
    [{ codeIn: { event: '101', field: 'why', header: null } }, 'Code in event `101`, field `why`'],
    [{ codeIn: { event: null, field: null, header: 'X' } }, 'Code in header `X`'],
    [{ kind: 'message' }, 'Message'],
    [{ kind: 'http-status' }, 'HTTP status line'],
    [{ kind: 'status', label: 'SIP 486' }, 'SIP status'],
    [{ kind: 'state' }, 'State'],
  ])('%j: %s', (more, words) => {
    expect(place(more)).toBe(words);
  });
});

describe('what is known of a source', () => {
  it('is how far it was read, unless that is to its end', () => {
    const words = (coverage: object, incomplete?: string) => coverageWords({ coverage } as Table, incomplete);
    expect(words({ extent: 'whole' })).toBeNull();
    expect(words({ extent: 'whole', note: 'So.' })).toBe('So.');
    expect(words({ extent: 'partial' }, 'In part.')).toBe('In part.');
    expect(words({ extent: 'partial', readTo: 'the code 50.', note: 'So.' }, 'In part.')).toBe(
      'In part. Read so far: the code 50. So.',
    );
  });

  it('is what its table is about, where that is not the code of a response', () => {
    const facts = (more: object) =>
      tableFacts({
        direction: 'response',
        codeIn: null,
        bitMask: false,
        coverage: { extent: 'whole' },
        ...more,
      } as Table);
    expect(facts({})).toEqual([]);
    expect(facts({ direction: 'state', codeIn: { field: 'why' }, bitMask: true })).toEqual([
      'State inside a payload, not an error response.',
      'The code is in field `why`.',
      'Codes of this table are added up: `6` is `2` and `4`.',
    ]);
  });

  it('are the versions for which it holds', () => {
    expect(versionWords({ validFrom: null, validUntil: null })).toBeNull();
    expect(versionWords({ validFrom: '1', validUntil: null })).toBe('from `1`');
    expect(versionWords({ validFrom: '1', validUntil: '2' })).toBe('from `1` until `2`');
  });
});

describe('what is known of a service', () => {
  const lines = (answer: object) =>
    answerFacts({ text: [], requestId: [], ...answer } as unknown as Service['answer']).map(
      ({ name, line }) => `${name}: ${textOf(line)}`,
    );

  it('is how a response carries its parts, as far as it does', () => {
    expect(lines({})).toEqual([]);
    expect(lines({ codeHeader: 'X-Code' })).toEqual(['Code: header X-Code']);
    expect(
      lines({
        code: 'code',
        codeHeader: 'X-Code',
        subcode: 'sub',
        text: ['msg', 'detail'],
        requestId: [
          { in: 'header', name: 'X-Id' },
          { in: 'body', name: 'id' },
        ],
      }),
    ).toEqual(['Code: code', 'Subcode: sub', 'Text: msg, detail', 'Request ID: header X-Id or id']);
  });

  it('are its limits, its hosts, and whether one can run it oneself', () => {
    const limit = { what: 'requests', limit: 1000, per: 'second', operations: [] } as unknown as RateLimit;
    expect(rateLimitWords(limit)).toBe('1,000 requests per second');
    const operations = [{ id: 'start' }, { id: 'stop' }] as RateLimit['operations'];
    expect(rateLimitWords({ ...limit, operations })).toBe('1,000 requests per second, for `start`, `stop`');
    expect(hostWords('*.acme.example')).toBe('any host below `acme.example`');
    expect(hostWords('acme.example')).toBe('`acme.example`');
    const hosted = (selfHosted: boolean) => selfHostedWords({ selfHosted, name: 'Acme' } as unknown as Vendor);
    expect(hosted(false)).toBeNull();
    expect(hosted(true)).toMatch(/^You can run Acme on your own/u);
  });
});
