import { createSearch, type Search, type SearchIndex } from '../search/index.ts';

/**
 * The search with its index. Loaded on first use and kept; this module is itself loaded on first use, so that a page
 * that is only read costs neither.
 * @param address Address of the index.
 */
export async function loadSearch(index: Promise<Response>): Promise<Search> {
  const response = await index;
  if (!response.ok) throw new Error(`the index answered ${response.status}`);
  return createSearch((await response.json()) as SearchIndex);
}
