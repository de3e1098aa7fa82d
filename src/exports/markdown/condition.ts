import type { RootContent } from 'mdast';
import { withTables } from '../../catalog/indexed.ts';
import { conditionGroups } from '../../catalog/say/condition-groups.ts';
import {
  conditionAnswers,
  conditionSteps,
  noReportWords,
  reportsByService,
  reportsTitle,
} from '../../catalog/say/condition.ts';
import { operationNames } from '../../catalog/say/guidance.ts';
import { SECTION_WORDS } from '../../catalog/say/section-words.ts';
import { signOf } from '../../catalog/say/sign.ts';
import { counted } from '../../catalog/say/sizes.ts';
import { OUTCOME_WORDS } from '../../catalog/say/verdict-words.ts';
import type { Catalog, Condition, Vendor } from '../../catalog/model.ts';
import { code, heading, item, link, list, lowered, paragraph, strong, type UrlOf } from './nodes.ts';
import { inlineProse, textList } from './parts.ts';
import { proseNodes } from './prose.ts';
import { rows, serviceHeading } from './rows.ts';

/** The page of a condition: what it means, what to do about it, and which codes report it. */
export function conditionPage(condition: Condition, vendors: readonly Vendor[], urlOf: UrlOf): RootContent[] {
  const { title, path, summary, canonicalCode, prose } = condition;
  const sign = signOf(condition);
  const groups = reportsByService(
    condition,
    vendors.flatMap(({ services }) => services),
  );
  const silent = withTables(vendors).filter((vendor) => groups.every(({ service }) => service.vendor !== vendor));
  return [
    heading(1, title),
    paragraph(['Cause · ', code(canonicalCode)]),
    paragraph(inlineProse(summary)),
    paragraph([strong(`${sign.words}.`), ' ', sign.long]),
    ...list(
      conditionAnswers(condition).map(({ question, answer }) => item([strong(question), ' ', ...inlineProse(answer)])),
    ),
    heading(2, SECTION_WORDS.steps),
    ...textList(conditionSteps(condition), true),
    ...proseNodes(prose, { path, urlOf }),
    heading(2, reportsTitle(condition)),
    ...groups.flatMap(({ service, reports }) => [
      ...lowered([serviceHeading(service, urlOf)], 1),
      ...rows(
        reports.map(({ entry, occurrences }) => ({
          entry,
          occurrence: occurrences[0] ?? entry.occurrences[0],
          place: occurrences.length < entry.occurrences.length ? placeWords(operationNames(occurrences)) : '',
        })),
        urlOf,
        false,
      ),
    ]),
    ...(silent.length > 0 ? [paragraph(noReportWords(silent))] : []),
  ];
}

const placeWords = (operations: readonly string[]): string =>
  operations.length > 0 ? `on ${operations.join(', ')}` : 'in one of its meanings';

/** The page of all conditions, by who fixes them. */
export const conditionsPage = ({ conditions, vendors }: Catalog, urlOf: UrlOf): RootContent[] => [
  heading(1, 'Causes'),
  paragraph(
    `Vendors number the same few causes differently. Each code maps to one of ${conditions.length} causes, each cause to a gRPC status.`,
  ),
  ...conditionGroups(conditions).flatMap(({ name, conditions: inGroup }) => [
    heading(2, name),
    ...list(
      inGroup.map((condition) => {
        const { path, title, canonicalCode, summary, outcome, reports } = condition;
        const mark = outcome === 'failure' ? '' : ` · ${OUTCOME_WORDS[outcome].short}`;
        const byVendor = withTables(vendors).flatMap((vendor) => {
          const { length } = reports.filter(({ entry }) => entry.service.vendor === vendor);
          return length === 0 ? [] : [`${vendor.name} ${length}`];
        });
        return item(
          [link(urlOf(path), title), ' (', code(canonicalCode), `): ${signOf(condition).words}${mark}`],
          list([
            item(inlineProse(summary)),
            ...(byVendor.length > 0 ? [item(`${counted(reports.length, 'code')}: ${byVendor.join(', ')}`)] : []),
          ]),
        );
      }),
    ),
  ]),
];
