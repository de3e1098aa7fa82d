import { keyOf, serviceOf, vendorOf } from '../../ids.ts';
import { withoutEnd } from '../../patterns.ts';
import { servicesOfDocument } from './documentation-pages.ts';
import type { SearchDocument, SearchIndex, SearchService } from '../index-file/search-index.ts';

/**
 * What an address without a page stands for: one page, or a question to the search, narrowed to what the address tells.
 * `ignored` are the parts that nothing could be made of.
 */
export type Resolution =
  | { kind: 'page'; path: string; ignored: string[] }
  | { kind: 'question'; text: string; vendor: string; service: string };

/** Parts of an address that say nothing about what is looked for. */
const NOISE = new Set(
  'https www docs doc cn errors error search q vendors vendor services service entries entry api v1 server-api'.split(
    ' ',
  ),
);
/** Other names for the lists of the site. */
const LISTS = new Map([
  ['code', 'codes'],
  ['codes', 'codes'],
  ['http', 'http'],
  ['status', 'http'],
  ['statuses', 'http'],
  ['condition', 'conditions'],
  ['conditions', 'conditions'],
  ['guide', 'guides'],
  ['guides', 'guides'],
  ['download', 'exports'],
  ['downloads', 'exports'],
  ['export', 'exports'],
  ['exports', 'exports'],
] as const);
/** Words for an edition of a service. */
const EDITIONS = new Map([
  ['legacy', true],
  ['old', true],
  ['older', true],
  ['current', false],
]);
/** A language, or one as it is written in a region. */
const LANGUAGE = /^(?:de|en|es|fr|id|it|ja|ko|pt|ru|th|tr|vi|zh)(?:[-_](?:[a-z]{2}|hans|hant))?$/iu;
const isLanguage = (part: string) => LANGUAGE.test(part);
const isNoise = (part: string) => NOISE.has(part.toLowerCase()) || isLanguage(part);
const FILE_NAME = /^index(?:\.\w+)?$/iu;
const EXTENSION = /\.(?:html?|md|json|php|aspx?)$/iu;
/** What stands behind an address in a sentence, also in full width. */
const PUNCTUATION = /[.,;:!?)\]}>"'…—«»“”‘’、。，；：！？（）【】《》「」『』〉〕]/u;
/** Versions of an API, as they stand in its addresses; a list of the site has none. */
const VERSION = /^v\d$/iu;

/**
 * Makes sense of an address that has no page: another case, a part left out or too much, another or a former name, an
 * address of the vendor's own documentation. Digits are never changed. Pure; null when it makes no sense.
 * @param path From the root of the site, decoded.
 */
