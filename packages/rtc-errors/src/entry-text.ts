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
  /** What decides, in at most so many rows of the terminal: the signs, what happened, the first steps, whom to contact, the permalink. */
  short(place: Place, rows: number): string[];
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
    paper.row('Link', [paper.link(library.permalinkOf(entry, occurrence))]);

  const origin = (place: Place) => [...link(place), ...field(documentOf(place).source)];

  const gravestWarning = ({ occurrences }: EntryData) => {
    const [gravest] = occurrences.flatMap(({ warnings }) => warnings);
    return gravest ? paper.field(SECTION_WORDS.warnings, [gravest.text]) : [];
  };

  const short: EntryText['short'] = (place, rows) => {
    const data = entryDataOf(place, library);
    const document = entryDocument(data);
    const { signs, parts, support: whom, head: notices } = document;
    const [meaning, ...steps] = parts;
    const { address } = data.support;
    const contact = address ?? whom.blocks.slice(0, 1).flatMap(linesOf)[0] ?? '';
    const bottom = [...paper.row(whom.title, contact), ...link(place)];
    const topOf = (shown: (typeof TOPS)[keyof typeof TOPS]) => [
      ...heading(place, data, document).flatMap((text) => paper.cut(paper.paragraph(text), 1)),
      ...(shown.literals ? paper.cut(literalLinesOf(data).flatMap(paper.paragraph), 1) : []),
      ...paper.cut(notices.flatMap(linesOf).flatMap(paper.paragraph), 1),
      ...paper.cut(
        signs.flatMap((sign) => paper.cut(field(sign), shown.rowsOfSign)),
        shown.rowsOfSigns,
      ),
    ];
    const meant = meaning ? field(meaning) : [];
    const advice = steps.flatMap(field);
    const gravest = gravestWarning(data);
    const wanted = Math.min(ROWS_OF_ADVICE, meant.length + advice.length) + Math.min(gravest.length, 1);
    const leftBy = (lines: readonly string[]) => rows - paper.rows([...lines, ...bottom]);
    const [full, withoutLiterals, tight] = [topOf(TOPS.full), topOf(TOPS.withoutLiterals), topOf(TOPS.tight)];
    const roomy = [full, withoutLiterals].find((lines) => leftBy(lines) >= wanted);
    const top = rows < ROOMY ? tight : (roomy ?? (leftBy(withoutLiterals) >= 2 ? withoutLiterals : tight));
    const left = leftBy(top);
    const warning = left < ROOM_FOR_WARNING ? [] : paper.cut(gravest, 1);
    const room = Math.max(2, left - warning.length);
    // What happened has one row or two, and more where the steps leave some: their first can be below the place that it is for.
    const happened = paper.cut(meant, Math.max(1, Math.min(2, room - 2), room - advice.length));
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

/** Rows for what happened and the first steps: two each, as both can be below the place that they are for. */
const ROWS_OF_ADVICE = 4;

/** What is above them, the fullest first; less of it where they would have too little room. */
const TOPS = {
  full: { literals: true, rowsOfSign: 2, rowsOfSigns: 3 },
  withoutLiterals: { literals: false, rowsOfSign: 2, rowsOfSigns: 3 },
  tight: { literals: false, rowsOfSign: 1, rowsOfSigns: 1 },
} as const;

/** Rows for a warning, what happened and the first step: with fewer, no warning is put above them. */
const ROOM_FOR_WARNING = 3;

/** With fewer rows the shortest top is taken at once. */
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
