import { byCodeUnits } from '../lists.ts';
import { createHash } from 'node:crypto';
import type { Catalog } from '../catalog/model.ts';
import type { Export, UrlOf } from './export.ts';

// A new format is one more file in that folder.
// Stryker disable next-line all: Vite reads the pattern before anything runs.
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
 * @param keep Takes the contents from an earlier build where that is possible.
 */
export function renderDownloads(
  catalog: Catalog,
  urlOf: UrlOf,
  keep: (make: () => Promise<Uint8Array[]>) => Promise<Uint8Array[]> = (make) => make(),
): Promise<Download[]> {
  const make = () => Promise.all(EXPORTS.map((format) => contentOf(format, catalog, urlOf)));
  const downloads =
    rendered.get(catalog) ??
    keep(make).then((contents) => EXPORTS.map((format, index) => downloadOf(format, contents[index]!)));
  rendered.set(catalog, downloads);
  return downloads;
}

async function contentOf(format: Export, catalog: Catalog, urlOf: UrlOf): Promise<Uint8Array> {
  const file = await format.render(catalog, urlOf);
  return typeof file === 'string' ? new TextEncoder().encode(file) : file;
}

const downloadOf = (format: Export, content: Uint8Array): Download => ({
  ...format,
  content,
  sha256: createHash('sha256').update(content).digest('hex'),
});
