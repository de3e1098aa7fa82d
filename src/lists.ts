const CONJUNCTION = new Intl.ListFormat('en', { type: 'conjunction' });
const DISJUNCTION = new Intl.ListFormat('en', { type: 'disjunction' });

/** A list as a sentence has it: `a`, `a and b`, `a, b, and c`. */
export const allOf = (items: Iterable<string>): string => CONJUNCTION.format(items);

/** A choice as a sentence has it: `a`, `a or b`, `a, b, or c`. */
export const oneOf = (items: Iterable<string>): string => DISJUNCTION.format(items);

/**
 * Items by their keys, in the order in which the keys first appear. An item with several keys is in several groups, one
 * without keys in none; null is no key. Not `Map.groupBy`: the oldest browsers that the site supports do not have it.
 */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keysOf: (item: Item) => Iterable<Key | null>,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      if (key !== null) addTo(groups, key, item);
    }
  }
  return groups;
}

/** Puts an item into the group of a key, which is made where there is none. */
export function addTo<Item, Key>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** An order that is the same on every machine and in every language: by the code units of the characters. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
