/**
 * Mutation testing of the pure modules: `npm run test:mutation`. All of their mutants take a night on two cores, so
 * `npm run test:mutation -- 300 7` tries those of 300 lines of code, drawn with the seed 7 (1 if left out). Prints what Stryker
 * prints; the score of a sample is an estimate of the score of all.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { randomOf } from '../tests/content/search-proof/random.ts';

const MODULES = 'src/{catalog,search,exports,ticket}/**/*.ts';
/** Lines that no mutant can be in: blank ones, comments, imports, types, and closing brackets. */
const NO_CODE = /^\s*(?:$|\/\/|\/?\*|import\b|export (?:type|interface)\b|type\b|interface\b|[\])};,]+$)/u;

const [lines = '', seed = '1'] = process.argv.slice(2);
const sample = lines === '' ? [] : draw(Number(lines), Number(seed));
const { status } = spawnSync('npx', ['stryker', 'run', ...(sample.length > 0 ? ['--mutate', sample.join(',')] : [])], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

/** So many different lines of code, as Stryker writes a place: `file:line-line`. */
function draw(count: number, seed: number): string[] {
  const places = globSync(MODULES)
    .filter((file) => !file.endsWith('.test.ts'))
    .sort()
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, index) => (NO_CODE.test(line) ? [] : [`${file}:${index + 1}-${index + 1}`])),
    );
  const random = randomOf(seed);
  const drawn = new Set<string>();
  while (drawn.size < Math.min(count, places.length)) drawn.add(places[Math.floor(random() * places.length)] ?? '');
  return [...drawn];
}
