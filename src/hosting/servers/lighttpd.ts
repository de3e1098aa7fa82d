import path from 'node:path';
import { escapePattern } from '../../patterns.ts';
import { MISSING_PAGE } from '../answer.ts';
import { ENCODINGS, hasCompressedCopies, SECURITY_HEADERS, type Headers } from '../table.ts';
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

/** A complete configuration for lighttpd 1.4. */
export function lighttpdConfig({ base, root, host, port }: Deployment): string {
  const groups = headerGroups();
  return [
    ...PREAMBLE.map((line) => `# ${line}`),
    ...(host === undefined ? [] : [`server.bind = "${host}"`]),
    `server.port = ${port}`,
    `server.document-root = "${root}"`,
    'server.modules = ("mod_rewrite", "mod_setenv")',
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
    '# Compressed copies come from the build; every text file has them.',
    ...ENCODINGS.flatMap(({ name, extension }, index) =>
      block(
        String.raw`${index === 0 ? '' : 'else '}$REQUEST_HEADER["accept-encoding"] =~ "\b${name}\b"`,
        list('url.rewrite-once', [
          [String.raw`^(/[^?]*${TEXT})(?:\?.*)?$`, `$1.${extension}`],
          [FOLDER, `$1index.html.${extension}`],
        ]),
      ),
    ),
    // Folders are not listed; one without a page is reported as missing.
    ...block('else', list('url.rewrite-once', [[FOLDER, '$1index.html']])),
    ...ENCODINGS.flatMap(({ name, extension }) =>
      block(String.raw`$HTTP["url"] =~ "${TEXT}\.${extension}$"`, [
        ...list('setenv.add-response-header', [
          ['Content-Encoding', name],
          ['Vary', 'Accept-Encoding'],
        ]),
      ]),
    ),
    ...block(
      String.raw`$HTTP["url"] =~ "(?:/|${TEXT})$"`,
      list('setenv.add-response-header', [['Vary', 'Accept-Encoding']]),
    ),
    '',
    ...headerLines(headersBelow('')),
    ...groups.flatMap(({ below, headers }) =>
      block(`$HTTP["url"] =~ "^${escapePattern(`${base}${below}`)}"`, headerLines(headers)),
    ),
    '',
  ].join('\n');
}

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
