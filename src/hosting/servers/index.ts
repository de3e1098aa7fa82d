import { apacheConfig } from './apache.ts';
import { caddyfile } from './caddy.ts';
import { containerfile } from './containerfile.ts';
import type { Deployment } from './deployment.ts';
import { lighttpdConfig } from './lighttpd.ts';
import { nginxConfig } from './nginx.ts';

/** Every file in `hosting/` that is generated, with its text for a deployment. */
export const hostingFiles = (deployment: Deployment, nodeVersion: string): Record<string, string> => ({
  'nginx.conf': nginxConfig(deployment),
  Caddyfile: caddyfile(deployment),
  'apache.conf': apacheConfig(deployment),
  'lighttpd.conf': lighttpdConfig(deployment),
  Containerfile: containerfile(deployment, nodeVersion),
});
