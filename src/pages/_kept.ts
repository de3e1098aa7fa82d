import { kept } from '../build-cache.ts';
import type { Catalog } from '../catalog/model.ts';
import { renderDownloads, type Download } from '../exports/index.ts';
import { publicUrl } from '../site.ts';

/** What pages are slow to make, as the last build left it where nothing changed; the folders may be deleted at any time. */
const folderOf = (name: string) => `node_modules/.cache/rtc-errors/${name}`;

/** Something that is made of the catalog, the code and the public address of the site, and of nothing else. */
export const keptPart = <Made>(name: string, make: () => Promise<Made>): Promise<Made> =>
  kept(folderOf(name), publicUrl('/'), make);

/** Every download that is made of the catalog. */
export const downloadsOf = (catalog: Catalog): Promise<Download[]> =>
  renderDownloads(catalog, publicUrl, (make) => keptPart('downloads', make));
