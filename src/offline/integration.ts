import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { zip } from './archive.ts';
import { portableSite } from './portable/index.ts';
import { BOOKLET, singleFile } from './single-file/index.ts';
import { readSite } from './site-files.ts';

/** Makes of the finished site what people carry about: copies that open from a disk. */
export default function offline(): AstroIntegration {
  let publication = { base: '/', publicRoot: '/' };
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        const base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        publication = { base, publicRoot: new URL(base, config.site).href };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const site = readSite(dist);
        const booklet = await singleFile(site, publication);
        writeFileSync(path.join(dist, 'exports/rtc-errors.html'), booklet);
        rmSync(path.join(dist, path.dirname(BOOKLET)), { recursive: true });
        const portable = await portableSite(site, publication);
        const archive = zip(portable);
        writeFileSync(path.join(dist, 'exports/rtc-errors-site.zip'), archive);
        logger.info(`rtc-errors-site.zip: ${portable.size} files, ${archive.length} bytes`);
      },
    },
  };
}
