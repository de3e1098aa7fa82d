/**
 * Time and memory of a build at several sizes: `npm run bench:build -- 300 2000 10000` (entries). The content is synthetic
 * with a fixed seed: our conditions, and services of a hundred rows of a vendor that does not exist. Each size is built twice;
 * the second one is warm. Prints what each page costs beyond the smallest size.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';

const ROWS = 100;
const WORDS = 'bridge caption clip egress ingress layout lobby mixer participant pipeline recorder session stage'.split(
  ' ',
);
const SOURCE = { url: 'https://docs.synthetic.example/', title: 'Errors', retrieved: '2026-11-20' };

/** Writes content with so many entries. */
function write(root: string, entries: number): void {
  cpSync('content/conditions', path.join(root, 'conditions'), { recursive: true });
  const folder = path.join(root, 'vendors/synthetic');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'vendor.yaml'),
    stringify({
      name: 'Synthetic',
      summary: 'A vendor that does not exist.',
      homepage: 'https://synthetic.example/',
      documentation: 'https://docs.synthetic.example/',
      words: ['Synthetic'],
      apiHosts: [],
      answer: { code: 'code', text: ['message'], requestId: [], description: 'A code and a message.', source: SOURCE },
      support: {
        contact: 'Write to support.',
        send: [{ what: 'The App ID.', blanks: ['App ID'], basis: 'inferred' }],
        source: SOURCE,
      },
    }),
  );
  const conditions = readdirSync('content/conditions').map((file) => path.basename(file, '.mdx'));
  for (let service = 0; service * ROWS < entries; service += 1) {
    const name = `service-${service + 1}`;
    const rows = Array.from({ length: Math.min(ROWS, entries - service * ROWS) }, (_, row) => {
      const number = service * ROWS + row;
      const word = WORDS[number % WORDS.length] ?? '';
      const condition = 'invalid-argument';
      return {
        code: String(100_000 + number),
        literals: [{ field: 'message', text: `${word} ${number} is invalid` }],
        title: `A ${word} is invalid`,
        meaning: `The ${word} number ${number} is invalid.`,
        actions: [`Correct the ${word}.`],
        condition: service === 0 && row < conditions.length ? (conditions[row] ?? condition) : condition,
        ...(service === 0 && row < conditions.length
          ? { outcome: 'failure', effect: 'none', retry: { verdict: 'never', basis: 'inferred' } }
          : {}),
      };
    });
    const tables = [{ id: 'errors', section: 'Errors', source: 'codes', rowCount: rows.length, rows }];
    writeFileSync(
      path.join(folder, `${name}.yaml`),
      stringify({
        name: `Service ${service + 1}`,
        summary: 'A service that does not exist.',
        sources: { codes: SOURCE },
        tables,
      }),
    );
  }
}

/** Builds; returns seconds, the most memory in MB where the system tells it, and the number of pages. */
async function build(content: string, out: string): Promise<{ seconds: number; memory: number; pages: number }> {
  const started = performance.now();
  const args = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', out, '--silent'];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, CONTENT_DIR: content },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
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
  clearInterval(watch);
  if (code !== 0) throw new Error(`the build ended with ${String(code)}`);
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('index.html'),
  ).length;
  return { seconds: (performance.now() - started) / 1000, memory, pages };
}

const sizes = process.argv.slice(2).map(Number);
const workplace = mkdtempSync(path.join(tmpdir(), 'bench-build-'));
try {
  let first: { seconds: number; pages: number } | undefined;
  for (const size of sizes.length > 0 ? sizes : [300, 2_000]) {
    const content = path.join(workplace, 'content');
    rmSync(content, { recursive: true, force: true });
    write(content, size);
    const out = path.join(workplace, 'dist');
    const cold = await build(content, out);
    const warm = await build(content, out);
    first ??= warm;
    const each = warm.pages > first.pages ? ((warm.seconds - first.seconds) * 1000) / (warm.pages - first.pages) : null;
    process.stdout.write(
      `${size} entries, ${warm.pages} pages: cold ${cold.seconds.toFixed(1)} s, warm ${warm.seconds.toFixed(1)} s, ` +
        `${Math.round(warm.memory)} MB${each === null ? '' : `, ${each.toFixed(1)} ms for each further page`}\n`,
    );
  }
} finally {
  rmSync(workplace, { recursive: true, force: true });
}
