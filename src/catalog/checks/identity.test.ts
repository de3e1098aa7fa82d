import { describe, expect, it } from 'vitest';
import { findingsIn, findingsInRow, problemsOf, type Fields } from '../../../tests/content/problems-in.ts';
import { identityRules } from './identity.ts';

const wrongIn = findingsIn(identityRules);
const ofRow = findingsInRow(identityRules);
const without = (place: string) => [`tables.0.rows.0: ${place}`];

it('a row names something, and only one of a code, codes and a state', () => {
  const wrong = ofRow('row-has-identity');
  expect(wrong({ code: undefined })).toEqual(without('a row that names nothing'));
  const services = { 'v/s': { rows: [{}, { code: undefined }] } };
  expect(problemsOf(identityRules, 'row-has-identity', { services })[0]?.at).toBe('table t, row 2');
  for (const row of [
    { code: '1', state: 'on' },
    { code: '1', codes: ['1', '2'] },
    { codes: ['1', '2'], state: 'on' },
  ])
    expect(wrong(row)).toEqual(without('more than one of code, codes and state'));
  for (const row of [
    { code: '1' },
    { codes: ['1', '2'] },
    { state: 'on' },
    { httpStatus: 400 },
    { literals: [{ text: 'a' }] },
  ])
    expect(wrong(row)).toEqual([]);
});

describe('within a service, a key', () => {
  const wrong = (rows: Fields[], table: Fields = {}) => wrongIn('unique-key', { tables: [{ ...table, rows }] });
  const second = (row: number, key: string, operations: string) =>
    `tables.0.rows.${row}: a second row \`${key}\` for ${operations}`;

  it('means one kind of thing, spelled in one way', () => {
    expect(wrong([{ code: 'on' }, { state: 'on' }])).toEqual([
      'tables.0.rows.1: the key `on` of a state, which line tables.0.rows.0 uses for a code',
    ]);
    expect(wrong([{ code: 'On' }, { code: 'oN', operations: ['a'] }, { code: 'On', operations: ['b'] }])).toEqual([
      'tables.0.rows.1: the key `oN` of a code, which line tables.0.rows.0 uses for a code',
    ]);
  });

  it('has one row for each operation', () => {
    expect(wrong([{ code: '1' }, { code: '2' }, { code: '1' }])).toEqual([second(2, '1', 'no operation')]);
    expect(
      wrong([
        { code: '1', operations: ['a', 'b'] },
        { code: '1', operations: ['c', 'b', 'a'] },
      ]),
    ).toEqual([second(1, '1', 'b, a')]);
    expect(wrong([{ code: '1', operations: ['a'] }, { code: '1', operations: ['b'] }, { code: '1' }])).toEqual([]);
    expect(wrong([{ codes: ['1', '2'] }, { code: '2' }])).toEqual([second(1, '2', 'no operation')]);
  });

  it('but for further meanings of one row', () => {
    expect(wrong([{ code: '1' }, { code: '1', partOfRowAbove: true }])).toEqual([]);
    expect(wrong([{ code: '1' }, { code: '1', partOfRowAbove: true }, { code: '1' }])).toHaveLength(1);
  });

  it('and may be that of another service', () => {
    const services = { 'v/other': { rows: [{ state: '1' }] } };
    expect(wrongIn('unique-key', { rows: [{ code: '1' }] }, { services })).toEqual([]);
  });
});

it('no key is the name of a page below a service', () => {
  const wrong = ofRow('key-not-reserved');
  expect(wrong({ codes: ['1', 'compare'] })).toEqual(without('the key "compare", which is a page of the site'));
  expect(wrong({ code: 'compare', key: 'compare-1' })).toEqual([]);
});

describe('the first row of an entry has a title', () => {
  const wrong = (...rows: Fields[]) => wrongIn('entry-has-title', { rows: rows.map((row) => ({ code: '1', ...row })) });

  it('that stands for all of its rows', () => {
    expect(wrong({ title: undefined }, { title: undefined })).toEqual(without('an entry without a title'));
    expect(wrong({ title: undefined }, { title: 'Bad' })).toHaveLength(2);
    expect(wrong({ title: 'Bad' }, { title: 'Worse' }, {}, { title: 'Bad' })).toEqual([
      'tables.0.rows.1: a second title, "Worse", for an entry that is called "Bad"',
      'tables.0.rows.2: a second title, "It", for an entry that is called "Bad"',
    ]);
    expect(wrong({ title: 'Bad' }, { title: undefined }, { title: 'Bad' })).toEqual([]);
    expect(wrong({ title: 'Bad' }, { code: '2', title: 'Worse' })).toEqual([]);
  });
});

