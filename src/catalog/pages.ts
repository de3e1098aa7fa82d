import type { Catalog } from './model.ts';

/** Pages that exist whatever the content is. */
const FIXED_PATHS = ['/', '/codes/', '/http/', '/conditions/', '/guides/', '/exports/'];

/** The address of every page of the site that can be linked, sorted. What `permalinks.txt` and the sitemap list. */
export function pagePaths({ vendors, services, entries, conditions, codes, httpStatuses, guides }: Catalog): string[] {
  const paths = [vendors, services, entries, conditions, codes, httpStatuses, guides].flatMap((items) =>
    items.map(({ path }) => path),
  );
  return [...FIXED_PATHS, ...paths].sort((a, b) => (a < b ? -1 : 1));
}
