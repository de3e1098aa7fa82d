/**
 * Time and memory of a build at several sizes: `npm run bench:build -- 300 2000 10000` (entries). The content is synthetic,
 * with a fixed seed. Each size is built twice; the second one is warm. Prints what each page costs, all in all and beyond the
 * first size, and how busy the machine was before; the time of the processor hardly depends on that.
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
/** In which Linux counts the time of a process. */
const TICKS_OF_SECOND = 100;
// Also for the caches of this process: they are not those of the site.
process.env['CONTENT_DIR'] = CONTENT;

/** What one build took. */
interface Measured {
  pages: number;
  seconds: number;
  /** Seconds that the cores worked for it, which other programs change little; 0 where the system does not tell. */
  processor: number;
  /** The most memory in MB; 0 where the system does not tell. */
  memory: number;
}

/** Builds, and looks every now and then at what it has taken so far. */
async function build(): Promise<Measured> {
  const started = performance.now();
  const args = ['node_modules/astro/bin/astro.mjs', 'build', '--config', CONFIG, '--outDir', OUTPUT, '--silent'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const taken = { processor: 0, memory: 0 };
  const watch = setInterval(() => {
    try {
      const [, peak] = /VmHWM:\s*(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
      const [, ...fields] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      taken.memory = Math.max(taken.memory, Number(peak ?? 0) / 1024);
      taken.processor = (Number(fields[10]) + Number(fields[11])) / TICKS_OF_SECOND;
    } catch {
      // Another system, or the build is over.
    }
  }, 200);
  const code = await new Promise((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  if (code !== 0) throw new Error(`the build ended with ${String(code)}`);
  const pages = readdirSync(OUTPUT, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('index.html'),
  ).length;
  return { pages, seconds, ...taken };
}

const sizes = process.argv.slice(2).map(Number);
const clear = () => {
  for (const folder of [WORKPLACE, cacheFolder('')]) rmSync(folder, { recursive: true, force: true });
};
try {
  let first: Measured | undefined;
  for (const size of sizes.length > 0 ? sizes : [300, 2_000]) {
    clear();
    writeSyntheticContent(CONTENT, size);
    const [load = 0] = loadavg();
    const cold = await build();
    const warm = await build();
    first ??= warm;
    const each = (seconds: number, pages: number) => `${((seconds * 1000) / pages).toFixed(1)} ms`;
    const further = warm.pages - first.pages;
    const times = ({ seconds, processor }: Measured) => `${seconds.toFixed(1)} s (processor ${processor.toFixed(1)} s)`;
    process.stdout.write(
      `${size} entries, ${warm.pages} pages: cold ${times(cold)}, warm ${times(warm)}, ` +
        `${Math.round(cold.memory)} and ${Math.round(warm.memory)} MB; warm ${each(warm.seconds, warm.pages)} a page` +
        `${further > 0 ? `, ${each(warm.seconds - first.seconds, further)} a further page` : ''}; load before ${load.toFixed(1)}\n`,
    );
  }
} finally {
  clear();
}
