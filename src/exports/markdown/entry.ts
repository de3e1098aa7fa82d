import type { ListItem, RootContent } from 'mdast';
import { codePath, httpPath } from '../../catalog/address.ts';
import { NAME_WORDS } from '../../catalog/say/facts.ts';
import { guidanceOf, needsChecks, placeWords, sourcesOf, type Guidance } from '../../catalog/say/guidance.ts';
import type { Entry, Occurrence } from '../../catalog/model.ts';
import { printedName, SHOWN_OF_SAME_CONDITION, SHOWN_OF_SAME_NUMBER } from '../../catalog/join/relations.ts';
import { composeSample } from '../../catalog/say/sample.ts';
import { answersOf } from '../../catalog/say/questions.ts';
import { basisWords, KIND_WORDS, retrySentence, retryTagWords } from '../../catalog/say/verdict-words.ts';
import { historyNodes } from './history.ts';
import { code, heading, item, link, list, paragraph, strong, words, type UrlOf } from './nodes.ts';
import {
  adviceNodes,
  asPrinted,
  entryList,
  labelOf,
  literalItems,
  passageNodes,
  sampleNodes,
  sourceNote,
  supportNodes,
  textList,
} from './parts.ts';
import { retiredNodes, retiredTag } from './retired.ts';

/** The page of an entry. */
export const entryPage = (entry: Entry, urlOf: UrlOf): RootContent[] => [
  ...entryNodes(entry, urlOf),
  ...supportNodes(entry.service.vendor),
  ...historyNodes(entry, urlOf('/feed.xml')),
];

/** Everything about an entry but its history and what holds for its vendor as a whole. */
export function entryNodes(entry: Entry, urlOf: UrlOf): RootContent[] {
  const { kind, title, service, occurrences, passages } = entry;
  const conditions = [...new Set(occurrences.map(({ condition }) => condition))];
  return [
    heading(1, [labelOf(entry), ` ${title}`]),
    paragraph([
      `${KIND_WORDS[kind]} · `,
      link(urlOf(service.vendor.path), service.vendor.name),
      ' · ',
      link(urlOf(service.path), service.label),
    ]),
    ...retiredNodes(entry, urlOf),
    ...verdictNodes(entry, urlOf),
    ...guidanceOf(entry).flatMap((guidance, _, all) => guidanceNodes(entry, guidance, all.length > 1)),
    ...(needsChecks(entry) ? conditions : []).flatMap(({ title: name, path, checks }) => [
      heading(2, 'Also worth checking'),
      ...textList(checks),
      paragraph(['Our advice for ', link(urlOf(path), name), ', whoever the vendor is.']),
    ]),
    ...passages.flatMap(({ passage, operations }) => passageNodes(passage, operations)),
    heading(2, 'Where it occurs'),
    ...list(occurrences.map((occurrence) => occurrenceItem(entry, occurrence, urlOf))),
    ...service.inheritedBy.map((child) =>
      paragraph([link(urlOf(child.path), child.name), ' answers with the codes of this table too.']),
    ),
    ...elsewhereNodes(entry, urlOf),
    ...answerNodes(entry),
    heading(2, 'Source'),
    ...list(sourcesOf(entry).map(({ source, sections }) => item(sourceNote(source, sections)))),
  ];
}

const verdictNodes = (entry: Entry, urlOf: UrlOf) =>
  list(
    answersOf(entry).flatMap(({ question, answers }) =>
      answers.map(({ text, basis, path, occurrences }) =>
        item([
          strong(question),
          answers.length > 1 ? ` ${placeWords(entry, occurrences)}: ` : ' ',
          ...(path === null ? words(text) : [link(urlOf(path), text)]),
          ...(basis === null ? [] : [` (${basis})`]),
        ]),
      ),
    ),
  );

