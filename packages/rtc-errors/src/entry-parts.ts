import type { EntryData } from '../../../src/catalog/say/entry-data.ts';
import { literalLine, type EntryDocument } from '../../../src/catalog/say/entry-document.ts';
import { prose, textOf, type Block, type Line, type Section } from '../../../src/catalog/say/document.ts';
import type { Place } from './entry-data.ts';
import type { Library } from './library.ts';
import type { Paper, Text } from './terminal.ts';

/** The pieces that an entry is printed from, whole or in a few rows. */
export interface EntryParts {
  /** A section as a field; nothing for one without blocks. */
  field(section: Section): string[];
  /** Name and title; then kind, vendor and service, with the place and the status where there is one. */
  heading(place: Place, data: EntryData, document: EntryDocument): [Text, Text];
  /** The permalink, which needs no name where there is no room for one. */
  link(place: Place): string[];
}

export function createEntryParts(library: Library, paper: Paper): EntryParts {
  const field: EntryParts['field'] = ({ title, blocks }) =>
    blocks.length > 0 ? paper.field(title, blocks.flatMap(linesOf)) : [];

  const heading: EntryParts['heading'] = ({ entry }, data, { kind, scope, places }) => {
    const [only, ...others] = places;
    const where = only && others.length === 0 ? textOf(only.title).replace('On ', 'on ') : '';
    const statuses = data.occurrences.map((one) => one.statuses.map(({ text }) => text).join(' · '));
    const status = statuses.every((text) => text === statuses[0]) ? (statuses[0] ?? '') : '';
    const belongs = [textOf(kind), textOf(scope), where, status].filter(Boolean).join(' · ');
    return [[paper.strong(entry.label), '  ', paper.label(textOf(prose(entry.title)))], [paper.dim(belongs)]];
  };

  const link: EntryParts['link'] = ({ entry, occurrence }) =>
    paper.address(['Link', ''], library.permalinkOf(entry, occurrence));

  return { field, heading, link };
}

/** The different literals of all places, each under its field; one that is the label of the entry is above already. */
export function literalLinesOf({ label, occurrences }: EntryData): Line[] {
  const lines = occurrences.flatMap(({ literals }) => literals.filter(({ text }) => text !== label).map(literalLine));
  return [...new Map(lines.map((line) => [textOf(line), line])).values()];
}

/** A block as paragraphs of a terminal. */
export function linesOf(block: Block): Line[] {
  if (block.kind === 'paragraph') return [block.line];
  if (block.kind === 'code') return [[{ code: block.text }]];
  return block.items.map((item, index) => {
    if (!block.ordered) return ['- ', ...item];
    return block.items.length > 1 ? [`${index + 1}. `, ...item] : item;
  });
}
