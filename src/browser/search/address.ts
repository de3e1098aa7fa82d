/** Texts up to this length, on one line, are mirrored into `?q=` and remembered. Longer ones are read in the page only. */
const MAX_MIRRORED = 200;

/** Longest question taken from an address: links from elsewhere can have any length. */
const MAX_ASKED = 4_000;

/** Whether a text may stand in the address, in the history and among the recent lookups. */
export const isShort = (text: string) => text.length <= MAX_MIRRORED && !/[\r\n]/u.test(text);

/** The question an address asks. */
export function questionOf({ search, pathname }: Location, asks: string | undefined): string {
  if (asks === 'query') return (new URLSearchParams(search).get('q') ?? '').slice(0, MAX_ASKED);
  if (asks === 'path') return decodedPath(pathname).replace(/[/-]+/gu, ' ').trim();
  return '';
}

/** A path in words; one that is no proper encoding stays as it is. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The address with a question and what it is narrowed to; a long text stays out of it. */
export function addressWith(current: Location, text: string, scope: { vendor: string; service: string }): URL {
  const address = new URL(current.href);
  for (const [name, value] of Object.entries({ q: isShort(text) ? text : '', ...scope })) {
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  return address;
}
