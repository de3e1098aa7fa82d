import { isBelow, servicesOfDocument } from '../addresses/documentation-pages.ts';
import type { Signal } from './signal.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Vendor, service and operation of a text: from addresses and fields (strong), and from words (weak). */
export function readContext(text: string, vocabulary: Vocabulary): Signal[] {
  const strong = [...readAddresses(text, vocabulary), ...readFields(text, vocabulary)];
  const weak = readWords(text, vocabulary);
  const operations = new Set(weak.filter(({ kind }) => kind === 'operation').map(({ value }) => value));
  const isAmbiguous = operations.size > 1 || strong.some(({ kind }) => kind === 'operation');
  return unique([...strong, ...weak.filter(({ kind }) => !isAmbiguous || kind !== 'operation')]);
}

/** A method, a host, a port and a path, as far as they stand there. Bounded everywhere, so that no text takes long. */
const ADDRESS =
  /(?:\b(GET|POST|PUT|PATCH|DELETE)\b["']?\s{1,9})?["']?(?:https?:\/\/)?(?<![a-z0-9.-])([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6})?(?::\d{2,5})?((?:\/[\w{}<>:$.%~-]{1,300}){1,30})/giu;
const METHOD = /(?:-X|--request)[ =]?["']?(GET|POST|PUT|PATCH|DELETE)\b/iu;

/** Why the path of a known host was not looked up: its product has no table here. */
export const FOREIGN_ADDRESS = 'an address of another product of this vendor';
/** Why a service or an operation was taken: of all signs the surest. */
export const ADDRESS_PATH = 'the path of the address';
const MIN_FOREIGN_SEGMENTS = 3;
/** Why a service was taken from the address of a document. */
export const DOCUMENT = 'the address of its documentation';
/** Why a vendor was taken from the address of a document that no table here was made from. */
export const UNINDEXED = 'the address of a document that is not indexed';

function readAddresses(text: string, { hosts, services, vendors }: Vocabulary): Signal[] {
  const curlMethod = METHOD.exec(text)?.[1];
  const signals: Signal[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const [whole, method = curlMethod, host = '', path = ''] = match;
    const take = (kind: Signal['kind'], value: string, why: string) =>
      signals.push({ kind, value, start: match.index, end: match.index + whole.length, why, strong: true });
    const address = `${host}${path}`;
    const documented = servicesOfDocument(address, services);
    for (const { id } of documented) signals.push({ ...spanOf(match), kind: 'service', value: id, why: DOCUMENT });
    if (documented.length > 0) continue;
    const unindexed = vendors.find(({ documentation }) => isBelow(address.toLowerCase(), documentation));
    if (unindexed) {
      signals.push({ ...spanOf(match), kind: 'vendor', value: unindexed.id, why: UNINDEXED });
      continue;
    }
    const vendor = hosts.get(host.toLowerCase());
    if (vendor) take('vendor', vendor, 'the host');
    const service = services.find(({ paths }) => paths.some((part) => `${path}/`.includes(part)));
    if (!service) {
      // The same gateway answers for products that no table here is about.
      if (vendor && path.split('/').length > MIN_FOREIGN_SEGMENTS) {
        take('ignored', path.slice(0, 60), FOREIGN_ADDRESS);
      }
      continue;
    }
    take('service', service.id, ADDRESS_PATH);
    const segments = path.split('/').slice(-2);
    const operation = service.operations.find(
      ({ id, paths }) => segments.at(-1) === id || paths.some((known) => isPath(known, method, segments)),
    );
    if (operation) take('operation', operation.id, ADDRESS_PATH);
  }
  // A host by itself, as in `Host: api.example.com`.
  for (const [host, vendor] of hosts) {
    const at = text.toLowerCase().indexOf(host);
    if (at >= 0)
      signals.push({ kind: 'vendor', value: vendor, start: at, end: at + host.length, why: 'the host', strong: true });
  }
  return signals;
}

const spanOf = ({ index, 0: whole }: RegExpExecArray) => ({ start: index, end: index + whole.length, strong: false });

/** `tasks`, or `DELETE tasks` where the method decides. */
function isPath(known: string, method: string | undefined, segments: readonly string[]): boolean {
  const [segment = '', wanted] = known.split(' ').reverse();
  return segments.includes(segment) && (wanted === undefined || wanted === method?.toUpperCase());
}

const IDENTIFIER = /[A-Za-z][A-Za-z0-9]{4,40}/gu;

function readFields(text: string, { fields }: Vocabulary): Signal[] {
  return [...text.matchAll(IDENTIFIER)].flatMap((match): Signal[] => {
    const service = fields.get(match[0]);
    if (service === undefined) return [];
    const end = match.index + match[0].length;
    return [{ kind: 'service', value: service, start: match.index, end, why: `the name ${match[0]}`, strong: true }];
  });
}

function readWords(text: string, { words }: Vocabulary): Signal[] {
  return [...text.matchAll(words.pattern)].flatMap((match): Signal[] => {
    const meaning = words.meanings.get(match[0].toLowerCase());
    if (!meaning) return [];
    const end = match.index + match[0].length;
    return [
      { kind: meaning.kind, value: meaning.id, start: match.index, end, why: `the word ${match[0]}`, strong: false },
    ];
  });
}

/** Each vendor, service and operation once, by its strongest sign. */
function unique(signals: readonly Signal[]): Signal[] {
  const seen = new Map<string, Signal>();
  for (const signal of signals) {
    const key = `${signal.kind} ${signal.value}`;
    if (!seen.has(key)) seen.set(key, signal);
  }
  return [...seen.values()];
}
