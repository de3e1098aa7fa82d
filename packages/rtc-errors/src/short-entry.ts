import type { EntryData } from '../../../src/catalog/say/entry-data.ts';
import { entryDocument } from '../../../src/catalog/say/entry-document.ts';
import { SECTION_WORDS } from '../../../src/catalog/say/section-words.ts';
import { entryDataOf, type Place } from './entry-data.ts';
import { linesOf, literalLinesOf, type EntryParts } from './entry-parts.ts';
import type { Library } from './library.ts';
import type { Paper } from './terminal.ts';

/** Rows for what happened and the first steps: two each, as both can be below the place that they are for. */
const ROWS_OF_ADVICE = 4;

/** What is above them, the fullest first; less of it where they would have too little room. */
const TOPS = {
  full: { literals: true, rowsOfSign: 2, rowsOfSigns: 3 },
  withoutLiterals: { literals: false, rowsOfSign: 2, rowsOfSigns: 3 },
  rowEach: { literals: false, rowsOfSign: 1, rowsOfSigns: 2 },
  tight: { literals: false, rowsOfSign: 1, rowsOfSigns: 1 },
} as const;

/** Rows for a warning, what happened and the first step: with fewer, no warning is put above them. */
const ROOM_FOR_WARNING = 3;

/** With fewer rows the shortest top is taken at once. */
const ROOMY = 10;

/** Prints an entry in at most so many rows of the terminal: `EntryText.short`. */
export function createShortEntry(
  library: Library,
  paper: Paper,
  { field, heading, link }: EntryParts,
): (place: Place, rows: number) => string[] {
  const gravestWarning = ({ occurrences }: EntryData) => {
    const [gravest] = occurrences.flatMap(({ warnings }) => warnings);
    return gravest ? paper.field(SECTION_WORDS.warnings, [gravest.text]) : [];
  };

  return (place, rows) => {
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
    const [withoutLiterals, tight] = [topOf(TOPS.withoutLiterals), topOf(TOPS.tight)];
    const roomy = [topOf(TOPS.full), withoutLiterals, topOf(TOPS.rowEach)].find((lines) => leftBy(lines) >= wanted);
    const top = rows < ROOMY ? tight : (roomy ?? (leftBy(withoutLiterals) >= 2 ? withoutLiterals : tight));
    const left = leftBy(top);
    const warning = left < ROOM_FOR_WARNING ? [] : paper.cut(gravest, 1);
    const room = Math.max(2, left - warning.length);
    // What happened has one row or two, and more where the steps leave some: their first can be below the place that it is for.
    const happened = paper.cut(meant, Math.max(1, Math.min(2, room - 2), room - advice.length));
    return [...top, ...warning, ...happened, ...paper.cut(advice, room - happened.length), ...bottom];
  };
}
