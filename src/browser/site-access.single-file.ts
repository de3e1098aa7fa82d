import type { IndexFiles } from '../search/index-file/pack-index.ts';

/** The site in one file, which holds the index as blocks of data: see `site-access.ts`. */

export function fetchPart<Part extends keyof IndexFiles>(part: Part): Promise<IndexFiles[Part]> {
  const text = document.getElementById(`search-${part}`)?.textContent ?? '';
  return Promise.resolve(JSON.parse(text) as IndexFiles[Part]);
}

/** Entries are rows here; an occurrence is `key-operation` in the row of its entry. */
export const pageAddress = (_root: string, id: string, anchor = ''): string =>
  `#${id}${anchor === '' || anchor === 'support' ? '' : `-${anchor}`}`;

/** All styles are in the file. */
export const addStyles = (): Promise<void> => Promise.resolve();

/** A page from a disk may start no worker. */
export const startReader = (): Worker | null => null;
