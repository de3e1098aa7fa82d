import type { SearchService } from './search-index.ts';

/**
 * The services that a document of a vendor is about: those that name the longest beginning of its address.
 * @param address Host and path in lower case, without the scheme; or the path alone, as it is pasted behind another host.
 */
export function servicesOfDocument(address: string, services: readonly SearchService[]): SearchService[] {
  const lengthOf = (document: string) => {
    const names = [document, document.slice(document.indexOf('/') + 1)].map((name) => name.toLowerCase());
    return names.some((name) => isBelow(address, name)) ? document.length : 0;
  };
  const fits = services.map(({ documents }) => Math.max(0, ...documents.map(lengthOf)));
  const best = Math.max(0, ...fits);
  return best === 0 ? [] : services.filter((_, at) => fits[at] === best);
}

const isBelow = (address: string, beginning: string) =>
  address.startsWith(beginning) && /^(?:$|[/?#.])/u.test(address.slice(beginning.length));
