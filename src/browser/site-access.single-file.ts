import type { CompactIndex } from '../search/index-file/compact.ts';

/** The site in one file, which holds the index as a block of data: see `site-access.ts`. */

export function fetchIndex(): Promise<CompactIndex> {
  const text = document.getElementById('search-index')?.textContent ?? '';
  return Promise.resolve(JSON.parse(text) as CompactIndex);
}

/** Entries are rows here; an occurrence is `key-operation` in the row of its entry. */
export const pageAddress = (_root: string, id: string, anchor = ''): string =>
  `#${id}${anchor === '' || anchor === 'support' ? '' : `-${anchor}`}`;