function guidanceNodes(entry: Entry, { occurrence, occurrences }: Guidance, oneOfMany: boolean): RootContent[] {
  const { meaning, causes, notes, retry, outcome } = occurrence;
  const depth = oneOfMany ? 3 : 2;
  const { vendor } = entry.service;
  return [
    ...(oneOfMany ? [heading(2, placeWords(entry, occurrences))] : []),
    heading(depth, 'What happened'),
    paragraph(words(meaning)),
    ...(causes.length > 0 ? [paragraph('Possible reasons that the source lists:'), ...textList(causes)] : []),
    ...notes.map((note) => paragraph(words(note))),
    heading(depth, 'What to do'),
    ...adviceNodes(occurrence),
    heading(depth, 'May I retry?'),
    paragraph([
      ...words([retrySentence(retry, outcome), ...(retry.then === null ? [] : [retry.then])].join(' ')),
      ` (${basisWords(retry.basis, vendor)})`,
    ]),
  ];
}

function occurrenceItem(entry: Entry, occurrence: Occurrence, urlOf: UrlOf): ListItem {
  const { operations, httpStatus, retry, outcome, table, row, anchor } = occurrence;
  const severalMeanings = guidanceOf(entry).length > 1;
  const literals = literalItems(occurrence);
  const status = httpStatus === null ? 'not given' : link(urlOf(httpPath(httpStatus)), String(httpStatus));
  const names = operations.flatMap(({ id, anchor: own }, index) => [
    ...(index > 0 ? [', '] : []),
    link(urlOf(`${entry.path}#${operations.length > 1 && own !== anchor ? anchor : own}`), code(id)),
  ]);
  const place = severalMeanings ? placeWords(entry, [occurrence]) : 'not named';
  return item(
    [operations.length > 1 ? 'Operations: ' : 'Operation: ', ...(operations.length > 0 ? names : [place])],
    list([
      item(['HTTP status: ', status]),
      ...(literals.length > 0 ? literals : [item('Literal text: not given')]),
      item(`Retry: ${retryTagWords(retry, outcome)}`),
      item([
        'In the source: ',
        link(urlOf(`${entry.service.path}#${table.id}`), table.section),
        `, row ${row}`,
        ...retiredTag(occurrence),
      ]),
    ]),
  );
}

/** The four lists of entries elsewhere that must not be mixed. */
function elsewhereNodes(entry: Entry, urlOf: UrlOf): RootContent[] {
  const { otherEdition, synonyms, sameCondition, sameNumber, occurrences } = entry;
  const { condition } = occurrences[0];
  const name = printedName(entry);
  const whys = [...new Set(synonyms.map(({ why }) => why))];
  return [
    ...(otherEdition
      ? [
          heading(2, `What the ${otherEdition.service.edition === 'legacy' ? 'older' : 'current'} edition says`),
          ...entryList([otherEdition], urlOf),
          ...guidanceOf(otherEdition).map(({ occurrence }) => paragraph(words(occurrence.meaning))),
        ]
      : []),
    ...(synonyms.length > 0
      ? [
          heading(2, 'The same under another number'),
          ...entryList(
            synonyms.map((synonym) => synonym.entry),
            urlOf,
          ),
          paragraph(words(whys.join(' '))),
        ]
      : []),
    ...(sameCondition.length > 0
      ? [
          heading(2, `“${condition.title}” elsewhere`),
          ...entryList(sameCondition.slice(0, SHOWN_OF_SAME_CONDITION), urlOf),
          paragraph(
            link(
              urlOf(condition.path),
              `All ${condition.reports.length} entries that report it, and how to deal with it`,
            ),
          ),
        ]
      : []),
    ...(sameNumber.length > 0 && name !== null
      ? [
          heading(2, `Other meanings of ${NAME_WORDS[entry.kind]} ${name}`),
          ...entryList(sameNumber.slice(0, SHOWN_OF_SAME_NUMBER), urlOf),
          paragraph(link(urlOf(codePath(name)), `Every meaning of ${name}`)),
        ]
      : []),
  ];
}

/** What an answer looks like: the vendor's samples, else one put together from the row; nothing where it prints nothing. */
function answerNodes(entry: Entry): RootContent[] {
  const { samples, service, occurrences } = entry;
  const composed = samples.length === 0 ? composeSample(entry, occurrences[0]) : null;
  const shown = [
    ...samples.flatMap((sample) => sampleNodes(sample, asPrinted(service.vendor))),
    ...(composed
      ? sampleNodes(
          { title: 'From the row', ...composed },
          'put together from its literals; the source prints no sample',
        )
      : []),
  ];
  return shown.length > 0 ? [heading(2, 'A sample answer'), ...shown] : [];
}
