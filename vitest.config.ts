import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The catalog is built once in each worker, not once in each file; no file changes what others see.
    isolate: false,
    // The default leaves one core idle: of two, that is half of the machine.
    maxWorkers: '100%',
    // No test measures time: on a busy machine some take longer than the defaults of five and ten seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: [
      'src/**/*.test.ts',
      'packages/*/src/**/*.test.ts',
      'tests/content/**/*.test.ts',
      'tests/hosting/**/*.test.ts',
      'tests/package/**/*.test.ts',
    ],
  },
});
