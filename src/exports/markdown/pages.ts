import type { RootContent } from 'mdast';
import { comparePath } from '../../catalog/address.ts';
import type { Catalog } from '../../catalog/model.ts';
import { comparedServices } from '../../catalog/say/editions.ts';
import type { Download } from '../index.ts';
import { codePage, codesPage } from './code.ts';
import { comparisonNodes, editionsPage } from './compare.ts';
import { conditionPage, conditionsPage } from './condition.ts';
import { entryPage } from './entry.ts';
import { exportsPage } from './exports.ts';
import { guidePage, guidesPage } from './guide.ts';
import { homePage } from './home.ts';
import { httpIndexPage, httpPage } from './http.ts';
import { jobPage, jobsPage } from './job.ts';
import { link, paragraph, type UrlOf } from './nodes.ts';
import { FACTS } from './parts.ts';
import { protocolPages } from './protocol.ts';
import { servicePage } from './service.ts';
import { vendorPage } from './vendor.ts';
import { markdownOf } from './write.ts';

/** What pages show beside the catalog. */
export interface Surroundings {
  /** The full public address of an address of the site: Markdown is pasted elsewhere. */
  urlOf: UrlOf;
  /** What the site is, in one sentence. */
  tagline: string;
  downloads: readonly Download[];
  /** The bookmarklet to read and to copy. */
  bookmarklet: string;
}

/**
 * The Markdown twin of every page, by the address of the page. An address that moved has that of the page which stands for
 * it now: a program follows no redirect that is a page.
 */
export function markdownPages(catalog: Catalog, surroundings: Surroundings): Map<string, string> {
  const { urlOf, tagline, downloads, bookmarklet } = surroundings;
  const { vendors, services, entries, conditions, codes, httpStatuses, guides, jobs, comparisons, redirects } = catalog;
  const all = <Item extends { path: string }>(
    items: readonly Item[],
    render: (item: Item, urlOf: UrlOf) => RootContent[],
  ) => items.map((item): [string, RootContent[]] => [item.path, render(item, urlOf)]);
  const pages: [string, RootContent[]][] = [
    ['/', homePage(catalog, tagline, urlOf)],
    ['/codes/', codesPage(codes, urlOf)],
    ['/http/', httpIndexPage(catalog, urlOf)],
    ['/conditions/', conditionsPage(catalog, urlOf)],
    ['/guides/', guidesPage(guides, urlOf)],
    ['/jobs/', jobsPage(catalog, urlOf)],
    ['/exports/', exportsPage(catalog, downloads, urlOf)],
    ...all(vendors, vendorPage),
    ...all(services, servicePage),
    ...comparedServices(services).map((service): [string, RootContent[]] => [
      comparePath(service.id),
      editionsPage(service, urlOf),
    ]),
    ...all(entries, entryPage),
    ...all(conditions, (condition) => conditionPage(condition, vendors, urlOf)),
    ...all(codes, codePage),
    ...all(httpStatuses, httpPage),
    ...protocolPages(catalog, urlOf),
    ...all(jobs, jobPage),
    ...all(comparisons, comparisonNodes),
    ...all(guides, (guide) => guidePage(guide, bookmarklet, urlOf)),
  ];
  const texts = new Map(
    pages.map(([path, [title, ...nodes]]) => [
      path,
      markdownOf([...(title ? [title] : []), pointer(urlOf), ...nodes, ...footer(path, urlOf)]),
    ]),
  );
  return new Map([...texts, ...redirects.map(({ from, to }) => [from, texts.get(to) ?? ''] as const)]);
}

/** Below the title, where a program that has this page alone finds the others. */
const pointer = (urlOf: UrlOf): RootContent =>
  paragraph(['All pages, and how to look up a code: ', link(urlOf('/llms.txt'), urlOf('/llms.txt'))]);

const footer = (path: string, urlOf: UrlOf): RootContent[] => [
  { type: 'thematicBreak' },
  paragraph(['This page: ', link(urlOf(path), urlOf(path))]),
  paragraph(FACTS),
];
