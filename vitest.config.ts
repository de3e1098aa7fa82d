import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

// Packages as the build takes them: what some of them give to developers checks itself at every step.
process.env['NODE_ENV'] = 'production';

/**
 * Files that take long, in the order in which they begin: where nothing is known of an earlier run, the short ones among them
 * would begin last, beside an idle core. The first that needs the package builds it for the others, so two of those do not
 * begin together.
 */
const LONG = ['command', 'generated-forms', 'mcp'].map((name) => `/${name}.test.ts`);

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONG.findIndex((name) => moduleId.endsWith(name));
      return place < 0 ? LONG.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    // The catalog is built once in each worker, not once in each file; no file changes what others see.
    isolate: false,
    // The default leaves one core idle: of two, that is half of the machine.
    maxWorkers: '100%',
    // Half of the time that is spent on collecting garbage: what one test makes is dropped by the next one. In megabytes.
    execArgv: ['--max-semi-space-size=64'],
    // No test measures time: on a busy machine some take longer than the defaults of five and ten seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { sequencer: LongFirst },
    globalSetup: 'tests/package/shared-folder.ts',
    include: [
      'src/**/*.test.ts',
      'packages/*/src/**/*.test.ts',
      'tests/content/**/*.test.ts',
      'tests/hosting/**/*.test.ts',
      'tests/package/**/*.test.ts',
    ],
  },
});
