/**
 * Methods that the oldest browsers lack (`oldest.ts`) and that our code uses: `at` came with Chrome 92 and Safari 15.4.
 * `tests/site/old-browsers.spec.ts` runs the site without them and without what else is newer.
 */
function at<Item>(this: ArrayLike<Item>, index: number): Item | undefined {
  return this[index < 0 ? this.length + index : index];
}

for (const { prototype } of [Array, String]) {
  if (!('at' in prototype)) Object.defineProperty(prototype, 'at', { value: at, configurable: true, writable: true });
}
