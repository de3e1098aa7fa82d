import { resolveAddress } from '../search/resolve-address.ts';
import type { SearchIndex } from '../search/index.ts';
import { decodedPath } from './address.ts';
import { rememberArrival } from './arrival.ts';
import { element } from './element.ts';

/** What an address asks the search when it leads to no page. */
export interface MissingQuestion {
  text: string;
  vendor: string;
  service: string;
}

/**
 * Goes to the page that an address without one stands for, and returns `gone`; or says what it is going to ask the search
 * for, and returns that; null when the address means nothing.
 * @param root Address of the home page.
 */
export function understand(at: Location, root: string, index: SearchIndex): MissingQuestion | 'gone' | null {
  const asked = decodedPath(at.pathname);
  const resolution = resolveAddress(asked.startsWith(root) ? asked.slice(root.length - 1) : asked, index);
  if (resolution === null) return null;
  if (resolution.kind === 'question') {
    say(asked, resolution, index);
    return resolution;
  }
  const target = new URL(root.slice(0, -1) + resolution.path, at.href);
  // The page should be there and is not: going to it again would never end.
  if (target.pathname === at.pathname) return null;
  rememberArrival(asked);
  if (target.hash === '') target.hash = at.hash;
  target.search = at.search;
  at.replace(target);
  return 'gone';
}

function say(asked: string, { text, vendor, service }: MissingQuestion, { vendors, services }: SearchIndex): void {
  const where =
    services.find(({ id }) => id === `${vendor}/${service}`)?.name ?? vendors.find(({ id }) => id === vendor)?.name;
  const words = [`Looked for “${text}”${where === undefined ? ' everywhere' : ` at ${where}`}; choose below.`];
  const notice = element(
    'p',
    { 'data-missing': '' },
    'There is no page at ',
    element('code', {}, asked),
    '. ',
    ...words,
  );
  document.querySelector('[data-missing]')?.replaceWith(notice);
}
