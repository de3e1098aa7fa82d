/** One file of the copy: its path below the root of the site, its bytes unpacked, and the fingerprint of them. */
export type ReleaseFile = readonly [path: string, bytes: number, fingerprint: string];

/** What one version of the copy consists of. It stands in the worker itself and cannot be lost without it. */
export interface Release {
  /** Fingerprint of the files and of the code of the worker. */
  version: string;
  /** All files, one after the other in the order of `files`, compressed with gzip. */
  archive: { path: string; bytes: number };
  files: readonly ReleaseFile[];
  /** How many of the files are pages. */
  pages: number;
  /** Sum of the bytes of the files. */
  bytes: number;
}

/** What is kept, with the media type that it is served as. Files of other kinds are not part of the copy. */
const MEDIA_TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

/** The media type of a file of the copy; undefined for what is never part of it. */
export const mediaTypeOf = (path: string): string | undefined => MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)];

/** The first 64 bits of the SHA-256 in hex: enough to notice every accident. */
export async function fingerprintOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
