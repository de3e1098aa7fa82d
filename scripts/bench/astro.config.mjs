import base from '../../astro.config.mjs';

/** A build to be measured: it has caches of its own, so that it leaves those of the site alone and can start without any. */
export default { ...base, cacheDir: './test-results/bench-build/cache' };
