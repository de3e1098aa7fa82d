import { MISSING_PAGE } from '../answer.ts';
import { ENCODINGS, INDEX, MARKDOWN, SECURITY_HEADERS, VARY, type Headers } from '../table.ts';
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

/** A Caddyfile. With the name of a domain in place of the port, Caddy gets a certificate for it by itself. */
export function caddyfile({ base, root, host, port }: Deployment): string {
  const precompressed = `precompressed ${ENCODINGS.map(({ name }) => name).join(' ')}`;
  const lines = [
    `root * ${root}`,
    '',
    '# The redirect of file_server itself forgets the question in older versions.',
    '@folder {',
    ...indented([String.raw`not path_regexp (?:/$|^//)`, 'file {path}/index.html'], TAB),
    '}',
    '@question expression `{http.request.uri.query} != ""`',
    '',
    '# In the order given: a later header replaces an earlier one.',
    'route {',
    ...indented(
      [
        ...headers('', { ...SECURITY_HEADERS, ...headersBelow('') }),
        'header -Server',
        'handle @folder {',
        ...indented(['redir @question {path}/?{query} permanent', 'redir {path}/ permanent'], TAB),
        '}',
        '# A page is there twice: as Markdown for a program that asks for it.',
        '@markdown {',
        ...indented([`header Accept *${MARKDOWN}*`, 'path */', `file {path}${INDEX.markdown}`], TAB),
        '}',
        `rewrite @markdown {path}${INDEX.markdown}`,
        ...headerGroups().flatMap((group) => headers(`${base}${group.below}* `, group.headers)),
        ...TYPES_BY_EXTENSION.flatMap(({ extension, type }) => [
          `@${extension} path *.${extension}`,
          `header @${extension} Content-Type ${quoted(type)}`,
        ]),
        ...TYPES_BY_PATH.map(({ file, type }) => `header ${base}${file} Content-Type ${quoted(type)}`),
        `@text path ${['*/', ...TEXT_EXTENSIONS.map((extension) => `*.${extension}`)].join(' ')}`,
        `header @text Vary "${VARY.text}"`,
        `@page path */ */${INDEX.html} */${INDEX.markdown}`,
        `header @page Vary "${VARY.page}"`,
        'file_server {',
        ...indented([`index ${INDEX.html}`, precompressed], TAB),
        '}',
      ],
      TAB,
    ),
    '}',
    '',
    'handle_errors {',
    ...indented(
      [
        ...headers('', { ...SECURITY_HEADERS, ...headersBelow(''), 'content-type': 'text/html; charset=utf-8' }),
        'header -Server',
        '@missing expression `{http.error.status_code} == 404`',
        'handle @missing {',
        ...indented([`rewrite * ${base}${MISSING_PAGE}`, 'file_server {', ...indented([precompressed], TAB), '}'], TAB),
        '}',
        'handle {',
        ...indented(['respond "{http.error.status_code} {http.error.status_text}"'], TAB),
        '}',
      ],
      TAB,
    ),
    '}',
  ];
  const address = host === undefined ? `:${port}` : `http://${host}:${port}`;
  return [...PREAMBLE.map((line) => `# ${line}`), `${address} {`, ...indented(lines, TAB), '}', ''].join('\n');
}

/** Caddy's own formatter wants tabs. */
const TAB = '\t';

const headers = (matcher: string, values: Headers): string[] => [
  `header ${matcher}{`,
  ...indented(
    Object.entries(values).map(([name, value]) => `${headerName(name)} ${quoted(value)}`),
    TAB,
  ),
  '}',
];

const quoted = (text: string) => `"${text}"`;
