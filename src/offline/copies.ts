import { createHash } from 'node:crypto';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { hashOfFiles, kept } from '../build-cache.ts';
import { zip } from '../exports/archive.ts';
import { isDocument } from './docset/documents.ts';
import { renderDocset } from './docset/index.ts';
import type { IndexRow } from './docset/rows.ts';
import { isPortable, portableSite, type Publication } from './portable/index.ts';
import { readSite, type SiteFiles } from './site-files.ts';

/** What a copy is made from. */
export interface CopyInput {
  /** Folder of the finished site. */
  dist: string;
  /** Folder where copies are kept between two builds; it may be deleted at any time. */
  cacheFolder: string;
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
const COPIES: { [Name in keyof Copies]: (site: SiteFiles, input: CopyInput) => Promise<Copies[Name]> } = {
  async folder(site, { publication }) {
    return { archive: zip(await portableSite(site, publication)) };
  },
  async docset(site, { publication, catalogRows, lastRead }) {
    const files = await portableSite(site, publication, isDocument);
    const hash = createHash('sha256').update(JSON.stringify(catalogRows));
    for (const [file, bytes] of files) hash.update(file).update(bytes);
    const version = docsetVersion(lastRead, hash.digest('hex'));
    return { archive: renderDocset({ files, catalogRows, version }), version };
  },
};

/**
 * The version of a docset, which grows with the day of the last reading. Programs that read docsets compare
 * versions as texts: any change of the content makes another version.
 */
export const docsetVersion = (lastRead: string, hash: string): string =>
  `${lastRead.replaceAll('-', '.')}-${hash.slice(0, 8)}`;

/** A copy, made or as an earlier build left it. */
export function copyOf<Name extends keyof Copies>(name: Name, input: CopyInput): Promise<Copies[Name]> {
  const { dist, cacheFolder, ...rest } = input;
  const site = readSite(dist, isPortable);
  return kept(path.join(cacheFolder, name), [hashOfFiles(site), rest], () => COPIES[name](site, input));
}

/** Renders a copy in a thread of its own, so that each core makes one. The same site gives the same bytes. */
export const renderCopy = <Name extends keyof Copies>(name: Name, input: CopyInput): Promise<Copies[Name]> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('copy-thread.ts', import.meta.url), { workerData: { name, input } });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
