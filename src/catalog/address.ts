/**
 * Every address of the site is made here. Addresses are paths from the root of the site and end in `/`;
 * `href()` in `src/site.ts` turns them into links.
 */

/**
 * First path parts that pages of the site itself use, or will use: reserved, not allowed as the id of a vendor. Ids of
 * protocols are reserved as well; `checks/reserved-names.ts` has both.
 */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  '404',
  'api',
  'assets',
  'booklet',
  'codes',
  'compare',
  'conditions',
  'exports',
  'feed',
  'guides',
  'http',
  'icons',
  'jobs',
  'offline',
  'og',
  'search',
  'status',
]);

export const vendorPath = (vendor: string) => `/${vendor}/`;
export const servicePath = (id: string) => `/${id}/`;
/** Last path part below a service that is a page of the site itself: no key of an entry. */
export const COMPARE = 'compare';
/** The two editions of a service side by side; below the current one. */
export const comparePath = (currentId: string) => `/${currentId}/${COMPARE}/`;
export const entryPath = (serviceId: string, key: string) => `/${serviceId}/${key}/`;
export const codePath = (code: string) => `/codes/${code}/`;
export const httpPath = (status: number | string) => `/http/${status}/`;
/** All statuses of a protocol other than HTTP, and one of them. */
export const protocolPath = (protocol: string) => `/status/${protocol}/`;
export const statusPath = (protocol: string, status: number) => `/status/${protocol}/${status}/`;
export const conditionPath = (id: string) => `/conditions/${id}/`;
export const guidePath = (id: string) => `/guides/${id}/`;
export const jobPath = (id: string) => `/jobs/${id}/`;
/** An id of a service as one part of an address: no id has two dashes in a row. */
export const comparedName = (serviceId: string) => serviceId.replace('/', '--');
/** Two services of two vendors side by side. One address for each pair: the ids are in the order of their characters. */
export const comparisonPath = (...ids: [string, string]) => `/${COMPARE}/${ids.sort().map(comparedName).join('/')}/`;
/** The picture of an entry for link previews; a file, so without a final slash. */
export const cardPath = (entryId: string) => `/og/${entryId}.png`;
/** The picture of every other page. */
export const SITE_CARD_PATH = '/og/site.png';
/** The Markdown twin of a page. */
export const markdownPath = (path: string) => `${path}index.md`;
/** Whether an address leads to this fragment. */
export const isAt = (url: string, anchor: string): boolean => url.endsWith(`#${anchor}`);
