import { entryDocument, supportSection } from '../../../src/catalog/say/entry-document.ts';
import { SECTION_WORDS } from '../../../src/catalog/say/section-words.ts';
import { entryDataOf, supportOf, type Place } from './entry-data.ts';
import { createEntryParts, linesOf, literalLinesOf } from './entry-parts.ts';
import type { Library } from './library.ts';
import { createShortEntry } from './short-entry.ts';
import type { Paper } from './terminal.ts';
import type { Entry, Vendor } from './types.ts';

export type { Place } from './entry-data.ts';

/** How an entry is printed: its sections in the order in which they are needed. */
export interface EntryText {
  /** Whom to contact, and what to include. */
  support(vendor: Vendor): string[];
  /** What decides, in at most so many rows of the terminal: the signs, what happened, the first steps, whom to contact, the permalink. */
  short(place: Place, rows: number): string[];
  /** Rows with which that has the first step to its end. */
  rowsToFirstStep(place: Place): number;
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
  const pieces = createEntryParts(library, paper);
  const { field, heading, link } = pieces;
  const documentOf = (place: Place) => entryDocument(entryDataOf(place, library));

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

  const origin = (place: Place) => [...link(place), ...field(documentOf(place).source)];

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

  return { support, ...createShortEntry(library, paper, pieces), whole, vendorOf };
}
