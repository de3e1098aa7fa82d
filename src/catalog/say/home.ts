import type { Catalog, CodeMeanings } from '../model.ts';
import { allOf } from '../../lists.ts';
import { withoutTables, withTables } from '../indexed.ts';
import { meaningsOf } from './code-meanings.ts';
import { entriesWords } from './sizes.ts';

/** What the home page says beside its lists. */

/** So many vendors are named one by one. */
const NAMED_VENDORS = 3;

/** How much there is, of whom, and what happens to a text that is pasted. */
export function homeIntro(catalog: Pick<Catalog, 'entries' | 'vendors'>): string {
  const names = withTables(catalog.vendors).map(({ name }) => name);
  const whose = names.length > NAMED_VENDORS ? `${names.length} vendors` : allOf(names);
  return `${entriesWords(catalog)} about server errors from ${whose}. What you paste never leaves your browser.`;
}

/** Codes that are named for their many meanings. */
const SHOWN_AMBIGUOUS = 5;

/** The codes that mean the most different things. */
export const ambiguousCodes = (codes: readonly CodeMeanings[]): CodeMeanings[] =>
  [...codes].sort((a, b) => meaningsOf(b).length - meaningsOf(a).length).slice(0, SHOWN_AMBIGUOUS);

/** Before these codes. */
export const AMBIGUOUS = 'Same number, other meaning:';

/** Before the names of the vendors that are recognized in a text, and have no table: `2 more are recognized …:`. */
export const recognizedWords = (vendors: Catalog['vendors']): string => {
  const { length } = withoutTables(vendors);
  return `${length} more ${length === 1 ? 'is' : 'are'} recognized in pasted text, but ${length === 1 ? 'has' : 'have'} no table here:`;
};

/** The heads of the page, in its order. */
export const HOME_HEADS = {
  vendors: 'Vendors and services',
  jobs: 'Jobs',
  verdicts: 'The verdicts',
  browse: 'Browse',
} as const;
