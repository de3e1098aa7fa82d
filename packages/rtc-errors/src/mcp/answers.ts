import { partWords } from '../../../../src/search/part-words.ts';
import { createEntryText } from '../entry-text.ts';
import type { Library } from '../library.ts';
import { createReadingText } from '../reading-text.ts';
import { safeReading, safeText } from '../safe-text.ts';
import type { Entry, Hit, LookupOptions } from '../types.ts';
import { markdownPaper } from './markdown-paper.ts';

/** Characters of a text that are read; the answer says when there were more. */
export const MAX_TEXT = 1_000_000;
/** Lines of the best hit: with a tier and a source, below 300 tokens. */
const LINES_OF_BEST = 8;
const MAX_OTHERS = 3;
const MAX_ERRORS = 5;
/** Characters of one line: what happened is rarely longer, and the whole is one call away. */
const MAX_LINE = 220;

/** What an agent is told, as text that it reads. The same honesty as the page: a tier for each hit, and what is in no table. */
export interface Answers {
  lookupError(text: string, scope: LookupOptions): string;
  /** null: there is no such entry. */
  explainEntry(id: string): string | null;
  listServices(vendor?: string): string;
  /** A service with its entries, one a line; null: there is no such service. */
  service(id: string): string | null;
}

export function createAnswers(library: Library): Answers {
  const entryText = createEntryText(library, markdownPaper);
  const readingText = createReadingText(library, markdownPaper, entryText, false);
  const lineOf = (hit: Pick<Hit, 'entry' | 'occurrence'>) => `${readingText.lineOf(hit)} [${hit.entry.id}]`;

  const best = (hit: Hit): string[] => [
    `${TIERS[hit.certainty]} Found by: ${hit.why}.`,
    ...entryText.short(hit, LINES_OF_BEST).map(cut),
    ...(hit.contradiction === null ? [] : [`Careful: ${hit.contradiction}`]),
    `Source: ${hit.entry.sources[0]?.url ?? ''}`,
    `Everything: explain_entry ${hit.entry.id}`,
  ];

  return {
    lookupError(text, scope) {
      const reading = safeReading(library.read(safeText(text.slice(0, MAX_TEXT)), scope));
      const { hits, errors, unlisted, suggestions, stranger, isList, part } = reading;
      const [first, ...others] = hits;
      const notes = [
        ...(text.length > MAX_TEXT ? [`Only the first ${MAX_TEXT.toLocaleString('en')} characters were read.`] : []),
        ...(part === null ? [] : [partWords(part)]),
        ...(stranger === null
          ? []
          : [
              `This is about ${stranger.name ?? 'a product'} that has no table here. Nothing below is certain.${stranger.documentation === null ? '' : ` See ${stranger.documentation}`}`,
            ]),
        ...(isList ? ['The text agrees with many unrelated entries: it is a list or source code, not one error.'] : []),
        ...readingText.unlisted(unlisted),
        ...(suggestions.length > 0
          ? [`Not the same numbers, but near: ${suggestions.map(({ entry }) => entry.id).join(', ')}.`]
          : []),
      ];
      if (errors.length > 1) {
        const shown = errors
          .slice(0, MAX_ERRORS)
          .map(({ line, hits: [hit] }) =>
            hit ? `Line ${line}, ${hit.certainty}: ${lineOf(hit)}` : `Line ${line}: in no table`,
          );
        const more = errors.length > MAX_ERRORS ? [`And ${errors.length - MAX_ERRORS} more errors.`] : [];
        return [...notes, `${errors.length} errors:`, ...shown, ...more, 'Details: explain_entry <id>'].join('\n');
      }
      if (!first) return [...notes, 'Nothing in the index answers this. Do not guess what it means.'].join('\n');
      return [
        ...notes,
        ...best(first),
        ...others.slice(0, MAX_OTHERS).map((hit) => `Also (${hit.certainty}): ${lineOf(hit)}`),
        ...(others.length > MAX_OTHERS ? [`And ${others.length - MAX_OTHERS} more.`] : []),
      ].join('\n');
    },
    explainEntry(id) {
      const [place = '', operation] = id.split('#');
      const entry = library.entry(place.replace(/^\/|\/$/gu, ''));
      if (!entry) return null;
      const occurrence = entry.occurrences.find(({ url }) => url.endsWith(`#${operation}`)) ?? null;
      return entryText.whole({ entry, occurrence }).join('\n');
    },
    listServices: (vendor) =>
      library.vendors
        .filter(({ id }) => vendor === undefined || id === vendor.toLowerCase())
        .flatMap(({ name, services }) =>
          services.map(({ id }) => `${id}: ${name} ${library.serviceName(id)}, ${entriesOf(id).length} entries`),
        )
        .join('\n') || `No vendor ${vendor}. There are: ${library.vendors.map(({ id }) => id).join(', ')}.`,
    service(id) {
      const entries = entriesOf(id);
      if (entries.length === 0) return null;
      return [
        `# ${library.serviceName(id)}`,
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

const cut = (line: string) =>
  line.length > MAX_LINE && !line.startsWith('Link') ? `${line.slice(0, MAX_LINE)} …` : line;
