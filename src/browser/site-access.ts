import type { IndexFiles } from '../search/index-file/pack-index.ts';

export { addStyles } from './style-sheet.ts';

/**
 * How the site is reached, here over HTTP. The copies that are carried about have their own: `site-access.folder.ts` for
 * pages opened from a disk, `site-access.single-file.ts` for everything in one file. The three export the same.
 */

/**
 * A part of the index of the search.
 * @param address Where it is, as the field says.
 */
export async function fetchPart<Part extends keyof IndexFiles>(part: Part, address: string): Promise<IndexFiles[Part]> {
  // The other parts follow the names, and are not to slow them down.
  const response = await fetch(address, { priority: part === 'names' ? 'high' : 'low' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as IndexFiles[Part];
}

/** A worker that skims long texts (`search/long-text-worker.ts`); null where none can be started. */
export function startReader(): Worker | null {
  try {
    return new Worker(new URL('./search/long-text-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

/**
 * A link to a page.
 * @param root Address of the home page.
 * @param id Its address without the slashes at the ends: `agora/cloud-recording/65`.
 * @param anchor Fragment without `#`; empty for none.
 */
export const pageAddress = (root: string, id: string, anchor = ''): string =>
  `${root}${id}/${anchor === '' ? '' : `#${anchor}`}`;
