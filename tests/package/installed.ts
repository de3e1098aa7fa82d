import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';

/** The package, built, packed, and installed into an empty project as anybody would install it. */
export interface Installed {
  /** The folder that a user has. */
  project: string;
  /** The package in it. */
  folder: string;
  tarball: string;
}

const { PATH = '' } = process.env;
// Only what a user has: nothing of the settings of this run.
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm_|(?:no|force)_color$)/iu.test(name))),
  PATH: `${path.dirname(process.execPath)}${path.delimiter}${PATH}`,
};

function must(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

/** The package as it is built for all files of tests, by the first that asks for it. Nobody may change it. */
export function build(): string {
  const folder = inject('packageFolder');
  const built = path.join(folder, 'built');
  if (existsSync(built)) return built;
  const own = mkdtempSync(path.join(folder, 'own-'));
  must(process.execPath, ['scripts/package.ts', own], '.');
  // Renamed when it is whole. Another file may have built it meanwhile: both are the same.
  if (existsSync(built)) return own;
  renameSync(own, built);
  return built;
}

/** Packs and installs without a network: the package holds all that it needs. */
export function install(built: string): Installed {
  const project = mkdtempSync(path.join(tmpdir(), 'rtc-errors-user-'));
  const packed = path.join(project, 'packed');
  mkdirSync(packed);
  must('npm', ['pack', '--ignore-scripts', '--pack-destination', packed, built], project);
  const tarballs = readdirSync(packed).map((file) => path.join(packed, file));
  writeFileSync(path.join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  must('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', ...tarballs], project);
  return {
    project,
    folder: path.join(project, 'node_modules/rtc-errors'),
    tarball: tarballs.find((file) => path.basename(file).startsWith('rtc-errors')) ?? '',
  };
}

/** Runs the installed command. */
export function runCommand(
  { project }: Installed,
  args: readonly string[],
  { input = '', env: more = {} }: { input?: string; env?: Record<string, string> } = {},
) {
  const command = path.join(project, 'node_modules/.bin/rtc-errors');
  return spawnSync(process.execPath, [command, ...args], {
    cwd: project,
    env: { ...env, ...more },
    input,
    encoding: 'utf8',
  });
}
