import path from 'node:path';
import { fileURLToPath } from 'node:url';
import config from '../../../astro.config.mjs';
import { buildCatalog } from '../../../src/catalog/join/build.ts';
import { loadContent } from '../../../src/catalog/files/load.ts';
import { readingDays } from '../../../src/catalog/say/source-words.ts';
import { withoutEnd } from '../../../src/patterns.ts';
import { packageData } from './package-data.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const catalog = buildCatalog(loadContent(path.resolve(root, process.env['CONTENT_DIR'] ?? 'content')));

/** The days on which the sources were read, in order. */
export const days = readingDays(catalog.services);

/**
 * The data of the package, read from the content. `scripts/package.ts` runs this module and ships its result in its place, so
 * that the command also runs from the repository: `node packages/rtc-errors/src/cli.ts`.
 */
export const data = packageData(catalog, withoutEnd(`${config.site}${config.base}`, /\//u));
