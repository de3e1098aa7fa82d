import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clearOutput } from './old-output.ts';

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

it('what a build left is away at once, and then deleted, with what a stopped build moved away', async () => {
  ['dist/index.html', 'dist/codes/1/index.html', 'trash/output-1/index.html'].forEach(write);
  const cleared = clearOutput(inFolder('dist'), inFolder('trash'));
  expect(readdirSync(inFolder('dist'))).toEqual([]);
  await cleared;
  expect(existsSync(inFolder('trash'))).toBe(false);
});

it('what belongs to Git stays', async () => {
  ['dist/.git', 'dist/index.html'].forEach(write);
  await clearOutput(inFolder('dist'), inFolder('trash'));
  expect(readdirSync(inFolder('dist'))).toEqual(['.git']);
});

it('a first build has nothing to delete', async () => {
  await clearOutput(inFolder('dist'), inFolder('trash'));
  expect(readdirSync(folder)).toEqual([]);
});
