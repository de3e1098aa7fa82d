import { createHash } from 'node:crypto';
import type { Catalog } from '../catalog/model.ts';
import type { Export } from './export.ts';

// A new format is one more file in that folder.
const modules = import.meta.glob<Export>('./formats/*.ts', { eager: true, import: 'default' });

/** Every download, by the name of its file. */
export const EXPORTS: readonly Export[] = Object.values(modules).sort((a, b) => (a.file < b.file ? -1 : 1));

/** A download with what a reader wants to know before fetching it. */
export interface Download extends Export {
  content: Uint8Array;
  sha256: string;
}

const rendered = new WeakMap<Catalog, Download[]>();

/** Renders every download, once for each catalog: several pages show them. */
export function renderDownloads(catalog: Catalog): Download[] {
  const downloads = rendered.get(catalog) ?? EXPORTS.map((format) => download(format, catalog));
  rendered.set(catalog, downloads);
  return downloads;
}

function download(format: Export, catalog: Catalog): Download {
  const file = format.render(catalog);
  const content = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  return { ...format, content, sha256: createHash('sha256').update(content).digest('hex') };
}
