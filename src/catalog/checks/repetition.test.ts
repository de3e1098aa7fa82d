import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf, type Fields } from '../../../tests/content/problems-in.ts';
import { repetitionRules } from './repetition.ts';

const wrongOf = findingsOf(repetitionRules);
const wrongIn = findingsIn(repetitionRules);

describe('a list holds nothing twice', () => {
  it('wherever it is', () => {
    const causes = ['One.', 'Two.', 'One.', 'One.'];
    expect(wrongIn('nothing-twice-in-a-list', { jobs: ['a', 'b'], rows: [{ causes }] })).toEqual([
      'tables.0.rows.0.causes.2: the same a second time: "One."',
      'tables.0.rows.0.causes.3: the same a second time: "One."',
    ]);
    expect(
      wrongIn('nothing-twice-in-a-list', { synonyms: [{ entries: ['1'] }, { entries: ['2'] }, { entries: ['1'] }] }),
    ).toEqual(['synonyms.2: the same a second time: {"entries":["1"]}']);
    expect(wrongIn('nothing-twice-in-a-list', { a: ['1', 1, null, '2'], b: [['x'], ['y']], c: 'aa' })).toEqual([]);
  });

  it('in any file', () => {
    const twice = { a: { list: [1, 1] } };
    const content = {
      vendors: twice,
      services: twice,
      conditions: twice,
      guides: twice,
      protocols: twice,
      jobs: twice,
    };
    expect(wrongOf('nothing-twice-in-a-list', content)).toEqual(
      ['vendors/a/vendor', 'vendors/a', 'conditions/a', 'guides/a', 'protocols/a', 'jobs/a'].map(
        (file) => `${file}.${/cond|guide/u.test(file) ? 'mdx' : 'yaml'} list.1: the same a second time: 1`,
      ),
    );
  });
});

describe('what is a sentence ends as one', () => {
  const wrong = (data: Fields) => wrongIn('sentences-end', { summary: 'It does it.', ...data });

  it.each(['summary', 'causes', 'notes', 'actions', 'text', 'checks', 'why', 'says', 'then', 'intro', 'meaning'])(
    'such as `%s`, alone or in a list',
    (field) => {
      expect(wrong({ [field]: 'It is cut' })).toEqual([`${field}: a sentence without an end: It is cut`]);
      expect(wrong({ deep: [{ [field]: ['Whole.', 'It is cut'] }] })).toEqual([
        `deep.0.${field}.1: a sentence without an end: It is cut`,
      ]);
    },
  );

  it.each(['.', '!', '?', ':', '。', '！', '？', ')', '`', '"', '”'])('which may be %s', (end) => {
    expect(wrong({ why: `It ends${end}` })).toEqual([]);
    expect(wrong({ why: `It ends${end} not` })).toHaveLength(1);
  });

  it('but a name, a literal and a part of a text need none', () => {
    expect(wrong({ title: 'Not found' })).toEqual([]);
    for (const field of ['answer', 'literals', 'lines', 'facts', 'samples'])
      expect(wrong({ [field]: [{ text: 'It is' }] })).toEqual([]);
  });

  it('and of a long one, the end is shown', () => {
    const long = `${'a'.repeat(30)} ${'b'.repeat(29)}`;
    expect(wrong({ why: long })).toEqual([`why: a sentence without an end: ${long}`]);
    expect(wrong({ why: `x${long}` })).toEqual([`why: a sentence without an end: …${long}`]);
  });

  it('in services and conditions', () => {
    const conditions = { late: { summary: 'It is' } };
    expect(wrongOf('sentences-end', { conditions, jobs: { a: { summary: 'It is' } } })).toEqual([
      'conditions/late.mdx summary: a sentence without an end: It is',
    ]);
  });
});

it('no two vendors have one name, or one word', () => {
  const wrong = (...vendors: Fields[]) =>
    wrongOf('own-vendor-words', { vendors: Object.fromEntries(vendors.map((vendor, index) => [`v${index}`, vendor])) });
  const found = (place: string, word: string) =>
    `vendors/v1/vendor.yaml ${place}: the word "${word}", which vendors/v0/vendor.yaml has`;
  expect(wrong({ name: 'Acme', words: ['acme rtc'] }, { name: 'ACME', words: ['ACME RTC', 'other'] })).toEqual([
    found('name', 'ACME'),
    found('words.0', 'ACME RTC'),
  ]);
  expect(wrong({ name: 'Acme', words: ['b', 'x'] }, { name: 'Other', words: ['y', 'Acme'] })).toEqual([
    found('words.1', 'Acme'),
  ]);
  expect(wrong({ name: 'Acme', words: ['Acme'] }, { name: 'Other', words: ['other'] })).toEqual([]);
});

describe('no service is a copy of another', () => {
  const wrong = (one: Fields, other: Fields, id = 'v/t') =>
    wrongOf('no-copied-service', { services: { 'v/s': { rows: [{}], ...one }, [id]: { rows: [{}, {}], ...other } } });

  it('by its tables', () => {
    expect(wrong({}, { rows: [{}] }, 'w/t')).toEqual(['vendors/w/t.yaml tables: the same tables as vendors/v/s.yaml']);
    expect(wrong({ name: 'A' }, { name: 'A', rows: [{}] })).toEqual([
      'vendors/v/t.yaml tables: the same tables as vendors/v/s.yaml',
    ]);
  });

  it('by its name, but for an older edition or another vendor', () => {
    expect(wrong({ name: 'A' }, { name: 'A' })).toEqual(['vendors/v/t.yaml name: the same name as vendors/v/s.yaml']);
    expect(wrong({ name: 'A' }, { name: 'A', edition: 'legacy' })).toEqual([]);
    expect(wrong({ name: 'A' }, { name: 'A' }, 'w/t')).toEqual([]);
    expect(wrong({ name: 'A' }, { name: 'B' })).toEqual([]);
  });
});

it('no text is a copy of another', () => {
  const wrong = (...bodies: string[]) =>
    wrongOf('no-copied-prose', {
      prose: Object.fromEntries(bodies.map((body, index) => [`guides/${index}.mdx`, body])),
    });
  expect(wrong('One.', 'Two.', 'One.\n', '  One.')).toEqual([
    'guides/2.mdx 1: the same text as guides/0.mdx',
    'guides/3.mdx 1: the same text as guides/0.mdx',
  ]);
  expect(wrong('One.', 'Two.', '', ' ')).toEqual([]);
});
