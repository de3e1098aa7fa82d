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
      'a.yaml:1 (rows[0] › message)\n  found: 7: Invalid input: expected string, received number\n  do:    give what the field asks for: What is printed.',
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
      'a.yaml:1\n  found: unknown key `lines`\n  do:    use `rows`: The rows.\n  known: name, code, kind, sources, support, rows',
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
