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

it('a long value loses its end', () => {
  expect(cut('short')).toBe('short');
  expect(cut('long '.repeat(100))).toBe(`${'long '.repeat(16).trim()}…`);
});
