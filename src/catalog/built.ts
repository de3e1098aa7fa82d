import type { Catalog } from './model.ts';

/**
 * Hands the catalog of a build from the pages to what is made from them. Astro bundles the pages and Node loads the integrations,
 * so the two share no module; they share the process.
 */
const KEY = Symbol.for('rtc-errors.catalog');
const store = globalThis as { [KEY]?: Catalog };

/** Keeps the catalog that the pages of this build are drawn from; returns it. */
export const keepBuilt = (catalog: Catalog): Catalog => (store[KEY] = catalog);

/** The catalog that the pages of this build were drawn from. Throws before any page has asked for one. */
export function builtCatalog(): Catalog {
  const catalog = store[KEY];
  if (!catalog) throw new Error('no page of this build has asked for the catalog');
  return catalog;
}
