import { defineConfig } from 'vitest/config';

/**
 * The tests that mutants of the pure modules run against (`npm run test:mutation`): the fast ones. The generated texts of
 * the search and the packed package take too long to run once for each mutant.
 */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    include: [
      'src/{catalog,search,exports,ticket}/**/*.test.ts',
      'tests/content/{api,checks,docset,exports,markdown,search,summary,ticket}.test.ts',
    ],
  },
});
