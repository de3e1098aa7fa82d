import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { computeScore, runChecks } from 'afdocs';
import { describe, expect, it, vi } from 'vitest';
import { SERVERS, start } from './servers.ts';

/**
 * What programs that read documentation find here, by the checks of the Agent-Friendly Documentation Spec:
 * `npm run check:agents`, and part of `npm run test:hosting`.
 */
const DIST = path.resolve('dist');
if (!existsSync(path.join(DIST, 'llms.txt'))) throw new Error('There is no built site in dist/: npm run build');

/** Pages that each check reads; the sample is the same each time. */
const SAMPLE = 100;
/** Points of 100; what is missing is said by the report. */
const LEAST = 100;
/** Servers whose configurations the site has for publishing; the others answer in the same way, see the other file. */
const CHECKED = ['nginx', 'Caddy'];

const origin = new URL(/<loc>([^<]+)<\/loc>/u.exec(readFileSync(path.join(DIST, 'sitemap.xml'), 'utf8'))?.[1] ?? '')
  .origin;

/** The pages link to the vendors' documentation, whose servers are left alone. */
function stayHere(): void {
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => {
    const { hostname } = new URL(input instanceof Request ? input.url : input);
    return hostname === '127.0.0.1' ? real(input, init) : Promise.resolve(new Response(null, { status: 204 }));
  });
}

for (const server of SERVERS.filter(({ name }) => CHECKED.includes(name))) {
  const version = server.version();
  if (version === undefined) {
    describe.skip(`${server.name} is not installed: apt-get install ${server.packages}`, () =>
      it('is not tested', () => {}));
    continue;
  }
  it(`a site on ${server.name} (${version}) has ${LEAST} of 100 points or more for programs that read it`, async () => {
    const running = await start(server, DIST, '/');
    stayHere();
    try {
      const report = await runChecks(`http://127.0.0.1:${running.port}/`, {
        canonicalOrigin: origin,
        samplingStrategy: 'deterministic',
        maxLinksToTest: SAMPLE,
        requestDelay: 0,
      });
      const { overall } = computeScore(report);
      const complaints = report.results.filter(({ status }) => status !== 'pass' && status !== 'skip');
      const told = complaints.map(({ id, status, message }) => `${status} ${id}: ${message}`);
      process.stdout.write(`${server.name}: ${overall} of 100\n${told.map((line) => `  ${line}\n`).join('')}`);
      expect(overall, told.join('\n')).toBeGreaterThanOrEqual(LEAST);
    } finally {
      vi.unstubAllGlobals();
      await running.stop();
    }
  });
}
