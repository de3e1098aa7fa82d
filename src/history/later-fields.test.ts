import { describe, expect, it } from 'vitest';
import { diffEntries } from './diff.ts';
import { entry, type Parts } from './test-entry.ts';
import type { VersionedOccurrence } from './versions.ts';

type Literal = NonNullable<VersionedOccurrence['literals']>[number];

describe('two versions of the entries, by a field that came later', () => {
  const reason = { field: 'reason', text: 'request not completed', printedBy: 'wire', variables: [] } satisfies Literal;
  const detail = { field: 'detail', text: 'slow', printedBy: 'wire', variables: [] } satisfies Literal;
  const TODAY = {
    operations: ['stop'],
    direction: 'response',
    status: 206,
    statusProtocol: 'http',
    literals: [reason, detail],
    category: null,
    validFrom: null,
    validUntil: null,
    effect: 'maybe',
  } satisfies Partial<VersionedOccurrence>;
  const ENTRY_TODAY = { subcode: null, name: null, alsoWritten: [], codeIn: null, prefix: null } satisfies Parts;
  const today = ({ occurrences: [occurrence] = [{}], ...parts }: Parts = {}) =>
    entry({ ...ENTRY_TODAY, ...parts, occurrences: [{ ...TODAY, ...occurrence }] });

  it.each<[Parts, object[]]>([
    [
      { occurrences: [{ operations: ['stop', 'query'] }] },
      [{ what: 'operations on stop', before: 'stop', after: 'stop, query' }],
    ],
    [
      { occurrences: [{ literals: [reason, { ...detail, text: 'late' }] }] },
      [{ what: 'further literals on stop', before: 'slow', after: 'late' }],
    ],
    [
      { occurrences: [{ literals: [reason, { ...detail, field: 'hint' }] }] },
      [{ what: 'fields of the literals on stop', before: 'reason, detail', after: 'reason, hint' }],
    ],
    [
      { occurrences: [{ status: 486, statusProtocol: 'sip' }] },
      [{ what: 'status of another protocol on stop', before: null, after: 'sip 486' }],
    ],
    [{ occurrences: [{ direction: 'event' }] }, [{ what: 'direction on stop', before: 'response', after: 'event' }]],
    [{ occurrences: [{ category: 'Expected' }] }, [{ what: 'category on stop', before: null, after: 'Expected' }]],
    [
      { occurrences: [{ validFrom: '2.0' }] },
      [{ what: 'version since when it holds on stop', before: null, after: '2.0' }],
    ],
    [
      { occurrences: [{ effect: 'done' }] },
      [{ what: 'whether the request took effect on stop', before: 'maybe', after: 'done' }],
    ],
    [{ name: 'SLOW' }, [{ what: 'name of the number', before: null, after: 'SLOW' }]],
    [{ subcode: '7' }, [{ what: 'subcode', before: null, after: '7' }]],
    [{ alsoWritten: ['0x41'] }, [{ what: 'other spellings', before: null, after: '0x41' }]],
    [
      { codeIn: { event: '101', field: 'errorCode', header: null } },
      [{ what: 'place of the code', before: null, after: 'event 101, field errorCode' }],
    ],
    [{ prefix: 'acme/recorder/6' }, [{ what: 'class', before: null, after: 'acme/recorder/6' }]],
  ])('%j', (parts, fields) => {
    expect(diffEntries([today()], [today(parts)])).toMatchObject([{ kind: 'reworded', fields }]);
  });

  it('and a version without these fields says nothing about them', () => {
    expect(diffEntries([entry()], [today()])).toEqual([]);
  });
});
