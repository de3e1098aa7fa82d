/**
 * Time and memory of a build at several sizes: `npm run bench:build -- 300 2000 10000` (entries). The content is synthetic,
 * with a fixed seed. Each size is built twice; the second one is warm. Prints what each page costs, all in all and beyond the
 * first size, and how busy the machine was before.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { cacheFolder } from '../src/build-cache.ts';
import { writeSyntheticContent } from './bench/synthetic-content.ts';

/** Where it builds; `bench/astro.config.mjs` keeps its caches here, too. */
const WORKPLACE = 'test-results/bench-build';
const CONTENT = `${WORKPLACE}/content`;
const OUTPUT = `${WORKPLACE}/dist`;
const CONFIG = 'scripts/bench/astro.config.mjs';
// Also for the caches of this process: they are not those of the site.
process.env['CONTENT_DIR'] = CONTENT;

/** Builds; returns seconds, the most memory in MB where the system tells it, and the number of pages. */
async function build(): Promise<{ seconds: number; memory: number; pages: number }> {
  const started = performance.now();
  const args = ['node_modules/astro/bin/astro.mjs', 'build', '--config', CONFIG, '--outDir', OUTPUT, '--silent'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let memory = 0;
  const watch = setInterval(() => {
    try {
      const [, peak = '0'] = /VmHWM:\s*(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
      memory = Math.max(memory, Number(peak) / 1024);
    } catch {
      // Another system, or the build is over.
    }
  }, 500);
  const code = await new Promise((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  if (code !== 0) throw new Error(`the build ended with ${String(code)}`);
  const pages = readdirSync(OUTPUT, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('index.html'),
  ).length;
  return { seconds, memory, pages };
}

const sizes = process.argv.slice(2).map(Number);
const clear = () => {
  for (const folder of [WORKPLACE, cacheFolder('')]) rmSync(folder, { recursive: true, force: true });
};
try {
  let first: { seconds: number; pages: number } | undefined;
  for (const size of sizes.length > 0 ? sizes : [300, 2_000]) {
    clear();
    writeSyntheticContent(CONTENT, size);
    const [load = 0] = loadavg();
    const cold = await build();
    const warm = await build();
    first ??= warm;
    const each = ({ seconds, pages }: { seconds: number; pages: number }) =>
      `${((seconds * 1000) / pages).toFixed(1)} ms`;
    const further = { seconds: warm.seconds - first.seconds, pages: warm.pages - first.pages };
    process.stdout.write(
      `${size} entries, ${warm.pages} pages: cold ${cold.seconds.toFixed(1)} s, warm ${warm.seconds.toFixed(1)} s, ` +
        `${Math.round(Math.max(cold.memory, warm.memory))} MB, ${each(warm)} a page` +
        `${further.pages > 0 ? `, ${each(further)} a further page` : ''}; load before ${load.toFixed(1)}\n`,
    );
  }
} finally {
  clear();
}
