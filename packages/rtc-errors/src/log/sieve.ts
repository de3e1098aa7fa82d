import { vendorOf } from '../../../../src/ids.ts';
import { escapePattern } from '../../../../src/patterns.ts';
import type { SearchIndex } from '../../../../src/search/index-file/search-index.ts';
import { beginningOf, loosely } from '../../../../src/search/text.ts';
import { nameKey } from '../../../../src/search/vocabulary.ts';

/** An address of a vendor, as it stands in a line. */
export interface Address {
  /** With the method before it. */
  text: string;
  /** Id of the vendor. */
  vendor: string;
}

/** A quick look at a line, so that most of a log costs next to nothing. It may let too much through, never too little. */
export interface Sieve {
  /** The first host or path of a vendor in a line; null when there is none. */
  addressIn(text: string): Address | null;
  /** Whether a text has the name of a vendor, or a host. */
  namesVendor(text: string): boolean;
  /** Whether a text may hold something; with a vendor told, less is enough. */
  isWorthReading(text: string, isVendorTold: boolean): boolean;
}

/** A number where a code stands, and not one by which everybody says that all is well. */
const CODE = /(?:code|error|err|errno|ret|rc|错误码|返回码|报错|错误)[^\p{L}\p{N}]{0,16}(?!(?:0|200)(?!\d))\d/iu;
const STATUS = /(?<![\d.])(?:20[16]|[45]\d\d)(?![\d.])/u;
const LONG_NUMBER = /(?<!\d)\d{9,12}(?!\d)/gu;
const NAME = /[A-Za-z][A-Za-z0-9_.-]{9,60}/gu;

export function createSieve({ documents, vendors, services }: SearchIndex): Sieve {
  const literals = documents.flatMap(({ occurrences }) => occurrences.flatMap(({ literal }) => literal ?? []));
  const beginnings = new Set(literals.map(beginningOf));
  const longCodes = new Set(documents.flatMap(({ code }) => (code !== null && /^\d{9,}$/u.test(code) ? [code] : [])));
  const names = new Set(documents.flatMap(({ code }) => (code !== null && !/^\d/u.test(code) ? [nameKey(code)] : [])));
  const words = vendors.flatMap((vendor) => vendor.words);
  // A name can be a word of another language, so it tells who answered in its own line only; a host has a dot.
  const signs = new Map([
    ...vendors.flatMap(({ id, hosts, words }) =>
      [...hosts, ...words.filter((word) => word.includes('.'))].map((sign): [string, string] => [sign, id]),
    ),
    ...services.flatMap(({ id, paths }) => paths.map((sign): [string, string] => [sign, vendorOf(id)])),
  ]);
  const sign = alternatives([...signs.keys()]);
  const hasSign = new RegExp(sign, 'iu');
  const name = new RegExp(`${sign}|${alternatives(words)}`, 'iu');
  const address = new RegExp(
    String.raw`(?:\b(?:GET|POST|PUT|PATCH|DELETE)\b["']?\s{1,4}["']?)?[\w./:<>{}-]{0,300}(?:${sign})[\w./:<>{}-]{0,300}(?:\?[a-z]{1,40}=[a-z]{1,60}(?=[&\s"']|$))?`,
    'iu',
  );

  const hasBeginning = (text: string, isVendorTold: boolean) => {
    const words = loosely(text).split(' ');
    return words.some(
      (word, at) => beginnings.has(`${word} ${words[at + 1] ?? ''}`) || (isVendorTold && beginnings.has(word)),
    );
  };
  return {
    addressIn: (text) => {
      const found = hasSign.exec(text)?.[0].toLowerCase();
      const vendor = found === undefined ? undefined : signs.get(found);
      return vendor === undefined ? null : { text: address.exec(text)?.[0] ?? '', vendor };
    },
    namesVendor: (text) => name.test(text),
    isWorthReading: (text, isVendorTold) =>
      (isVendorTold && (CODE.test(text) || STATUS.test(text))) ||
      (text.match(LONG_NUMBER) ?? []).some((number) => longCodes.has(number)) ||
      (isVendorTold && (text.match(NAME) ?? []).some((name) => names.has(nameKey(name)))) ||
      hasBeginning(text, isVendorTold),
  };
}

const alternatives = (texts: readonly string[]) => texts.map((text) => escapePattern(text)).join('|') || '(?!)';
