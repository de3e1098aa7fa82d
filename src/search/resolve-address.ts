import { servicesOfDocument } from './documents.ts';
import type { SearchDocument, SearchIndex, SearchService } from './search-index.ts';

/** What an address without a page stands for: one page, or a question to the search, narrowed to what the address tells. */
export type Resolution =
  { kind: 'page'; path: string } | { kind: 'question'; text: string; vendor: string; service: string };

/** Parts of an address that say nothing about what is looked for. */
const NOISE = new Set(['https:', 'http:', 'docs', 'doc', 'en', 'zh', 'cn', 'errors', 'error', 'www']);
/** Other names for the lists of the site. */
const LISTS = new Map([
  ['code', 'codes'],
  ['codes', 'codes'],
  ['http', 'http'],
  ['status', 'http'],
  ['statuses', 'http'],
  ['condition', 'conditions'],
  ['conditions', 'conditions'],
  ['download', 'exports'],
  ['downloads', 'exports'],
  ['export', 'exports'],
  ['exports', 'exports'],
] as const);
const FILE_NAME = /^index(?:\.\w+)?$/u;
const EXTENSION = /\.(?:html?|md|json|php|aspx?)$/u;

/**
 * Makes sense of an address that has no page: another case, a part left out or too much, another name for a vendor or a
 * service, an address of the vendor's own documentation. Pure; null when it makes no sense.
 * @param path From the root of the site, decoded.
 */
export function resolveAddress(path: string, index: SearchIndex): Resolution | null {
  const written = path.split('/').filter(Boolean);
  const parts = written
    .map((part) => part.toLowerCase().replace(EXTENSION, ''))
    .filter((part) => !FILE_NAME.test(part));
  return resolveDocument(parts, index) ?? resolveList(parts, index) ?? resolveEntry(parts, index);
}

const page = (path: string): Resolution => ({ kind: 'page', path });

/** An address of a vendor's documentation, with or without its host. */
function resolveDocument(parts: readonly string[], { services }: SearchIndex): Resolution | null {
  const address = parts.filter((part) => !/^https?:$/u.test(part)).join('/');
  const [service, ...others] = servicesOfDocument(address, services);
  if (!service) return null;
  const isOne = others.every(({ legacy }) => legacy);
  return page(isOne ? `/${service.id}/` : `/${vendorIdOf(service)}/`);
}

/** A list of the site, or a page below one. */
function resolveList([first = '', name, ...more]: readonly string[], index: SearchIndex): Resolution | null {
  const list = LISTS.get(first as 'codes');
  if (list === undefined || more.length > 0) return null;
  if (name === undefined) return page(`/${list}/`);
  const names = {
    codes: index.documents.flatMap(({ code, status }) => code ?? (status === null ? [] : String(status))),
    http: index.documents.flatMap(({ occurrences }) => occurrences.map(({ httpStatus }) => String(httpStatus))),
    conditions: index.conditions.map(({ id }) => id),
    exports: [],
  }[list];
  const known = names.find((other) => other.toLowerCase() === name);
  return known === undefined ? null : page(`/${list}/${known}/`);
}

/** Vendor, service and key, as far as the address names them. */
function resolveEntry(parts: readonly string[], index: SearchIndex): Resolution | null {
  const told = parts.filter((part) => !NOISE.has(part));
  const vendor = index.vendors.find(({ id, name, words }) => isNamed(told[0], [id, name, ...words]));
  const afterVendor = vendor ? told.slice(1) : told;
  const own = index.services.filter((service) => !vendor || vendorIdOf(service) === vendor.id);
  const service = serviceNamed(own, afterVendor[0]);
  const [name, operation] = service ? afterVendor.slice(1) : afterVendor;
  if (name === undefined) {
    if (service) return page(`/${service.id}/`);
    return vendor ? page(`/${vendor.id}/`) : null;
  }
  const found = index.documents.filter(
    (document) => isOf(document, service?.id ?? vendor?.id ?? '') && isKey(document, name),
  );
  const [only, ...others] = found;
  if (only && others.length === 0) return page(`/${only.id}/${anchorOf(only, operation)}`);
  if (found.length === 0 && !vendor && !service) return null;
  const [ownVendor = '', ownService = ''] = service?.id.split('/') ?? [vendor?.id ?? ''];
  return { kind: 'question', text: name, vendor: ownVendor, service: ownService };
}

const vendorIdOf = ({ id }: SearchService) => id.split('/')[0] ?? '';
const isOf = ({ id }: SearchDocument, scope: string) => scope === '' || id.startsWith(`${scope}/`);
/** A name without what people change when they type it into an address. */
const plain = (name: string) => name.toLowerCase().replace(/[\s._-]+/gu, '');
const isNamed = (part: string | undefined, names: readonly string[]) =>
  part !== undefined && names.some((name) => plain(name) === plain(part));

function serviceNamed(services: readonly SearchService[], part: string | undefined): SearchService | undefined {
  const slugOf = ({ id }: SearchService) => id.slice(id.indexOf('/') + 1);
  return (
    services.find((service) => isNamed(part, [slugOf(service)])) ??
    services.find(({ name, words }) => isNamed(part, [name, ...words]))
  );
}

function isKey({ id, code, status }: SearchDocument, name: string): boolean {
  return isNamed(name, [id.slice(id.lastIndexOf('/') + 1), code ?? '', status === null ? '' : String(status)]);
}

function anchorOf({ occurrences }: SearchDocument, operation: string | undefined): string {
  const known = occurrences.find((occurrence) => isNamed(operation, [occurrence.operation ?? '']));
  return known?.operation ? `#${known.operation}` : '';
}
