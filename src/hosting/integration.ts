import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeCompressedCopies } from './compress.ts';

/**
 * Adds what only a server needs to the finished site. It has to be the last integration: the copies of the site that people
 * carry about are made without these files.
 */
export default function hosting(): AstroIntegration {
  let cacheFolder = '';
  return {
    name: 'hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        cacheFolder = fileURLToPath(new URL('compressed/', config.cacheDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files, bytes, compressed } = await writeCompressedCopies(fileURLToPath(dir), cacheFolder);
        logger.info(`${files} files compressed from ${bytes} to ${compressed} bytes`);
      },
    },
  };
}
