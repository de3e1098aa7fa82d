import type { ListItem, RootContent } from 'mdast';
import type { Entry } from '../../catalog/model.ts';
import type { Block, Section } from '../../catalog/say/document.ts';
import { elsewhereOf } from '../../catalog/say/elsewhere.ts';
import { entryDocument, refLine, type PlaceDocument } from '../../catalog/say/entry-document.ts';
import { entryDataOf, refOf } from '../../catalog/say/entry-data-of.ts';
import { handlingAdvice, handlingOf, LANGUAGES } from '../../catalog/say/code/index.ts';
import { SECTION_WORDS } from '../../catalog/say/section-words.ts';
import { blockNodes, itemNode, lineNodes, sectionNodes } from './document.ts';
import { historyNodes } from './history.ts';
import { block, heading, item, link, list, paragraph, strong, type UrlOf } from './nodes.ts';
import { inlineProse, literalItems, supportNodes } from './parts.ts';

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

/** The lists of entries elsewhere, each entry with the first of its literals, by which a reader tells them apart. */
const elsewhereNodes = (entry: Entry, urlOf: UrlOf): RootContent[] =>
  elsewhereOf(entry).flatMap(({ title, entries, notes, more }) => [
    heading(2, title),
    ...list(
      entries.map((other) => {
        const literals = other.occurrences[0].literals.slice(0, 1);
        return item(lineNodes(refLine(refOf(other)), urlOf), list(literalItems({ literals })));
      }),
    ),
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
