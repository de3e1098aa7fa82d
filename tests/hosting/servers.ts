import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { apacheConfig } from '../../src/hosting/servers/apache.ts';
import { caddyfile } from '../../src/hosting/servers/caddy.ts';
import type { Deployment } from '../../src/hosting/servers/deployment.ts';
import { lighttpdConfig } from '../../src/hosting/servers/lighttpd.ts';
import { nginxConfig } from '../../src/hosting/servers/nginx.ts';

/** A server that can be tested where it is installed. */
export interface TestedServer {
  name: string;
  /** The version it prints; undefined where it is not installed, with what it needs. */
  version(): string | undefined;
  /** How to install it on Debian. */
  packages: string;
  /** How many different files may be requested in a second, where a server keeps files open and can have only so many. */
  filesPerSecond?: number;
  /** The command that runs it in the foreground, and the files that it reads, by name in the folder given. */
  prepare(deployment: Deployment, folder: string): { command: string[]; files: Record<string, string> };
}

const NGINX_MODULES = '/etc/nginx/modules-enabled';
const APACHE_MODULES = '/usr/lib/apache2/modules';

/** The first line that a command prints on either output; undefined when there is no such command. */
function printed(command: string, ...args: string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? `${stdout}${stderr}`.trim().split('\n')[0] : undefined;
}

const hasBrotliOfNginx = () =>
  existsSync(NGINX_MODULES) && readdirSync(NGINX_MODULES).some((file) => file.includes('brotli-static'));

export const SERVERS: readonly TestedServer[] = [
  {
    name: 'nginx',
    packages: 'nginx libnginx-mod-http-brotli-static',
    version: () => (hasBrotliOfNginx() ? printed('nginx', '-v') : undefined),
    prepare: (deployment, folder) => ({
      command: ['nginx', '-c', path.join(folder, 'nginx.conf'), '-e', 'stderr'],
      files: {
        'nginx.conf': [
          `include ${NGINX_MODULES}/*.conf;`,
          'daemon off;',
          `pid ${folder}/nginx.pid;`,
          'events {}',
          'http {',
          'access_log off;',
          ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`),
          'include site.conf;',
          '}',
        ].join('\n'),
        'site.conf': nginxConfig(deployment),
      },
    }),
  },
  {
    name: 'Caddy',
    packages: 'caddy',
    version: () => printed('caddy', 'version'),
    prepare: (deployment, folder) => ({
      command: ['caddy', 'run', '--adapter', 'caddyfile', '--config', path.join(folder, 'Caddyfile')],
      files: { Caddyfile: `{\n\tadmin off\n\tauto_https off\n}\n${caddyfile(deployment)}` },
    }),
  },
  {
    name: 'Apache',
    packages: 'apache2',
    version: () => printed('apache2', '-v'),
    prepare: (deployment, folder) => ({
      command: ['apache2', '-D', 'FOREGROUND', '-f', path.join(folder, 'apache.conf')],
      files: {
        'apache.conf': [
          `ServerRoot ${folder}`,
          'ServerName localhost',
          `Listen ${deployment.host}:${deployment.port}`,
          `PidFile ${folder}/apache.pid`,
          `ErrorLog ${folder}/error.log`,
          `Mutex file:${folder}`,
          ...['mpm_event', 'alias', 'authz_core', 'dir', 'env', 'headers', 'mime', 'negotiation', 'rewrite'].map(
            (name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`,
          ),
          // What Debian sets for all sites, with its own ideas about .br, .gz and .tgz.
          'Include /etc/apache2/mods-available/mime.conf',
          apacheConfig(deployment),
        ].join('\n'),
      },
    }),
  },
  {
    name: 'lighttpd',
    packages: 'lighttpd',
    // It keeps each open for up to four seconds, and refuses with 403 what it can't open.
    filesPerSecond: 2_500,
    version: () => printed('lighttpd', '-v'),
    prepare: (deployment, folder) => ({
      command: ['lighttpd', '-D', '-f', path.join(folder, 'lighttpd.conf')],
      files: { 'lighttpd.conf': lighttpdConfig(deployment) },
    }),
  },
  {
    name: 'npm start',
    packages: '',
    version: () => `Node ${process.version}`,
    prepare: ({ root, base }) => ({
      command: [process.execPath, path.resolve('scripts/serve.ts'), path.join(root, base)],
      files: {},
    }),
  },
];

/** A server that runs, and what it said. */
export interface RunningServer {
  port: number;
  /** Everything it has written to its outputs. */
  log(): string;
  stop(): Promise<void>;
}

/** The user without rights that servers run as when the tests run as root. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Starts a server over a copy of a site, on a free port of this machine, without rights of root. */
export async function start(server: TestedServer, site: string, base: string): Promise<RunningServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rtc-errors-hosting-'));
  const deployment: Deployment = { base, root: path.join(folder, 'root'), host: '127.0.0.1', port: await freePort() };
  chmodSync(folder, 0o755);
  if (NOBODY.uid !== undefined) chownSync(folder, NOBODY.uid, NOBODY.gid);
  mkdirSync(path.dirname(path.join(deployment.root, base)), { recursive: true });
  cpSync(site, path.join(deployment.root, base), { recursive: true, preserveTimestamps: true });
  const { command, files } = server.prepare(deployment, folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const [program = '', ...args] = command;
  let log = '';
  const child = spawn(program, args, {
    ...NOBODY,
    env: { ...process.env, HOME: folder, PORT: String(deployment.port), BASE_PATH: base },
  });
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const stop = async () => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  if (!(await answers(deployment.port, child))) {
    await stop();
    throw new Error(`${server.name} did not start:\n${log}`);
  }
  return { port: deployment.port, log: () => log, stop };
}

/** Ends a child and waits for its end. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await end;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Waits until a server accepts connections; false when it ends before. */
async function answers(port: number, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.end());
    });
    if (isOpen) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
