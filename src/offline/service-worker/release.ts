/** One file of the copy: its path below the root of the site, its bytes unpacked, and the fingerprint of them. */
export type ReleaseFile = readonly [path: string, bytes: number, fingerprint: string];

/** What one version of the copy consists of. It is in the worker itself and cannot be lost without it. */
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

/** Extensions of the files that pages need. Files of other kinds are not part of the copy. */
const KEPT = new Set(['css', 'html', 'js', 'json', 'png', 'svg', 'webmanifest', 'woff2']);

/** Whether a file is of a kind that the copy holds. */
export const isKept = (path: string): boolean => KEPT.has(path.slice(path.lastIndexOf('.') + 1));

/** The first 64 bits of the SHA-256 in hex: enough to notice every accident. */
export async function fingerprintOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
