import type { Catalog } from '../catalog/model.ts';
import type { UrlOf } from './markdown/nodes.ts';

export type { UrlOf };

/** One download. A file in `src/exports/formats/` exports one of these as its default; nothing else has to be touched. */
export interface Export {
  /** Name of the file under `/exports/`. Its media type is in `src/hosting/table.ts`. */
  file: string;
  /** What it is for, in one sentence. */
  purpose: string;
  /** The whole file. The same catalog gives the same bytes. `urlOf` is for files that people read away from the site. */
  render(catalog: Catalog, urlOf: UrlOf): string | Uint8Array | Promise<Uint8Array>;
}
