import { createCore, type Search, type SearchIndex } from './core.ts';
import { createSpeller } from './spelling.ts';

export * from './core.ts';

/** The whole search over an index: the core, with misspelt words. The table of words is built on the first question. */
export function createSearch(index: SearchIndex): Search {
  const search = createCore(index);
  let speller: ReturnType<typeof createSpeller> | undefined;
  search.words.setSpeller((word) => (speller ??= createSpeller(search.words.words()))(word));
  return search;
}
