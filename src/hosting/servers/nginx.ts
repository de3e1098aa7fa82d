import { MISSING_PAGE } from '../answer.ts';
import { INDEX, MARKDOWN, SECURITY_HEADERS, type Headers } from '../table.ts';
import {
  headerGroups,
  headerName,
  headersBelow,
  indented,
  PREAMBLE,
  TYPES_BY_EXTENSION,
  TYPES_BY_PATH,
  type Deployment,
} from './deployment.ts';

/** A server block for nginx: a file for `conf.d/` or `sites-enabled/`. */
export function nginxConfig({ base, root, host, port }: Deployment): string {
  const lines = [
    ...listen(host, port),
    'server_name _;',
    `root ${root};`,
    `index $rtc_errors_index ${INDEX.html};`,
    'server_tokens off;',
    '# A redirect names no host and no http://, so that it is right behind any proxy.',
    'absolute_redirect off;',
    `error_page 404 ${base}${MISSING_PAGE};`,
    '# Folders are not listed; one without a page is reported as missing.',
    `error_page 403 =404 ${base}${MISSING_PAGE};`,
    '',
    '# Compressed copies come from the build, also for a proxy in between.',
    'gzip off;',
    'gzip_static on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    '# Module ngx_brotli (Debian: libnginx-mod-http-brotli-static). Without it, remove this line.',
    'brotli_static on;',
    '',
    'types {',
    ...indented(TYPES_BY_EXTENSION.map(({ extension, type }) => `${quoted(type)} ${extension};`)),
    '}',
    'default_type application/octet-stream;',
    '',
    ...(base === '/' ? [] : location('/', {})),
    ...location(base, { ...headersBelow(''), vary: 'Accept' }),
    ...headerGroups().flatMap(({ below, headers }) => location(`${base}${below}`, headers)),
    ...TYPES_BY_PATH.flatMap(({ file, type }) =>
      location(`= ${base}${file}`, headersBelow(file), ['types {}', `default_type ${quoted(type)};`]),
    ),
  ];
  return [
    ...PREAMBLE.map((line) => `# ${line}`),
    '# A page is there twice: as Markdown for a program that asks for it.',
    'map $http_accept $rtc_errors_index {',
    ...indented([`default ${INDEX.html};`, `~*${MARKDOWN} ${INDEX.markdown};`]),
    '}',
    'server {',
    ...indented(lines),
    '}',
    '',
  ].join('\n');
}

const listen = (host: string | undefined, port: number) =>
  host === undefined ? [`listen ${port};`, `listen [::]:${port};`] : [`listen ${host}:${port};`];

/** nginx forgets the headers of a server where a location has its own, so each one repeats them all. */
function location(path: string, headers: Headers, more: readonly string[] = []): string[] {
  const add = ([name, value]: [string, string], when = '') => `add_header ${headerName(name)} ${quoted(value)}${when};`;
  return [
    `location ${path} {`,
    ...indented([
      ...more,
      ...Object.entries(SECURITY_HEADERS).map((header) => add(header, ' always')),
      // What may be kept for a year is a file, never an error.
      ...Object.entries(headers).map((header) => add(header, /max-age/u.test(header[1]) ? '' : ' always')),
    ]),
    '}',
  ];
}

const quoted = (text: string) => `"${text}"`;
