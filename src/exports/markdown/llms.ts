import type { RootContent } from 'mdast';
import { withoutTables, withTables } from '../../catalog/indexed.ts';
import type { Catalog } from '../../catalog/model.ts';
import { markdownPath } from '../../catalog/address.ts';
import { serviceTitle } from '../../catalog/say/service-title.ts';
import { apiFiles } from '../api-files.ts';
import type { Export } from '../export.ts';
import { indexPath } from './indexes.ts';
import { code, heading, item, link, list, paragraph, quotation, type UrlOf } from './nodes.ts';
import { inlineProse } from './parts.ts';
import { markdownOf } from './write.ts';
import { counted } from '../../catalog/say/sizes.ts';

interface Site {
  name: string;
  /** What the site is, in one sentence. */
  tagline: string;
  urlOf: UrlOf;
}

/** How an address is made from what a reader knows. The parts in braces are to be filled in. */
const ADDRESSES = [
  ['/codes/{code}/', 'every meaning of a number or name; begin here when all you have is a code'],
  [
    '/{vendor}/{service}/{key}/',
    'one entry; the key is the code or the name of a state, with the field, event or header of the code in front where it is not the code field of the response',
  ],
  ['/http/{status}/', 'everything that comes with an HTTP status'],
  ['/conditions/{id}/', 'one condition, and how each vendor reports it'],
  ['/{vendor}/{service}/', 'every table of a service, row by row'],
  [
    '/compare/{vendor}--{service}/{vendor}--{service}/',
    'two services of two vendors for the same job, error by error; the names in alphabetical order',
  ],
] as const;

/** Said of a service whose source was not read to its end. */
const INCOMPLETE = 'A table of it is incomplete: a code that is not here may exist.';

/** Products of the vendors that have no table here, with the documentation of each. */
function otherProducts({ vendors }: Catalog): RootContent[] {
  const products = vendors.flatMap(({ name: vendor, otherProducts: others }) =>
    others.map(({ name, documentation }) => item([link(documentation, name), ` of ${vendor}`])),
  );
  return products.length === 0 ? [] : [heading(2, 'Without a table here'), ...list(products)];
}

/** Vendors that are recognized in a text, and have no table. */
function recognizedVendors({ vendors }: Catalog, twin: (path: string) => string): RootContent[] {
  const recognized = withoutTables(vendors);
  return recognized.length === 0
    ? []
    : [
        heading(2, 'Vendors that are recognized in a text, without a table here'),
        ...list(
          recognized.map(({ path, name, summary }) => item([link(twin(path), name), ': ', ...inlineProse(summary)])),
        ),
      ];
}

/** `/llms.txt` (https://llmstxt.org): what there is here for a program that reads text. */
export function llmsText(catalog: Catalog, formats: readonly Export[], { name, tagline, urlOf }: Site): string {
  const { vendors, services, conditions, entries, codes, protocols, jobs, guides, comparisons } = catalog;
  // Braces would not survive in an address that is put together as one.
  const root = urlOf('/').slice(0, -1);
  const twin = (path: string) => urlOf(markdownPath(path));
  return markdownOf([
    heading(1, name),
    quotation(
      `${tagline} ${counted(entries.length, 'entry')}: what each means, whether to retry and after how long, who has to act, and where the fact comes from.`,
    ),
    paragraph(
      'A code has one meaning within one service of one vendor, and often another elsewhere: a number alone is not enough. Each verdict says whether the vendor says so or it is our reading. Codes and literal texts are to the letter.',
    ),
    paragraph([
      'Addresses are made as follows; ',
      code('index.md'),
      ' after the last slash is the same page as Markdown:',
    ]),
    ...list(ADDRESSES.map(([path, what]) => item([code(root + path), `: ${what}`]))),
    paragraph(['To look a code up by its address: ', code(`${root}/codes/{code}/index.md`)]),
    heading(2, 'Services'),
    ...list(
      services.map(({ path, vendor, label, summary, tables, entries: all }) =>
        item([
          link(twin(path), serviceTitle({ vendor, label })),
          ' (',
          link(urlOf(indexPath(path)), `each of its ${counted(all.length, 'entry')}`),
          '): ',
          ...inlineProse(summary),
          ...(tables.some(({ coverage }) => coverage.extent === 'partial') ? [` ${INCOMPLETE}`] : []),
        ]),
      ),
    ),
    ...otherProducts(catalog),
    heading(2, 'Vendors'),
    ...list(
      withTables(vendors).map(({ path, name: vendor, summary }) =>
        item([
          link(twin(path), vendor),
          ' (',
          link(urlOf(indexPath(path)), 'each of its codes'),
          ')',
          ': ',
          ...inlineProse(summary),
        ]),
      ),
    ),
    ...recognizedVendors(catalog, twin),
    heading(2, 'Lists'),
    ...list([
      item([
        link(twin('/codes/'), 'All codes'),
        `: ${codes.length.toLocaleString('en')} codes, states and HTTP statuses with their meanings`,
      ]),
      item([
        link(twin('/http/'), 'HTTP statuses'),
        ' (',
        link(urlOf(indexPath('/http/')), 'each status'),
        '): the statuses, and how many entries come with each',
      ]),
      ...protocols.map(({ name: protocol, path, summary }) =>
        item([link(twin(path), `${protocol} statuses`), ': ', ...inlineProse(summary)]),
      ),
      item([link(twin('/conditions/'), 'Causes'), ': the causes by vendor']),
      ...(comparisons.length > 0
        ? [item([link(urlOf(indexPath('/compare/')), 'Comparisons'), ': two services of two vendors for one job'])]
        : []),
      item([link(twin('/exports/'), 'Downloads'), ': everything as files']),
    ]),
    heading(2, 'Jobs'),
    ...list(jobs.map(({ path, title, summary }) => item([link(twin(path), title), ': ', ...inlineProse(summary)]))),
    heading(2, 'Causes'),
    ...list(
      conditions.map(({ path, title, summary }) => item([link(twin(path), title), ': ', ...inlineProse(summary)])),
    ),
    heading(2, 'Guides'),
    ...list(guides.map(({ path, title, summary }) => item([link(twin(path), title), ': ', ...inlineProse(summary)]))),
    heading(2, 'API'),
    ...list(apiFiles(catalog).map(({ path, what }) => item([link(urlOf(path), path), `: ${what}`]))),
    heading(2, 'Optional'),
    ...list(formats.map(({ file, purpose }) => item([link(urlOf(`/exports/${file}`), file), `: ${purpose}`]))),
  ]);
}
