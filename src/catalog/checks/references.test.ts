import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf, problemsOf, type MadeUp, type Service } from '../../../tests/content/problems-in.ts';
import { referenceRules } from './references.ts';

const wrongIn = findingsIn(referenceRules);
const wrongOf = findingsOf(referenceRules);

describe('the condition of a row', () => {
  const rows = [{ condition: 'open' }, { condition: 'strange' }];

  it('has a file, readable or not', () => {
    expect(wrongIn('known-condition', { rows })).toEqual(['tables.0.rows.1.condition: unknown condition `strange`']);
    expect(wrongIn('known-condition', { rows }, { files: ['conditions/strange.mdx'] })).toEqual([]);
    for (const file of ['a/conditions/strange.mdx', 'conditions/strange.mdx.bak', 'conditions/strange.yaml'])
      expect(wrongIn('known-condition', { rows }, { files: [file] })).toHaveLength(1);
  });

  it('is reported by a row', () => {
    const used = {
      services: { 'v/s': { rows: ['open', 'invalid', 'gone', 'fine'].map((condition) => ({ condition })) } },
    };
    expect(wrongOf('used-condition', used)).toEqual(['conditions/busy.mdx: a condition that no row reports']);
  });
});

describe('while a service cannot be read, nobody knows', () => {
  const content = (files: string[]): MadeUp => ({
    services: { 'v/s': { rows: [{ status: { protocol: 'sip', value: 486 } }], jobs: ['call'] } },
    protocols: { sip: {}, xmpp: {} },
    jobs: { call: {}, record: {} },
    files,
  });
  const unused = (name: string, files: string[] = []) => wrongOf(name, content(files));

  it.each([
    ['used-condition', 4, 'conditions/invalid.mdx: a condition that no row reports'],
    ['used-protocol', 1, 'protocols/xmpp.yaml: a protocol that no row has a status of'],
    ['used-job', 1, 'jobs/record.yaml: a job that no service does'],
  ])('what its rows name: %s', (name, count, found) => {
    expect(unused(name)).toHaveLength(count);
    expect(unused(name)[0]).toBe(found);
    for (const file of ['vendors/v/t.yaml', 'vendors/v/t.yml', 'vendors/v/w/t.yaml'])
      expect(unused(name, [file])).toEqual([]);
    for (const file of [
      'vendors/v/vendor.yaml',
      'vendors/v/vendor.yml',
      'vendors/v/t.mdx',
      'a/vendors/v/t.yaml',
      'vendors/t.yamls',
    ])
      expect(unused(name, [file])).toHaveLength(count);
  });
});

it('without a service, everything is unused', () => {
  expect(wrongOf('used-job', { services: { 'v/s': {} }, jobs: { call: {} } })).toEqual([
    'jobs/call.yaml: a job that no service does',
  ]);
});

it('the jobs of a service have files', () => {
  const wrong = (...files: string[]) =>
    wrongIn('known-job', { jobs: ['call', 'record'] }, { jobs: { call: {} }, files });
  expect(wrong()).toEqual(['jobs.1: unknown job `record`']);
  expect(wrong('jobs/record.yml')).toEqual([]);
  expect(wrong('jobs/record.yaml')).toEqual([]);
  for (const file of ['a/jobs/record.yaml', 'jobs/record.yamls', 'jobs/record.mdx'])
    expect(wrong(file)).toHaveLength(1);
  expect(wrongIn('known-job', {})).toEqual([]);
});

it('operations of tables, rows and rate limits are known', () => {
  const wrong = (...names: string[]) =>
    wrongIn('known-operation', {
      operations: { start: {}, stop: {} },
      tables: [{}, { operations: names, rows: [{}, { operations: names }] }],
      rateLimits: [{}, { operations: names }],
    });
  expect(wrong('start', 'pause')).toEqual([
    'tables.1.operations: unknown operation `pause`',
    'tables.1.rows.1.operations: unknown operation `pause`',
    'rateLimits.1.operations: unknown operation `pause`',
  ]);
  expect(wrong('start', 'stop')).toEqual([]);
  expect(wrongIn('known-operation', { rows: [{}] })).toEqual([]);
});

