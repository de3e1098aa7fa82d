import { describe, expect, it } from 'vitest';
import { parseYaml, placeOf } from './yaml.ts';

const TEXT = `first: &row
  code: '65'
  title: A title
second:
  - *row
  - code: 0110
`;

/** Nine levels of nine aliases each: a few hundred bytes that mean gigabytes. */
const BOMB = `a0: &a0 [x, x]\n${Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]\n`).join('')}`;

function parsed(offset = 0) {
  const { yaml, problems } = parseYaml(TEXT, 'a.yaml', offset);
  if (!yaml) throw new Error(JSON.stringify(problems));
  return yaml;
}

it('a value is on the line on which it begins, and one that is missing on the line of what is around it', () => {
  expect(parsed().lineOf(['first', 'title'])).toBe(3);
  expect(parsed().lineOf(['second', 1, 'title'])).toBe(6);
  expect(parsed().lineOf([])).toBe(1);
});

it('a key behind an alias is on the line of its anchor', () => {
  expect(parsed().lineOfKey(['second', 0], 'title')).toBe(3);
  expect(parsed().lineOfKey(['second', 0], 'nothing')).toBe(5);
});

it('a key of the whole text is on its line', () => {
  expect(parsed().lineOfKey([], 'second')).toBe(4);
});

it('lines above the text in its file are counted', () => {
  for (const text of [BOMB, '['.repeat(51)])
    expect(parseYaml(text, 'a.yaml', 3).problems.map(({ line }) => line)).toEqual([4]);
  expect(parsed(10).lineOf(['first', 'title'])).toBe(13);
});

it('a number is returned as it is written', () => {
  expect(parsed().sourceOf(['second', 1, 'code'])).toBe('0110');
});

it.each([
  ['a: 1\na: 2\n', /`a` twice in one mapping/u, 2],
  ['a: 1\nb: *c\n', /alias `\*c` without an anchor/u, 2],
  ['a: &a\n  - *a\n', /alias `\*a` inside its own anchor/u, 2],
  [BOMB, /cannot be read/u, 1],
  ['a: [1\n', /broken YAML/u, 2],
  [`${'['.repeat(51)}${']'.repeat(51)}\n`, /nested without end/u, 1],
  [`${'- '.repeat(51)}a\n`, /nested without end/u, 1],
  [`${'{"a":'.repeat(51)}\n`, /nested without end/u, 1],
  [`${'[a, '.repeat(51)}\n`, /nested without end/u, 1],
  [`${']'.repeat(9)}${'['.repeat(51)}\n`, /nested without end/u, 1],
  ['a: 1\nb: "\\u200b"\n', /an escape for U\+200B ZERO WIDTH SPACE/u, 2],
])('%j is a problem with its line', (text, found, line) => {
  expect(parseYaml(text, 'a.yaml').problems).toMatchObject([
    { file: 'a.yaml', line, found: expect.stringMatching(found) },
  ]);
});

it('what follows from one mistake is counted, not listed: a bracket in a text, a tab', () => {
  const rows = '- { code: one }\n'.repeat(20);
  expect(parseYaml(`rows:\n- { text: a ${'${id}'} b }\n${rows}`, 'a.yaml').problems).toMatchObject([
    { line: 2, found: expect.stringMatching(/^broken YAML: .*; and \d+ more below, which may follow from it$/u) },
  ]);
  expect(parseYaml(`a: 1\n\tb: 2\n${rows}`, 'a.yaml').problems).toHaveLength(1);
});

it('what is wrong is said in one line', () => {
  const found = (text: string) => parseYaml(text, 'a.yaml').problems.map((problem) => problem.found);
  expect(found('a: [1\n')).toEqual([
    'broken YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ]);
  expect(found(`a: 1\na: 2\nrows:\n- { text: a ${'${id}'} b }\n- { c: d }\n`)[0]).toBe(
    'the key `a` twice in one mapping',
  );
});

it('mistakes that have nothing to do with each other are all listed', () => {
  const { problems } = parseYaml('a: 1\na: 2\nb: 1\nb: 2\nc: [1\n', 'a.yaml');
  expect(problems.map(({ line }) => line)).toEqual([2, 4, 6]);
});

it.each([
  '[['.repeat(25),
  '{}'.repeat(60),
  `a: b${' -'.repeat(60)}`,
  '{"a":'.repeat(50),
  '- '.repeat(50),
  '[]'.repeat(60),
])('fifty levels, or brackets beside each other, are not too deep: %j', (text) => {
  expect(parseYaml(text, 'a.yaml').problems.map(({ found }) => found)).not.toContain(
    'brackets or lists nested without end',
  );
});

it('what to do depends on what is wrong', () => {
  const fixOf = (text: string) => parseYaml(text, 'a.yaml', 3).problems.map(({ fix }) => fix)[0];
  expect(fixOf('a: 1\na: 2\n')).toBe('keep one of the two');
  expect(fixOf('a:\n\t- b\n')).toBe('indent with spaces');
  expect(fixOf('b: *c\n')).toBe('point the alias at an anchor above it');
  expect(fixOf('a: b: c\n')).toMatch(/^fix the YAML/u);
  expect(fixOf('a: "\\u200b"\n')).toBe('remove it, or restore what was there');
  expect(fixOf("a: 3.0'\n")).toBe('put it in quotation marks, or restore the one that is lost');
  expect(fixOf(BOMB)).toBe('use fewer aliases inside of aliases');
});

it('a text that ends in a quotation mark has its other half, at its beginning or inside of it', () => {
  const found = (text: string) => parseYaml(text, 'a.yaml').problems.map((problem) => problem.found);
  expect(found("a: 3.0'\n")).toEqual(["a text that ends in `'` and does not begin with it"]);
  expect(found('- { a: b, c: spaced " }\n')).toEqual(['a text that ends in `"` and does not begin with it']);
  expect(found(`a: 'b'\nc: "d'"\ne: says "f"\ng: it's\nh: |\n  i'\n`)).toEqual([]);
});

describe('the place of a value in words', () => {
  const data = {
    tables: [
      { id: 'stop', rows: [{ code: '65' }, { codes: ['1', '2'] }, { state: 'idle' }, { literals: [{ text: 'No.' }] }] },
    ],
    more: [{ httpStatus: 404 }, { httpStatus: 404, literals: [{ text: 'No.' }] }, { literals: 'No.' }, 'text', null],
  };

  it.each([
    [['tables', 0, 'rows', 0, 'retry'], 'tables[0] stop › rows[0] code 65 › retry'],
    [['tables', 0, 'rows', 1], 'tables[0] stop › rows[1] codes 1,2'],
    [['tables', 0, 'rows', 2], 'tables[0] stop › rows[2] state idle'],
    [['tables', 0, 'rows', 3], 'tables[0] stop › rows[3] "No."'],
    [['more', 0], 'more[0] httpStatus 404'],
    [['more', 1], 'more[1] "No."'],
    [['more', 2], 'more[2]'],
    [['more', 3], 'more[3]'],
    [['more', 4, 'deeper'], 'more[4] › deeper'],
    [['nothing', 'here'], 'nothing › here'],
    [[], undefined],
  ] as const)('%j: %s', (path, words) => {
    expect(placeOf(data, path)).toBe(words);
  });
});
