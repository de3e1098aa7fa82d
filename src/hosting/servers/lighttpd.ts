import path from 'node:path';
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

const TEXT = String.raw`\.(?:${TEXT_EXTENSIONS.join('|')})`;

/** A folder, with whatever the request asks of it. */
const FOLDER = String.raw`^(/(?:[^?]*/)?)(?:\?.*)?$`;

/**
 * How many files lighttpd may have open: it keeps what it has delivered open for a while, and 1.4.69 writes beyond its own table, and
 * crashes, as soon as the limit of the process is above the default of 4,096 and that many files are open.
 */
const MAX_OPEN_FILES = 16_384;

/** A complete configuration for lighttpd 1.4. */
export function lighttpdConfig({ base, root, host, port }: Deployment): string {
  const groups = headerGroups();
  return [
    ...PREAMBLE.map((line) => `# ${line}`),
    ...(host === undefined ? [] : [`server.bind = "${host}"`]),
    `server.port = ${port}`,
    `server.document-root = "${root}"`,
    'server.modules = ("mod_rewrite", "mod_setenv")',
    `server.max-fds = ${MAX_OPEN_FILES}`,
    'server.tag = ""',
    'index-file.names = ("index.html")',
    `server.error-handler = "${base}${MISSING_PAGE}"`,
    '',
    // The longest name that fits a file decides, so `.html.br` comes before `.br`.
    ...list('mimetype.assign', [
      ...TYPES_BY_EXTENSION.flatMap(({ extension, type }) => withCopies(`.${extension}`, type)),
      ...TYPES_BY_PATH.flatMap(({ file, type }) => withCopies(path.posix.basename(file), type)),
    ]),
    '',
    '# A page is there twice: as Markdown for a program that asks for it.',
    ...block(`$REQUEST_HEADER["accept"] =~ "${MARKDOWN}"`, rewrites(INDEX.markdown)),
    ...block('else', rewrites(INDEX.html)),
    ...ENCODINGS.flatMap(({ name, extension }) =>
      block(String.raw`$HTTP["url"] =~ "${TEXT}\.${extension}$"`, [
        ...list('setenv.add-response-header', [
          ['Content-Encoding', name],
          ['Vary', VARY.text],
        ]),
      ]),
    ),
    ...block(String.raw`$HTTP["url"] =~ "(?:/|${TEXT})$"`, list('setenv.add-response-header', [['Vary', VARY.text]])),
    ...['', ...ENCODINGS.map(({ extension }) => String.raw`\.${extension}`)].flatMap((copy, index) =>
      block(
        String.raw`$HTTP["url"] =~ "/${copy === '' ? String.raw`(?:index\.(?:html|md))?` : String.raw`index\.(?:html|md)`}${copy}$"`,
        list('setenv.add-response-header', [
          ...(index === 0 ? [] : [['Content-Encoding', ENCODINGS[index - 1]?.name ?? ''] as const]),
          ['Vary', VARY.page],
        ]),
      ),
    ),
    '',
    ...headerLines(headersBelow('')),
    ...groups.flatMap(({ below, headers }) =>
      block(`$HTTP["url"] =~ "^${escapePattern(`${base}${below}`)}"`, headerLines(headers)),
    ),
    '',
  ].join('\n');
}

/** How a request becomes the name of a file: the compressed copy that the client accepts, and the index of a folder. */
const rewrites = (index: string): string[] => [
  '# Compressed copies come from the build; every text file has them.',
  ...ENCODINGS.flatMap(({ name, extension }, position) =>
    block(
      String.raw`${position === 0 ? '' : 'else '}$REQUEST_HEADER["accept-encoding"] =~ "\b${name}\b"`,
      list('url.rewrite-once', [
        [String.raw`^(/[^?]*${TEXT})(?:\?.*)?$`, `$1.${extension}`],
        [FOLDER, `$1${index}.${extension}`],
      ]),
    ),
  ),
  // Folders are not listed; one without a page is reported as missing.
  ...block('else', list('url.rewrite-once', [[FOLDER, `$1${index}`]])),
];

/** The type of a name, and of the names of its compressed copies where it has some. */
const withCopies = (name: string, type: string): [string, string][] =>
  ['', ...(hasCompressedCopies(name) ? ENCODINGS.map(({ extension }) => `.${extension}`) : [])].map((copy) => [
    `${name}${copy}`,
    type,
  ]);

/** Each condition replaces the list of headers, so it repeats them all. */
const headerLines = (headers: Headers) =>
  list(
    'setenv.set-response-header',
    Object.entries({ ...SECURITY_HEADERS, ...headers }).map(([name, value]) => [headerName(name), value]),
  );

const list = (name: string, pairs: readonly (readonly [string, string])[]) => [
  `${name} = (`,
  ...indented(pairs.map(([key, value]) => `"${key}" => "${value}",`)),
  ')',
];

const block = (condition: string, lines: readonly string[]) => [`${condition} {`, ...indented(lines), '}'];