it('a document that something names is one of the sources', () => {
  const wrong = (source: string) =>
    wrongIn('known-source', {
      tables: [{ source: 'doc' }, { source }],
      samples: [{ source: 'doc' }, { source }],
      notes: [{ source }],
      inherits: [{ source }],
      rateLimits: [{ source }],
    });
  expect(wrong('book')).toEqual(
    ['tables.1', 'samples.1', 'notes.0', 'inherits.0', 'rateLimits.0'].map(
      (place) => `${place}.source: unknown source \`book\``,
    ),
  );
  expect(wrong('doc')).toEqual([]);
  expect(wrongIn('known-source', {})).toEqual([]);
});

it('samples and notes are about rows that exist', () => {
  const wrong = (...targets: string[]) =>
    wrongIn('known-entry', {
      rows: [{ code: '1', operations: ['start'] }, { code: '2' }],
      samples: [{ for: [] }, { for: targets }],
      notes: [{ for: targets }],
    });
  expect(wrong('1', '3', '1#stop', '2#start')).toEqual(
    ['samples.1', 'notes.0'].flatMap((place) =>
      ['3', '1#stop', '2#start'].map((target) => `${place}.for: prose for \`${target}\`, a row that does not exist`),
    ),
  );
  expect(wrong('1', '2', '1#start')).toEqual([]);
  expect(wrongIn('known-entry', {})).toEqual([]);
});

it('the protocol of a status has a file', () => {
  const rows = [{}, { status: { protocol: 'sip', value: 486 } }];
  const wrong = (...files: string[]) => wrongIn('known-protocol', { rows }, { files });
  expect(wrong()).toEqual(['tables.0.rows.1.status.protocol: unknown protocol `sip`']);
  for (const file of ['protocols/sip.yaml', 'protocols/sip.yml']) expect(wrong(file)).toEqual([]);
  for (const file of ['a/protocols/sip.yaml', 'protocols/a/sip.yaml', 'protocols/sip.yamls', 'protocols/sip.mdx'])
    expect(wrong(file)).toHaveLength(1);
});

it('no two operations share a fragment', () => {
  const wrong = (...ids: string[]) =>
    wrongIn('unique-operation-anchors', { operations: Object.fromEntries(ids.map((id) => [id, {}])) });
  expect(wrong('go', 'get it', 'Get-It')).toEqual([
    'operations.Get-It: operations `get it` and `Get-It`, whose links would both end in #Get-It',
  ]);
  expect(wrong('get it', 'get-it')).toHaveLength(1);
  expect(wrong('go', 'get')).toEqual([]);
});

describe('a service that another one names', () => {
  const wrong = (service: Service, rest: MadeUp = {}) =>
    wrongIn('known-service', service, {
      services: {
        'v/base': { tables: [{ id: 'all' }] },
        'v/new': {},
        'v/old': { edition: 'legacy', supersededBy: 'new' },
        'w/far': {},
      },
      ...rest,
    }).filter((found) => !found.startsWith('vendors/'));

  it('is one of its vendor, readable or not', () => {
    const inherits = [{ service: 'base' }, { service: 'far' }];
    expect(wrong({ inherits })).toEqual(['inherits.1.service: unknown service `far`']);
    expect(wrong({ inherits }, { files: ['vendors/v/far.yaml'] })).toEqual([]);
    expect(wrong({ inherits }, { files: ['a/vendors/v/far.yaml'] })).toHaveLength(1);
  });

  it('has the tables that are inherited, as far as somebody knows', () => {
    expect(wrong({ inherits: [{ service: 'base', tables: ['all', 'some'] }] })).toEqual([
      'inherits.0.tables: unknown table `some`',
    ]);
    expect(wrong({ inherits: [{ service: 'far', tables: ['some'] }] }, { files: ['vendors/v/far.yaml'] })).toEqual([]);
  });

  it('is the current edition, where it supersedes one', () => {
    const of = (supersededBy?: string) => wrong({ edition: 'legacy', supersededBy });
    const none = (id: string) => [
      `edition: a legacy edition superseded by \`${id}\`, which is no current service of v`,
    ];
    expect(of()).toEqual(['edition: a legacy edition that names no current one']);
    expect(of('far')).toEqual(none('far'));
    expect(of('old')).toEqual(none('old'));
    expect(of('new')).toEqual([]);
    expect(wrong({ edition: 'legacy', supersededBy: 'unread' }, { files: ['vendors/v/unread.yaml'] })).toEqual([]);
  });

  it('is none of a current edition', () => {
    expect(wrong({ supersededBy: 'new' })).toEqual(['supersededBy: a current edition that is superseded']);
    expect(wrong({})).toEqual([]);
  });
});

