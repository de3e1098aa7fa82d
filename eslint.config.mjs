import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Their patterns see pieces of a text that were cut before, or a text of one clue. The list may only become shorter. */
const BOUNDED = ['answer', 'literals', 'phrases', 'read/names', 'read/numbers'].map((name) => `src/search/${name}.ts`);

export default defineConfig(
  globalIgnores(['**/dist/', '.astro/', '.stryker-tmp/', 'test-results/', 'playwright-report/']),
  tseslint.configs.recommended,
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // What is pasted, piped or in an address may be made to keep a pattern busy: each takes linear time for any text.
    files: ['src/**/*.{ts,astro}', 'packages/*/src/**/*.ts', 'scripts/**/*.{ts,mjs}'],
    ignores: ['**/*.test.ts', ...BOUNDED],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false }],
    },
  },
  {
    files: ['src/**/*.ts', 'packages/*/src/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }] },
  },
);
