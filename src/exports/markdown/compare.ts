import type { ListItem, RootContent } from 'mdast';
import type { Entry, Service, ServicePair } from '../../catalog/model.ts';
import { COMPARED_BY, comparedFor, comparisonPage } from '../../catalog/say/comparison.ts';
import { distinctSigns } from '../../catalog/say/counts.ts';
import { changedWords, compareEditions, EDITION_WORDS, type EditionPair } from '../../catalog/say/editions.ts';
import { labelPiece } from '../../catalog/say/entry-document.ts';
import { signWords } from '../../catalog/say/sign.ts';
import { serviceTitle } from '../../catalog/say/service-title.ts';
import { heading, item, link, list, paragraph, strong, type UrlOf } from './nodes.ts';
import { lineNodes } from './document.ts';
import { entryName } from './parts.ts';
import { entryRows } from './rows.ts';

/** The page that compares the editions of a service. */
export function editionsPage(service: Service, urlOf: UrlOf): RootContent[] {
  const comparison = compareEditions(service);
  if (!comparison) return [];
  const [before, after] = changedWords(comparison);
  const pairs = (name: string, all: readonly EditionPair[]) =>
    all.length === 0
      ? []
      : [
          heading(2, name),
          ...list(
            all.map(({ current, legacy }) =>
              item(
                lineNodes([labelPiece(current)], urlOf),
                list([sideItem('Current docs', [current], urlOf), sideItem('Legacy docs', [legacy], urlOf)]),
              ),
            ),
          ),
        ];
  const onlyIn = (name: string, entries: readonly Entry[]) =>
    entries.length === 0 ? [] : [heading(2, name), ...entryRows(entries, urlOf, false)];
  const { verdict, meaning, same, onlyCurrent, onlyLegacy } = comparison;
  return [
    heading(1, 'Current and legacy codes'),
    paragraph(link(urlOf(service.path), serviceTitle(service))),
    paragraph([before, link(urlOf(service.otherEdition?.path ?? service.path), 'legacy docs'), after]),
    ...pairs(EDITION_WORDS.verdict, verdict),
    ...pairs(EDITION_WORDS.meaning, meaning),
    ...pairs(EDITION_WORDS.same, same),
    ...onlyIn(EDITION_WORDS.onlyCurrent, onlyCurrent),
    ...onlyIn(EDITION_WORDS.onlyLegacy, onlyLegacy),
  ];
}

/** The page that compares two services of two vendors. */
export function comparisonNodes(pair: ServicePair, urlOf: UrlOf): RootContent[] {
  const { title, summary, groups, without } = comparisonPage(pair);
  const { job, services } = pair;
  const [a, b] = services;
  return [
    heading(1, title),
    paragraph(link(urlOf(job.path), comparedFor(pair))),
    paragraph([
      `${summary.join(' ')} All codes of `,
      link(urlOf(a.path), serviceTitle(a)),
      ' and of ',
      link(urlOf(b.path), serviceTitle(b)),
      '.',
    ]),
    paragraph(COMPARED_BY),
    ...groups.flatMap(({ name, conditions }) => [
      heading(2, name),
      ...list(
        conditions.map(({ condition, sides }) =>
          item(
            link(urlOf(condition.path), condition.title),
            list(sides.map((entries, side) => sideItem(serviceTitle(side === 0 ? a : b), entries, urlOf))),
          ),
        ),
      ),
    ]),
    ...without.flatMap(({ name, entries }) => [
      heading(2, name),
      ...list(entries.map((entry) => item(signedName(entry, urlOf)))),
    ]),
  ];
}

/** One side of a comparison with its entries: one behind its name, several below it, or none. */
function sideItem(name: string, entries: readonly Entry[], urlOf: UrlOf): ListItem {
  const [only, ...others] = entries;
  const head = strong(`${name}:`);
  if (!only) return item([head, ' –']);
  if (others.length === 0) return item([head, ' ', ...signedName(only, urlOf)]);
  return item(head, list(entries.map((entry) => item(signedName(entry, urlOf)))));
}

/** An entry with its verdicts as signs. */
const signedName = (entry: Entry, urlOf: UrlOf) => [
  link(urlOf(entry.path), entryName(entry)),
  ` · ${distinctSigns([entry]).map(signWords).join('; ')}`,
];
