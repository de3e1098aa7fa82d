import { describe, expect, it } from 'vitest';
import { diffEntries } from './diff.ts';
import { releaseOf } from './release.ts';
import { entry, OCCURRENCE, type Parts } from './test-entry.ts';
import { versionOfEntries } from './versions.ts';

const ID = 'acme/recorder/65';
const RETIRED = { since: '2026-12-01', why: 'It is gone.' };
const retry = (parts: object) => ({ occurrences: [{ retry: { ...OCCURRENCE.retry, ...parts } }] });

describe('an entry that says something else is reworded', () => {
  it.each<[string, Parts, object[]]>([
    [
      'HTTP status',
      { occurrences: [{ httpStatus: 404 }] },
      [{ what: 'HTTP status on stop', before: '206', after: '404' }],
    ],
    [
      'literal message',
      { occurrences: [{ message: 'no' }] },
      [{ what: 'literal message on stop', before: null, after: 'no' }],
    ],
    [
      'literal reason',
      { occurrences: [{ reason: 'late' }] },
      [{ what: 'literal reason on stop', before: 'request not completed', after: 'late' }],
    ],
    [
      'variables',
      { occurrences: [{ variables: ['id'] }] },
      [{ what: 'names of the parts that vary on stop', before: null, after: 'id' }],
    ],
    [
      'condition',
      { occurrences: [{ condition: 'busy' }] },
      [{ what: 'condition on stop', before: 'timeout', after: 'busy' }],
    ],
    [
      'outcome',
      { occurrences: [{ outcome: 'partial' }] },
      [{ what: 'outcome on stop', before: 'Error', after: 'Partly done' }],
    ],
    [
      'fixer',
      { occurrences: [{ fixedBy: 'caller' }] },
      [{ what: 'who can fix it on stop', before: 'Time', after: 'You' }],
    ],
    [
      'basis of the outcome',
      { occurrences: [{ basis: { outcome: 'vendor', fixedBy: 'inferred' } }] },
      [{ what: 'who says the outcome on stop', before: 'Our reading', after: 'The vendor' }],
    ],
    [
      'retry',
      retry({ verdict: 'never' }),
      [{ what: 'retry on stop', before: 'Wait, then retry', after: "Don't retry" }],
    ],
    [
      'delays',
      retry({ delaysSeconds: [3, 6] }),
      [{ what: 'delays of the retry on stop', before: null, after: '3 s, then 6 s' }],
    ],
    ['what follows the retry', retry({ then: 'Ask.' }), [{ what: 'what follows the retry on stop' }]],
    [
      'basis of the retry',
      retry({ basis: 'inferred' }),
      [{ what: 'who says the retry on stop', before: 'The vendor', after: 'Our reading' }],
    ],
    [
      'heading',
      { occurrences: [{ section: 'End' }] },
      [{ what: 'heading in the source on stop', before: 'Stop', after: 'End' }],
    ],
    ['meaning', { occurrences: [{ meaning: 'Slow.' }] }, [{ what: 'meaning on stop' }]],
    [
      'literal and meaning at once',
      { occurrences: [{ reason: 'late', meaning: 'Slow.' }] },
      [{ what: 'literal reason on stop', before: 'request not completed', after: 'late' }, { what: 'meaning on stop' }],
    ],
    ['causes', { occurrences: [{ causes: ['Load.'] }] }, [{ what: 'causes on stop' }]],
    ['notes', { occurrences: [{ notes: ['A note.'] }] }, [{ what: 'notes on stop' }]],
    ['advice', { occurrences: [{ actions: ['Wait.'] }] }, [{ what: 'advice on stop' }]],
    [
      'an occurrence that its vendor took away',
      { occurrences: [{ retired: RETIRED }] },
      [{ what: 'documented until on stop', before: null, after: '2026-12-01' }],
    ],
    ['title', { title: 'Too late' }, [{ what: 'title', before: 'Timeout', after: 'Too late' }]],
    ['code', { code: '065' }, [{ what: 'code', before: '65', after: '065' }]],
    ['passages', { passages: [{ title: 'A', text: ['B'], points: [], operations: [] }] }, [{ what: 'passages' }]],
    ['synonyms', { synonyms: ['acme/recorder/66'] }, [{ what: 'synonyms', before: null, after: 'acme/recorder/66' }]],
    ['an occurrence more', { occurrences: [{}, { operation: 'start' }] }, [{ what: 'occurrence on start added' }]],
    [
      'another operation',
      { occurrences: [{ operation: null }] },
      [{ what: 'occurrence added' }, { what: 'occurrence on stop removed' }],
    ],
    [
      'a second case',
      { occurrences: [{ meaning: 'New.', reason: 'new' }, {}] },
      [{ what: 'occurrence on stop, case 1 added' }],
    ],
  ])('%s', (_what, parts, fields) => {
    expect(diffEntries([entry()], [entry(parts)])).toEqual([{ kind: 'reworded', id: ID, from: null, fields }]);
  });
});

