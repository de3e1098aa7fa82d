import type { Source } from '../../schema/source.ts';
import type { Line } from './document.ts';

/** A document that facts were taken from, with the headings they are under. */
export interface SourceData extends Source {
  sections: readonly string[];
}

/** Days after which a document counts as old when it is read. */
const OLD_AFTER_DAYS = 365;
const MILLISECONDS_OF_A_DAY = 86_400_000;

/** What to keep in mind about a document: its language when it is not English, and its age; empty for most. */
export function sourceWarnings({ language, published, retrieved }: Source): string[] {
  const isOld =
    published !== undefined && Date.parse(retrieved) - Date.parse(published) > OLD_AFTER_DAYS * MILLISECONDS_OF_A_DAY;
  const name = language && new Intl.DisplayNames('en', { type: 'language' }).of(language);
  return [...(name ? [`in ${name}`] : []), ...(isOld ? [`dated ${published}, so it may be out of date`] : [])];
}

/** The headings the facts are under, and the day on which they were read, with what to keep in mind about the document. */
export function whereAndWhen({ sections, ...source }: SourceData): string {
  const where = sections.map((section) => `“${section}”`).join(', ');
  const heading = where && `, ${sections.length > 1 ? 'sections' : 'section'} ${where}`;
  return [`${heading}, read on ${source.retrieved}`, ...sourceWarnings(source)].join(', ');
}

/** Title, headings, day and address of a document. */
export const sourceLine = (source: SourceData): Line => [
  `${source.title}${whereAndWhen(source)}: `,
  { url: source.url, text: [source.url] },
];

/** How old the index is: the days on which the sources of these services were read, the last one last. */
export const readingDays = (services: readonly { sources: readonly Pick<Source, 'retrieved'>[] }[]): string[] =>
  services.flatMap(({ sources }) => sources.map(({ retrieved }) => retrieved)).sort();

/** These days as a sentence. */
export const sourcesReadWhen = (days: readonly string[]): string =>
  `The sources were read from ${days.at(0)} to ${days.at(-1)}.`;

/** What is before the address where a copy can be had again. */
export const NEWER_COPY = 'A newer copy:';
