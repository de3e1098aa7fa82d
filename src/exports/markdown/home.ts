import type { RootContent } from 'mdast';
import { withTables } from '../../catalog/indexed.ts';
import type { Catalog } from '../../catalog/model.ts';
import { counted, entriesWords } from '../../catalog/say/sizes.ts';
import { OUTCOME_WORDS, RETRY_WORDS } from '../../catalog/say/verdict-words.ts';
import { heading, item, link, list, paragraph, table, type UrlOf } from './nodes.ts';

/** The home page: every way into the index, and how to read a verdict. */
export function homePage(catalog: Catalog, tagline: string, urlOf: UrlOf): RootContent[] {
  const { vendors, entries, codes, httpStatuses, conditions, jobs } = catalog;
  const ways = [
    [
      '/codes/',
      'A number or a name',
      `${codes.length.toLocaleString('en')} codes, statuses and states, each with every meaning it has`,
    ],
    ['/http/', 'An HTTP status', `${httpStatuses.length} statuses, and what is answered with each`],
    ['/conditions/', 'What happened', `${conditions.length} conditions, and how each vendor reports them`],
    ['/jobs/', 'What a service does', `${jobs.length} jobs, with the services of each vendor and how they compare`],
    [
      '/exports/',
      'Everything, as data',
      `${counted(entries.length, 'entry')} as files, for programs and for the offline case`,
    ],
  ] as const;
  return [
    heading(1, 'What does this error mean – and should I retry?'),
    paragraph(tagline),
    heading(2, 'By vendor'),
    ...list(
      withTables(vendors).map((vendor) =>
        item(
          link(urlOf(vendor.path), vendor.name),
          list(
            vendor.services.map((service) =>
              item([link(urlOf(service.path), service.label), `: ${entriesWords(service)}`]),
            ),
          ),
        ),
      ),
    ),
    heading(2, 'By what you know'),
    ...list(ways.map(([path, name, what]) => item([link(urlOf(path), name), `: ${what}`]))),
    heading(2, 'How to read a verdict'),
    verdictTable(),
    paragraph(
      "Each verdict says whether it is the vendor's word or our reading. What a vendor does not say is shown as not said.",
    ),
  ];
}

/** Every verdict in its two lengths. */
export const verdictTable = () =>
  table([
    ['Verdict', 'In words'],
    ...[...Object.values(OUTCOME_WORDS), ...Object.values(RETRY_WORDS)].map(({ short, long }) => [short, long]),
  ]);
