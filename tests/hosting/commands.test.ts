import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let busy: Server;
let port: number;
const site = mkdtempSync(path.join(tmpdir(), 'rtc-errors-served-'));

beforeAll(async () => {
  busy = createServer();
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
  port = (busy.address() as AddressInfo).port;
  writeFileSync(path.join(site, 'index.html'), '<!doctype html><title>home</title>');
});
afterAll(async () => {
  await new Promise((resolve) => busy.close(resolve));
  rmSync(site, { recursive: true });
});

function run(args: string[], env: Record<string, string>) {
  return spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...env } });
}

describe('what is wrong is said before anything is installed or built', () => {
  it.each([
    ['start', 'PORT'],
    ['test', 'TEST_PORT'],
  ])('npm %s: a port in use', (task, variable) => {
    const { status, stdout, stderr } = run(['scripts/run.mjs', task], { [variable]: String(port) });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^Port ${port} is in use by another program\\. .* ${variable}=\\d+\\.\\n$`, 'u'));
  });

  it.each([
    ['PORT', 'abc'],
    ['SITE_URL', 'errors.example.com'],
    ['BASE_PATH', 'https://errors.example.com/'],
  ])('npm start: a wrong %s', (variable, value) => {
    const { status, stdout, stderr } = run(['scripts/run.mjs', 'start'], { [variable]: value });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^${variable} is "${value}"\\. .*\\n$`, 'u'));
  });

  it('npm run preview: no site, or a port in use', () => {
    expect(run(['scripts/serve.ts', path.join(site, 'nowhere')], {}).stderr).toContain('npm run build');
    expect(run(['scripts/serve.ts', site], { PORT: String(port) }).stderr).toContain(`Port ${port} is in use`);
  });
});

it.each([
  ['', '/', 'SITE_URL is not set'],
  ['https://errors.example.com', '/docs/', ''],
])('npm run preview with SITE_URL=%s prints the address, with %s, as its last line', async (SITE_URL, base, note) => {
  const free = await new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: found } = server.address() as AddressInfo;
      server.close(() => resolve(found));
    });
  });
  const env = { ...process.env, PORT: String(free), SITE_URL, BASE_PATH: base };
  const child = spawn(process.execPath, ['scripts/serve.ts', site], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  let printed = '';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (/^http.*\n$/mu.test(printed)) resolve();
    });
    child.once('exit', () => resolve());
  });
  const address = printed.trimEnd().split('\n').at(-1) ?? '';
  expect(address).toBe(`http://127.0.0.1:${free}${base}`);
  expect(printed.includes('SITE_URL')).toBe(note !== '');
  expect(await (await fetch(address)).text()).toContain('home');
  child.kill();
});
