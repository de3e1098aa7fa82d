import { prose, textOf, type Block, type Line, type Section } from '../../../src/catalog/say/document.ts';
import {
  entryDocument,
  literalLine,
  supportSection,
  type EntryDocument,
} from '../../../src/catalog/say/entry-document.ts';
import type { EntryData } from '../../../src/catalog/say/entry-data.ts';
import { SECTION_WORDS } from '../../../src/catalog/say/section-words.ts';
import { entryDataOf, supportOf, type Place } from './entry-data.ts';
import type { Library } from './library.ts';
import type { Paper, Text } from './terminal.ts';
import type { Entry, Vendor } from './types.ts';

export type { Place } from './entry-data.ts';

/** How an entry is printed: its sections in the order in which they are needed. */
export interface EntryText {
  /** Whom to contact, and what to include. */
  support(vendor: Vendor): string[];
  /** What decides, in at most so many lines: the signs, what happened, the first steps, whom to contact, the permalink. */
  short(place: Place, lines: number): string[];
  /** Everything; without whom to contact, where several entries are printed and that comes once. */
  whole(place: Place, withSupport?: boolean): string[];
  vendorOf(entry: Entry): Vendor;
}

export function createEntryText(library: Library, paper: Paper): EntryText {
  const vendors = new Map(library.vendors.map((vendor) => [vendor.id, vendor]));
  const vendorOf = ({ vendor: id }: Entry) => {
    const vendor = vendors.get(id);
    if (!vendor) throw new Error(`no vendor ${id}`);
    return vendor;
  };
  const documentOf = (place: Place) => entryDocument(entryDataOf(place, library));
  const field = ({ title, blocks }: Section) => (blocks.length > 0 ? paper.field(title, blocks.flatMap(linesOf)) : []);

  /** Name and title; then kind, vendor and service, with the place and the status where there is one. */
  const heading = ({ entry }: Place, data: EntryData, { kind, scope, places }: EntryDocument): [Text, Text] => {
    const [only, ...others] = places;
    const where = only && others.length === 0 ? textOf(only.title).replace('On ', 'on ') : '';
    const statuses = data.occurrences.map((one) => one.statuses.map(({ text }) => text).join(' · '));
    const status = statuses.every((text) => text === statuses[0]) ? (statuses[0] ?? '') : '';
    const belongs = [textOf(kind), textOf(scope), where, status].filter(Boolean).join(' · ');
    return [[paper.strong(entry.label), '  ', paper.label(textOf(prose(entry.title)))], [paper.dim(belongs)]];
  };

  const head = (place: Place) => {
    const data = entryDataOf(place, library);
    const document = entryDocument(data);
    return [
      ...heading(place, data, document).flatMap(paper.paragraph),
      ...literalLinesOf(data).flatMap(paper.paragraph),
      ...document.head.flatMap(linesOf).flatMap(paper.paragraph),
      ...document.facts.flatMap(({ name, line }) => paper.paragraph([`${name}: `, ...line])),
    ];
  };

  const answers = (place: Place) => {
    const { verdicts, warnings, parts, safely, checks } = documentOf(place);
    const [meaning, ...steps] = parts;
    return [...(meaning ? field(meaning) : []), ...[...verdicts, warnings, ...steps, safely, ...checks].flatMap(field)];
  };

  const support: EntryText['support'] = (vendor) => field(supportSection({ vendor, support: supportOf(vendor) }));

  const link = ({ entry, occurrence }: Place) =>
    paper.field('Link', [[paper.link(library.permalinkOf(entry, occurrence))]]);

  const origin = (place: Place) => [...link(place), ...field(documentOf(place).source)];

  const gravestWarning = ({ occurrences }: EntryData) => {
    const [gravest] = occurrences.flatMap(({ warnings }) => warnings);
    return gravest ? paper.field(SECTION_WORDS.warnings, [gravest.text]) : [];
  };

  const short: EntryText['short'] = (place, lines) => {
    const data = entryDataOf(place, library);
    const document = entryDocument(data);
    const { signs, parts, support: whom, head: notices } = document;
    const [meaning, ...steps] = parts;
    const { address } = data.support;
    const contact = address === null ? whom.blocks.slice(0, 1).flatMap(linesOf) : [[address]];
    const isTight = lines < ROOMY;
    const top = [
      ...heading(place, data, document).flatMap((text) => paper.cut(paper.paragraph(text), 1)),
      ...(isTight ? [] : paper.cut(literalLinesOf(data).flatMap(paper.paragraph), 1)),
      ...paper.cut(notices.flatMap(linesOf).flatMap(paper.paragraph), 1),
      ...paper.cut(
        signs.flatMap((sign) => paper.cut(field(sign), isTight ? 1 : 2)),
        isTight ? 1 : 3,
      ),
    ];
    const bottom = [...paper.cut(paper.field(whom.title, contact), 1), ...link(place)];
    const left = lines - top.length - bottom.length;
    const warning = left < ROOM_FOR_WARNING ? [] : paper.cut(gravestWarning(data), 1);
    const room = Math.max(2, left - warning.length);
    const advice = steps.flatMap(field);
    // What happened has two lines, and more where the steps leave some.
    const happened = paper.cut(meaning ? field(meaning) : [], Math.max(Math.min(2, room - 1), room - advice.length));
    return [...top, ...warning, ...happened, ...paper.cut(advice, room - happened.length), ...bottom];
  };

  const whole: EntryText['whole'] = (place, withSupport = true) => {
    const { placeLines, passages, statements, elsewhere } = documentOf(place);
    return [
      ...head(place),
      '',
      ...answers(place),
      ...passages.flatMap(field),
      ...(placeLines.length > 1 ? paper.field(SECTION_WORDS.places, placeLines) : []),
      ...[...statements, ...elsewhere].flatMap(field),
      ...(withSupport ? support(vendorOf(place.entry)) : []),
      ...origin(place),
    ];
  };

  return { support, short, whole, vendorOf };
}

/** With fewer lines for what happened and the first steps, no warning is put above them. */
const ROOM_FOR_WARNING = 6;

/** With fewer lines a short text leaves out literals, and all signs but the first. */
const ROOMY = 10;

/** The different literals of all places, each under its field; one that is the label of the entry is above already. */
function literalLinesOf({ label, occurrences }: EntryData): Line[] {
  const lines = occurrences.flatMap(({ literals }) => literals.filter(({ text }) => text !== label).map(literalLine));
  return [...new Map(lines.map((line) => [textOf(line), line])).values()];
}

/** A block as paragraphs of a terminal. */
function linesOf(block: Block): Line[] {
  if (block.kind === 'paragraph') return [block.line];
  if (block.kind === 'code') return [[{ code: block.text }]];
  return block.items.map((item, index) => {
    if (!block.ordered) return ['- ', ...item];
    return block.items.length > 1 ? [`${index + 1}. `, ...item] : item;
  });
}
