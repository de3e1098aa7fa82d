import type { Section } from '../../../src/catalog/say/document.ts';
import type { EntryData } from '../../../src/catalog/say/entry-data.ts';
import { entryDocument } from '../../../src/catalog/say/entry-document.ts';
import { CONTACT, SECTION_WORDS } from '../../../src/catalog/say/section-words.ts';
import { EFFECT_WORDS } from '../../../src/catalog/say/verdict-words.ts';
import { entryDataOf, type Place } from './entry-data.ts';
import { linesOf, literalLinesOf, type EntryParts } from './entry-parts.ts';
import type { Library } from './library.ts';
import type { Paper } from './terminal.ts';

/** Rows for what happened and the first steps: two each, as both can be below the place that they are for. */
const ROWS_OF_ADVICE = 4;
/** More than these the first step is not given: a long one ends in an ellipsis. */
const MAX_ROWS_OF_STEP = 3;

/** What is above them, the fullest first; less of it where they would have too little room. */
const TOPS = {
  full: { literals: true, rowsOfSign: 2, rowsOfSigns: 3 },
  withoutLiterals: { literals: false, rowsOfSign: 2, rowsOfSigns: 3 },
  rowEach: { literals: false, rowsOfSign: 1, rowsOfSigns: 3 },
  twoRows: { literals: false, rowsOfSign: 1, rowsOfSigns: 2 },
  tight: { literals: false, rowsOfSign: 1, rowsOfSigns: 1 },
} as const;

/** Rows for a warning, what happened and the first step: with fewer, no warning is put above them. */
const ROOM_FOR_WARNING = 3;

/** With fewer rows each sign has one. */
const ROOMY = 10;

/** An entry in few rows. */
export interface ShortEntry {
  /** In at most so many rows of the terminal. */
  short(place: Place, rows: number): string[];
  /** Rows with which the first step is there to its end. */
  rowsToFirstStep(place: Place): number;
}

/** A section up to the end of the first thing that it asks for: the place that it is for, and one step. */
function firstStepOf({ title, blocks }: Section): Section {
  const at = blocks.findIndex((block) => block.kind === 'list');
  const list = blocks[at];
  if (list?.kind !== 'list') return { title, blocks: blocks.slice(0, 1) };
  const [first = []] = list.items;
  // Where there are more, it has a number, which takes room.
  const numbered = list.ordered && list.items.length > 1 ? ['1. ', ...first] : first;
  return { title, blocks: [...blocks.slice(0, at), { ...list, items: [numbered] }] };
}

/** Prints entries in few rows of the terminal. */
export function createShortEntry(library: Library, paper: Paper, { field, heading, link }: EntryParts): ShortEntry {
  const gravestWarning = ({ occurrences }: EntryData) => {
    const [gravest] = occurrences.flatMap(({ warnings }) => warnings);
    return gravest ? paper.field(SECTION_WORDS.warnings, [gravest.text]) : [];
  };

  const partsOf = (place: Place) => {
    const data = entryDataOf(place, library);
    const document = entryDocument(data);
    const { signs, parts, support: whom, head: notices } = document;
    const [meaning, ...steps] = parts;
    const { address } = data.support;
    const contact = address
      ? paper.address([whom.title, CONTACT], address)
      : paper.row(whom.title, whom.blocks.slice(0, 1).flatMap(linesOf)[0] ?? '');
    const bottom = [...contact, ...link(place)];
    const topOf = (shown: (typeof TOPS)[keyof typeof TOPS]) => [
      ...heading(place, data, document).flatMap((text) => paper.cut(paper.paragraph(text), 1)),
      ...(shown.literals ? paper.cut(literalLinesOf(data).flatMap(paper.paragraph), 1) : []),
      ...paper.cut(notices.flatMap(linesOf).flatMap(paper.paragraph), 1),
      ...paper.cut(
        signs.flatMap((sign) => paper.cut(field(sign), shown.rowsOfSign)),
        shown.rowsOfSigns,
      ),
    ];
    const firstStep = steps.slice(0, 1).map(firstStepOf).flatMap(field);
    return {
      bottom,
      topOf,
      signs,
      meant: meaning ? field(meaning) : [],
      advice: steps.flatMap(field),
      rowsOfStep: Math.min(MAX_ROWS_OF_STEP, firstStep.length),
      gravest: gravestWarning(data),
    };
  };

  const rowsToFirstStep: ShortEntry['rowsToFirstStep'] = (place) => {
    const { bottom, topOf, meant, rowsOfStep, gravest } = partsOf(place);
    const others = paper.rows([...topOf(TOPS.twoRows), ...bottom]);
    return others + Math.min(1, gravest.length) + Math.min(2, meant.length) + rowsOfStep;
  };

  const short: ShortEntry['short'] = (place, rows) => {
    const { bottom, topOf, signs, meant, advice, rowsOfStep, gravest } = partsOf(place);
    const warned = Math.min(1, gravest.length);
    const needed = Math.min(2, meant.length) + rowsOfStep + warned;
    const wanted = Math.max(Math.min(ROWS_OF_ADVICE, meant.length + advice.length) + warned, needed);
    const leftBy = (lines: readonly string[]) => rows - paper.rows([...lines, ...bottom]);
    // What to do comes before that it may have worked, which the warning says too, and after any other sign.
    const few = signs.slice(2).every(({ title }) => title === EFFECT_WORDS.maybe.short) ? [TOPS.twoRows] : [];
    const tops = rows < ROOMY ? few : [TOPS.full, TOPS.withoutLiterals, TOPS.rowEach, ...few];
    const candidates = tops.map(topOf);
    // What to do first comes before the rest of what a sign says.
    const top =
      candidates.find((lines) => leftBy(lines) >= wanted) ??
      candidates.find((lines) => leftBy(lines) >= needed) ??
      candidates.findLast((lines) => rows >= ROOMY && leftBy(lines) >= 2) ??
      topOf(TOPS.tight);
    const left = leftBy(top);
    const warning = left < ROOM_FOR_WARNING ? [] : paper.cut(gravest, 1);
    const room = Math.max(2, left - warning.length);
    // What happened has one row or two, and more where the steps leave some: their first can be below the place that it is for.
    const happened = paper.cut(meant, Math.max(1, Math.min(2, room - 2), room - advice.length));
    return [...top, ...warning, ...happened, ...paper.cut(advice, room - happened.length), ...bottom];
  };

  return { short, rowsToFirstStep };
}
