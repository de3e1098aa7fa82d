import { resolveAddress } from '../../search/addresses/resolve-address.ts';
import type { SearchIndex } from '../../search/index-file/search-index.ts';
import { decodedPath } from './address.ts';
import { rememberArrival } from './redirect-notice.ts';
import { element } from '../element.ts';

/** What an address asks the search when it leads to no page. */
export interface MissingQuestion {
  text: string;
  vendor: string;
  service: string;
}

/**
 * Goes to the page that an address without one stands for, and returns `gone`; or says what it is going to ask the search
 * for, and returns that.
 * @param root Address of the home page.
 */
export function understand(at: Location, root: string, index: SearchIndex): MissingQuestion | 'gone' {
  const asked = decodedPath(at.pathname);
  const isBelowRoot = asked.toLowerCase().startsWith(root.toLowerCase());
  const resolution = resolveAddress(isBelowRoot ? asked.slice(root.length - 1) : asked, index);
  if (resolution?.kind === 'page') {
    const target = new URL(root.slice(0, -1) + resolution.path, at.href);
    // Where the page should be and is not, going to it again would never end.
    if (target.pathname !== at.pathname) return goTo(target, at, asked, resolution.ignored);
  }
  // `/search?q=65` asks what the home page would be asked.
  const { q, vendor = '', service = '' } = Object.fromEntries(new URLSearchParams(at.search));
  const words = { text: asked.replace(/[/-]+/gu, ' ').trim(), vendor: '', service: '' };
  const question =
    resolution?.kind === 'question' ? resolution : q === undefined ? words : { text: q, vendor, service };
  say(asked, question, index);
  return question;
}

function goTo(target: URL, at: Location, asked: string, ignored: readonly string[]): 'gone' {
  rememberArrival(asked, ignored);
  if (target.hash === '') target.hash = at.hash;
  target.search = at.search;
  at.replace(target);
  return 'gone';
}

function say(asked: string, { text, vendor, service }: MissingQuestion, { vendors, services }: SearchIndex): void {
  const where =
    services.find(({ id }) => id === `${vendor}/${service}`)?.name ?? vendors.find(({ id }) => id === vendor)?.name;
  const words = ` This is what the search finds for “${text}”${where === undefined ? '' : ` at ${where}`}.`;
  const notice = element('p', { 'data-missing': '' }, 'There is no page at ', element('code', {}, asked), '.', words);
  document.querySelector('[data-missing]')?.replaceWith(notice);
}
