import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** The tests over the real content that are quick enough, the quickest first. */
const OVER_CONTENT = [
  'every-field',
  'made-up',
  'made-up-texts',
  'made-up-search',
  'vendor-pastes',
  'summary',
  'reviewed',
  'telling',
  'permalinks',
  'joined',
  'jobs',
  'api',
  'search-inner',
  'search-keys',
  'search-kinds',
  'checks',
  'ticket',
  'docset',
  'golden-searches',
  'golden-searches-vendors',
  'field-answers',
  'field-cases',
  'foreign-texts',
  'metamorphic',
  'search-claims',
  'names-first',
  'search',
  'markdown',
  'exports',
  'entry-document',
].map((name) => `tests/content/${name}.test.ts`);

/** A mutant is dead with the first test that fails, so the quick ones come first: those of a module before those over content. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => OVER_CONTENT.findIndex((name) => moduleId.endsWith(name));
    return files.toSorted((a, b) => place(a) - place(b));
  }
}

/**
 * The tests that mutants of the pure modules run against (`npm run test:mutation`). Those that ask thousands of texts ask
 * some of them (`tests/content/against-mutants.ts`).
 */
export default defineConfig({
  test: {
    isolate: false,
    testTimeout: 60_000,
    env: { AGAINST_MUTANTS: '1' },
    sequence: { sequencer: QuickestFirst },
    include: ['src/{catalog,search,exports,ticket}/**/*.test.ts', ...OVER_CONTENT],
  },
});
