import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deleteLater, moveOldOutput } from './old-output.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'output-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const inFolder = (name: string) => path.join(folder, name);
const write = (name: string) => {
  mkdirSync(path.dirname(inFolder(name)), { recursive: true });
  writeFileSync(inFolder(name), 'x');
};

it('what a build left is moved away, to where stopped builds have moved theirs', () => {
  ['dist/index.html', 'dist/codes/1/index.html', 'trash/output-1/index.html'].forEach(write);
  moveOldOutput(inFolder('dist'), inFolder('trash'));
  expect(readdirSync(inFolder('dist'))).toEqual([]);
  const moved = readdirSync(inFolder('trash')).map((name) => readdirSync(inFolder(`trash/${name}`)).sort());
  expect(moved.sort()).toEqual([['codes', 'index.html'], ['index.html']]);
});

it('what was moved away is deleted when the build no longer waits', async () => {
  write('trash/output-1/codes/1/index.html');
  deleteLater(inFolder('trash'));
  await vi.waitFor(() => expect(existsSync(inFolder('trash'))).toBe(false), { timeout: 30_000 });
});

it('what belongs to Git stays', () => {
  ['dist/.git', 'dist/index.html'].forEach(write);
  moveOldOutput(inFolder('dist'), inFolder('trash'));
  expect(readdirSync(inFolder('dist'))).toEqual(['.git']);
});

it('a first build has nothing to move', () => {
  moveOldOutput(inFolder('dist'), inFolder('trash'));
  expect(existsSync(inFolder('dist'))).toBe(false);
});
