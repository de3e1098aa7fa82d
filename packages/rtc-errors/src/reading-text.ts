import type { EntryText } from './entry-text.ts';
import type { Library } from './library.ts';
import type { Paper } from './terminal.ts';
import { partWords } from '../../../src/search/part-words.ts';
import { retryWords } from '../../../src/catalog/say/verdict-words.ts';
import type { Hit, Reading, Suggestion, Unlisted } from './types.ts';

/** Rows of 80 columns that an answer has where not everything is asked for: they fit any terminal. */
export const MAX_ROWS = 12;
/** Of these the best hit has at least so many. */
const MIN_ROWS_OF_BEST = 8;
/** Other hits that are named beside the best one; in full, more of them. */
const MAX_OTHERS = { short: 3, full: 7 } as const;
/** Characters of a message that are repeated. */
const MAX_QUOTE = 120;

const NOTHING = 'Nothing in the index answers this. Try the code alone, or a few words of the message.';
const NEAR = 'Did you mean one of these? They are not the same number:';
const LIST = 'This looks like a list of codes, or like source code: it agrees with many entries at once.';

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

/** How the answer to one text is printed. */
export interface ReadingText {
  /** The best hit, others, near misses, and what no table lists: everything, or what decides in twelve rows. Never empty. */
  whole(reading: Reading): string[];
  /** That the text is about a product without a table, or agrees with too much. */
  cautions(reading: Pick<Reading, 'stranger' | 'isList' | 'hits'>): string[];
  /** A hit as a paragraph: label, title, service and sign. */
  lineOf(hit: Pick<Hit, 'entry' | 'occurrence'>): string;
  /** The same with its permalink below. */
  brief(hit: Pick<Hit, 'entry' | 'occurrence' | 'url'>): string[];
  /** What was in the variable parts, and where text and table disagree. */
  facts(hit: Hit): string[];
  /** That no table lists a code or message. */
  unlisted(items: readonly Unlisted[]): string[];
  suggestions(suggestions: readonly Suggestion[]): string[];
}

