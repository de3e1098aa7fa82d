import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { EntryJson } from '../../src/schema/api.ts';
import { rowsOf } from './floor.ts';

/** What the peer is made with. It is installed into a folder of its own, so that our lockfile knows nothing of it. */
const PACKAGES = ['@astrojs/starlight@0.42.4', 'astro@7.3.4'];
const FOLDER = path.resolve('node_modules/.cache/rtc-errors/peer');

/** A table in Markdown, whatever is in its cells. */
const cell = (text: string) => text.replace(/[\\`*_{}[\]<>|&#~]/gu, '\\$&').replace(/\s+/gu, ' ');

/**
 * Builds a Starlight site over the same rows, a page for each service.
 * @param isWanted Installs it where it is not there yet.
 * @returns The folder of the built site; undefined where it is not installed, or could not be.
 */
export function buildPeer(entries: readonly EntryJson[], isWanted: boolean): string | undefined {
  mkdirSync(FOLDER, { recursive: true });
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  const isInstalled = existsSync(path.join(FOLDER, 'node_modules/@astrojs/starlight'));
  if (!isInstalled) {
    if (!isWanted) return undefined;
    writeFileSync(path.join(FOLDER, 'package.json'), '{ "private": true, "type": "module" }');
    if (!run('npm', 'install', '--no-audit', '--no-fund', ...PACKAGES)) return undefined;
  }
  writeFileSync(
    path.join(FOLDER, 'astro.config.mjs'),
    "import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight({ title: 'Errors' })], site: 'https://peer.example', trailingSlash: 'always' };\n",
  );
  mkdirSync(path.join(FOLDER, 'src'), { recursive: true });
  writeFileSync(
    path.join(FOLDER, 'src/content.config.ts'),
    "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
  );
  const docs = path.join(FOLDER, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  for (const [service, own] of Map.groupBy(entries, ({ vendor, service: name }) => `${vendor}/${name}`)) {
    const rows = own.flatMap(rowsOf).map((row) => `| ${row.map(cell).join(' | ')} |`);
    const page = path.join(docs, `${service}.md`);
    mkdirSync(path.dirname(page), { recursive: true });
    const head = `---\ntitle: ${JSON.stringify(service)}\n---\n\n| Code | Status | Message | Meaning |\n| --- | --- | --- | --- |\n`;
    writeFileSync(page, `${head}${rows.join('\n')}\n`);
  }
  writeFileSync(path.join(docs, 'index.md'), '---\ntitle: Errors\n---\n\nThe same rows.\n');
  return run(process.execPath, 'node_modules/astro/bin/astro.mjs', 'build', '--silent')
    ? path.join(FOLDER, 'dist')
    : undefined;
}

/** Asks the search of Starlight (Pagefind in a dialog); the dialog is open before the time begins, as a field is. */
export async function searchPeer(page: Page, text: string): Promise<number> {
  await page.locator('button[data-open-modal]').click();
  const input = page.locator('.pagefind-ui__search-input');
  await input.waitFor();
  return input.evaluate(async (field: HTMLInputElement, value) => {
    const start = performance.now();
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (!document.querySelector('.pagefind-ui__result')) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - start;
  }, text);
}
