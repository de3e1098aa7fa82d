import { defineConfig } from 'vitest/config';

/** `npm run test:hosting`: the configurations in `hosting/` on the real servers, over the site in `dist/`. */
export default defineConfig({
  test: {
    include: ['tests/hosting/**/*.servers.ts'],
    // Hundreds of requests each: on a busy machine one server took 150 s.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // One server at a time, so that each has the whole machine under load.
    fileParallelism: false,
  },
});
