/**
 * Every address of the site is made here. Addresses are paths from the root of the site and end in `/`;
 * `href()` in `src/site.ts` turns them into links.
 */

/** First path parts that pages of the site itself use: no vendor may be called so. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  '404',
  'api',
  'assets',
  'codes',
  'conditions',
  'exports',
  'feed',
  'guides',
  'http',
  'icons',
  'offline',
  'search',
]);

export const vendorPath = (vendor: string) => `/${vendor}/`;
export const servicePath = (id: string) => `/${id}/`;
export const entryPath = (serviceId: string, key: string) => `/${serviceId}/${key}/`;
export const codePath = (code: string) => `/codes/${code}/`;
export const httpPath = (status: number | string) => `/http/${status}/`;
export const conditionPath = (id: string) => `/conditions/${id}/`;
