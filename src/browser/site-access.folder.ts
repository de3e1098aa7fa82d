import type { CompactIndex } from '../search/index-file/compact.ts';

/** The site as a folder on a disk, where a browser fetches nothing and knows no index files: see `site-access.ts`. */

declare global {
  /** Set by the script that holds the index. */
  var rtcErrorsIndex: CompactIndex | undefined;
}

let loading: Promise<CompactIndex> | undefined;

/** The index is a script, because scripts are what a page from a disk may load. */
export function fetchIndex(address: string): Promise<CompactIndex> {
  return (loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () =>
      globalThis.rtcErrorsIndex ? resolve(globalThis.rtcErrorsIndex) : reject(new Error('no index'));
    script.onerror = () => {
      loading = undefined;
      reject(new Error(`${address} could not be read`));
    };
    document.head.append(script);
  }));
}

export const pageAddress = (root: string, id: string, anchor = ''): string =>
  `${root}${id}/index.html${anchor === '' ? '' : `#${anchor}`}`;
