import type { Entry } from '../catalog/model.ts';
import { entrySummary } from '../catalog/say/summary.ts';
import { serviceTitle } from '../catalog/say/service-title.ts';
import { publicUrl } from '../site.ts';

/** What a page says about itself in the words of schema.org. Nothing here that the page does not say. */

/** An entry as an article about one API, with the documents it is taken from. */
export function articleData(entry: Entry) {
  const { service, occurrences } = entry;
  const { vendor } = service;
  const sources = [...new Set(occurrences.map(({ table }) => table.source))];
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: `${entry.label} ${entry.title}`,
    description: entrySummary(entry),
    url: publicUrl(entry.path),
    inLanguage: 'en',
    about: {
      '@type': 'WebAPI',
      name: serviceTitle(service),
      url: publicUrl(service.path),
      provider: { '@type': 'Organization', name: vendor.name, url: vendor.homepage },
    },
    keywords: [...new Set([entry.code, entry.name, ...entry.alsoWritten].filter((name) => name !== null))],
    isBasedOn: sources.map(({ title, url, language, published }) => ({
      '@type': 'CreativeWork',
      name: title,
      url,
      inLanguage: language ?? 'en',
      ...(published === undefined ? {} : { datePublished: published }),
    })),
  };
}

/**
 * The way from the home page to a page.
 * @param above the pages above it, from the top down
 * @param here the name of the page itself
 */
export function breadcrumbData(above: readonly { name: string; path: string }[], here: string) {
  const items = [...above.map(({ name, path }) => ({ name, item: publicUrl(path) })), { name: here }];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: items.map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item })),
  };
}
