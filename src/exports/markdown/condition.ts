import type { RootContent } from 'mdast';
import { withTables } from '../../catalog/indexed.ts';
import { operationNames } from '../../catalog/say/guidance.ts';
import { tagWords } from '../../catalog/say/entry-document.ts';
import type { Catalog, Condition, Vendor } from '../../catalog/model.ts';
import { conditionAnswers } from '../../catalog/say/service-repeating.ts';
import { OUTCOME_WORDS } from '../../catalog/say/verdict-words.ts';
import { code, heading, item, link, list, paragraph, strong, table, type UrlOf } from './nodes.ts';
import { entryName, inlineProse, literalItems, retiredTag, textList } from './parts.ts';
import { proseNodes } from './prose.ts';

/** The page of a condition: what it means, what to check, and how each vendor reports it. */
export function conditionPage(condition: Condition, vendors: readonly Vendor[], urlOf: UrlOf): RootContent[] {
  const { title, path, summary, canonicalCode, outcome, checks, prose } = condition;
  return [
    heading(1, title),
    paragraph(inlineProse(summary)),
    ...list([
      item([strong('Outcome:'), ` ${OUTCOME_WORDS[outcome].short}`]),
      ...conditionAnswers(condition).map(({ question, answer }) =>
        item([
          strong(question),
          ' ',
          ...inlineProse(answer),
          ' (our assessment; an entry whose vendor says otherwise shows that)',
        ]),
      ),
      item([strong('Canonical code of gRPC:'), ' ', code(canonicalCode)]),
    ]),
    ...proseNodes(prose, { path, urlOf }),
    heading(2, 'Checklist'),
    ...textList(checks),
    heading(2, 'How each vendor reports it'),
    ...vendors.flatMap((vendor) => reportNodes(condition, vendor, urlOf)),
  ];
}

function reportNodes({ reports }: Condition, vendor: Vendor, urlOf: UrlOf): RootContent[] {
  const own = reports.filter(({ entry }) => entry.service.vendor === vendor);
  return [
    heading(3, link(urlOf(vendor.path), vendor.name)),
    ...(own.length === 0 ? [paragraph('No table of this index reports it.')] : []),
    ...list(
      own.map(({ entry, occurrences }) => {
        const places = occurrences.length < entry.occurrences.length;
        return item(
          [
            `${entry.service.label}: `,
            link(urlOf(entry.path), entryName(entry)),
            places ? ` on ${operationNames(occurrences).join(', ') || 'one of its meanings'}` : '',
            ...retiredTag(entry),
          ],
          list(occurrences.slice(0, 1).flatMap(literalItems)),
        );
      }),
    ),
  ];
}

/** The page of all conditions. */
export const conditionsPage = ({ conditions, vendors }: Catalog, urlOf: UrlOf): RootContent[] => [
  heading(1, 'Causes'),
  paragraph(
    `Vendors number the same few causes differently. Each code maps to one of ${conditions.length} causes, each cause to a gRPC status.`,
  ),
  table([
    ['Cause', 'gRPC status', 'What it is', 'Verdict', ...withTables(vendors).map(({ name }) => name)],
    ...conditions.map((condition) => [
      link(urlOf(condition.path), condition.title),
      code(condition.canonicalCode),
      inlineProse(condition.summary),
      tagWords(condition),
      ...withTables(vendors).map((vendor) =>
        String(condition.reports.filter(({ entry }) => entry.service.vendor === vendor).length),
      ),
    ]),
  ]),
];
