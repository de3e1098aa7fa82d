import { comparePath } from './address.ts';
import type { Catalog } from './model.ts';
import { comparedServices } from './say/editions.ts';

/** Pages that exist whatever the content is. */
const FIXED_PATHS = ['/', '/codes/', '/http/', '/conditions/', '/guides/', '/jobs/', '/exports/'];

/** The address of every page of the site that can be linked, sorted. What `permalinks.txt` and the sitemap list. */
export function pagePaths(catalog: Catalog): string[] {
  const { vendors, services, entries, conditions, codes, httpStatuses, protocols, guides, jobs } = catalog;
  const statuses = protocols.flatMap((protocol) => protocol.statuses);
  const pages = [
    vendors,
    services,
    entries,
    conditions,
    codes,
    httpStatuses,
    protocols,
    statuses,
    guides,
    jobs,
    catalog.comparisons,
  ];
  const paths = pages.flatMap((items) => items.map(({ path }) => path));
  const comparisons = comparedServices(services).map(({ id }) => comparePath(id));
  return [...FIXED_PATHS, ...paths, ...comparisons].sort();
}

/**
 * Every place of a page that can be linked, as its address with the fragment, sorted: tables and rows of services, and
 * occurrences of entries. What `anchors.txt` lists.
 */
export function pageAnchors({ services, entries }: Catalog): string[] {
  const places = [
    ...services.flatMap(({ path, tables }) =>
      tables.flatMap(({ id, rows }) =>
        [id, ...rows.flatMap(({ anchors }) => anchors)].map((anchor) => `${path}#${anchor}`),
      ),
    ),
    ...entries.flatMap(({ path, occurrences }) =>
      occurrences.flatMap(({ anchor, otherAnchors }) => [anchor, ...otherAnchors].map((place) => `${path}#${place}`)),
    ),
  ];
  return [...new Set(places)].sort();
}
