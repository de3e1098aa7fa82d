import base from '../../astro.config.mjs';

/** A small site of other content, in which things have moved: see `tests/fixtures/content/moved`. */
export default { ...base, outDir: './test-results/moved/dist', cacheDir: './test-results/moved/cache' };
