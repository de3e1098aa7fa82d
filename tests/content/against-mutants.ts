import { randomOf } from './search-proof/random.ts';

/** Whether the tests run against mutants of the code, once for each: `vitest.mutation.config.ts` says so. */
export const AGAINST_MUTANTS = process.env['AGAINST_MUTANTS'] !== undefined;
const SEED = 9;

/** All of the cases; against a mutant so many of them, drawn with a seed. */
export function cases<Case>(all: readonly Case[], against: number): readonly Case[] {
  if (!AGAINST_MUTANTS) return all;
  const random = randomOf(SEED);
  const drawn = all.map((one) => ({ one, lot: random() })).sort((a, b) => a.lot - b.lot);
  return drawn.slice(0, against).map(({ one }) => one);
}

/** How many cases are made up; fewer against a mutant. */
export const times = (usual: number, against: number): number => (AGAINST_MUTANTS ? against : usual);

/**
 * A value that several tests look at, made when the first does. Against a mutant each makes its own: a test is run against the
 * mutants of the code that it ran itself, and against no other.
 */
export function shared<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (AGAINST_MUTANTS ? make() : (made ??= { value: make() }).value);
}
