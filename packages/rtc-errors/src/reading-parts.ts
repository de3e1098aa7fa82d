import { moreWords, partWords } from '../../../src/search/part-words.ts';
import { signOf, type Verdict } from '../../../src/catalog/say/sign.ts';
import { EFFECT_WORDS } from '../../../src/catalog/say/verdict-words.ts';
import { verdictOf } from './entry-data.ts';
import type { Library } from './library.ts';
import { columnsOf, type Paper } from './terminal.ts';
import type { Entry, Hit, Reading, Suggestion, Unlisted } from './types.ts';

/** Characters of a message that are repeated, and of one word of it, which has to fit a line. */
const MAX_QUOTE = 120;
const MAX_QUOTED_WORD = 50;

export const NEAR = 'Did you mean one of these? They are not the same number:';
const LIST = 'This looks like a list of codes, or like source code: it agrees with many entries at once.';

/** The pieces that every answer is put together from. */
export interface ReadingParts {
  /** That the text is about a product without a table, or agrees with too much. */
  cautions(reading: Pick<Reading, 'stranger' | 'isList' | 'hits'>): string[];
  /** A hit as a paragraph: label, title, service and sign. */
  lineOf(hit: Pick<Hit, 'entry' | 'occurrence'>): string;
  /** The same for meanings of one code, with the service first: it tells them apart. */
  meaningLine(hit: Pick<Hit, 'entry' | 'occurrence'>): string;
  /** A hit as a paragraph, with its permalink below. */
  brief(hit: Pick<Hit, 'entry' | 'occurrence' | 'url'>): string[];
  /** What was in the variable parts, and where text and table disagree. */
  facts(hit: Hit): string[];
  /** That no table lists a code or message. */
  unlisted(items: readonly Unlisted[]): string[];
  suggestions(suggestions: readonly Suggestion[]): string[];
  /** Which part of a long text was read. */
  partOf(reading: Pick<Reading, 'part' | 'more'>): string[];
  /** As many of these as find room, then how many do not. */
  fitting(items: readonly string[][], room: number): string[];
  /** A line, cut to one row, with an address below it. */
  linked(line: string, url: string | undefined): string[];
}

export function createReadingParts(library: Library, paper: Paper): ReadingParts {
  const tagsOf = ({ entry, occurrence }: Pick<Hit, 'entry' | 'occurrence'>) => {
    const shown = occurrence ?? entry.occurrences[0];
    return shown ? signTags(verdictOf(shown)) : [];
  };
  const serviceOf = ({ vendor, service }: Entry) => library.serviceTitle(`${vendor}/${service}`);
  const lineOf: ReadingParts['lineOf'] = (hit) => {
    const behind = [...tagsOf(hit), serviceOf(hit.entry)].join(' · ');
    return `${paper.strong(hit.entry.label)}  ${hit.entry.title} ${paper.dim(`(${behind})`)}`;
  };
  const meaningLine: ReadingParts['meaningLine'] = (hit) => {
    const { label, title } = hit.entry;
    const tags = tagsOf(hit).join(' · ');
    return `${paper.label(serviceOf(hit.entry))}  ${paper.strong(label)}  ${title} ${paper.dim(`(${tags})`)}`;
  };
  const brief: ReadingParts['brief'] = (hit) => [...paper.paragraph(lineOf(hit)), paper.below(hit.url)];

  const facts: ReadingParts['facts'] = ({ variables, contradiction }) => [
    ...(contradiction === null ? [] : paper.field('Careful', [paper.warning(contradiction)])),
    ...variables.flatMap(({ name, value }) => paper.field('In the text', [`${name}: ${quote(value)}`])),
  ];

  const unlisted: ReadingParts['unlisted'] = (items) =>
    items.flatMap(({ kind, value, service }) =>
      paper.paragraph(
        `${paper.warning(`${service === null ? 'No table' : `No table of ${service}`} documents the ${kind}`)} ${quote(value)}.`,
      ),
    );

  const cautions: ReadingParts['cautions'] = ({ stranger, isList, hits }) => {
    const name = stranger?.name ?? 'another product of this vendor';
    const warnings = [
      ...(stranger ? [`This is about ${name}, which is not in these tables.`] : []),
      ...(isList ? [LIST] : []),
      ...(stranger && hits.length > 0 ? ['What follows may be something else.'] : []),
    ];
    return [
      ...warnings.slice(0, 1).flatMap((text) => paper.paragraph(paper.warning(text))),
      ...(stranger?.documentation ? paper.address(['Documentation', ''], stranger.documentation) : []),
      ...warnings.slice(1).flatMap(paper.paragraph),
    ];
  };

  const partOf: ReadingParts['partOf'] = ({ part, more }) => [
    ...(part === null ? [] : paper.paragraph(partWords(part))),
    ...(more > 0 ? paper.paragraph(moreWords(more)) : []),
  ];

  const suggestions: ReadingParts['suggestions'] = (items) =>
    items.length === 0 ? [] : [NEAR, ...items.flatMap(({ entry, url }) => brief({ entry, occurrence: null, url }))];

  const fitting: ReadingParts['fitting'] = (items, room) => {
    const textOf = (count: number) => [
      ...items.slice(0, count).flat(),
      ...(count < items.length ? [paper.dim(`and ${items.length - count} more: --full`)] : []),
    ];
    let count = items.length;
    while (count > 1 && paper.rows(textOf(count)) > room) count -= 1;
    return textOf(count);
  };
  const linked: ReadingParts['linked'] = (line, url) => [
    ...paper.cut(paper.paragraph(line), 1),
    ...(url === undefined ? [] : [paper.below(url)]),
  ];

  return { lineOf, meaningLine, brief, facts, unlisted, cautions, partOf, suggestions, fitting, linked };
}

/** A sign in a line: its words, and what has to be known first. */
const signTags = (verdict: Verdict): string[] => {
  const { words, remark } = signOf(verdict);
  return remark === null ? [words] : [words, EFFECT_WORDS.maybe.short];
};

/** What somebody's text says, in quotation marks: as much of it as fits. */
const quote = (value: string): string => {
  const short = value.length > MAX_QUOTE ? `${value.slice(0, MAX_QUOTE)}…` : value;
  return `“${short.split(' ').map(shortWord).join(' ')}”`;
};

function shortWord(word: string): string {
  if (columnsOf(word) <= MAX_QUOTED_WORD) return word;
  const characters = [...word];
  while (columnsOf(characters.join('')) >= MAX_QUOTED_WORD) characters.pop();
  return `${characters.join('')}…`;
}
