import type { EntryText } from './entry-text.ts';
import type { Library } from './library.ts';
import type { Paper } from './terminal.ts';
import { OUTCOME_WORDS, retryWords } from '../../../src/catalog/say/verdict-words.ts';
import type { Hit, Reading, Suggestion, Unlisted } from './types.ts';

/** Hits behind the first that are named. */
const MAX_OTHERS = 7;
/** Characters of a message that are repeated. */
const MAX_QUOTE = 120;

/** Why the other hits are listed; each hit belongs to the first group that fits. */
const GROUPS: readonly { heading: string; holds(hit: Hit): boolean }[] = [
  { heading: 'Not a sure match: the same elsewhere, or of another product', holds: ({ elsewhere }) => elsewhere },
  { heading: 'Similar words', holds: ({ ways }) => ways.includes('words') },
  { heading: 'Also', holds: () => true },
];

/** How the answer to one text is printed. */
export interface ReadingText {
  /** The best hit in full, the others in two lines each, near misses, and what no table lists. */
  whole(reading: Reading): string[];
  /** A hit in two lines. */
  brief(hit: Pick<Hit, 'entry' | 'occurrence' | 'url'>): string[];
  /** What was in the variable parts, and where text and table disagree. */
  facts(hit: Hit): string[];
  /** That no table lists a code or message. */
  unlisted(items: readonly Unlisted[]): string[];
  suggestions(suggestions: readonly Suggestion[]): string[];
}

export function createReadingText(library: Library, paper: Paper, text: EntryText): ReadingText {
  const brief: ReadingText['brief'] = ({ entry, occurrence, url }) => {
    const shown = occurrence ?? entry.occurrences[0];
    const verdict = shown
      ? `${OUTCOME_WORDS[shown.outcome].short}, ${retryWords(shown.retry, shown.outcome).short}`
      : '';
    const service = library.serviceName(`${entry.vendor}/${entry.service}`);
    return [
      ...paper.paragraph(
        `${paper.strong(entry.label)}  ${entry.title} ${paper.dim(`(${text.vendorOf(entry).name} ${service}: ${verdict})`)}`,
      ),
      `  ${paper.link(url)}`,
    ];
  };

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

  const whole: ReadingText['whole'] = (reading) => {
    const [best, ...others] = reading.hits;
    const isGuess = best !== undefined && (best.elsewhere || best.ways.includes('words'));
    const groups = new Map<string, Hit[]>();
    for (const hit of others.slice(0, MAX_OTHERS)) {
      const heading = GROUPS.find(({ holds }) => holds(hit))?.heading ?? '';
      groups.set(heading, [...(groups.get(heading) ?? []), hit]);
    }
    const sections = [
      unlisted(reading.unlisted),
      best && isGuess ? [paper.warning(GROUPS.find(({ holds }) => holds(best))?.heading ?? '')] : [],
      best ? [...text.whole(best), ...facts(best), ...paper.field('Found by', [paper.dim(best.why)])] : [],
      ...[...groups].map(([heading, hits]) => [paper.label(heading), ...hits.flatMap(brief)]),
      others.length > MAX_OTHERS ? [`And ${others.length - MAX_OTHERS} more.`] : [],
      suggestions(reading.suggestions),
    ];
    return sections.filter((lines) => lines.length > 0).flatMap((lines, at) => (at > 0 ? ['', ...lines] : lines));
  };

  return { whole, brief, facts, unlisted, suggestions };
}

const quote = (value: string) => (value.length > MAX_QUOTE ? `“${value.slice(0, MAX_QUOTE)}…”` : `“${value}”`);
