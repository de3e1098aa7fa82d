import type { RootContent } from 'mdast';
import { withoutTables, withTables } from '../../catalog/indexed.ts';
import type { Catalog, CodeMeanings } from '../../catalog/model.ts';
import { conditionPage } from './condition.ts';
import { entryNodes } from './entry.ts';
import { verdictTable } from './home.ts';
import { historyNodes } from './history.ts';
import { httpPage } from './http.ts';
import { code, heading, item, link, list, lowered, paragraph, type UrlOf } from './nodes.ts';
import { entryList, entryName, FACTS } from './parts.ts';
import { protocolPages } from './protocol.ts';
import { serviceChapter } from './service.ts';
import { vendorChapter } from './vendor.ts';
import { recognizedWords } from '../../catalog/say/home.ts';
import { counted } from '../../catalog/say/sizes.ts';
import { NEWER_COPY, readingDays, sourcesReadWhen } from '../../catalog/say/source-words.ts';

/** The name of a place in the book: the address of its page, without slashes at the ends. */
const anchorOf = (path: string) => path.split('#', 1)[0]!.slice(1, -1);

/** In the book, an address of the site is a place in the same file. */
const urlOf: UrlOf = (path) => `#${anchorOf(path)}`;

/** Nodes so many levels lower, with a name at their first heading that links can lead to. */
function placed(path: string, levels: number, nodes: readonly RootContent[]): RootContent[] {
  const [first, ...rest] = lowered(nodes, levels);
  if (first?.type !== 'heading') throw new Error(`${path} does not begin with a heading`);
  const anchor = { type: 'html' as const, value: `<a id="${anchorOf(path)}"></a>` };
  return [{ ...first, children: [anchor, ...first.children] }, ...rest];
}

/**
 * Everything in one document: a chapter for each vendor with its services and entries, the conditions, the numbers.
 * @param newer Public address where a newer copy is.
 */
export function bookNodes(catalog: Catalog, newer: string): RootContent[] {
  const { vendors, services, conditions, codes, httpStatuses, protocols, entries } = catalog;
  return [
    heading(1, 'Server-side error codes of real-time-communication vendors'),
    paragraph(`${counted(entries.length, 'entry')}: what each means, whether to retry, and who says so. ${FACTS}`),
    paragraph([`${sourcesReadWhen(readingDays(services))} ${NEWER_COPY} `, link(newer, newer)]),
    heading(2, 'Contents'),
    ...contents(catalog),
    heading(2, 'How to read a verdict'),
    verdictTable(),
    ...[...withTables(vendors), ...withoutTables(vendors)].flatMap((vendor) => [
      ...placed(vendor.path, 1, vendorChapter(vendor, urlOf)),
      ...vendor.services.flatMap((service) => [
        ...placed(service.path, 2, serviceChapter(service, urlOf)),
        ...service.entries.flatMap((entry) =>
          placed(entry.path, 3, [...entryNodes(entry, urlOf), ...historyNodes(entry)]),
        ),
      ]),
    ]),
    ...placed('/conditions/', 1, [heading(1, 'Causes')]),
    ...conditions.flatMap((condition) => placed(condition.path, 2, conditionPage(condition, vendors, urlOf))),
    ...placed('/http/', 1, [heading(1, 'HTTP statuses')]),
    ...httpStatuses.flatMap((status) => placed(status.path, 2, httpPage(status, urlOf))),
    ...protocols.flatMap((protocol) =>
      protocolPages({ protocols: [protocol] }, urlOf).flatMap(([path, nodes]) =>
        placed(path, path === protocol.path ? 1 : 2, nodes),
      ),
    ),
    ...placed('/codes/', 1, [heading(1, 'All codes')]),
    ...codes.flatMap((meanings) => placed(meanings.path, 2, codeNodes(meanings))),
  ];
}

/** A code with its meanings by name: each of them is in full in the chapter of its vendor. */
const codeNodes = ({ code: name, entries, statusEntries, httpStatus }: CodeMeanings) => [
  heading(1, code(name)),
  ...entryList([...entries, ...statusEntries], urlOf),
  ...(httpStatus
    ? [paragraph(link(urlOf(httpStatus.path), `Everything that is answered with HTTP ${httpStatus.status}`))]
    : []),
];

const contents = ({ vendors, conditions, protocols }: Catalog) =>
  list([
    ...withTables(vendors).map((vendor) =>
      item(
        link(urlOf(vendor.path), vendor.name),
        list(
          vendor.services.map((service) =>
            item(
              link(urlOf(service.path), service.label),
              list(service.entries.map((entry) => item(link(urlOf(entry.path), entryName(entry))))),
            ),
          ),
        ),
      ),
    ),
    ...(withoutTables(vendors).length > 0
      ? [
          item(
            recognizedWords(vendors),
            list(withoutTables(vendors).map(({ path, name }) => item(link(urlOf(path), name)))),
          ),
        ]
      : []),
    item(link('#conditions', 'Causes'), list(conditions.map(({ path, title }) => item(link(urlOf(path), title))))),
    item(link('#http', 'HTTP statuses')),
    ...protocols.map(({ path, name }) => item(link(urlOf(path), `${name} statuses`))),
    item(link('#codes', 'All codes')),
  ]);
