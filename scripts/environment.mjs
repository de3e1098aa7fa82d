// What the commands read from the environment and check before they do anything. Plain JavaScript that an older Node can
// read, too, because `run.mjs` uses it before anything is installed. The table of all variables is in docs/commands.md.

import { createServer } from 'node:net';

/** The public origin where SITE_URL is not set: an address that cannot exist and says why. */
export const UNKNOWN_ORIGIN = 'https://site-url-not-set.example';

/** A variable with a value that cannot be used. The message is for the person who set it. */
export class WrongSetting extends Error {
  name = 'WrongSetting';
}

/**
 * A port from the environment.
 * @param {string} name Name of the variable.
 * @param {number} fallback The port when the variable is not set.
 * @param {Record<string, string | undefined>} env
 * @returns {number}
 * @throws {WrongSetting}
 */
export function portOf(name, fallback, env = process.env) {
  const value = env[name] || String(fallback);
  const port = Number(value);
  if (!/^\d+$/u.test(value) || port < 1 || port > 65535) {
    throw new WrongSetting(`${name} is "${value}". Give a port from 1 to 65535, for example ${name}=${fallback}.`);
  }
  return port;
}

/**
 * The public origin of the site.
 * @param {Record<string, string | undefined>} env
 * @returns {string} such as `https://errors.example.com`, without a slash at its end
 * @throws {WrongSetting}
 */
export function siteUrlOf(env = process.env) {
  const value = env['SITE_URL'];
  if (!value) return UNKNOWN_ORIGIN;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isOrigin = url !== undefined && /^https?:$/u.test(url.protocol) && url.href === `${url.origin}/`;
  if (isOrigin) return url.origin;
  const path =
    url && /^https?:$/u.test(url.protocol) && url.pathname !== '/'
      ? ` The path goes into BASE_PATH=${url.pathname}.`
      : '';
  throw new WrongSetting(
    `SITE_URL is "${value}". Give the public origin and nothing else, for example SITE_URL=https://errors.example.com.${path}`,
  );
}

/**
 * The path below which the site is published.
 * @param {Record<string, string | undefined>} env
 * @returns {string} with a slash at both ends: `/`, `/rtc-errors/`
 * @throws {WrongSetting}
 */
export function basePathOf(env = process.env) {
  const value = env['BASE_PATH'] || '/';
  const parts = value.split('/').filter(Boolean);
  if (!parts.every((part) => /^[\w~-][\w.~-]*$/u.test(part)) || value.includes('//')) {
    throw new WrongSetting(`BASE_PATH is "${value}". Give a path such as BASE_PATH=/rtc-errors, or leave it out.`);
  }
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

/**
 * Makes sure that a server can listen on a port of this machine.
 * @param {string} name Name of the variable that chooses the port.
 * @param {number} port
 * @returns {Promise<void>}
 * @throws {WrongSetting} when it cannot, with the variable and another port to try
 */
export function requireFreePort(name, port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      const why =
        'code' in error && error.code === 'EADDRINUSE'
          ? 'in use by another program'
          : `not available (${error.message})`;
      reject(new WrongSetting(`Port ${port} is ${why}. Choose another one, for example ${name}=${port + 1}.`));
    });
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  });
}
