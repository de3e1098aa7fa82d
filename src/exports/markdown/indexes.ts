import type { ListItem } from 'mdast';
import { comparePath, markdownPath } from '../../catalog/address.ts';
import type { Catalog, Service, Vendor } from '../../catalog/model.ts';
import { comparedServices } from '../../catalog/say/editions.ts';
import { serviceTitle } from '../../catalog/say/service-title.ts';
import { groupBy } from '../../lists.ts';
import { heading, item, link, list, quotation, type UrlOf } from './nodes.ts';
import { entryName } from './parts.ts';
import { markdownOf } from './write.ts';

/** The address of the index of all pages below an address: a file like llms.txt, linked from that of the site. */
export const indexPath = (path: string): string => `${path}llms.txt`;

/** A list of pages, each by the address of its Markdown twin. */
interface Index {
  /** The address that the index is below. */
  path: string;
  title: string;
  /** What its pages are, in one sentence. */
  about: string;
  pages: readonly { path: string; name: Parameters<typeof link>[1] }[];
}

/**
 * The indexes that llms.txt links, by the address they are below: every page of the site is in one of them or in llms.txt itself.
 * Each fits what a program reads at once, which one list of all pages would not.
 */
export const llmsIndexes = (catalog: Catalog, urlOf: UrlOf): Map<string, string> =>
  new Map(
    indexesOf(catalog)
      .filter(({ pages }) => pages.length > 0)
      .map(({ path, title, about, pages }) => {
        const lines = pages.map((page): ListItem => item(link(urlOf(markdownPath(page.path)), page.name)));
        return [path, markdownOf([heading(1, title), quotation(about), heading(2, 'Pages'), ...list(lines)])];
      }),
  );

function indexesOf(catalog: Catalog): Index[] {
  const { vendors, services, codes, httpStatuses, protocols, comparisons } = catalog;
  const byVendor = groupBy(codes, ({ entries, statusEntries }) => [
    ...new Set([...entries, ...statusEntries].map(({ service }) => service.vendor.id)),
  ]);
  return [
    ...services.map(entriesOf),
    ...vendors.map((vendor) => codesOf(vendor, byVendor.get(vendor.id) ?? [])),
    {
      path: '/http/',
      title: 'Statuses',
      about: 'What comes with each status of HTTP, and of the other protocols that some tables print.',
      pages: [
        ...httpStatuses.map(({ path, status, phrase }) => ({ path, name: `HTTP ${status} ${phrase}`.trimEnd() })),
        ...protocols.flatMap(({ name, statuses }) =>
          statuses.map(({ path, status, phrase }) => ({ path, name: `${name} ${status} ${phrase}`.trimEnd() })),
        ),
      ],
    },
    {
      path: '/compare/',
      title: 'Comparisons',
      about: 'Two services of two vendors for the same job, error by error.',
      pages: comparisons.map(({ path, services: [one, other] }) => ({
        path,
        name: `${serviceTitle(one)} and ${serviceTitle(other)}`,
      })),
    },
  ];
}

const entriesOf = (service: Service): Index => ({
  path: service.path,
  title: `${serviceTitle(service)}: entries`,
  about: 'Every entry of the service: what it means, whether to retry, who has to act.',
  pages: [
    ...(comparedServices([service]).length > 0
      ? [{ path: comparePath(service.id), name: 'Current and legacy codes' }]
      : []),
    ...service.entries.map((entry) => ({ path: entry.path, name: entryName(entry) })),
  ],
});

const codesOf = ({ path, name }: Vendor, codes: Catalog['codes']): Index => ({
  path,
  title: `${name}: codes`,
  about: `Every code and name in the tables of ${name}, each with all its meanings, also at other vendors.`,
  pages: codes.map((each) => ({ path: each.path, name: each.code })),
});
