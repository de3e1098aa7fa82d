import type { Entry, Service } from '../model.ts';
import { signOf } from './sign.ts';

/** What changed from the legacy docs of a service to the current ones. */

/** The same key in both editions. */
export interface EditionPair {
  current: Entry;
  legacy: Entry;
}

export interface EditionComparison {
  /** Both editions list the code, and the verdict is another one. */
  verdict: EditionPair[];
  /** Both list it with the same verdict, for another cause. */
  meaning: EditionPair[];
  /** Both say the same. */
  same: EditionPair[];
  onlyCurrent: Entry[];
  onlyLegacy: Entry[];
}

/** Compares the editions of a service, given the current one; null when there is one edition. */
export function compareEditions(service: Service): EditionComparison | null {
  const { otherEdition, entries } = service;
  if (!otherEdition || service.edition !== 'current') return null;
  const pairs = entries.flatMap((current): EditionPair[] =>
    current.otherEdition ? [{ current, legacy: current.otherEdition }] : [],
  );
  const hasOtherVerdict = ({ current, legacy }: EditionPair) => !haveSameSigns(current, legacy);
  const hasOtherCause = ({ current, legacy }: EditionPair) => causesOf(current) !== causesOf(legacy);
  const sameVerdict = pairs.filter((pair) => !hasOtherVerdict(pair));
  return {
    verdict: pairs.filter(hasOtherVerdict),
    meaning: sameVerdict.filter(hasOtherCause),
    same: sameVerdict.filter((pair) => !hasOtherCause(pair)),
    onlyCurrent: entries.filter((entry) => !entry.otherEdition),
    onlyLegacy: otherEdition.entries.filter((entry) => !entry.otherEdition),
  };
}

const distinct = (values: readonly string[]): string => [...new Set(values)].sort().join();
const signsOf = ({ occurrences }: Entry) => distinct(occurrences.map((occurrence) => signOf(occurrence).id));
/** Whether two entries have the same verdicts, as signs. */
export const haveSameSigns = (a: Entry, b: Entry): boolean => signsOf(a) === signsOf(b);
const causesOf = ({ occurrences }: Entry) => distinct(occurrences.map(({ condition }) => condition.id));

/** The services that have a page which compares their editions: the current ones. */
export const comparedServices = (services: readonly Service[]): Service[] =>
  services.filter(({ edition, otherEdition }) => edition === 'current' && otherEdition !== null);

/** The heads of the groups, in the order of the page. */
export const EDITION_WORDS = {
  verdict: 'The verdict changed',
  meaning: 'Different meaning, same verdict',
  same: 'The same in both',
  onlyCurrent: 'Only in the current docs',
  onlyLegacy: 'Only in the legacy docs',
} as const;

/** How many codes have another meaning, before and behind the link to the legacy docs. */
export const changedWords = ({ verdict, meaning }: EditionComparison): readonly [before: string, after: string] => [
  `${verdict.length + meaning.length} codes changed their meaning since the `,
  '. Which docs apply depends on the version of the API that you call.',
];
