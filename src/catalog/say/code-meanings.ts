import { groupBy } from '../../lists.ts';
import type { CodeMeanings, Entry, Occurrence } from '../model.ts';
import { isFolded } from './by-vendor.ts';
import { countSigns, verdictOf } from './counts.ts';
import type { Line } from './document.ts';
import { casesOf, type Case } from './guidance.ts';
import { serviceTitle } from './service-title.ts';
import { signKey } from './sign.ts';
import { marksOf, marksOfVendor } from './telling-apart.ts';

/** What the page of a code says beside its meanings: how many there are, and which one a reader has. */

/** The head of the questions that tell the meanings apart. */
export const WHICH_ONE = 'Which one is yours?';

/** Asked where several services return the code. */
export const ADDRESS_QUESTION = 'Which address was called?';

/** Asked where the code is in bodies and in the status line. */
export const placeQuestion = ({ code }: CodeMeanings): string => `Where was ${code}?`;

/** All meanings of a code, in the order of the page. */
export const meaningsOf = ({ entries, statusEntries }: CodeMeanings): Entry[] => [...entries, ...statusEntries];

const isInHeader = ({ codeIn, service: { answer } }: Entry): boolean =>
  codeIn ? codeIn.header !== undefined : answer.code === undefined && answer.codeHeader !== undefined;

/** What carries a code, other than the status line. */
function carrierOf(entries: readonly Entry[]): string {
  const inHeaders = entries.filter(isInHeader).length;
  if (inHeaders === 0) return 'the body';
  return inHeaders === entries.length ? 'a header' : 'the body or a header';
}

/** How many meanings a code has, and what decides between them; null for a code with one. */
export function meaningsLine(meanings: CodeMeanings): Line | null {
  const { code, entries, statusEntries } = meanings;
  const all = meaningsOf(meanings);
  if (all.length <= 1) return null;
  const [only, ...others] = countSigns(all.map(verdictOf));
  if (only && others.length === 0) return [`${all.length} meanings. All say: `, { strong: only.words }, '.'];
  const place =
    entries.length > 0 && statusEntries.length > 0
      ? `, and on whether ${code} was in ${carrierOf(entries)} or in the status line`
      : '';
  return [`${all.length} meanings. Which applies depends on the service${place}.`];
}

/** Whether the meanings of a code have different verdicts, so that a reader has to know which one applies. */
export const haveSeveralSigns = (meanings: CodeMeanings): boolean =>
  countSigns(meaningsOf(meanings).map(verdictOf)).length > 1;

/** The head of the meanings that are no status. */
export const bodyTitle = ({ entries }: CodeMeanings): string =>
  entries.every(({ kind }) => kind === 'state') ? 'As the name of a state' : `As a code in ${carrierOf(entries)}`;

/** The head of the meanings of a status. */
export const STATUS_TITLE = 'As an HTTP status';

/** The link to everything that comes with the status. */
export const allWithStatus = ({ status, phrase }: NonNullable<CodeMeanings['httpStatus']>): string =>
  `All codes with HTTP ${status} ${phrase}`.trimEnd();

/** Where a code can be in a response, with the meanings that it has there; places without any are left out. */
export const placeAnswers = ({
  entries,
  statusEntries,
}: CodeMeanings): { id: string; name: string; entries: Entry[] }[] =>
  [
    { id: 'body', name: `In ${carrierOf(entries)}`, entries },
    { id: 'status', name: 'In the status line', entries: statusEntries },
  ].filter((place) => place.entries.length > 0);

/** Whose address was called, with the meanings that this leaves. */
export interface AddressAnswer {
  /** A service, or a vendor where services would be too many. */
  name: string;
  /** Address of the first of its meanings. */
  path: string;
  /** Fragment of its fold on the page; null where there are no folds. */
  place: string | null;
  entries: Entry[];
  /** Paths or hosts by which its addresses are known; empty where they have any. */
  marks: string[];
}

/** A few services are told apart one by one, and so are those of one vendor; where each vendor has a fold, vendors are, by their hosts. */
export const addressAnswers = (meanings: CodeMeanings): AddressAnswer[] =>
  unsortedAnswers(meanings).sort((a, b) => a.name.localeCompare(b.name, 'en'));

function unsortedAnswers(meanings: CodeMeanings): AddressAnswer[] {
  const all = meaningsOf(meanings);
  const byService = groupBy(all, ({ service }) => [service]);
  if (byService.size <= 1) return [];
  const byVendor = groupBy(all, ({ service }) => [service.vendor]);
  if (!isFolded(all) || byVendor.size === 1) {
    return [...byService].map(([service, entries]) => ({
      name: serviceTitle(service),
      path: entries[0]?.path ?? service.path,
      place: null,
      entries,
      marks: marksOf(service),
    }));
  }
  return [...byVendor].map(([vendor, entries]) => ({
    name: vendor.name,
    path: vendor.path,
    place: `${entries.some((entry) => meanings.entries.includes(entry)) ? 'body' : 'status'}-${vendor.id}`,
    entries,
    marks: marksOfVendor(vendor),
  }));
}

/** What an entry says on the page of its code, at each place where it says something else. */
export const meaningCases = (entry: Entry): Case<Occurrence>[] =>
  casesOf(entry, (occurrence) => signKey(occurrence) + occurrence.meaning);

/** Titles that the list of all codes names; the page of the code has them all. */
const SHOWN_TITLES = 3;

/** What a code means, in the list of all codes: its first titles, and its status. */
export function codeTitles(meanings: CodeMeanings): string {
  const titles = [...new Set(meaningsOf(meanings).map(({ title }) => title))];
  const { httpStatus } = meanings;
  return [
    ...titles.slice(0, SHOWN_TITLES),
    ...(titles.length > SHOWN_TITLES ? [`+${titles.length - SHOWN_TITLES}`] : []),
    ...(httpStatus ? [`HTTP ${httpStatus.status} ${httpStatus.phrase}`] : []),
  ].join(' · ');
}

/** Above the list of all codes. */
export const CODES_INTRO =
  'The same number means different things in different services, and in body and status line. Each has a page with all its meanings.';
