import type { RootContent } from 'mdast';
import type { Entry, Service, ServicePair } from '../../catalog/model.ts';
import { CAUSE_HEAD, COMPARED_BY, comparisonPage } from '../../catalog/say/comparison.ts';
import { compareEditions, EDITION_WORDS, type EditionPair } from '../../catalog/say/editions.ts';
import { labelPiece } from '../../catalog/say/entry-document.ts';
import { signOf } from '../../catalog/say/sign.ts';
import { serviceTitle } from '../../catalog/say/service-title.ts';
import { heading, link, paragraph, table, type UrlOf } from './nodes.ts';
import { lineNodes } from './document.ts';
import { entryList, entryName } from './parts.ts';

/** The page that compares the editions of a service. */
export function editionsPage(service: Service, urlOf: UrlOf): RootContent[] {
  const comparison = compareEditions(service);
  if (!comparison) return [];
  const pairs = (name: string, list: readonly EditionPair[]) =>
    list.length === 0
      ? []
      : [
          heading(2, name),
          table([
            ['Code', 'Current docs', 'Legacy docs'],
            ...list.map(({ current, legacy }) => [
              lineNodes([labelPiece(current)], urlOf),
              ...[current, legacy].map((entry) =>
                link(urlOf(entry.path), `${signOf(entry.occurrences[0]).words}: ${entry.title}`),
              ),
            ]),
          ]),
        ];
  const { verdict, meaning, same, onlyCurrent, onlyLegacy } = comparison;
  return [
    heading(1, 'Current and legacy codes'),
    paragraph([
      link(urlOf(service.path), serviceTitle(service)),
      ` · ${verdict.length + meaning.length} codes changed their meaning since the `,
      link(urlOf(service.otherEdition?.path ?? service.path), 'legacy docs'),
      '.',
    ]),
    ...pairs(EDITION_WORDS.verdict, verdict),
    ...pairs(EDITION_WORDS.meaning, meaning),
    ...pairs(EDITION_WORDS.same, same),
    ...(onlyCurrent.length > 0 ? [heading(2, EDITION_WORDS.onlyCurrent), ...entryList(onlyCurrent, urlOf)] : []),
    ...(onlyLegacy.length > 0 ? [heading(2, EDITION_WORDS.onlyLegacy), ...entryList(onlyLegacy, urlOf)] : []),
  ];
}

/** The page that compares two services of two vendors. */
export function comparisonNodes(pair: ServicePair, urlOf: UrlOf): RootContent[] {
  const { title, summary, groups, without } = comparisonPage(pair);
  const { job, services } = pair;
  const cell = (entries: readonly Entry[]) =>
    entries.flatMap((entry, index) => [
      index > 0 ? '; ' : '',
      `${signOf(entry.occurrences[0]).words}: `,
      link(urlOf(entry.path), entryName(entry)),
    ]);
  return [
    heading(1, title),
    paragraph([link(urlOf(job.path), job.title), ` · ${summary.join(' ')} ${COMPARED_BY}`]),
    ...groups.flatMap(({ name, conditions }) => [
      heading(2, name),
      table([
        [CAUSE_HEAD, ...services.map((service) => link(urlOf(service.path), serviceTitle(service)))],
        ...conditions.map(({ condition, sides }) => [link(urlOf(condition.path), condition.title), ...sides.map(cell)]),
      ]),
    ]),
    ...without.flatMap(({ name, entries }) => [heading(2, name), ...entryList(entries, urlOf)]),
  ];
}