describe('a title is a few words', () => {
  const wrong = (title: string | undefined, code = '404') => ofRow('title-is-a-name')({ title, code });
  const found = (title: string) => [`title: the title "${title}"`];

  it.each(['Not found 404', '404: not found', '404, not found', 'Not found,  404', 'The 404 of it'])(
    'without the code: %s',
    (title) => {
      expect(wrong(title)).toEqual(found(title));
    },
  );

  it.each(['It is bad.', 'Bad!', 'Bad?', 'Bad:'])('and no sentence: %s', (title) => {
    expect(wrong(title)).toEqual(found(title));
  });

  it.each(['Not found 4040', 'Not.found', 'Bad'])('such as %s', (title) => {
    expect(wrong(title)).toEqual([]);
  });

  it('which may have a code of one digit, or that of a row without one', () => {
    expect(wrong('Level 4', '4')).toEqual([]);
    expect(wrong('Level a1', 'a1')).toEqual([]);
    expect(wrong(undefined)).toEqual([]);
    expect(ofRow('title-is-a-name')({ title: 'Level 404', state: 'on' })).toEqual([]);
  });
});

describe('a further meaning', () => {
  const wrong = (...rows: Fields[]) => wrongIn('part-of-row-above', { tables: [{ rows: [] }, { rows }] });
  const part = { code: '1', partOfRowAbove: true };

  it('is below a row with the same identity', () => {
    expect(wrong(part)).toEqual(['tables.1.rows.0: partOfRowAbove below another row']);
    expect(wrong({ code: '2' }, part)).toEqual(['tables.1.rows.1: partOfRowAbove below another row']);
    expect(wrong({ code: '1' }, { code: '2' }, part)).toEqual(['tables.1.rows.2: partOfRowAbove below another row']);
    expect(wrong({ code: '1' }, part, part)).toEqual([]);
    expect(wrong({ code: '1' }, { code: '2' })).toEqual([]);
    expect(wrong({ codes: ['1', '2'] }, { codes: ['1', '2'], partOfRowAbove: true })).toEqual([]);
    expect(wrong({ codes: ['1', '2'] }, { codes: ['2', '1'], partOfRowAbove: true })).toHaveLength(1);
  });

  it('in the same table', () => {
    expect(wrongIn('part-of-row-above', { tables: [{ rows: [{ code: '1' }] }, { rows: [part] }] })).toEqual([
      'tables.1.rows.0: partOfRowAbove below another row',
    ]);
  });
});

describe('a literal', () => {
  const literal =
    (name: string) =>
    (text: string, fields: Fields = {}) =>
      wrongIn(name, {
        rows: [
          {
            literals: [
              { text: 'It', field: 'x' },
              { text, ...fields },
            ],
          },
        ],
      });
  const found = (what: string) => [`tables.0.rows.0.literals.1: ${what}`];

  it('has as many `...` as it names variables', () => {
    const wrong = literal('variables-named');
    expect(wrong('... is not ...', { variables: ['a'] })).toEqual(
      found('2 variable parts (...) in the literal and 1 names in variables'),
    );
    expect(wrong('... is bad')).toEqual(found('1 variable parts (...) in the literal and 0 names in variables'));
    expect(wrong('bad', { variables: ['a'] })).toEqual(
      found('0 variable parts (...) in the literal and 1 names in variables'),
    );
    expect(wrong('... is not ...', { variables: ['a', 'b'] })).toEqual([]);
    expect(wrong('bad')).toEqual([]);
    expect(ofRow('variables-named')({})).toEqual([]);
  });

  it.each([
    ...['%s', '%v', '%d', '%q', '%x', '%u', '%f', '%+v', '%#v', '{}', '{0}', '{name}', '${name}', '<id>', '<the id>'],
    ...['<a-b>', 'xxx', 'XXXX', '…'],
  ])('has %s as `...`', (placeholder) => {
    const text = `a ${placeholder} b`;
    expect(literal('placeholders-as-dots')(text)).toEqual(
      found(`the placeholder \`${placeholder}\` in the literal "${text}"`),
    );
  });

  it.each(['100 % sure', '%state', '{ a }', 'a < b > c', 'xx', 'axxx', 'xxxa', '...', '< id>', '<>'])(
    'may have %s as it is',
    (text) => {
      expect(literal('placeholders-as-dots')(text)).toEqual([]);
    },
  );

  it.each(['“bad”', '‘bad’', '„bad“', '“a\nb”'])('is not as a whole in quotation marks: %s', (text) => {
    expect(literal('literal-without-quotes')(text)).toEqual(found(`the literal ${text}, quotation marks included`));
  });

  it.each(['a “bad” one', '“a” is bad', 'it is “bad”', '"bad"', '”bad“'])('but may have some in it: %s', (text) => {
    expect(literal('literal-without-quotes')(text)).toEqual([]);
  });

  it('of a response names its field', () => {
    const wrong = literal('literal-has-field');
    expect(wrong('bad', { printedBy: 'wire' })).toEqual(found('the literal "bad" of no field'));
    expect(wrong('bad', { printedBy: 'wire', field: 'msg' })).toEqual([]);
    expect(wrong('bad', { printedBy: 'sdk' })).toEqual([]);
  });
});

it('a subcode and another spelling belong to a code', () => {
  const wrong = ofRow('subcode-has-code');
  expect(wrong({ state: 'on', subcode: '1' })).toEqual(without('`subcode` without a code'));
  expect(wrong({ codes: ['1', '2'], alsoWritten: ['0x1'] })).toEqual(without('`alsoWritten` without a code'));
  expect(wrong({ code: '1', subcode: '1', alsoWritten: ['0x1'] })).toEqual([]);
  expect(wrong({ state: 'on' })).toEqual([]);
});
