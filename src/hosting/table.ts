/**
 * How the files of the site are to be served: media types, response headers, compressed copies. The server of `npm start`
 * and of the tests follows this table, and the configurations in `hosting/` are generated from it.
 */

/** What a file name says about the content. */
export interface MediaType {
  /** The value of Content-Type. */
  type: string;
  /** Whether the build adds compressed copies (`.br`, `.gz`): for text, not for what is compressed already. */
  isText: boolean;
}

const text = (type: string): MediaType => ({ type, isText: true });
const binary = (type: string): MediaType => ({ type, isText: false });

/** Media types by file name extension. */
export const MEDIA_TYPES: Readonly<Record<string, MediaType>> = {
  bin: binary('application/octet-stream'),
  css: text('text/css; charset=utf-8'),
  csv: text('text/csv; charset=utf-8'),
  html: text('text/html; charset=utf-8'),
  ico: binary('image/x-icon'),
  js: text('text/javascript; charset=utf-8'),
  json: text('application/json'),
  md: text('text/markdown; charset=utf-8'),
  ndjson: text('application/x-ndjson'),
  pdf: binary('application/pdf'),
  png: binary('image/png'),
  sqlite: binary('application/vnd.sqlite3'),
  svg: text('image/svg+xml'),
  tgz: binary('application/gzip'),
  txt: text('text/plain; charset=utf-8'),
  webmanifest: text('application/manifest+json'),
  woff2: binary('font/woff2'),
  xlsx: binary('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  xml: text('application/xml'),
  zip: binary('application/zip'),
};

/** Media types of files whose extension is missing or says too little, by path from the root of the site. */
export const MEDIA_TYPES_BY_PATH: Readonly<Record<string, string>> = {
  _headers: 'text/plain; charset=utf-8',
  _redirects: 'text/plain; charset=utf-8',
  'exports/SHA256SUMS': 'text/plain; charset=utf-8',
  'feed.xml': 'application/atom+xml',
  'opensearch.xml': 'application/opensearchdescription+xml',
  'sbom.cdx.json': 'application/vnd.cyclonedx+json; version=1.6',
};

/** Compressed copies that the build writes beside every text file, the preferred one first. */
export const ENCODINGS = [
  { extension: 'br', name: 'br' },
  { extension: 'gz', name: 'gzip' },
] as const;

/** Response headers by lower-case name. */
export type Headers = Readonly<Record<string, string>>;

/**
 * Headers of every response, errors included. The content security policy of a page is in the page itself; this part of it works
 * as a header only. Strict-Transport-Security is left to the operator, who knows whether the whole domain has TLS.
 */
export const SECURITY_HEADERS: Headers = {
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** The page of a folder, and the same page as Markdown, which a program gets that asks for it. */
export const INDEX = { html: 'index.html', markdown: 'index.md' } as const;

/** What a program sends in `Accept` that would rather have Markdown. No browser does. */
export const MARKDOWN = 'text/markdown';

/** What a response depends on, apart from its address: pages are there twice, and texts compressed. */
export const VARY = { page: 'Accept, Accept-Encoding', text: 'Accept-Encoding' } as const;

const isPage = (file: string) => /(?:^|\/)index\.(?:html|md)$/u.test(file);

/** Headers of responses that deliver a file; a later rule overrides an earlier one. */
export interface HeaderRule {
  /** The rule holds for every path that begins with this, from the root of the site. */
  below: string;
  headers: Headers;
}

const UNCHANGING: Headers = { 'cache-control': 'public, max-age=31536000, immutable' };
const OPEN_DATA: Headers = { 'access-control-allow-origin': '*' };

export const HEADER_RULES: readonly HeaderRule[] = [
  // The browser keeps a file but asks each time whether it is still current; the response to that is a few bytes.
  { below: '', headers: { 'cache-control': 'no-cache' } },
  // The names of these files change with their content.
  { below: 'assets/', headers: UNCHANGING },
  { below: 'search/', headers: UNCHANGING },
  // Scripts on the pages of others may read the data.
  { below: 'api/', headers: OPEN_DATA },
  { below: 'exports/', headers: OPEN_DATA },
];

const extensionOf = (file: string) => file.slice(file.lastIndexOf('.') + 1);

/** The media type of a file, by its path from the root of the site. */
export const mediaTypeOf = (file: string): string =>
  MEDIA_TYPES_BY_PATH[file] ?? MEDIA_TYPES[extensionOf(file)]?.type ?? 'application/octet-stream';

/** Whether the build adds compressed copies of a file. */
export const hasCompressedCopies = (file: string): boolean => MEDIA_TYPES[extensionOf(file)]?.isText ?? false;

/** Whether a file is the compressed copy of another one. */
export const isCompressedCopy = (file: string): boolean =>
  ENCODINGS.some(
    ({ extension }) => file.endsWith(`.${extension}`) && hasCompressedCopies(file.slice(0, -extension.length - 1)),
  );

/** Headers of the response that delivers a file, apart from its encoding and its length. */
export const headersOf = (file: string): Headers => ({
  'content-type': mediaTypeOf(file),
  ...(hasCompressedCopies(file) ? { vary: isPage(file) ? VARY.page : VARY.text } : {}),
  ...SECURITY_HEADERS,
  ...Object.assign({}, ...HEADER_RULES.filter(({ below }) => file.startsWith(below)).map(({ headers }) => headers)),
});
