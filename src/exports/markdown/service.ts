import type { ListItem, RootContent } from 'mdast';
import { placeFacts, tagWords } from '../../catalog/say/entry-document.ts';
import { occurrenceData } from '../../catalog/say/entry-data-of.ts';
import { needsChecks, operationNames } from '../../catalog/say/guidance.ts';
import { rateLimitWords, tableFacts } from '../../catalog/say/facts.ts';
import { alsoReturnedWords, inheritedWords } from '../../catalog/say/inherited-tables.ts';
import { serviceRepeatBlocks } from '../../catalog/say/service-repeating.ts';
import { noAdvice, NOTHING_TO_DO, SECTION_WORDS } from '../../catalog/say/section-words.ts';
import type { Service, Table, TableRow } from '../../catalog/model.ts';
import { itemNode, sectionNodes } from './document.ts';
import { code, heading, item, link, list, lowered, paragraph, type UrlOf } from './nodes.ts';
import {
  answerNodes,
  entryName,
  inlineProse,
  passageNodes,
  retiredTag,
  sampleNodes,
  sourceNote,
  supportNodes,
  textList,
} from './parts.ts';
import { proseNodes } from './prose.ts';
import { sizeWords } from '../../catalog/say/sizes.ts';

/** The page of a service: every table, row by row, and how to read its answers. */
export const servicePage = (service: Service, urlOf: UrlOf): RootContent[] => [
  ...serviceIntro(service, urlOf),
  ...jobNodes(service, urlOf),
  ...service.tables.flatMap((table) => tableNodes(table, urlOf, rowItem)),
  ...serviceProse(service, urlOf),
  ...answerNodes(service.answer, urlOf),
  ...sectionNodes({ title: SECTION_WORDS.repeating, blocks: serviceRepeatBlocks(service) }, urlOf),
  ...limitNodes(service),
  ...supportNodes(service.vendor),
];

/** The service in a larger document: its tables name their rows only, because each entry follows in full. */
export const serviceChapter = (service: Service, urlOf: UrlOf): RootContent[] => [
  ...serviceIntro(service, urlOf),
  ...service.tables.flatMap((table) => tableNodes(table, urlOf, rowLine)),
  ...serviceProse(service, urlOf),
  ...(service.answer === service.vendor.answer ? [] : answerNodes(service.answer, urlOf)),
  ...sectionNodes({ title: SECTION_WORDS.repeating, blocks: serviceRepeatBlocks(service) }, urlOf),
  ...limitNodes(service),
];

/** How often something may be requested, by the document that says so. */
const limitNodes = ({ rateLimits }: Service): RootContent[] =>
  rateLimits.length === 0
    ? []
    : [
        heading(2, SECTION_WORDS.limits),
        ...list(
          rateLimits.map((limit) => item([...inlineProse(rateLimitWords(limit)), ' – ', ...sourceNote(limit.source)])),
        ),
      ];

/** What it is used for; the pages of the jobs have who else does it. */
const jobNodes = ({ jobs }: Service, urlOf: UrlOf): RootContent[] =>
  jobs.length === 0
    ? []
    : [
        paragraph([
          'Used for: ',
          ...jobs.flatMap(({ path, title }, index) => [index > 0 ? ', ' : '', link(urlOf(path), title)]),
        ]),
      ];

function serviceIntro(service: Service, urlOf: UrlOf): RootContent[] {
  const { vendor, label, summary, edition, otherEdition, inherits, inheritedBy, operations, sources } = service;
  return [
    heading(1, label),
    paragraph([link(urlOf(vendor.path), vendor.name), ` · ${sizeWords(service)}`]),
    paragraph(inlineProse(summary)),
    ...(otherEdition
      ? [
          paragraph([
            edition === 'legacy' ? 'These are the legacy docs. The current ones: ' : 'There are legacy docs: ',
            link(urlOf(otherEdition.path), otherEdition.label),
            '. Some codes changed their meaning.',
          ]),
        ]
      : []),
    ...inherits.map(({ service: parent, tables, note, source }) =>
      paragraph([
        inheritedWords({ service: parent, tables }),
        link(urlOf(parent.path), parent.name),
        ' apply here too: ',
        ...inlineProse(note),
        ' Source: ',
        ...sourceNote(source),
      ]),
    ),
    ...inheritedBy.map((child) =>
      paragraph([
        `${alsoReturnedWords(child, service)} are also returned by `,
        link(urlOf(child.path), child.name),
        '.',
      ]),
    ),
    ...(operations.length > 0
      ? [paragraph(['Operations: ', ...operations.flatMap(({ id }, index) => [index > 0 ? ', ' : '', code(id)])])]
      : []),
    paragraph('Sources:'),
    ...list(sources.map((source) => item(sourceNote(source)))),
  ];
}

const serviceProse = (service: Service, urlOf: UrlOf) =>
  proseNodes(service.prose, { path: service.path, urlOf, embed: (tag, id) => embedded(service, tag, id) });

/** A note or a sample of the service. */
function embedded(service: Service, tag: string, id: string): RootContent[] | null {
  const note = tag === 'Note' && service.notes.find((other) => other.id === id);
  const sample = tag === 'Sample' && service.samples.find((other) => other.id === id);
  if (note) return lowered(passageNodes(note), 1);
  return sample ? sampleNodes(sample, service.vendor) : null;
}

function tableNodes(table: Table, urlOf: UrlOf, show: ShowRow): RootContent[] {
  return [
    heading(2, table.name),
    ...(table.intro === null ? [] : [paragraph(inlineProse(table.intro))]),
    ...tableFacts(table).map((fact) => paragraph(inlineProse(fact))),
    ...list(table.rows.map((row) => show(row, urlOf))),
    paragraph(['Source: ', ...sourceNote(table.source, [table.section])]),
  ];
}

type ShowRow = (row: TableRow, urlOf: UrlOf) => ListItem;

const rowLine: ShowRow = ({ number, entry, occurrence }, urlOf) => {
  const operations = operationNames([occurrence]);
  return item([
    `Row ${number}: `,
    link(urlOf(entry.path), entryName(entry)),
    operations.length > 0 ? ` (${operations.join(', ')})` : '',
    ...retiredTag(occurrence),
  ]);
};

const rowItem: ShowRow = (row, urlOf) => {
  const { entry, occurrence } = row;
  const { meaning, causes, notes, actions } = occurrence;
  const below = (name: string, texts: readonly string[], ordered = false) =>
    texts.length > 0 ? [item(name, textList(texts, ordered))] : [];
  return item(
    rowLine(row, urlOf).children.flatMap((child) => (child.type === 'paragraph' ? child.children : [])),
    [
      ...list([
        ...(entry.name === null ? [] : [item(['Name: ', code(entry.name)])]),
        ...placeFacts(entry.service, occurrenceData(occurrence, entry)).map((line) => itemNode(line, urlOf)),
        item([`${SECTION_WORDS.meaning}: `, ...inlineProse(meaning)]),
        ...below('Causes and notes:', [...causes, ...notes]),
        item(`Verdict: ${tagWords(occurrence)}`),
        ...(actions.length > 0
          ? below(`${SECTION_WORDS.steps}:`, actions, true)
          : [
              item(
                `${SECTION_WORDS.steps}: ${needsChecks(occurrence) ? noAdvice(entry.service.vendor) : NOTHING_TO_DO}`,
              ),
            ]),
      ]),
    ],
  );
};
