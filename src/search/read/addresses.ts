import { vendorOf } from '../../ids.ts';
import { NotAfter } from '../../not-after.ts';
import { isBelow, servicesOfDocument } from '../addresses/documentation-pages.ts';
import { clue, type Clue } from '../clue.ts';
import type { SearchService } from '../index-file/search-index.ts';
import type { Vocabulary } from '../vocabulary.ts';
import * as CONTEXT from './context-certainty.ts';
import { ADDRESS_REASONS } from './reasons.ts';

/** A method, a host, a port and a path, as far as they are there. Bounded everywhere, so that no text takes long. */
const ADDRESS =
  /(?:\b(GET|POST|PUT|PATCH|DELETE)\b["']?\s{1,9})?["']?(?:((?:https?|wss?):\/\/)([a-z0-9.-]{1,253})|([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}))?(?::\d{2,5})?((?:\/[\w{}<>:$.%~-]{1,300}){1,30}\/?|(?=[/?\s"'`,)\]}]|$))/giu;
/** The method of a request that does not stand right before its address: an option of curl, or a field of its own. */
const METHOD = /(?:-X|--request|\bmethod["']?\s{0,3}[:=])[ =]?["']?(GET|POST|PUT|PATCH|DELETE)\b/giu;
const HOST = new NotAfter(String.raw`\w.-`, /((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})(?![\w-]|\.\w)/giu);

/** Segments of a path that is long enough to be about one thing, whoever serves it. */
const MIN_SEGMENTS = 3;
/** ... and of one that few others have, with a part of several words that is not just the version and a resource. */
const MIN_LONG = 5;
const PARTICULAR = /^\/(?!v\d)[^/]+[/_.-][^/]/iu;

/** What the addresses of a text say: who was asked, for which operation; or that somebody else was. */
export function readAddresses(text: string, vocabulary: Vocabulary): Clue[] {
  const methods = [...text.matchAll(METHOD)];
  const methodBefore = (at: number) => (methods.filter(({ index }) => index < at).at(-1) ?? methods[0])?.[1];
  const clues: Clue[] = [];
  for (const match of addressesIn(text)) {
    const [whole, method = methodBefore(match.index), scheme = '', asked, bare = '', path = ''] = match;
    const host = asked ?? bare;
    if (host === '' && path === '') continue;
    const span = { start: match.index, end: match.index + whole.length };
    clues.push(...addressClues(scheme, host, path, method, vocabulary).map((one) => ({ ...one, ...span })));
    const [, code = ''] = AT_END.exec(path) ?? [];
    // The page of a code in the vendor's documentation.
    if (vocabulary.numbers.has(code) && clues.some((one) => one.start === span.start && isOfDocument(one)))
      clues.push({ ...made('code', code, 1, 'document-code'), start: span.end - code.length, end: span.end });
  }
  // A host by itself, as in `Host: api.example.com`.
  for (const match of text.matchAll(HOST)) {
    const [host] = match;
    const owner = vocabulary.hosts.ownerOf(host);
    const span = { start: match.index, end: match.index + host.length };
    if (owner) clues.push({ ...made('vendor', owner.vendor, CONTEXT.host, 'host'), ...span });
    else if (isForeignHost(host, text[match.index - 1], vocabulary.vendors)) {
      clues.push({ ...made('host', host, CONTEXT.name, 'foreign-host'), ...span });
    }
  }
  const isOthers = LOCAL.test(text) || clues.some(({ kind }) => kind === 'host');
  return isOthers && !clues.some(({ origin }) => origin === 'host')
    ? clues.map((one) => (CONTEXT.isPathOnly(one.certainty) ? { ...one, certainty: CONTEXT.word } : one))
    : clues;
}

/** A number of a few digits at least, as the last part of a path. */
const AT_END = /\/(\d{3,})$/u;
/** Who serves a path where its host is not in it: the reader's own machine, an address of a network, the header of a request. */
const LOCAL = /\blocalhost\b|(?:^|[^\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.])|(?:^|[\s"'>])host["']?:/iu;

const isOfDocument = ({ origin }: Clue) => origin === 'document' || origin === 'unindexed-document';

/** Whether a match begins with its host or path, in the middle of a word: no address begins there. */
const isInWord = ([whole, method, scheme]: RegExpMatchArray, before: string | undefined) =>
  method === undefined && scheme === undefined && !/^["']/u.test(whole) && /[a-z0-9.-]/iu.test(before ?? ' ');

/** All addresses of a text. What begins in the middle of a word is tried again one character later. */
function* addressesIn(text: string): Generator<RegExpExecArray> {
  ADDRESS.lastIndex = 0;
  for (let match = ADDRESS.exec(text); match; match = ADDRESS.exec(text)) {
    if (isInWord(match, text[match.index - 1])) ADDRESS.lastIndex = match.index + 1;
    else {
      if (match[0] === '') ADDRESS.lastIndex += 1;
      const next = ADDRESS.lastIndex;
      yield match;
      ADDRESS.lastIndex = next;
    }
  }
}

/** Ends of names that are hosts, and hardly files or packages. */
const HOST_END =
  /\.(?:com|net|org|io|dev|app|cloud|internal|local|lan|example|test|invalid|info|ai|tv|us|uk|ca|au|cn|eu|de|fr|nl|ch|pl|ru|co|jp|kr|sg|tw|br|in|vn|id)$/iu;
const isForeignHost = (host: string, before: string | undefined, vendors: Vocabulary['vendors']) =>
  before !== '@' && host.split('.').length > 2 && HOST_END.test(host) && !isVendorPage(host, vendors);

const made = (kind: Clue['kind'], value: string, certainty: number, origin: keyof typeof ADDRESS_REASONS): Clue => ({
  ...clue(kind, value, 0, certainty, ADDRESS_REASONS[origin]),
  origin,
});

function addressClues(
  scheme: string,
  host: string,
  path: string,
  method: string | undefined,
  { hosts, services, vendors, products }: Vocabulary,
): Clue[] {
  const address = `${host}${path}`;
  // A short path without its host is anybody's.
  const isTelling = host !== '' || path.split('/').length > MIN_SEGMENTS;
  const documented = isTelling ? servicesOfDocument(address, services) : [];
  if (documented.length > 0) return documented.map(({ id }) => made('service', id, 0.6, 'document'));
  const unindexed = vendors.find(({ documentation }) => isBelow(address.toLowerCase(), documentation));
  if (unindexed) return [made('vendor', unindexed.id, 0.6, 'unindexed-document')];

  const owner = hosts.ownerOf(host);
  const clues: Clue[] = owner ? [made('vendor', owner.vendor, CONTEXT.host, 'host')] : [];
  if (owner?.product) return [...clues, made('product', owner.product, 1, 'host')];
  // Paths such as `/v1/rooms` are of several vendors; the host says whose it is.
  const served = servicesAt(
    path,
    services.filter(({ id }) => !owner || vendorOf(id) === owner.vendor),
  );
  const named = served.length > 0 ? served : services.filter(({ id }) => id === owner?.service);
  const [service] = named;
  if (service) {
    const isForeign = host !== '' && scheme !== '' && !owner && !isSelfHosted(service, vendors);
    const ofServices = (certainty: number) => named.map(({ id }) => made('service', id, certainty, 'path'));
    // Somebody's own server with the same path: perhaps a gateway in front of the vendor, perhaps nothing of the kind.
    if (isForeign) return [made('host', host, 1, 'foreign-host'), ...ofServices(CONTEXT.word)];
    const operations = named.flatMap((one) => operationsOf(one, path, method));
    return [
      ...clues,
      ...ofServices(
        owner || isSelfHosted(service, vendors)
          ? CONTEXT.path
          : path.split('/').length > MIN_LONG && isParticular(service, path, operations)
            ? CONTEXT.longPath
            : CONTEXT.shortPath,
      ),
      ...[...new Set(operations)].map((id) => made('operation', id, 1, 'path')),
    ];
  }
  const product = [...products].find(
    ([id, one]) => (!owner || id.startsWith(`${owner.vendor} `)) && one.paths.some((part) => `${path}/`.includes(part)),
  );
  if (product) return [...clues, made('product', product[0], 1, 'path')];
  // The same gateway answers for products that no table here is about.
  if (owner && path.split('/').length > MIN_SEGMENTS)
    return [...clues, made('ignored', path.slice(0, 60), 0, 'other-product')];
  if (!owner && scheme !== '' && host !== '' && !isVendorPage(host, vendors))
    return [made('host', host, 1, 'foreign-host')];
  return clues;
}

const isParticular = ({ paths }: SearchService, path: string, operations: readonly string[]) =>
  (operations.length > 0 && PARTICULAR.test(path.slice(path.lastIndexOf('/')))) ||
  paths.some((part) => path.includes(part) && PARTICULAR.test(part));

const isSelfHosted = ({ id }: SearchService, vendors: Vocabulary['vendors']) =>
  vendors.some((vendor) => vendor.selfHosted && id.startsWith(`${vendor.id}/`));

/** The vendor's own web site, or one of its documents. */
const isVendorPage = (host: string, vendors: Vocabulary['vendors']) =>
  vendors.some(({ documentation, products }) =>
    [documentation, ...products.map((one) => one.documentation.replace('https://', ''))].some((address) =>
      address.startsWith(host.toLowerCase()),
    ),
  );

/** The services that serve a path, those with the longest part of it first; of several vendors only those of the first. */
function servicesAt(path: string, services: readonly SearchService[]): SearchService[] {
  const found = services
    .map((service) => ({
      service,
      length: Math.max(0, ...service.paths.map((part) => (`${path}/`.includes(part) ? part.length : 0))),
    }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .map(({ service }) => service);
  return found.filter(({ id }) => vendorOf(id) === vendorOf(found[0]?.id ?? ''));
}

/** Ids of the operations that a request may call: several, where it does not say its method and they share the path. */
function operationsOf({ operations }: SearchService, path: string, method: string | undefined): string[] {
  const named = operations.filter(({ id }) => isRequest(id, method, path)).sort((a, b) => b.id.length - a.id.length);
  if (named.length > 0) {
    const [longest] = named.map(({ id }) => pathOf(id));
    return named.filter(({ id }) => pathOf(id) === longest).map(({ id }) => id);
  }
  const segments = path.split('/').filter(Boolean).slice(-2);
  const known = operations.find(
    ({ id, paths }) => segments.at(-1) === id || paths.some((one) => isPath(one, method, segments)),
  );
  return known ? [known.id] : [];
}

const pathOf = (request: string) => request.slice(request.indexOf(' ') + 1);

/** An operation that is called by its request: `POST /v2/rooms/{room_id}`. */
function isRequest(id: string, method: string | undefined, path: string): boolean {
  const [, verb = '', pattern = ''] = /^([A-Za-z]+) (\/\S+)$/u.exec(id) ?? [];
  if (pattern === '' || (method !== undefined && verb.toUpperCase() !== method.toUpperCase())) return false;
  const wanted = pattern.split('/').filter(Boolean);
  const own = path.split('/').filter(Boolean).slice(-wanted.length);
  return own.length === wanted.length && wanted.every((segment, at) => /^[{:<]/u.test(segment) || segment === own[at]);
}

/** `tasks`, or `DELETE tasks` where the method decides. */
function isPath(known: string, method: string | undefined, segments: readonly string[]): boolean {
  const [segment = '', wanted] = known.split(' ').reverse();
  return segments.includes(segment) && (wanted === undefined || wanted === method?.toUpperCase());
}