it('tables, samples and notes have ids of their own', () => {
  const items = ['a', 'b', 'b'].map((id) => ({ id }));
  expect(wrongIn('unique-ids', { tables: items, samples: items, notes: items })).toEqual(
    ['tables', 'samples', 'notes'].map((field) => `${field}.2.id: a second \`b\` in ${field}`),
  );
  expect(wrongIn('unique-ids', { tables: [{ id: 'a' }], samples: [{ id: 'a' }], notes: [{ id: 'a' }] })).toEqual([]);
  expect(wrongIn('unique-ids', {})).toEqual([]);
});

describe('where a name is unknown, what there is instead is said', () => {
  const only = (name: string, content: MadeUp) => {
    const [{ at, fix, known } = {}, ...more] = problemsOf(referenceRules, name, content);
    expect(more).toEqual([]);
    return { at, fix, known };
  };

  it('and where to add it', () => {
    const rows = [{ httpStatus: 400, condition: 'strange' }];
    expect(only('known-condition', { services: { 'v/s': { rows } }, conditions: { strong: {} } })).toEqual({
      at: 'table t, http-400',
      fix: 'use `strong` if you meant that, or add conditions/strange.mdx',
      known: ['open', 'invalid', 'busy', 'gone', 'fine', 'strong'],
    });
    expect(only('known-job', { services: { 'v/s': { jobs: ['cal'] } }, jobs: { call: {} } })).toEqual({
      at: 'jobs[0]',
      fix: 'use `call` if you meant that, or add jobs/cal.yaml',
      known: ['call'],
    });
    expect(only('known-operation', { services: { 'v/s': { rows: [{ operations: ['go'] }] } } })).toEqual({
      at: 'tables[0] t › rows[0] code 1 › operations',
      fix: 'add it to `operations`',
    });
    expect(only('known-source', { services: { 'v/s': { notes: [{ source: 'book' }] } } })).toEqual({
      at: 'notes[0] › source',
      fix: 'use a known source, or add the document to `sources`',
      known: ['doc'],
    });
  });

  it('and which services of the vendor it could be', () => {
    const services = { 'v/one': {}, 'v/s': { inherits: [{ service: 'six' }] }, 'w/two': {} };
    expect(only('known-service', { services, files: ['vendors/v/ten.yaml'] })).toEqual({
      at: 'inherits[0] › service',
      fix: 'use a known service',
      known: ['one', 'ten'],
    });
  });

  it('and which rows: they are listed by key, and found by operation, too', () => {
    const rows = [{ code: '11', operations: ['start'] }, { code: '22' }];
    const of = (target: string) => only('known-entry', { services: { 'v/s': { rows, notes: [{ for: [target] }] } } });
    expect(of('11#stare')).toEqual({
      at: 'notes[0] › for',
      fix: 'use `11#start` if you meant that',
      known: ['11', '22'],
    });
    expect(of('xyz').fix).toBe('use a known row, as key or key#operation');
  });
});
