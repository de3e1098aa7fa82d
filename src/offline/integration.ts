import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { hashOfFiles, kept } from '../build-cache.ts';
import { builtCatalog } from '../catalog/built.ts';
import { packagesOf, thirdPartyFiles } from '../third-party/index.ts';
import { renderSiteDownloads } from './downloads.ts';
import { checksums, fillIn, fillInMarkdown } from './fill-in.ts';
import type { Printer } from './pdf/print-page.ts';
import { buildServiceWorker, isInstalled } from './service-worker/build.ts';
import { BOOKLET } from './single-file/index.ts';
import { readSite, textOf, type SiteFiles } from './site-files.ts';

const DOWNLOADS = 'exports/';
/** Packages of the fonts, which come without code. */
const FONTS = ['@fontsource/inter', '@fontsource/jetbrains-mono'];

/** Files that only the copies made in threads need, or none: reading all of them here would fill the memory. */
const IN_THREADS = /^(?:api|codes|compare|og)\/|^(?:[^/]+\/){3}/u;

/**
 * Turns the finished site into the copies that people take with them, and lists them on the page of downloads.
 * @param printer Prints the PDF; without it, there is none.
 */
export default function offline({ printer }: { printer?: Printer | undefined } = {}): AstroIntegration {
  let cacheFolder = '';
  let publication = { base: '/', publicRoot: '/' };
  /** Every module that is part of the code of the pages. */
  const modules: string[] = [];
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [collectModules(modules)] } });
      },
      'astro:config:done': ({ config }) => {
        cacheFolder = fileURLToPath(new URL('copies/', config.cacheDir));
        const base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        publication = { base, publicRoot: new URL(base, config.site).href };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const write = (file: string, data: string | Uint8Array) => {
          mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
          writeFileSync(path.join(dist, file), data);
        };
        for (const [file, text] of Object.entries(
          thirdPartyFiles('package.json', [...packagesOf(modules), ...FONTS].sort()),
        ))
          write(file, text);
        const site = readSite(dist, (file) => !IN_THREADS.test(file));
        const made = await renderSiteDownloads(site, {
          ...{ dist, cacheFolder, publication, printer },
          catalog: builtCatalog(),
        });
        for (const [file, bytes] of made) {
          write(`${DOWNLOADS}${file}`, bytes);
          logger.info(`${file}: ${bytes.length} bytes`);
        }
        rmSync(path.join(dist, path.dirname(BOOKLET)), { recursive: true });

        const filled = (page: string, fill: typeof fillIn) =>
          write(`${DOWNLOADS}${page}`, fill(textOf(site.get(`${DOWNLOADS}${page}`) ?? new Uint8Array()), made));
        filled('index.html', fillIn);
        filled('index.md', fillInMarkdown);
        write(`${DOWNLOADS}SHA256SUMS`, checksums(new Map([...dataDownloads(site), ...made])));

        // Last of all, because the copy on a device holds the pages as they are now.
        const installed = readSite(dist, isInstalled);
        const worker = await kept(path.join(cacheFolder, 'service-worker'), hashOfFiles(installed), () =>
          buildServiceWorker(installed),
        );
        for (const [file, bytes] of worker) {
          write(file, bytes);
          logger.info(`${file}: ${bytes.length} bytes`);
        }
      },
    },
  };
}

/** Notes which modules end up in the code that browsers get. */
const collectModules = (modules: string[]): Plugin => ({
  name: 'collect-modules',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle(_options, bundle) {
    for (const output of Object.values(bundle)) if (output.type === 'chunk') modules.push(...output.moduleIds);
  },
});

/** The downloads that the pages of the site have rendered already. */
const dataDownloads = (site: SiteFiles): [string, Uint8Array][] =>
  [...site].flatMap(([file, bytes]): [string, Uint8Array][] => {
    const name = file.startsWith(DOWNLOADS) ? file.slice(DOWNLOADS.length) : '';
    return /^rtc-errors\./u.test(name) ? [[name, bytes]] : [];
  });
