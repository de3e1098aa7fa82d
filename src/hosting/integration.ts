import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeCompressedCopies } from './compress.ts';
import { inlineStyles } from './inline-styles.ts';
import { deleteLater, moveOldOutput } from './old-output.ts';

/**
 * Prepares the finished site for a server: pages with their styles inside, and compressed files. It has to be the last integration: the copies of the site that people
 * carry about are made without these files.
 */
export default function hosting(): AstroIntegration {
  let cacheFolder = '';
  let base = '/';
  let trash = '';
  let output = '';
  return {
    name: 'hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        cacheFolder = fileURLToPath(new URL('compressed/', config.cacheDir));
        trash = fileURLToPath(new URL('old-output/', config.cacheDir));
        output = fileURLToPath(config.outDir);
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:start': () => moveOldOutput(output, trash),
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${inlineStyles(fileURLToPath(dir), base)} pages have their styles inside`);
        const { files, bytes, compressed } = await writeCompressedCopies(fileURLToPath(dir), cacheFolder);
        logger.info(`${files} files compressed from ${bytes} to ${compressed} bytes`);
        deleteLater(trash);
      },
    },
  };
}
