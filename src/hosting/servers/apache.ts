import { escapePattern } from '../../patterns.ts';
import { MISSING_PAGE } from '../answer.ts';
import { ENCODINGS, hasCompressedCopies, INDEX, MARKDOWN, SECURITY_HEADERS, VARY, type Headers } from '../table.ts';
import {
  headerGroups,
  headerName,
  headersBelow,
  indented,
  PREAMBLE,
  TEXT_EXTENSIONS,
  TYPES_BY_EXTENSION,
  TYPES_BY_PATH,
  type Deployment,
} from './deployment.ts';

/** The end of a pattern that fits a file and its compressed copies. */
const COPY = `(?:${ENCODINGS.map(({ extension }) => String.raw`\.${extension}`).join('|')})?$`;

/** A virtual host for Apache: a file for `sites-enabled/`. */
export function apacheConfig({ base, root, host, port }: Deployment): string {
  const lines = [
    `DocumentRoot "${root}"`,
    `ErrorDocument 404 ${base}${MISSING_PAGE}`,
    `<Directory "${root}">`,
    ...indented([
      'Require all granted',
      'AllowOverride None',
      'Options None',
      'DirectoryIndex index.html',
      'DirectorySlash Off',
      'AddDefaultCharset Off',
      '# In other configurations .br is a language, and .gz a media type.',
      'RemoveLanguage .br',
      'RemoveEncoding .tgz',
      ...ENCODINGS.map(({ extension, name }) => `AddEncoding ${name} .${extension}`),
      ...TYPES_BY_EXTENSION.flatMap(({ extension, type }) =>
        section('FilesMatch', String.raw`\.${extension}${hasCompressedCopies(`.${extension}`) ? COPY : '$'}`, [
          `ForceType "${type}"`,
        ]),
      ),
    ]),
    '</Directory>',
    '',
    '# Compressed copies come from the build; nothing is compressed again.',
    'SetEnv no-gzip 1',
    'SetEnv no-brotli 1',
    'RewriteEngine On',
    '# A page is there twice: as Markdown for a program that asks for it.',
    `RewriteCond "%{HTTP:Accept}" "${MARKDOWN}"`,
    `RewriteCond "%{DOCUMENT_ROOT}$0${INDEX.markdown}" -f`,
    `RewriteRule "^.*/$" "$0${INDEX.markdown}"`,
    ...ENCODINGS.flatMap(({ extension, name }) =>
      [
        { file: String.raw`^.+\.(?:${TEXT_EXTENSIONS.join('|')})$`, copy: `$0.${extension}` },
        { file: '^.*/$', copy: `$0index.html.${extension}` },
      ].flatMap(({ file, copy }) => [
        String.raw`RewriteCond "%{HTTP:Accept-Encoding}" "\b${name}\b"`,
        `RewriteCond "%{DOCUMENT_ROOT}${copy}" -f`,
        `RewriteRule "${file}" "${copy}" [L,PT]`,
      ]),
    ),
    '',
    ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `Header always set ${headerName(name)} "${value}"`),
    '# A redirect names no host and no http://, so that it is right behind any proxy.',
    'RedirectRelative On',
    ...section('If', String.raw`-d '%{DOCUMENT_ROOT}%{REQUEST_URI}' && %{REQUEST_URI} =~ m#[^/]$#`, [
      'Redirect 301 "%{REQUEST_URI}/"',
    ]),
    '',
    ...setAll(headersBelow('')),
    ...section('LocationMatch', String.raw`/$|\.(?:${TEXT_EXTENSIONS.join('|')})${COPY}`, [
      `Header set Vary "${VARY.text}"`,
    ]),
    ...section('LocationMatch', String.raw`/(?:index\.(?:html|md)${COPY.slice(0, -1)})?$`, [
      `Header set Vary "${VARY.page}"`,
    ]),
    ...headerGroups().flatMap(({ below, headers }) =>
      section('LocationMatch', `^${escapePattern(`${base}${below}`)}`, setAll(headers)),
    ),
    ...TYPES_BY_PATH.flatMap(({ file, type }) =>
      section('LocationMatch', `^${escapePattern(`${base}${file}`)}${hasCompressedCopies(file) ? COPY : '$'}`, [
        `ForceType "${type}"`,
      ]),
    ),
  ];
  return [
    ...PREAMBLE.map((line) => `# ${line}`),
    '# Apache 2.4.58 or newer, with the modules alias, dir, env, headers, mime and rewrite.',
    `<VirtualHost ${host ?? '*'}:${port}>`,
    ...indented(lines),
    '</VirtualHost>',
    '',
  ].join('\n');
}

const section = (name: string, argument: string, lines: readonly string[]) => [
  `<${name} "${argument}">`,
  ...indented(lines),
  `</${name}>`,
];

const setAll = (headers: Headers) =>
  Object.entries(headers).map(([name, value]) => `Header set ${headerName(name)} "${value}"`);
