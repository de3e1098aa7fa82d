import { hash } from 'node:crypto';

/** Numbers from 0 up to and without 1, the same on every run (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Chance that repeats itself: the same seed gives the same draws. */
export interface Chance {
  /** A whole number from 0 up to and without the limit. */
  below: (limit: number) => number;
  oneOf: <Item>(items: readonly Item[]) => Item;
}

/** What is drawn with one seed. */
export function chanceOf(seed: number): Chance {
  const random = randomOf(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return { below, oneOf: (items) => items[below(items.length)]! };
}

/** Bytes of a hash that are a number without loss. */
const LOT_BYTES = 6;

/** Lots by their names: many draws look at the same. */
const lots = new Map<string, number>();

/** The seed, and the lot, of what has these names: as if by chance, but the same whatever else there is. */
export function lotOf(...names: readonly string[]): number {
  const name = names.join('\n');
  const lot = lots.get(name) ?? hash('sha256', name, 'buffer').readUIntBE(0, LOT_BYTES);
  lots.set(name, lot);
  return lot;
}

/**
 * A sample: so many items, those with the lowest lots. More items push some out, and the others stay.
 * @param namesOf What an item is known by.
 */
export function sampleOf<Item>(
  items: readonly Item[],
  size: number,
  namesOf: (item: Item) => readonly string[],
): readonly Item[] {
  if (items.length <= size) return items;
  return items
    .map((item) => ({ item, lot: lotOf(...namesOf(item)) }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, size)
    .map(({ item }) => item);
}
