import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf, problemsOf, type MadeUp } from '../../../tests/content/problems-in.ts';
import type { Content } from '../files/read.ts';
import { fileRules } from './files.ts';

const wrongOf = findingsOf(fileRules);
const wrongIn = findingsIn(fileRules);

describe('nothing is empty', () => {
  const wrong = (content: MadeUp) => wrongOf('not-empty', content);

  it('neither the content nor the folder of a vendor', () => {
    expect(wrong({})).toEqual(['vendors: an empty folder: no vendor']);
    expect(wrong({ vendorFolders: ['v'] })).toEqual(['vendors/v: an empty folder']);
    expect(wrong({ vendorFolders: ['v'], files: ['vendors/vv/vendor.yaml', 'vendors/vv/s.yaml'] })).toEqual([
      'vendors/v: an empty folder',
    ]);
  });

  it('nor are there no conditions, readable or not', () => {
    const of = (...files: string[]) =>
      fileRules[0]!
        .check({ files, vendorFolders: [], vendors: [], conditions: [] } as unknown as Content)
        .map(({ file, found }) => `${file}: ${found}`);
    expect(of('a/conditions/b.mdx')).toEqual([
      'vendors: an empty folder: no vendor',
      'conditions: an empty folder: no condition',
    ]);
    expect(of('conditions/b.mdx')).toEqual(['vendors: an empty folder: no vendor']);
  });

  it('a vendor has a file of its own and a service, or names what is recognized', () => {
    const of = (...names: string[]) => wrong({ vendorFolders: ['v'], files: names.map((name) => `vendors/v/${name}`) });
    expect(of('s.yaml')).toEqual(['vendors/v: no vendor.yaml']);
    expect(of('s.yml', 'a-vendor.yaml', 'vendor.yaml.bak')).toEqual(['vendors/v: no vendor.yaml']);
    expect(of('vendor.yaml')).toEqual(['vendors/v: a vendor without a service']);
    expect(of('vendor.yml', 's.mdx', 's.yaml.bak')).toEqual(['vendors/v: a vendor without a service']);
    for (const names of [
      ['vendor.yaml', 's.yaml'],
      ['vendor.yml', 's.yml'],
      ['vendor.yaml', 'a-vendor.yaml'],
    ])
      expect(of(...names)).toEqual([]);
    expect(wrong({ vendors: { v: { otherProducts: [] }, w: {} } })).toEqual(['vendors/w: a vendor without a service']);
  });
});

describe('the name of a file', () => {
  const wrong = (...files: string[]) =>
    wrongOf('file-names', { files }).filter((found) => !found.startsWith('conditions/'));

  it.each(['B', 'b_c', '-b', 'b-', 'b--c', 'b.c', 'b c', 'ü', ''])('is an id: %j is none', (name) => {
    expect(wrong(`guides/${name}.mdx`)).toEqual([`guides/${name}.mdx: the name \`${name}\``]);
    expect(wrong(`vendors/${name}/s.yaml`)).toEqual([`vendors/${name}/s.yaml: the name \`${name}\``]);
  });

  it.each(['b', '2b', 'b-c', 'b-2-c', 'bc'])('is an id: %s is one', (name) => {
    expect(wrong(`vendors/${name}/${name}.yaml`)).toEqual([]);
  });

  it('belongs to one file of data and one of prose', () => {
    expect(wrong('jobs/a.yaml', 'jobs/a.yml', 'jobs/a.mdx', 'jobs/b.yaml')).toEqual([
      'jobs/a.yml: the same path as jobs/a.yaml',
    ]);
    expect(wrong('jobs/a.yaml', 'jobs/A.yaml')).toEqual([
      'jobs/A.yaml: the name `A`',
      'jobs/A.yaml: the same path as jobs/a.yaml',
    ]);
    expect(wrong('jobs/a.yaml', 'jobs/a.yml', 'jobs/a.json')).toEqual([
      'jobs/a.yml: the same path as jobs/a.yaml',
      'jobs/a.json: the same path as jobs/a.yaml',
    ]);
  });
});

describe('a reserved name', () => {
  it('is that of no vendor and no protocol', () => {
    const content = { vendorFolders: ['v', 'api', 'sip'], files: ['protocols/sip.yaml', 'protocols/codes.yaml'] };
    expect(wrongOf('reserved-names', content)).toEqual([
      'vendors/api: a vendor named `api`, which is reserved',
      'vendors/sip: a vendor named `sip`, which is reserved',
      'protocols/codes: a protocol named `codes`, which is reserved',
    ]);
    const fixes = problemsOf(fileRules, 'reserved-names', content).map(({ fix }) => fix);
    expect(fixes[0]).toMatch(/^rename it; reserved are: 404, api, .*search, sip, status$/u);
    expect(fixes[2]).not.toContain('sip');
  });
});

it('a record of a source is about a service that there is, readable or not', () => {
  const wrong = (...files: string[]) => wrongOf('record-has-service', { sources: { 'v/s': {} }, files });
  expect(wrong()).toEqual(['sources/v/s.yaml: a record of the source of `v/s`, which is no service']);
  for (const file of ['vendors/v/s.yaml', 'vendors/v/s.yml']) expect(wrong(file)).toEqual([]);
  for (const file of [
    'vendors/v/s.mdx',
    'vendors/v/s',
    'vendors/v/s.yaml.bak',
    'vendors/v/s.yaml/t',
    'vendors/v/ss.yaml',
  ])
    expect(wrong(file)).toHaveLength(1);
});

describe('the prose of a service', () => {
  const name = 'prose-has-service';

  it('is beside its tables', () => {
    const prose = { 'vendors/v/s.mdx': 'It does it.', 'guides/a.mdx': '<Note id="x" />' };
    expect(wrongOf(name, { prose })).toEqual(['vendors/v/s.mdx: prose for a service that does not exist']);
    expect(problemsOf(fileRules, name, { prose })[0]?.fix).toBe('add vendors/v/s.yaml, or rename the file');
    for (const file of ['vendors/v/s.yaml', 'vendors/v/s.yml'])
      expect(wrongOf(name, { prose, files: [file] })).toEqual([]);
    for (const file of ['vendors/v/s.yaml.bak', 'vendors/v/s'])
      expect(wrongOf(name, { prose, files: [file] })).toHaveLength(1);
  });

  it('embeds only what they define', () => {
    const of = (body: string, service = {}) =>
      wrongIn(name, service, { prose: { 'vendors/v/s.mdx': body }, services: { 'v/t': {} } });
    const both = '<Sample id="x" />\n\n<Note id="y" />\n\n<Note id="" />';
    const samples = [{ id: 'x' }];
    const notes = [{ id: 'y' }];
    const found = (line: number, tag: string, id: string) =>
      `vendors/v/s.mdx ${line}: <${tag} id="${id}">, which the service does not define`;
    expect(of(both)).toEqual([found(1, 'Sample', 'x'), found(3, 'Note', 'y'), found(5, 'Note', '')]);
    expect(of(both, { samples, notes })).toEqual([found(5, 'Note', '')]);
    expect(of(both, { samples: notes, notes: samples })).toHaveLength(3);
    expect(of('One.')).toEqual([]);
    const services = { 'v/s': { samples: [{ id: 'sizes' }] } };
    const [problem] = problemsOf(fileRules, name, { services, prose: { 'vendors/v/s.mdx': '<Sample id="size" />' } });
    expect(problem).toMatchObject({
      fix: 'use `sizes` if you meant that, or define it in the service',
      known: ['sizes'],
    });
  });
});