export function createReadingText(library: Library, paper: Paper, text: EntryText, isFull: boolean): ReadingText {
  const lineOf = ({ entry, occurrence }: Pick<Hit, 'entry' | 'occurrence'>) => {
    const shown = occurrence ?? entry.occurrences[0];
    const sign = shown ? `${retryWords(shown.retry, shown.outcome).short} · ` : '';
    const service = library.serviceTitle(`${entry.vendor}/${entry.service}`);
    return `${paper.strong(entry.label)}  ${entry.title} ${paper.dim(`(${sign}${service})`)}`;
  };
  const brief: ReadingText['brief'] = (hit) => [...paper.paragraph(lineOf(hit)), `  ${paper.link(hit.url)}`];

  const facts: ReadingText['facts'] = ({ variables, contradiction }) => [
    ...(contradiction === null ? [] : paper.field('Careful', [paper.warning(contradiction)])),
    ...variables.flatMap(({ name, value }) => paper.field('In the text', [`${name}: ${quote(value)}`])),
  ];

  const unlisted: ReadingText['unlisted'] = (items) =>
    items.flatMap(({ kind, value, service }) =>
      paper.paragraph(
        `${paper.warning(`${service === null ? 'No table' : `No table of ${service}`} documents the ${kind}`)} ${quote(value)}.`,
      ),
    );

  const cautions: ReadingText['cautions'] = ({ stranger, isList, hits }) => {
    const name = stranger?.name ?? 'another product of this vendor';
    const warnings = [
      ...(stranger ? [`This is about ${name}, which is not in these tables.`] : []),
      ...(isList ? [LIST] : []),
      ...(stranger && hits.length > 0 ? ['What follows may be something else.'] : []),
    ];
    return [
      ...warnings.slice(0, 1).flatMap((text) => paper.paragraph(paper.warning(text))),
      ...(stranger?.documentation ? paper.row('Documentation', paper.link(stranger.documentation)) : []),
      ...warnings.slice(1).flatMap(paper.paragraph),
    ];
  };

  /** Which part of a long text was read. */
  const partOf = ({ part }: Reading) => (part === null ? [] : paper.paragraph(partWords(part)));

  const suggestions: ReadingText['suggestions'] = (items) =>
    items.length === 0 ? [] : [NEAR, ...items.flatMap(({ entry, url }) => brief({ entry, occurrence: null, url }))];

  /** As many of these as find room, then how many do not. */
  const fitting = (items: readonly string[][], room: number): string[] => {
    const textOf = (count: number) => [
      ...items.slice(0, count).flat(),
      ...(count < items.length ? [paper.dim(`and ${items.length - count} more: --full`)] : []),
    ];
    let count = items.length;
    while (count > 1 && paper.rows(textOf(count)) > room) count -= 1;
    return textOf(count);
  };
  const linked = (line: string, url: string | undefined) => [
    ...paper.cut(paper.paragraph(line), 1),
    ...(url === undefined ? [] : [`  ${paper.link(url)}`]),
  ];

  /** The best hit in the rows that the rest leaves; of the rest one row each. Of several errors, and of guesses, each has its row. */
  const short = (reading: Reading): string[] => {
    const { hits, errors, suggestions: near } = reading;
    const said = [...partOf(reading), ...cautions(reading), ...paper.cut(unlisted(reading.unlisted), 2)];
    const left = MAX_ROWS - paper.rows(said);
    if (errors.length > 1) {
      const found = errors.map(({ line, hits: [hit] }) =>
        linked(`${paper.dim(`line ${line}:`)} ${hit ? lineOf(hit) : 'in no table'}`, hit?.url),
      );
      return [...said, ...fitting(found, left)];
    }
    if ((reading.stranger || reading.isList) && hits[0]?.certainty !== 'sure') {
      return [
        ...said,
        ...fitting(
          hits.map((hit) => linked(lineOf(hit), hit.url)),
          left,
        ),
      ];
    }
    const [best, ...others] = hits;
    if (!best) {
      const found = near.map(({ entry, url }) => linked(lineOf({ entry, occurrence: null }), url));
      return found.length === 0 ? said : [...said, NEAR, ...fitting(found, left - 1)];
    }
    const before = [...said, ...(isGuess(best) ? [paper.warning(groupOf(best).heading)] : [])];
    const after = [
      ...paper.cut(facts(best), 2),
      ...(near.length > 0 ? paper.row('Not the same', near.map(({ entry }) => entry.label).join(', ')) : []),
    ];
    const room = MAX_ROWS - paper.rows([...before, ...after]);
    const least = Math.max(MIN_ROWS_OF_BEST, paper.rows(text.short(best, 0)));
    const rows = Math.min(MAX_OTHERS.short, Math.max(1, room - least));
    const shown = others.slice(0, others.length > rows ? rows - 1 : rows);
    const more = others.length - shown.length;
    const rest = [
      ...shown.flatMap((hit) => paper.row(groupOf(hit).name, lineOf(hit))),
      ...(more > 0 ? paper.row('', paper.dim(`and ${more} more: --full`)) : []),
    ];
    return [...before, ...text.short(best, room - rest.length), ...after, ...rest];
  };

  const full = (reading: Reading): string[] => {
    const [best, ...others] = reading.errors.length > 0 ? [] : reading.hits;
    const groups = new Map<string, Hit[]>();
    for (const hit of others.slice(0, MAX_OTHERS.full)) {
      const { heading } = groupOf(hit);
      groups.set(heading, [...(groups.get(heading) ?? []), hit]);
    }
    const sections = [
      [...partOf(reading), ...cautions(reading), ...unlisted(reading.unlisted)],
      ...reading.errors.map(({ line, hits: [hit] }) => [
        paper.dim(`── line ${line}`),
        ...(hit ? text.whole(hit, false) : ['In no table.']),
      ]),
      best && isGuess(best) ? [paper.warning(groupOf(best).heading)] : [],
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

  return { whole, cautions, brief, lineOf, facts, unlisted, suggestions };
}

const quote = (value: string) => (value.length > MAX_QUOTE ? `“${value.slice(0, MAX_QUOTE)}…”` : `“${value}”`);
