import { byCodeUnits } from '../lists.ts';
import { createHash } from 'node:crypto';
import type { Catalog } from '../catalog/model.ts';
import type { Export, UrlOf } from './export.ts';

// A new format is one more file in that folder.
const modules = import.meta.glob<Export>('./formats/*.ts', { eager: true, import: 'default' });

/** Every download, by the name of its file. */
export const EXPORTS: readonly Export[] = Object.values(modules).sort((a, b) => byCodeUnits(a.file, b.file));

/** A download with what a reader wants to know before fetching it. */
export interface Download extends Export {
  content: Uint8Array;
  sha256: string;
}

const rendered = new WeakMap<Catalog, Promise<Download[]>>();

/**
 * Renders every download, once for each catalog: several pages show them.
 * @param urlOf Makes an address of the site a public one; it is the same for all calls with one catalog.
 */
export function renderDownloads(catalog: Catalog, urlOf: UrlOf): Promise<Download[]> {
  const downloads = rendered.get(catalog) ?? Promise.all(EXPORTS.map((format) => download(format, catalog, urlOf)));
  rendered.set(catalog, downloads);
  return downloads;
}

async function download(format: Export, catalog: Catalog, urlOf: UrlOf): Promise<Download> {
  const file = await format.render(catalog, urlOf);
  const content = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  return { ...format, content, sha256: createHash('sha256').update(content).digest('hex') };
}
