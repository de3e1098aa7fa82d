import { PREAMBLE, type Deployment } from './deployment.ts';

/** What the build reads, apart from the list of packages: everything else of the repository stays outside. */
const SOURCES = {
  files: ['astro.config.mjs', 'tsconfig.json', 'LICENSE'],
  folders: ['content', 'packages', 'public', 'scripts', 'src'],
};

/**
 * An image that builds the site and serves it with Caddy. The base path is an argument of its build, because it is one of the
 * build of the site.
 * @param nodeVersion The Node version that the project brings along.
 */
export const containerfile = ({ root, port }: Deployment, nodeVersion: string): string =>
  [
    ...PREAMBLE.map((line) => `# ${line}`),
    '# From the root of the repository:',
    '#   podman build -f hosting/Containerfile --build-arg SITE_URL=https://errors.example.com -t rtc-errors .',
    `#   podman run --rm -p 8080:${port} rtc-errors`,
    `FROM docker.io/library/node:${nodeVersion}-slim AS build`,
    'WORKDIR /build',
    'COPY package.json package-lock.json .npmrc ./',
    'RUN npm ci',
    `COPY ${SOURCES.files.join(' ')} ./`,
    ...SOURCES.folders.map((folder) => `COPY ${folder} ${folder}/`),
    'ARG SITE_URL',
    '# Below a sub-path, with a slash at its beginning: --build-arg BASE_PATH=/rtc-errors',
    'ARG BASE_PATH',
    'RUN npm run build && npm run hosting -- /out && mkdir -p "/out/site$BASE_PATH" && cp -a dist/. "/out/site$BASE_PATH"',
    '',
    'FROM docker.io/library/caddy:2',
    'COPY --from=build /out/Caddyfile /etc/caddy/Caddyfile',
    `COPY --from=build /out/site ${root}`,
    `EXPOSE ${port}`,
    '',
  ].join('\n');
