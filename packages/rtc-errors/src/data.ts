import { fileURLToPath } from 'node:url';
import config from '../../../astro.config.mjs';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { loadContent } from '../../../src/catalog/load.ts';
import { packageData } from './package-data.ts';

/**
 * The data of the package, read from the content. `scripts/package.ts` runs this module and ships its result in its place, so
 * that the command also runs from the repository: `node packages/rtc-errors/src/cli.ts`.
 */
export const data = packageData(
  buildCatalog(loadContent(fileURLToPath(new URL('../../../content', import.meta.url)))),
  `${config.site}${config.base}`.replace(/\/+$/u, ''),
);
