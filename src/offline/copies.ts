import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { zip } from '../exports/archive.ts';
import { isDocument } from './docset/documents.ts';
import { renderDocset } from './docset/index.ts';
import type { IndexRow } from './docset/rows.ts';
import { isPortable, portableSite, type Publication } from './portable/index.ts';
import { readSite } from './site-files.ts';

/** What a copy is made from. */
export interface CopyInput {
  /** Folder of the finished site. */
  dist: string;
  publication: Publication;
  /** What can be typed in a docset. */
  catalogRows: readonly IndexRow[];
  /** The day on which a source was last read: `2026-11-20`. */
  lastRead: string;
}

interface Copies {
  folder: { archive: Uint8Array };
  docset: { archive: Uint8Array; version: string };
}

/** The two copies that hold every page, by name. */
export const COPIES: { [Name in keyof Copies]: (input: CopyInput) => Promise<Copies[Name]> } = {
  async folder({ dist, publication }) {
    return { archive: zip(await portableSite(readSite(dist, isPortable), publication)) };
  },
  async docset({ dist, publication, catalogRows, lastRead }) {
    const files = await portableSite(readSite(dist, isPortable), publication, isDocument);
    const hash = createHash('sha256').update(JSON.stringify(catalogRows));
    for (const [file, bytes] of files) hash.update(file).update(bytes);
    const version = docsetVersion(lastRead, hash.digest('hex'));
    return { archive: renderDocset({ files, catalogRows, version }), version };
  },
};

/**
 * The version of a docset, which grows with the day of the last reading. The readers of docsets compare versions as texts:
 * its content, so that every changed docset is a new version.
 */
export const docsetVersion = (lastRead: string, hash: string): string =>
  `${lastRead.replaceAll('-', '.')}-${hash.slice(0, 8)}`;

/** Renders a copy in a thread of its own, so that each core makes one. The same site gives the same bytes. */
export const renderCopy = <Name extends keyof Copies>(name: Name, input: CopyInput): Promise<Copies[Name]> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('copy-thread.ts', import.meta.url), { workerData: { name, input } });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
