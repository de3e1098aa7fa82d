import { prose, textOf, type Block, type Line, type Section } from '../../../src/catalog/say/document.ts';
import { entryDocument, literalLine, supportSection } from '../../../src/catalog/say/entry-document.ts';
import type { EntryData } from '../../../src/catalog/say/entry-data.ts';
import { SECTION_WORDS } from '../../../src/catalog/say/section-words.ts';
import { entryDataOf, supportOf, type Place } from './entry-data.ts';
import type { Library } from './library.ts';
import type { Paper } from './terminal.ts';
import type { Entry, Vendor } from './types.ts';

export type { Place } from './entry-data.ts';

/** How an entry is printed: its sections in the order in which they are needed. */
export interface EntryText {
  /** Name and title, where it belongs, and what it looks like. */
  head(place: Place): string[];
  /** What happened, the verdicts, what to do and what to check. */
  answers(place: Place): string[];
  /** Whom to contact, and what to include. */
  support(vendor: Vendor): string[];
  /** The permalink, and who says all this. */
  origin(place: Place): string[];
  /** Everything. */
  whole(place: Place): string[];
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

  const head: EntryText['head'] = ({ entry, occurrence }) => {
    const data = entryDataOf({ entry, occurrence }, library);
    const { kind, scope, places, facts, head: notices } = entryDocument(data);
    const [only, ...others] = places;
    const where = only && others.length === 0 ? textOf(only.title).replace('On ', 'on ') : '';
    const statuses = data.occurrences.map((one) => one.statuses.map(({ text }) => text).join(' · '));
    const status = statuses.every((text) => text === statuses[0]) ? (statuses[0] ?? '') : '';
    const belongs = [textOf(kind), textOf(scope), where, status];
    return [
      ...paper.paragraph([paper.strong(entry.label), '  ', paper.label(textOf(prose(entry.title)))]),
      ...paper.paragraph([paper.dim(belongs.filter(Boolean).join(' · '))]),
      ...literalLinesOf(data).flatMap(paper.paragraph),
      ...notices.flatMap(linesOf).flatMap(paper.paragraph),
      ...facts.flatMap(({ name, line }) => paper.paragraph([`${name}: `, ...line])),
    ];
  };

  const answers: EntryText['answers'] = (place) => {
    const { verdicts, parts, checks } = documentOf(place);
    const [meaning, ...steps] = parts;
    return [...(meaning ? field(meaning) : []), ...[...verdicts, ...steps, ...checks].flatMap(field)];
  };

  const support: EntryText['support'] = (vendor) => field(supportSection({ vendor, support: supportOf(vendor) }));

  const origin: EntryText['origin'] = (place) => [
    ...paper.field('Link', [[paper.link(library.permalinkOf(place.entry, place.occurrence))]]),
    ...field(documentOf(place).source),
  ];

  const whole: EntryText['whole'] = (place) => {
    const { placeLines, passages, elsewhere } = documentOf(place);
    return [
      ...head(place),
      '',
      ...answers(place),
      ...passages.flatMap(field),
      ...(placeLines.length > 1 ? paper.field(SECTION_WORDS.places, placeLines) : []),
      ...elsewhere.flatMap(field),
      ...support(vendorOf(place.entry)),
      ...origin(place),
    ];
  };

  return { head, answers, support, origin, whole, vendorOf };
}

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