describe('two versions of the entries', () => {
  const kinds = (before: Parts[], after: Parts[]) =>
    diffEntries(before.map(entry), after.map(entry)).map(({ kind, id, from }) =>
      from ? `${kind} ${from} ${id}` : `${kind} ${id}`,
    );
  const moved = { id: 'acme/tape/65', aliases: [ID] };

  it.each<[string, Parts[], Parts[], string[]]>([
    ['the same', [{}], [{}], []],
    ['a new entry', [], [{}], [`added ${ID}`]],
    ['a new entry that is retired already', [], [{ retired: RETIRED }], [`added ${ID}`]],
    ['a move', [{}], [moved], [`moved ${ID} acme/tape/65`]],
    [
      'a move with other words',
      [{}],
      [{ ...moved, title: 'Late' }],
      [`moved ${ID} acme/tape/65`, 'reworded acme/tape/65'],
    ],
    ['two that became one', [{}, { id: 'acme/tape/65' }], [moved], [`moved ${ID} acme/tape/65`]],
    [
      'a synonym that moved',
      [{}, { id: 'acme/recorder/9', synonyms: [ID] }],
      [moved, { id: 'acme/recorder/9', synonyms: ['acme/tape/65'] }],
      [`moved ${ID} acme/tape/65`],
    ],
    ['a retired one', [{}], [{ retired: RETIRED, occurrences: [{ retired: RETIRED }] }], [`retired ${ID}`]],
    ['one retired with other words', [{}], [{ retired: RETIRED, title: 'Late' }], [`retired ${ID}`, `reworded ${ID}`]],
    ['one documented again', [{ retired: RETIRED, occurrences: [{ retired: RETIRED }] }], [{}], [`reworded ${ID}`]],
    ['a lost one', [{}], [], [`removed ${ID}`]],
    [
      'occurrences in another order',
      [{ occurrences: [{ operation: 'start' }, {}, { meaning: 'Or this.' }] }],
      [{ occurrences: [{ meaning: 'Or this.' }, {}, { operation: 'start' }] }],
      [],
    ],
    [
      'several, sorted by id',
      [{ id: 'b/b/b' }, { id: 'a/a/a' }],
      [{ id: 'c/c/c' }, { id: 'a/a/b' }],
      ['removed a/a/a', 'added a/a/b', 'removed b/b/b', 'added c/c/c'],
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(kinds(before, after)).toEqual(expected);
  });

  it('pair two occurrences of one operation by their meaning where everything else about them has changed', () => {
    const [change] = diffEntries(
      [
        entry({
          occurrences: [
            { meaning: 'First.', httpStatus: 400 },
            { meaning: 'Second.', httpStatus: 500 },
          ],
        }),
      ],
      [
        entry({
          occurrences: [
            { meaning: 'Second.', httpStatus: 503 },
            { meaning: 'First.', httpStatus: 403 },
          ],
        }),
      ],
    );
    expect(change?.fields).toEqual([
      { what: 'HTTP status on stop, case 1', before: '500', after: '503' },
      { what: 'HTTP status on stop, case 2', before: '400', after: '403' },
    ]);
  });

  it('a file from before there were former ids and retired entries is read as one without any', () => {
    const { aliases: _aliases, retired: _retired, ...old } = entry();
    const occurrences = old.occurrences.map(({ retired: _none, ...occurrence }) => occurrence);
    const { entries } = versionOfEntries.parse({ schemaVersion: 1, entries: [{ ...old, occurrences }] });
    expect(diffEntries(entries, [entry()])).toEqual([]);
  });

  it('become one release: a list a kind, and none that is empty', () => {
    const changes = diffEntries(
      [entry(), entry({ id: 'a/a/a' })],
      [entry(moved), entry({ id: 'a/a/a', title: 'New' })],
    );
    expect(releaseOf('0.2.0', '2026-12-01', 2, changes)).toEqual({
      release: '0.2.0',
      date: '2026-12-01',
      entries: 2,
      moved: [{ id: 'acme/tape/65', from: ID }],
      reworded: [{ id: 'a/a/a', fields: [{ what: 'title', before: 'Timeout', after: 'New' }] }],
    });
  });
});
