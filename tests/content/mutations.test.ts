import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPERATORS } from './mutations/operators.ts';
import { mutate, VERDICTS, type Mutation } from './mutations/run.ts';
import { smallContent } from './mutations/small-content.ts';

// `npm run test:mutations` damages our own content thousands of times, from another seed if asked to. Here it is a small one, which
// has all that ours has: a check of it takes a fiftieth of the time.
const { MUTATIONS, MUTATION_SEED = 1 } = process.env;
const TIMES_EACH = 5;
const COUNT = Number(MUTATIONS ?? TIMES_EACH * OPERATORS.length);
const FIRST_SEED = Number(MUTATION_SEED);
const seeds = Array.from({ length: COUNT }, (_, index) => FIRST_SEED + index);

const small = MUTATIONS === undefined ? smallContent() : null;
const mutations = [...mutate(small ?? 'content', seeds)];
if (small) rmSync(path.dirname(small), { recursive: true });
const described = ({ seed, operator, file, detail }: Mutation) =>
  `${seed} ${operator}: ${file} ${detail.slice(0, 300)}`;
const of = (verdict: string) => mutations.filter((mutation) => mutation.verdict === verdict).map(described);

describe(`damage to the content (${COUNT} seeds from ${FIRST_SEED})`, () => {
  it('is done in at least forty ways, to every kind of file, and each way is tried', () => {
    expect(OPERATORS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(OPERATORS.map(({ name }) => name)).size).toBe(OPERATORS.length);
    expect(new Set(mutations.map(({ operator }) => operator)).size).toBe(OPERATORS.length);
    const counts = VERDICTS.map((verdict) => `${verdict} ${of(verdict).length}`);
    process.stdout.write(`${mutations.length} damages: ${counts.join(', ')}\n`);
  });

  it.each(['crash', 'hang', 'silent'])('never ends in: %s', (verdict) => {
    expect(of(verdict)).toEqual([]);
  });

  it('is reported at the file that was damaged', () => {
    const elsewhere = mutations.filter(({ verdict, isAtPlace }) => verdict === 'reported' && !isAtPlace);
    expect(elsewhere.map(described)).toEqual([]);
  });

  it('is reported in lines that can be read', () => {
    const long = mutations.filter(({ detail }) => /^ {2}(?:found|do): .{700}/mu.test(detail));
    expect(long.map(described)).toEqual([]);
  });
});
