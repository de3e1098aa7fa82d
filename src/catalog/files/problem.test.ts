import { expect, it } from 'vitest';
import { cut, formatProblems, type Problem } from './problem.ts';

const KNOWN = Array.from({ length: 30 }, (_, index) => `a-condition-${index}`);
const problem = (line: number, name: string): Problem => ({
  file: 'a.yaml',
  line,
  at: `row ${line}`,
  found: `unknown condition \`${name}\``,
  fix: 'use a known condition',
  known: KNOWN,
});

it('the same problem in many places is described once, below all of them, and a long list of names is printed once', () => {
  const text = formatProblems([problem(7, 'x'), problem(3, 'y'), problem(5, 'x'), problem(1, 'x')]);
  expect(text).toBe(
    `4 problems in content/

a.yaml:1 (row 1)
a.yaml:5 (row 5)
a.yaml:7 (row 7)
  found: unknown condition \`x\`
  do:    use a known condition
  known: ${KNOWN.join(', ')}

a.yaml:3 (row 3)
  found: unknown condition \`y\`
  do:    use a known condition
  known: as listed above`,
  );
});

it('a short list is repeated: it is quicker to read than to look for', () => {
  const short = (name: string): Problem => ({ ...problem(1, name), known: ['start', 'stop'] });
  expect(formatProblems([short('x'), short('y')]).match(/known: start, stop/gu)).toHaveLength(2);
});

it('a list of names that is just not long is repeated, too', () => {
  const name = (length: number) =>
    [problem(1, 'x'), problem(1, 'y')].map((one) => ({ ...one, known: ['n'.repeat(length)] }));
  expect(formatProblems(name(80))).not.toContain('as listed above');
  expect(formatProblems(name(81))).toContain('as listed above');
});

it('problems are sorted by file, line, column and what is there', () => {
  const at = (file: string, line?: number, column?: number, found = 'x'): Problem => ({
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    found: `${found} ${file}${line}${column}`,
    fix: 'do it',
  });
  const problems = [at('b'), at('a', 2, 9, 'z'), at('a', 10), at('a', 2, 10), at('a', 2, 9, 'y'), at('a', 2), at('a')];
  const places = formatProblems(problems)
    .split('\n\n')
    .slice(1)
    .map((text) => text.split('\n', 2).join(''));
  expect(places).toEqual([
    'a  found: x aundefinedundefined',
    'a:2  found: x a2undefined',
    'a:2:9  found: y a29',
    'a:2:9  found: z a29',
    'a:2:10  found: x a210',
    'a:10  found: x a10undefined',
    'b  found: x bundefinedundefined',
  ]);
});

it('a long value loses its end', () => {
  expect(cut('x'.repeat(80))).toBe('x'.repeat(80));
  expect(cut('x'.repeat(81))).toBe(`${'x'.repeat(80)}…`);
  expect(cut('short')).toBe('short');
  expect(cut('long '.repeat(100))).toBe(`${'long '.repeat(16).trim()}…`);
});
