import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { formatProblems } from './problem.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml.ts';

const id = z.string().regex(/^[a-z]+$/u, 'an id is lower case letters');
const schema = z.strictObject({
  name: z.string().describe('What it is called.').optional(),
  code: z.string().regex(/^\w+$/u, 'a code is one word; write the value alone').optional().describe('The code.'),
  kind: z.enum(['small', 'large']).default('small').describe('How large it is.'),
  tags: z.array(z.string()).min(1).optional().describe('Its tags.'),
  flag: z.boolean().optional(),
  count: z.int().positive().optional().describe('How many.'),
  sizes: z.array(z.strictObject({ size: z.enum(['small', 'large']).describe('How large.') })).optional(),
  sources: z.record(id, z.strictObject({ url: z.url().describe('Where it is.') })).optional(),
  support: z.union([z.url('expected an address'), z.email('expected a mail address')]).optional(),
  rows: z
    .array(z.strictObject({ message: z.string().describe('What is printed.') }))
    .optional()
    .meta({ description: 'The rows.', otherNames: ['lines'] }),
});

/** The problems of a text, without their heading. */
function problemsIn(text: string): string {
  const { yaml } = parseYaml(text, 'a.yaml');
  return formatProblems(validate(schema, yaml!, 'a.yaml').problems)
    .split('\n\n')
    .slice(1)
    .join('\n\n');
}

describe('a problem with one value', () => {
  it.each([
    [
      'of a field below a list has the description of that field',
      'rows: [{ message: 7 }]',
      "a.yaml:1 (rows[0] › message)\n  found: 7: expected text\n  do:    write it in quotes: '7'. The field: What is printed.",
    ],
    [
      'that stands alone where a list belongs is shown in one',
      'tags: red',
      'a.yaml:1 (tags)\n  found: "red": expected a list\n  do:    write it as a list: ["red"]. The field: Its tags.',
    ],
    [
      'that is one item of a list of fields says so',
      'rows: { message: x }',
      'a.yaml:1 (rows)\n  found: {"message":"x"}: expected a list\n  do:    write `[` before it and `]` behind it. The field: The rows.',
    ],
    [
      'that is a text where a list of fields belongs asks for these',
      'rows: x',
      'a.yaml:1 (rows)\n  found: "x": expected a list\n  do:    write a list of fields, each with its name. The field: The rows.',
    ],
    [
      'that is a text where fields belong names them',
      'rows: [x]',
      'a.yaml:1 (rows[0])\n  found: "x": expected fields\n  do:    write the fields that belong there, each with its name\n  known: message',
    ],
    [
      'that is a list without an item says how many belong there',
      'tags: []',
      'a.yaml:1 (tags)\n  found: []: too short a list\n  do:    give at least 1, or leave the field out where it is optional. The field: Its tags.',
    ],
    [
      'that is a number in quotes is shown without them',
      "count: '7'",
      'a.yaml:1 (count)\n  found: "7": expected a number\n  do:    write it without quotes: 7. The field: How many.',
    ],
    [
      'that is a number of several digits in quotes is, too',
      "count: '70'",
      'a.yaml:1 (count)\n  found: "70": expected a number\n  do:    write it without quotes: 70. The field: How many.',
    ],
    [
      'that is neither true nor false says so',
      'flag: 7',
      'a.yaml:1 (flag)\n  found: 7: expected true or false\n  do:    correct the value',
    ],
    [
      'that is a list where a text belongs is not put in quotes',
      'name: [x]',
      'a.yaml:1 (name)\n  found: ["x"]: expected text\n  do:    give what the field asks for: What it is called.',
    ],
    [
      'that is a number with a unit asks for the digits',
      'count: 7 rows',
      'a.yaml:1 (count)\n  found: "7 rows": expected a number\n  do:    write digits, without a unit or quotes. The field: How many.',
    ],
    [
      'that is too small says how large it has to be',
      'count: 0',
      'a.yaml:1 (count)\n  found: 0: expected more than 0\n  do:    give what the field asks for: How many.',
    ],
    [
      'that is empty is called nothing',
      'rows:',
      'a.yaml:1 (rows)\n  found: nothing: expected a list\n  do:    give what the field asks for: The rows.',
    ],
    [
      'that is missing, and one of a few, names these',
      'sizes: [{}]',
      'a.yaml:1 (sizes[0] › size)\n  found: `size` is missing\n  do:    add it: How large.\n  known: small, large',
    ],
    [
      'of a field below a record, too',
      'sources: { docs: { url: nowhere } }',
      'a.yaml:1 (sources › docs › url)\n  found: "nowhere": Invalid URL\n  do:    give what the field asks for: Where it is.',
    ],
    [
      'says what to do where the schema does',
      'code: State 0',
      'a.yaml:1 (code)\n  found: "State 0": a code is one word\n  do:    write the value alone. The field: The code.',
    ],
    [
      'that is missing asks for it, with the description',
      'name: x\nrows:\n  - {}',
      'a.yaml:3 (rows[0] › message)\n  found: `message` is missing\n  do:    add it: What is printed.',
    ],
    [
      'that is one of a few proposes the one that was meant',
      'kind: smal',
      'a.yaml:1 (kind)\n  found: unknown value `smal`\n  do:    use `small` if you meant that. The field: How large it is.\n  known: small, large',
    ],
    [
      'that is a key of a record says what is wrong with the key',
      'sources: { My Docs: { url: https://example.org/ } }',
      'a.yaml:1 (sources › My Docs)\n  found: "My Docs": an id is lower case letters\n  do:    correct the value',
    ],
    [
      'whose key is unknown proposes the key that was meant',
      'rows:\n  - message: x\n    msg: y',
      'a.yaml:3 (rows[0])\n  found: unknown key `msg`\n  do:    use `message` if you meant that, or remove it\n  known: message',
    ],
    [
      'whose key has another name here points at that name, and shows what belongs there',
      'lines: []',
      'a.yaml:1\n  found: unknown key `lines`\n  do:    use `rows`: The rows.\n  known: name, code, kind, tags, flag, count, sizes, sources, support, rows',
    ],
    [
      'that is none of several kinds says what each expects',
      'support: nobody',
      'a.yaml:1 (support)\n  found: "nobody": expected an address or expected a mail address\n  do:    correct the value',
    ],
  ])('%s', (_case, text, problem) => {
    expect(problemsIn(text)).toBe(problem);
  });

  it('that is long loses its end', () => {
    const [, found = ''] = problemsIn(`code: ${'many words '.repeat(50)}`).split('\n');
    expect(found).toMatch(/^ {2}found: "many words [^"]*…: a code is one word$/u);
    expect(found.length).toBeLessThan(120);
  });
});
