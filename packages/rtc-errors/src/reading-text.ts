import type { EntryText } from './entry-text.ts';
import type { Library } from './library.ts';
import type { Paper } from './terminal.ts';
import { retryWords } from '../../../src/catalog/say/verdict-words.ts';
import type { Hit, Reading, Suggestion, Unlisted } from './types.ts';

/** Lines of 80 columns that an answer has where not everything is asked for: they fit any terminal. */
export const MAX_LINES = 12;
/** Of these the best hit has at least so many. */
const MIN_LINES_OF_BEST = 8;
/** Other hits that are named beside the best one; in full, more of them. */
const MAX_OTHERS = { short: 3, full: 7 } as const;
/** Characters of a message that are repeated. */
const MAX_QUOTE = 120;

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
  /** The best hit, others, near misses, and what no table lists: everything, or what decides. */
  whole(reading: Reading): string[];
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
    const service = `${text.vendorOf(entry).name} ${library.serviceName(`${entry.vendor}/${entry.service}`)}`;
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

  const suggestions: ReadingText['suggestions'] = (items) =>
    items.length === 0
      ? []
      : [
          'Did you mean one of these? They are not the same number:',
          ...items.flatMap(({ entry, url }) => brief({ entry, occurrence: null, url })),
        ];

  const oneLine = (name: string, line: string) => paper.cut(paper.field(name, [line]), 1);

  /** The best hit in the lines that the rest leaves; of the rest one line each. */
  const short = ({ hits, unlisted: items, suggestions: near }: Reading): string[] => {
    const [best, ...others] = hits;
    if (!best) return [...unlisted(items), ...suggestions(near)];
    const before = [...paper.cut(unlisted(items), 2), ...(isGuess(best) ? [paper.warning(groupOf(best).heading)] : [])];
    const after = [
      ...paper.cut(facts(best), 2),
      ...(near.length > 0 ? oneLine('Not the same', near.map(({ entry }) => entry.label).join(', ')) : []),
    ];
    const room = MAX_LINES - before.length - after.length;
    const rows = Math.min(MAX_OTHERS.short, Math.max(1, room - MIN_LINES_OF_BEST));
    const shown = others.slice(0, others.length > rows ? rows - 1 : rows);
    const more = others.length - shown.length;
    const rest = [
      ...shown.flatMap((hit) => oneLine(groupOf(hit).name, lineOf(hit))),
      ...(more > 0 ? oneLine('', paper.dim(`and ${more} more: --full`)) : []),
    ];
    return [...before, ...text.short(best, room - rest.length), ...after, ...rest];
  };

  const full = (reading: Reading): string[] => {
    const [best, ...others] = reading.hits;
    const groups = new Map<string, Hit[]>();
    for (const hit of others.slice(0, MAX_OTHERS.full)) {
      const { heading } = groupOf(hit);
      groups.set(heading, [...(groups.get(heading) ?? []), hit]);
    }
    const sections = [
      unlisted(reading.unlisted),
      best && isGuess(best) ? [paper.warning(groupOf(best).heading)] : [],
      best ? [...text.whole(best), ...facts(best), ...paper.field('Found by', [paper.dim(best.why)])] : [],
      ...[...groups].map(([heading, hits]) => [paper.label(heading), ...hits.flatMap(brief)]),
      others.length > MAX_OTHERS.full ? [`And ${others.length - MAX_OTHERS.full} more.`] : [],
      suggestions(reading.suggestions),
    ];
    return sections.filter((lines) => lines.length > 0).flatMap((lines, at) => (at > 0 ? ['', ...lines] : lines));
  };

  return { whole: isFull ? full : short, brief, lineOf, facts, unlisted, suggestions };
}

const quote = (value: string) => (value.length > MAX_QUOTE ? `“${value.slice(0, MAX_QUOTE)}…”` : `“${value}”`);
