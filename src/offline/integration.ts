import type { AstroIntegration } from 'astro';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServiceWorker } from './service-worker/build.ts';

/** Adds to the finished site what is made of the finished site. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const made = await buildServiceWorker(await readSite(dist));
        for (const [file, bytes] of made) {
          await mkdir(path.dirname(path.join(dist, file)), { recursive: true });
          await writeFile(path.join(dist, file), bytes);
        }
        logger.info(`${[...made].map(([file, { length }]) => `${file} ${Math.ceil(length / 1000)} kB`).join(', ')}`);
      },
    },
  };
}

/** Every file below a folder, by its path with forward slashes. */
async function readSite(dist: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  return new Map(
    await Promise.all(
      paths.map(async (file) => [path.relative(dist, file).replaceAll(path.sep, '/'), await readFile(file)] as const),
    ),
  );
}
