import { HEADER_RULES, MEDIA_TYPES, MEDIA_TYPES_BY_PATH, type Headers } from '../table.ts';

/** Where a server finds the site, and where readers find the server. */
export interface Deployment {
  /** Base path that the site was built for, with a slash at both ends. */
  base: string;
  /** Document root. The site is in the folder of the base path below it, so that a path on disk is a path of the web. */
  root: string;
  /** Address and port to listen on; without an address, on all of this machine. */
  host?: string;
  port: number;
}

/** A configuration that an operator can use as it is and change by hand; the checked-in files are these. */
export const DEFAULT_DEPLOYMENT: Deployment = { base: '/', root: '/srv/rtc-errors', port: 80 };

/** What every generated file begins with, as lines of a comment. */
export const PREAMBLE = [
  'Generated from src/hosting/table.ts by `npm run hosting`; `npm test` fails when the two differ.',
  'Strict-Transport-Security is left to you: send it once the whole domain is served with TLS.',
];

/** Paths of the site that need headers of their own beside the ones of everything, with all their headers. */
export const headerGroups = (): { below: string; headers: Headers }[] =>
  HEADER_RULES.filter(({ below }) => below !== '').map(({ below }) => ({ below, headers: headersBelow(below) }));

/** The headers of the table for paths that begin with this; the security headers are not among them. */
export const headersBelow = (path: string): Headers =>
  Object.assign(
    {},
    ...HEADER_RULES.filter(({ below }) => path.startsWith(below)).map(({ headers }) => headers),
  ) as Headers;

/** Extensions of the files that have compressed copies. */
export const TEXT_EXTENSIONS = Object.entries(MEDIA_TYPES)
  .filter(([, { isText }]) => isText)
  .map(([extension]) => extension);

/** Extension and media type of every kind of file. */
export const TYPES_BY_EXTENSION = Object.entries(MEDIA_TYPES).map(([extension, { type }]) => ({ extension, type }));

/** Path and media type of the files whose extension does not decide. */
export const TYPES_BY_PATH = Object.entries(MEDIA_TYPES_BY_PATH).map(([file, type]) => ({ file, type }));

/** A header name as people write it: `Cache-Control`. */
export const headerName = (name: string): string => name.replace(/(?:^|-)[a-z]/gu, (start) => start.toUpperCase());

/** Lines of a block, moved to the right. */
export const indented = (lines: readonly string[], by = '    '): string[] =>
  lines.map((line) => (line === '' ? line : `${by}${line}`));
