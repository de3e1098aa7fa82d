import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** Short files that take long: where nothing is known of an earlier run, they would begin last, beside an idle core. */
const LONG = ['mutations', 'generated-forms', 'command', 'mcp'].map((name) => `/${name}.test.ts`);

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLater = ({ moduleId }: TestSpecification) => !LONG.some((name) => moduleId.endsWith(name));
    return (await super.sort(files)).toSorted((a, b) => Number(isLater(a)) - Number(isLater(b)));
  }
}

export default defineConfig({
  test: {
    // The catalog is built once in each worker, not once in each file; no file changes what others see.
    isolate: false,
    // The default leaves one core idle: of two, that is half of the machine.
    maxWorkers: '100%',
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
