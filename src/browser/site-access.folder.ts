import type { IndexFiles } from '../search/index-file/pack-index.ts';

export { addStyles } from './style-sheet.ts';

/** The site as a folder on a disk, where a browser fetches nothing and knows no index files: see `site-access.ts`. */

declare global {
  /** Filled by the scripts that hold the parts of the index. */
  var rtcErrorsIndex: Partial<IndexFiles> | undefined;
}

/** A part of the index is a script, because scripts are what a page from a disk may load. */
export function fetchPart<Part extends keyof IndexFiles>(part: Part, address: string): Promise<IndexFiles[Part]> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      const loaded = globalThis.rtcErrorsIndex?.[part];
      if (loaded) resolve(loaded);
      else reject(new Error(`no ${part}`));
    };
    script.onerror = () => reject(new Error(`${address} could not be read`));
    document.head.append(script);
  });
}

export const pageAddress = (root: string, id: string, anchor = ''): string =>
  `${root}${id}/index.html${anchor === '' ? '' : `#${anchor}`}`;

/** A page from a disk may start no worker. */
export const startReader = (): Worker | null => null;
