import type { SearchService } from '../index-file/search-index.ts';

/**
 * The services that a document of a vendor is about: those that name the longest beginning of its address.
 * @param address Host and path, without the scheme; or the path alone, as it is pasted behind another host; one of a single word is no address.
 */
export function servicesOfDocument(address: string, services: readonly SearchService[]): SearchService[] {
  const asked = plain(address);
  const lengthOf = (document: string) => {
    const { name, path } = partsOf(document);
    return isBelow(asked, name) || (path.includes('/') && isBelow(asked, path)) ? name.length : 0;
  };
  const fits = services.map(({ documents }) => Math.max(0, ...documents.map(lengthOf)));
  const best = Math.max(0, ...fits);
  return best === 0 ? [] : services.filter((_, at) => fits[at] === best);
}

/** Documents as they are compared: a text can hold hundreds of addresses. */
const known = new Map<string, { name: string; path: string }>();
function partsOf(document: string): { name: string; path: string } {
  const before = known.get(document);
  if (before) return before;
  const name = plain(document);
  const parts = { name, path: name.slice(name.indexOf('/') + 1) };
  known.set(document, parts);
  return parts;
}

/** Case and language make no other document. */
const plain = (address: string) =>
  address
    .toLowerCase()
    .replace(/^\//u, '')
    .replace(/(^|\/)(?:cn|zh|zh-cn|ja|en-us)\//u, '$1en/');

/** Whether an address is a page, or stands below it. */
export const isBelow = (address: string, beginning: string): boolean =>
  address.startsWith(beginning) && /^(?:$|[/?#.])/u.test(address.slice(beginning.length));
