import type { Catalog } from '../../../src/catalog/model.ts';
import { conditionsFile, entriesFile, vendorsFile } from '../../../src/exports/json.ts';
import { searchIndex, type SearchIndex } from '../../../src/search/index-file/search-index.ts';
import type { Condition, Entry, Vendor } from './types.ts';

/** What the package knows: the data of `/api/v1/`, and the index that the site searches. */
export interface PackageData {
  /** Address of the site, without a slash at its end. */
  siteUrl: string;
  entries: Entry[];
  vendors: Vendor[];
  conditions: Condition[];
  /** Read on the first lookup only. */
  searchIndex: () => SearchIndex;
}

/** The catalog as the package has it. */
export function packageData(catalog: Catalog, siteUrl: string): PackageData {
  return {
    siteUrl,
    entries: entriesFile(catalog).entries,
    vendors: vendorsFile(catalog).vendors,
    conditions: conditionsFile(catalog).conditions,
    searchIndex: () => searchIndex(catalog),
  };
}
