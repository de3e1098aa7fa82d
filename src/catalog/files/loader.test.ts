import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentLoader } from './loader.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'loader-'));
  cpSync('tests/fixtures/content/good', path.join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const SERVICE = 'content/vendors/acme/recorder.yaml';
const rename = (from: string, to: string) => {
  const file = path.join(root, SERVICE);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

/** What Astro gives a loader, with what the loader does to it. */
function astro() {
  const stored = new Map<string, unknown>([['old', {}]]);
  const logged: string[] = [];
  const changes: ((event: string, file: string) => void)[] = [];
  const context = {
    config: { root: pathToFileURL(`${root}/`) },
    store: { clear: () => stored.clear(), set: (entry: { id: string }) => stored.set(entry.id, entry) },
    parseData: ({ data }: { data: object }) => Promise.resolve({ ...data, parsed: true }),
    watcher: { on: (event: string, run: (typeof changes)[0]) => event === 'all' && changes.push(run) },
    logger: { error: (message: string) => logged.push(message) },
  };
  const change = async (file: string) => {
    for (const run of changes) run('change', path.join(root, file));
    await new Promise(setImmediate);
  };
  const load = (more = {}) =>
    contentLoader('services', 'content').load({ ...context, ...more } as unknown as LoaderContext);
  return { load, stored, logged, change };
}

it('a loader gives Astro the files of its collection, each with its data', async () => {
  expect(contentLoader('services', 'content').name).toBe('rtc-errors-services');
  const { load, stored, logged } = astro();
  await load({ watcher: undefined });
  expect([...stored.keys()]).toEqual(['acme/recorder']);
  expect(stored.get('acme/recorder')).toMatchObject({
    id: 'acme/recorder',
    filePath: SERVICE,
    data: { name: 'Recorder', parsed: true },
  });
  expect(logged).toEqual([]);
});

it('wrong content stops it, with the whole list printed once, whichever loader comes first', async () => {
  rename('name: Recorder', 'nam: Recorder');
  const { load, logged } = astro();
  await expect(load()).rejects.toThrow('content/ is wrong; every problem is listed above');
  await expect(load()).rejects.toThrow('content/ is wrong');
  expect(logged).toEqual([expect.stringContaining('unknown key `nam`')]);
});

it('a change below its folder loads it again, and a mistake is printed and changes nothing', async () => {
  const { load, stored, logged, change } = astro();
  await load();
  const name = () => (stored.get('acme/recorder') as { data: { name: string } }).data.name;
  rename('name: Recorder', 'name: Second');
  await change('src/page.astro');
  expect(name()).toBe('Recorder');
  await change(SERVICE);
  expect(name()).toBe('Second');
  rename('name: Second', 'nam: Third');
  await change(SERVICE);
  expect([name(), logged.length]).toEqual(['Second', 1]);
});
