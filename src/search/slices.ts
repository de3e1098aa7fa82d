/**
 * Work in slices: it pauses wherever something else may come in between, such as a key press, and returns what it made. What an
 * index is made of takes longer than one task of a page may.
 */
export type Slices<Made> = Generator<void, Made, void>;

/** Does all of it in one go, where nobody waits. */
export function allAtOnce<Made>(work: Slices<Made>): Made {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** Takes up items one by one, and pauses after every few of them. */
export function* eachInSlices<Item>(
  items: Iterable<Item>,
  size: number,
  take: (item: Item, at: number) => void,
): Slices<void> {
  let at = 0;
  for (const item of items) {
    take(item, at);
    at += 1;
    if (at % size === 0) yield;
  }
}
