import type { CompactIndex } from '../search/index-file/compact.ts';

/**
 * How the site is reached, here over HTTP. The copies that are carried about have their own: `site-access.folder.ts` for
 * pages opened from a disk, `site-access.single-file.ts` for everything in one file. The three export the same.
 */

/** The index of the search, from the address that the field names. */
export async function fetchIndex(address: string): Promise<CompactIndex> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the index answered ${response.status}`);
  return (await response.json()) as CompactIndex;
}

/**
 * A link to a page.
 * @param root Address of the home page.
 * @param id Its address without the slashes at the ends: `agora/cloud-recording/65`.
 * @param anchor Fragment without `#`; empty for none.
 */
export const pageAddress = (root: string, id: string, anchor = ''): string =>
  `${root}${id}/${anchor === '' ? '' : `#${anchor}`}`;
