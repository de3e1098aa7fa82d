import { withTables } from '../../../../src/catalog/indexed.ts';
import { counted } from '../../../../src/catalog/say/sizes.ts';
import { moreWords, partWords } from '../../../../src/search/part-words.ts';
import { readAddress } from '../arguments.ts';
import { createEntryText } from '../entry-text.ts';
import type { Library } from '../library.ts';
import { createReadingText } from '../reading-text.ts';
import { safeReading, safeText } from '../safe-text.ts';
import type { Entry, Hit, LookupOptions, Reading, Vendor } from '../types.ts';
import { markdownPaper, withEllipsis } from './markdown-paper.ts';

/** Characters of a text that are read; the answer says when there were more. */
export const MAX_TEXT = 1_000_000;
const MAX_OTHERS = 3;
const MAX_ERRORS = 5;
/** Tokens of an answer about something sure, by `tokensOf`: fewer than 300, as texts with many marks take a few more. */
const MAX_TOKENS = 290;
/**
 * Lines of the best hit, and characters of one of them. With twelve lines, all that decides has room, whatever the entry; with ten,
 * every sign still has. The whole is one call away.
 */
const SHAPES = [
  ...[12, 11, 10].flatMap((rows) => [220, 160, 120, 105, 90].map((length) => ({ rows, length }))),
  ...[80, 70].map((length) => ({ rows: 10, length })),
  { rows: 8, length: 90 },
];
const SHORTEST = { rows: 8, length: 70 };

/** What an agent is told, as text that it reads. The same honesty as the page: a tier for each hit, and what is in no table. */
export interface Answers {
  lookupError(text: string, scope: LookupOptions): string;
  /** By id or address; null: there is no such entry. */
  explainEntry(asked: string): string | null;
  listServices(vendor?: string): string;
  /** A service with its entries, one a line; null: there is no such service. */
  service(id: string): string | null;
}

export function createAnswers(library: Library): Answers {
  const entryText = createEntryText(library, markdownPaper);
  const readingText = createReadingText(library, markdownPaper, entryText, false);
  const lineOf = (hit: Pick<Hit, 'entry' | 'occurrence'>) => `${readingText.lineOf(hit)} [${hit.entry.id}]`;

  /** Lines of words can be cut; lines with an address cannot. */
  const best = (hit: Hit, rows: number): string[] => [
    `${TIERS[hit.certainty]} Found by: ${hit.why}.`,
    ...entryText.short(hit, rows),
    ...(hit.contradiction === null ? [] : [`Careful: ${hit.contradiction}`]),
    `Source: ${hit.entry.sources[0]?.url ?? ''}`,
  ];

  /** What to know before the hits: how much was read, and what the text has that no table documents. */
  const notesOf = (reading: Reading, length: number): string[] => [
    ...(length > MAX_TEXT ? [`Only the first ${MAX_TEXT.toLocaleString('en')} characters were read.`] : []),
    ...(reading.part === null ? [] : [partWords(reading.part)]),
    ...readingText.cautions(reading),
    ...readingText.unlisted(reading.unlisted),
    ...(reading.suggestions.length > 0
      ? [`Not the same numbers, but near: ${reading.suggestions.map(({ entry }) => entry.id).join(', ')}.`]
      : []),
  ];

  /** Of several errors a line each. */
  const severalErrors = ({ errors, more }: Reading): string[] => [
    `${errors.length} errors:`,
    ...errors
      .slice(0, MAX_ERRORS)
      .map(({ line, hits: [hit] }) =>
        hit ? `Line ${line}, ${hit.certainty}: ${lineOf(hit)}` : `Line ${line}: in no table`,
      ),
    ...(errors.length > MAX_ERRORS ? [`And ${errors.length - MAX_ERRORS} more errors.`] : []),
    ...(more > 0 ? [moreWords(more)] : []),
    'Details: explain_entry <id>',
  ];

  /** Other hits, as many as find room behind what comes first, then how many do not. */
  const withOthers = (first: string, others: readonly Hit[]): string => {
    const textOf = (count: number) =>
      [
        first,
        ...others.slice(0, count).map((hit) => `Also (${hit.certainty}): ${lineOf(hit)}`),
        ...(count < others.length ? [`And ${others.length - count}${count > 0 ? ' more' : ' less likely'}.`] : []),
      ].join('\n');
    let count = Math.min(MAX_OTHERS, others.length);
    while (count > 0 && tokensOf(textOf(count)) > MAX_TOKENS) count -= 1;
    return textOf(count);
  };

  return {
    lookupError(text, scope) {
      const reading = safeReading(library.read(safeText(text.slice(0, MAX_TEXT)), scope));
      const [first, ...others] = reading.hits;
      const notes = notesOf(reading, text.length);
      if (reading.errors.length > 1) return [...notes, ...severalErrors(reading)].join('\n');
      if (!first) return [...notes, 'Nothing in the index answers this. Do not guess what it means.'].join('\n');
      const shaped = ({ rows, length }: (typeof SHAPES)[number]) =>
        [...notes, ...best(first, rows)].map((line) => cut(line, length)).join('\n');
      const fitting = SHAPES.find((shape) => tokensOf(shaped(shape)) <= MAX_TOKENS);
      return withOthers(shaped(fitting ?? SHORTEST), others);
    },
    explainEntry(asked) {
      const { id, operation } = readAddress(asked) ?? { id: asked, operation: null };
      const entry = library.entry(id);
      if (!entry) return null;
      return entryText.whole({ entry, occurrence: library.occurrenceAt(entry, operation) }).join('\n');
    },
    listServices(vendor) {
      const isAsked = ({ id }: Vendor) => vendor === undefined || id === vendor.toLowerCase();
      const lines = library.vendors
        .filter(isAsked)
        .flatMap(({ services }) =>
          services.map(({ id }) => `${id}: ${library.serviceTitle(id)}, ${counted(entriesOf(id).length, 'entry')}`),
        );
      if (lines.length > 0) return lines.join('\n');
      const [known] = library.vendors.filter(isAsked);
      const ids = withTables(library.vendors).map(({ id }) => id);
      return `${known ? `No table of ${known.name} is in the index` : `No vendor ${vendor}`}. There are: ${ids.join(', ')}.`;
    },
    service(id) {
      const entries = entriesOf(id);
      if (entries.length === 0) return null;
      return [
        `# ${library.serviceTitle(id)}`,
        '',
        ...entries.map((entry) => `- ${lineOf({ entry, occurrence: null })}`),
      ].join('\n');
    },
  };

  function entriesOf(id: string): Entry[] {
    return library.entries.filter((entry) => entry.id.startsWith(`${id}/`));
  }
}

const TIERS: Record<Hit['certainty'], string> = {
  sure: 'Sure.',
  likely: 'Likely, not certain.',
  possible: 'Possible only: check before you act on it.',
  elsewhere: 'Not a match: the same of somebody else than the text names.',
};

/** Tokens that a text takes, rather too many: one has about four characters of words, and two or three of an address. */
function tokensOf(text: string): number {
  const words = text.replace(/https?:\S+/gu, '');
  return words.length / 3.8 + (text.length - words.length) / 2.5;
}

/** The beginning of a line, to the end of a word; one with an address stays whole, because half of it is none. */
function cut(line: string, length: number): string {
  if (line.length <= length || /https?:/u.test(line)) return line;
  const end = line.lastIndexOf(' ', length);
  return withEllipsis(line.slice(0, end > 0 ? end : length));
}
