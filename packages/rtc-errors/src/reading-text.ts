import { groupBy } from '../../../src/lists.ts';
import { tierLine } from '../../../src/search/tier-words.ts';
import type { EntryText } from './entry-text.ts';
import type { Library } from './library.ts';
import type { Paper } from './terminal.ts';
import { createReadingParts, NEAR, type ReadingParts } from './reading-parts.ts';
import type { Hit, Reading } from './types.ts';

/** Rows of 80 columns that an answer has where not everything is asked for: they fit any terminal. */
export const MAX_ROWS = 12;
/** Of these the best hit has at least so many. */
const MIN_ROWS_OF_BEST = 8;
/** Other hits that are named beside the best one; in full, more of them. */
const MAX_OTHERS = { short: 3, full: 30 } as const;
const NOTHING =
  'Nothing in the index answers this. Try the code alone, or give a few words of the message as an argument.';

/** Why the other hits are listed; each hit belongs to the first group that fits. */
const GROUPS: readonly { heading: string; name: string; holds(hit: Hit): boolean }[] = [
  {
    heading: 'Not a sure match: the same elsewhere, or of another product',
    name: 'Less likely',
    holds: ({ elsewhere }) => elsewhere,
  },
  { heading: 'Similar words', name: 'Similar words', holds: ({ ways }) => ways.includes('words') },
  { heading: 'Also', name: 'Also', holds: () => true },
];
const groupOf = (hit: Hit) => GROUPS.find(({ holds }) => holds(hit)) ?? { heading: '', name: '' };
const isGuess = (hit: Hit) => hit.elsewhere || hit.ways.includes('words');
/** Hits that nothing but the service tells apart, so that the first of them is no better than the others. */
const meaningsOf = (hits: readonly Hit[]) => hits.filter((hit) => hit.certainty === 'possible' && !isGuess(hit));
const NARROWER = 'Name the vendor or the service, or paste more of the response.';

/** How the answer to one text is printed. */
export interface ReadingText extends ReadingParts {
  /** The best hit, others, near misses, and what no table lists: everything, or what decides in twelve rows. Never empty. */
  whole(reading: Reading): string[];
}

