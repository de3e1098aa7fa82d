import type { RootContent } from 'mdast';
import type { Catalog } from '../../catalog/model.ts';
import type { Download } from '../index.ts';
import { codePage, codesPage } from './code.ts';
import { conditionPage, conditionsPage } from './condition.ts';
import { entryPage } from './entry.ts';
import { exportsPage } from './exports.ts';
import { guidePage, guidesPage } from './guide.ts';
import { homePage } from './home.ts';
import { httpIndexPage, httpPage } from './http.ts';
import { link, markdownOf, paragraph, type UrlOf } from './nodes.ts';
import { FACTS } from './parts.ts';
import { servicePage } from './service.ts';
import { vendorPage } from './vendor.ts';

/** What pages show beside the catalog. */
export interface Surroundings {
  /** The full public address of an address of the site: Markdown is pasted elsewhere. */
  urlOf: UrlOf;
  /** What the site is, in one sentence. */
  tagline: string;
  downloads: readonly Download[];
}

/** The Markdown twin of every page, by the address of the page. */
export function markdownPages(catalog: Catalog, { urlOf, tagline, downloads }: Surroundings): Map<string, string> {
  const { vendors, services, entries, conditions, codes, httpStatuses, guides } = catalog;
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
    ['/exports/', exportsPage(catalog, downloads, urlOf)],
    ...all(vendors, vendorPage),
    ...all(services, servicePage),
    ...all(entries, entryPage),
    ...all(conditions, (condition) => conditionPage(condition, vendors, urlOf)),
    ...all(codes, codePage),
    ...all(httpStatuses, httpPage),
    ...all(guides, guidePage),
  ];
  return new Map(pages.map(([path, nodes]) => [path, markdownOf([...nodes, ...footer(urlOf(path))])]));
}

const footer = (url: string): RootContent[] => [
  { type: 'thematicBreak' },
  paragraph(['This page: ', link(url, url)]),
  paragraph(FACTS),
];