export function resolveAddress(path: string, index: SearchIndex): Resolution | null {
  // Where the slashes were taken for spaces, the address is words: `/vendor+service+65/`.
  return resolveParts(partsOf(path, /\//u), index) ?? resolveParts(partsOf(path, /[/+\s]+/u), index);
}

const partsOf = (path: string, separator: RegExp) =>
  path
    .split(separator)
    .map((part) => withoutEnd(part.trim(), PUNCTUATION).replace(EXTENSION, ''))
    .filter((part) => part !== '' && !FILE_NAME.test(part));

function resolveParts(parts: readonly string[], index: SearchIndex): Resolution | null {
  return (
    resolveFormer(parts, index) ??
    resolveDocument(parts, index) ??
    resolveComparison(parts, index) ??
    resolveList(withoutPrefix(parts), index) ??
    resolveEntry(parts, index) ??
    resolveName(withoutPrefix(parts), index) ??
    (parts.length === 1 && isLanguage(parts[0] ?? '') ? page('/') : null)
  );
}

/** Without a language or the version of an API at the beginning: `/zh/`, `/api/v1/conditions/`. */
function withoutPrefix(parts: readonly string[]): readonly string[] {
  const at = parts.findIndex((part) => !isNoise(part) && !VERSION.test(part));
  return at < 0 ? [] : parts.slice(at);
}

/** A guide or a condition by its name alone, where the list before it was left out. */
function resolveName([name, ...more]: readonly string[], { guides, conditions }: SearchIndex): Resolution | null {
  if (name === undefined || more.length > 0) return null;
  const find = (ids: readonly string[]) => named(name, ids);
  const guide = find(guides);
  const condition = find(conditions.map(({ id }) => id));
  if (guide !== undefined) return page(`/guides/${guide}/`);
  return condition === undefined ? null : page(`/conditions/${condition}/`);
}

const page = (path: string, ignored: string[] = []): Resolution => ({ kind: 'page', path, ignored });

/** A former address to the letter, but for its case. */
function resolveFormer(parts: readonly string[], { services, documents, conditions }: SearchIndex): Resolution | null {
  const address = parts.join('/').toLowerCase();
  const all = [
    ...[...services, ...documents].map(({ id, former }) => ({ path: `/${id}/`, former })),
    ...conditions.map(({ id, former }) => ({
      path: `/conditions/${id}/`,
      former: former.map((name) => `conditions/${name}`),
    })),
  ];
  const found = all.find(({ former }) => former.some((id) => id.toLowerCase() === address));
  return found ? page(found.path) : null;
}

/** An address of a vendor's documentation, with or without its host. */
function resolveDocument(parts: readonly string[], { services }: SearchIndex): Resolution | null {
  const address = parts.filter((part) => !/^https?:?$/iu.test(part)).join('/');
  const [service, ...others] = servicesOfDocument(address, services);
  if (!service) return null;
  const isOne = others.every(({ legacy }) => legacy);
  return page(isOne ? `/${service.id}/` : `/${vendorOf(service.id)}/`);
}

/** A comparison with its services in the other order: each pair is published once, in the order of the ids. */
function resolveComparison(parts: readonly string[], { services }: SearchIndex): Resolution | null {
  const [list, ...names] = parts.map((part) => part.toLowerCase());
  const isKnown = (name: string) => services.some(({ id }) => id === name.replace('--', '/'));
  const published = [...names].sort().join('/');
  const isTurned = list === 'compare' && names.length === 2 && names.every(isKnown) && published !== names.join('/');
  return isTurned ? page(`/compare/${published}/`) : null;
}

/** A list of the site, or a page below one. */
function resolveList([first = '', name, ...more]: readonly string[], index: SearchIndex): Resolution | null {
  const list = LISTS.get(first.toLowerCase() as 'code');
  if (list === undefined || more.length > 0) return null;
  if (name === undefined) return page(`/${list}/`);
  const names = {
    codes: index.documents.flatMap(({ code, status }) => code ?? (status === null ? [] : String(status))),
    http: index.documents.flatMap(({ occurrences }) => occurrences.map(({ httpStatus }) => String(httpStatus))),
    conditions: index.conditions.map(({ id }) => id),
    guides: index.guides,
    exports: [],
  }[list];
  const known = named(name, names);
  return known === undefined ? null : page(`/${list}/${known}/`);
}

/** Vendor, service, key and operation, as far as the address names them, in any order behind the vendor. */
function resolveEntry(parts: readonly string[], index: SearchIndex): Resolution | null {
  const told = parts.filter((part) => !isNoise(part));
  const vendor = index.vendors.find(({ id, name, words }) => isNamed(told[0], [id, name, ...words]));
  const afterVendor = vendor ? told.slice(1) : told;
  const own = index.services.filter((service) => !vendor || vendorOf(service.id) === vendor.id);
  const service = serviceNamed(own, afterVendor[0]);
  const rest = service ? afterVendor.slice(1) : afterVendor;
  if (rest.length === 0) return service || vendor ? page(`/${service?.id ?? vendor?.id}/`) : null;

  const edition = rest.map((part) => EDITIONS.get(part.toLowerCase())).find((value) => value !== undefined);
  const legacy = new Set(index.services.filter((other) => other.legacy).map(({ id }) => id));
  const inEdition = (document: SearchDocument) =>
    edition === undefined || legacy.has(serviceOf(document.id)) === edition;
  const find = (scope: string) =>
    rest.flatMap((part) => {
      const found = index.documents.filter(
        (document) => isOf(document, scope) && inEdition(document) && isKey(document, part),
      );
      return found.length > 0 ? [{ part, found }] : [];
    })[0];
  // What the service does not have, another edition or service of the vendor may.
  const match =
    find(edition === undefined ? (service?.id ?? vendor?.id ?? '') : (vendor?.id ?? '')) ?? find(vendor?.id ?? '');
  const [only, ...others] = match?.found ?? [];
  if (match && only && others.length === 0) {
    const beside = rest.filter((part) => part !== match.part && !EDITIONS.has(part.toLowerCase()));
    const anchor = beside.map((part) => anchorOf(only, part)).find((found) => found !== '') ?? '';
    return page(
      `/${only.id}/${anchor}`,
      beside.filter((part) => anchorOf(only, part) === ''),
    );
  }
  if (!match && !vendor && !service) return null;
  const [ownVendor = '', ownService = ''] =
    service && match?.found.every((other) => isOf(other, service.id)) !== false
      ? service.id.split('/')
      : [vendor?.id ?? ''];
  return { kind: 'question', text: asked(match?.part ?? rest.join(' ')), vendor: ownVendor, service: ownService };
}

const isOf = ({ id }: SearchDocument, scope: string) => scope === '' || id.startsWith(`${scope}/`);

/** A name without what people change when they type it into an address. */
const plain = (name: string) => name.toLowerCase().replace(/[\s+._-]+/gu, '');
/** A name with letters may be written in other ways; a number is the number or it is another one. */
const isNamed = (part: string | undefined, names: readonly string[]) =>
  part !== undefined && names.some((name) => part === name || (/\p{L}/u.test(part) && plain(name) === plain(part)));

/** The shortest beginning of a name by which it is known. */
const MIN_CUT = 6;

/** The shortest word that is taken for the beginning of another one. */
const MIN_WORD = 4;

/** Whether each word begins a word of the name: `retry-safely` is `retrying-safely`. */
function beginsWords(part: string, name: string): boolean {
  const words = wordsOf(name);
  return wordsOf(part).every((word) => word.length >= MIN_WORD && words.some((whole) => whole.startsWith(word)));
}

const wordsOf = (name: string) => name.toLowerCase().split(/[^\p{L}]+/u);

/** The name that is meant: the same in another spelling, or the only one of which letters are missing. */
function named(part: string, names: readonly string[]): string | undefined {
  const same = names.find((name) => isNamed(part, [name]));
  if (same !== undefined || !/\p{L}/u.test(part)) return same;
  const isLong = plain(part).length >= MIN_CUT;
  const longer = names.filter((name) => (isLong && plain(name).startsWith(plain(part))) || beginsWords(part, name));
  const shortest = longer.reduce((short, name) => (name.length < short.length ? name : short), longer[0] ?? '');
  // `cloud-recordin` is `cloud-recording` rather than an edition of it; two that differ are no answer.
  return longer.every((name) => name.startsWith(shortest)) ? longer.find((name) => name === shortest) : undefined;
}

function serviceNamed(services: readonly SearchService[], part: string | undefined): SearchService | undefined {
  return (
    services.find(({ id, former }) => isNamed(part, [id, ...former].map(keyOf))) ??
    services.find(({ name, words }) => isNamed(part, [name, ...words])) ??
    (part === undefined ? undefined : cutService(services, part))
  );
}

/** A service whose name was cut at its end. */
function cutService(services: readonly SearchService[], part: string): SearchService | undefined {
  const id = named(
    part,
    services.map((service) => keyOf(service.id)),
  );
  return services.find((service) => keyOf(service.id) === id);
}

/** `code-65` and `error65` are 65. */
const bare = (part: string) => part.replace(/^(?:code|error|err)[\s_-]?(?=\d)/iu, '');

function isKey({ id, code, status, former }: SearchDocument, part: string): boolean {
  const names = [...[id, ...former].map(keyOf), code ?? '', status === null ? '' : String(status)];
  return isNamed(bare(part), names.filter(Boolean));
}

/** A part of an address as one would type it into the search. */
const asked = (text: string) => bare(text).replace(/^http[\s_-]?(?=\d{3}$)/iu, 'HTTP ');

function anchorOf({ occurrences }: SearchDocument, part: string): string {
  const known = occurrences.find(({ operation }) => isNamed(part, [operation ?? '']));
  return known?.operation ? `#${known.operation}` : '';
}
