import type { ListItem, RootContent } from 'mdast';
import type { Entry } from '../../catalog/model.ts';
import type { Block, Section } from '../../catalog/say/document.ts';
import { elsewhereOf } from '../../catalog/say/elsewhere.ts';
import { entryDocument, type PlaceDocument } from '../../catalog/say/entry-document.ts';
import { casesOf } from '../../catalog/say/guidance.ts';
import { shortPlace } from '../../catalog/say/merged.ts';
import { signKey, signWords } from '../../catalog/say/sign.ts';
import { entryDataOf } from '../../catalog/say/entry-data-of.ts';
import { handlingAdvice, handlingOf, LANGUAGES } from '../../catalog/say/code/index.ts';
import { SECTION_WORDS } from '../../catalog/say/section-words.ts';
import { blockNodes, itemNode, lineNodes, sectionNodes } from './document.ts';
import { historyNodes } from './history.ts';
import { block, heading, item, link, list, paragraph, strong, type UrlOf } from './nodes.ts';
import { inlineProse, supportNodes } from './parts.ts';
import { entryRows } from './rows.ts';

/** The page of an entry. */
export const entryPage = (entry: Entry, urlOf: UrlOf): RootContent[] => [
  ...entryNodes(entry, urlOf),
  ...codeNodes(entry),
  ...supportNodes(entry.service.vendor),
  ...historyNodes(entry, urlOf('/feed.xml')),
];

/** Everything about an entry but its history and what holds for its vendor as a whole. */
export function entryNodes(entry: Entry, urlOf: UrlOf): RootContent[] {
  const document = entryDocument(entryDataOf(entry));
  const { title, kind, scope, head, facts, verdicts, parts, warnings, safely, checks, passages, places } = document;
  const { statements, sample, source } = document;
  const [meaning, ...steps] = parts;
  const sections = (all: readonly Section[]) => all.flatMap((section) => sectionNodes(section, urlOf));
  return [
    heading(1, lineNodes(title, urlOf)),
    paragraph(lineNodes([...kind, ' · ', ...scope], urlOf)),
    ...blockNodes(head, urlOf),
    verdictLine(entry),
    ...list(verdicts.map((section) => verdictItem(section, urlOf))),
    ...sections([...(meaning ? [meaning] : []), warnings, ...steps, safely, ...checks, ...passages]),
    ...list(facts.map(({ name, line }) => item([strong(`${name}:`), ' ', ...lineNodes(line, urlOf)]))),
    heading(2, SECTION_WORDS.places),
    ...list(places.map((place) => placeItem(place, urlOf))),
    ...sections(statements),
    ...elsewhereNodes(entry, urlOf),
    ...sections([sample, source]),
  ];
}

/** The signs of an entry, each behind its place where there are several: what a reader in a hurry came for. */
function verdictLine(entry: Entry): RootContent {
  const cases = casesOf(entry, signKey);
  return paragraph(
    cases.flatMap(({ occurrence, occurrences }, index) => [
      index > 0 ? ' ' : '',
      cases.length > 1 ? `${shortPlace(entry, occurrences)}: ` : '',
      strong(signWords(occurrence).replace(/\.?$/u, '.')),
    ]),
  );
}

/** The lists of entries elsewhere. */
const elsewhereNodes = (entry: Entry, urlOf: UrlOf): RootContent[] =>
  elsewhereOf(entry).flatMap(({ title, entries, notes, more }) => [
    heading(2, title),
    ...entryRows(entries, urlOf),
    ...notes.map((note) => paragraph(inlineProse(note))),
    ...(more ? [paragraph(link(urlOf(more.path), more.text))] : []),
  ]);

/** How a program handles it, in each language. */
function codeNodes(entry: Entry): RootContent[] {
  const handling = handlingOf(entry);
  if (!handling) return [];
  return [
    heading(2, SECTION_WORDS.code),
    paragraph(handlingAdvice(handling)),
    ...LANGUAGES.flatMap(({ name, render }) => [heading(3, name), block(render(handling), name.toLowerCase())]),
  ];
}

/** A question with its answer behind it, or with several answers below. */
function verdictItem({ title, blocks }: Section, urlOf: UrlOf): ListItem {
  const lines = blocks.flatMap((block: Block) => (block.kind === 'paragraph' ? [block.line] : []));
  const [only, ...others] = lines;
  if (only && others.length === 0) return item([strong(title), ' ', ...lineNodes(only, urlOf)]);
  return item(strong(title), list(lines.map((line) => itemNode(line, urlOf))));
}

/** A place with its facts below; one that nothing tells from others is named by its row in the source. */
function placeItem({ title, facts, source }: PlaceDocument, urlOf: UrlOf): ListItem {
  const [first, below] = title.length > 0 ? [title, [...facts, source]] : [source, facts];
  return item(lineNodes(first, urlOf), list(below.map((line) => itemNode(line, urlOf))));
}
