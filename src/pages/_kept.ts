import { cacheFolder, kept } from '../build-cache.ts';
import type { Catalog } from '../catalog/model.ts';
import { renderDownloads, type Download } from '../exports/index.ts';
import { publicUrl } from '../site.ts';

/**
 * Something that is made of the catalog, the code and the public address of the site, and of nothing else: as the last build left
 * it where nothing changed.
 */
export const keptPart = <Made>(name: string, make: () => Promise<Made>): Promise<Made> =>
  kept(cacheFolder(name), publicUrl('/'), make);

/** Every download that is made of the catalog. */
export const downloadsOf = (catalog: Catalog): Promise<Download[]> =>
  renderDownloads(catalog, publicUrl, (make) => keptPart('downloads', make));