export function createReadingText(library: Library, paper: Paper, text: EntryText, isFull: boolean): ReadingText {
  const parts = createReadingParts(library, paper);
  const { brief, cautions, facts, fitting, lineOf, linked, meaningLine, partOf, suggestions, unlisted } = parts;

  /** How certain the best hit is, unless it is sure. */
  const headOf = (best: Hit, hits: readonly Hit[]): string[] => {
    if (isGuess(best)) return [paper.warning(groupOf(best).heading)];
    const tier = hits.filter(({ certainty }) => certainty === best.certainty);
    const line = tierLine(best.certainty, tier.length);
    return line === null ? [] : [paper.warning(line)];
  };

  /** The best hit in the rows that the rest leaves; of the rest one row each. Of several errors, and of guesses, each has its row. */
  const short = (reading: Reading): string[] => {
    const { hits, errors, suggestions: near } = reading;
    const notes = [...partOf(reading), ...cautions(reading), ...paper.cut(unlisted(reading.unlisted), 2)];
    const withRows = (lines: readonly string[], rows: readonly string[][]) =>
      rows.length === 0 ? [...lines] : [...lines, ...fitting(rows, MAX_ROWS - paper.rows(lines))];
    if (errors.length > 1) {
      const found = errors.map(({ line, hits: [hit] }) =>
        linked(`${paper.dim(`line ${line}:`)} ${hit ? lineOf(hit) : 'in no table'}`, hit?.url),
      );
      return withRows(notes, found);
    }
    const [best, ...others] = hits;
    if ((reading.stranger || reading.isList) && best?.certainty !== 'sure')
      return withRows(
        notes,
        hits.map((hit) => linked(lineOf(hit), hit.url)),
      );
    if (best) return shortOf(best, others, notes, reading);
    const found = near.map(({ entry, url }) => linked(lineOf({ entry, occurrence: null }), url));
    return found.length === 0 ? notes : withRows([...notes, NEAR], found);
  };

  /** One hit in all the rows that its notes and the other hits leave. */
  const shortOf = (best: Hit, others: readonly Hit[], notes: readonly string[], reading: Reading): string[] => {
    const { suggestions: near } = reading;
    const before = [...notes, ...headOf(best, [best, ...others])];
    const after = [
      ...paper.cut(facts(best), 2),
      ...(near.length > 0 ? paper.row('Not the same', near.map(({ entry }) => entry.label).join(', ')) : []),
    ];
    const room = MAX_ROWS - paper.rows([...before, ...after]);
    // What to do first comes before the other hits.
    const least = Math.max(MIN_ROWS_OF_BEST, text.rowsToFirstStep(best), paper.rows(text.short(best, 0)));
    const rows = Math.min(MAX_OTHERS.short, Math.max(1, room - least));
    const shown = others.slice(0, others.length > rows ? rows - 1 : rows);
    const more = others.length - shown.length;
    const meanings = meaningsOf([best, ...others]);
    if (meanings.includes(best) && meanings.length > shown.length + 1) return severalOf(meanings, others, before);
    const rest = [
      ...shown.flatMap((hit) => paper.row(groupOf(hit).name, lineOf(hit))),
      ...(more > 0 ? paper.row('', paper.dim(`and ${more} more: --full`)) : []),
    ];
    return [...before, ...text.short(best, room - rest.length), ...after, ...rest];
  };

  /** Several meanings, each in a row, with its link where all of them have room for one. */
  const severalOf = (meanings: readonly Hit[], others: readonly Hit[], before: readonly string[]): string[] => {
    const room = MAX_ROWS - paper.rows(before) - 1;
    const linkedRows = meanings.flatMap((hit) => linked(meaningLine(hit), hit.url));
    const fits = paper.rows(linkedRows) <= room && meanings.length === others.length + 1;
    const shown = meanings.slice(0, room - 1);
    const more = others.length + 1 - shown.length;
    return [
      ...before,
      ...(fits ? linkedRows : shown.flatMap((hit) => paper.cut(paper.paragraph(meaningLine(hit)), 1))),
      ...(fits || more === 0 ? [] : [paper.dim(`and ${more} more: --full`)]),
      ...paper.paragraph(paper.dim(NARROWER)),
    ];
  };

  const full = (reading: Reading): string[] => {
    const [best, ...others] = reading.errors.length > 0 ? [] : reading.hits;
    const groups = groupBy(others.slice(0, MAX_OTHERS.full), (hit) => [groupOf(hit).heading]);
    const sections = [
      [...partOf(reading), ...cautions(reading), ...unlisted(reading.unlisted)],
      ...reading.errors.map(({ line, hits: [hit] }) => [
        paper.dim(`── line ${line}`),
        ...(hit ? text.whole(hit, false) : ['In no table.']),
      ]),
      best ? headOf(best, reading.hits) : [],
      best ? [...text.whole(best), ...facts(best), ...paper.field('Found by', [paper.dim(best.why)])] : [],
      ...[...groups].map(([heading, hits]) => [paper.label(heading), ...hits.flatMap(brief)]),
      others.length > MAX_OTHERS.full ? [`And ${others.length - MAX_OTHERS.full} more.`] : [],
      suggestions(reading.suggestions),
    ];
    return sections.filter((lines) => lines.length > 0).flatMap((lines, at) => (at > 0 ? ['', ...lines] : lines));
  };

  const whole = (reading: Reading): string[] => {
    const lines = isFull ? full(reading) : short(reading);
    return lines.length > partOf(reading).length ? lines : [...lines, ...paper.paragraph(NOTHING)];
  };

  return { whole, ...parts };
}
