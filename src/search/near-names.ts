import { groupBy } from '../lists.ts';
import { clue, type Clue } from './clue.ts';
import { isOneSlipAway } from './one-slip.ts';
import { foldName } from './text.ts';
import { LOOSE } from './tunables.ts';

/** Finds the names that a misspelt one may mean: one slip of the finger away, and never another number; or one that was cut off. */
export type NearNames = (name: string) => readonly string[];

/** Shorter names are too like each other. */
const MIN_LENGTH = 8;
/** A shorter beginning is one of many names, and so is what more of them share. */
const MIN_BEGINNING = 12;
const MAX_SHARED = 2;
/** One slip leaves the beginning or the end of a name of twice this length as it is. */
const HALF = 4;

/** @param names Names by `foldName`; all of a fold. */
export function createNearNames(names: ReadonlyMap<string, readonly string[]>): NearNames {
  // Most texts misspell no name: the table is made for the first one that may.
  let table: ReadonlyMap<string, string[]> | undefined;
  const tableOf = () => (table ??= groupBy(names.keys(), (folded) => [beginning(folded), end(folded)]));
  return (name) => {
    const asked = foldName(name);
    if (asked.length < MIN_LENGTH || names.has(asked)) return [];
    const near = [...new Set([beginning(asked), end(asked)].flatMap((key) => tableOf().get(key) ?? []))];
    const alike = near.filter((folded) => isOneSlipAway(asked, folded) && digitsOf(asked) === digitsOf(folded));
    const longer =
      asked.length < MIN_BEGINNING ? [] : near.filter((folded) => folded.startsWith(asked) || folded.endsWith(asked));
    const found = alike.length > 0 || longer.length > MAX_SHARED ? alike : longer;
    return found.flatMap((folded) => names.get(folded) ?? []);
  };
}

/** What a name says that nobody knows, and that is hardly another than a known one. */
export const nearNameClues = (name: string, start: number, { nearNames }: { nearNames: NearNames }): Clue[] =>
  nearNames(name).map((code) => clue('name', code, start, 0.5, 'the name, misspelt or cut off', start + name.length));

/** What a dotted code says that nobody lists: its class. `FailedOperation.NoSuchThing` is a `FailedOperation`. */
export function classClues(name: string, start: number, { codes }: { codes: ReadonlySet<string> }): Clue[] {
  const [, found = ''] = /^(\p{Lu}[^.]*)\.\p{Lu}/u.exec(name) ?? [];
  const isUnlisted = codes.has(found) && !codes.has(name);
  return isUnlisted ? [clue('name', found, start, LOOSE, 'the class of the code', start + name.length)] : [];
}

const beginning = (folded: string) => `${folded.slice(0, HALF)}…`;
const end = (folded: string) => `…${folded.slice(-HALF)}`;
const digitsOf = (folded: string) => folded.replace(/\D+/gu, ' ');
