import { vendorOf } from '../../../../src/ids.ts';
import { escapePattern } from '../../../../src/patterns.ts';
import type { SearchIndex } from '../../../../src/search/index-file/search-index.ts';
import { CODE_CUES } from '../../../../src/search/read/keys.ts';
import { loosely, looseWords } from '../../../../src/search/text.ts';

/** An address of a vendor, as it is in a line. */
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
  /** Whether a text may hold something; once a vendor is known, less is enough. */
  isWorthReading(text: string, isVendorTold: boolean): boolean;
}

/** A number where a code stands, and not one by which everybody says that all is well. */
const CODE = new RegExp(
  String.raw`(?:${CODE_CUES.strong}|${CODE_CUES.weak})[^\p{L}\p{N}]{0,16}(?!(?:0|200)(?!\d))-?\d`,
  'iu',
);
const STATUS = /(?<![\d.])(?:20[16]|[45]\d\d)(?![\d.])/u;
const LONG_NUMBER = /(?<!\d)\d{9,12}(?!\d)/gu;
const NAME = /[A-Za-z][A-Za-z0-9_.-]{9,60}/gu;

const isName = (code: string) => /^[A-Za-z]/u.test(code);

/** A word for a service that is no word of everyday language. */
const isOwnName = (word: string) => /[^\p{Ll}\s-]/u.test(word);

/** The first two words of the first constant part of a literal: enough to look for it. */
const beginningOf = (literal: string) =>
  looseWords(literal.split('...').find((part) => looseWords(part).length > 0) ?? '')
    .slice(0, 2)
    .join(' ');

export function createSieve({ documents, vendors, services }: SearchIndex): Sieve {
  const texts = documents.flatMap(({ occurrences }) => occurrences.flatMap(({ literals }) => literals));
  const beginnings = new Set(texts.map(({ text }) => beginningOf(text)));
  const longCodes = new Set(documents.flatMap(({ code }) => (code !== null && /^\d{9,}$/u.test(code) ? [code] : [])));
  const names = new Set(documents.flatMap(({ code, names: others }) => [code ?? '', ...others].filter(isName)));
  const words = [
    ...vendors.flatMap((vendor) => vendor.words),
    ...services.flatMap((service) => [...service.words.filter(isOwnName), ...service.fields]),
  ];
  // A name can be a word of another language, so it identifies the vendor in its own line only; a host has a dot.
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
      (isVendorTold && (text.match(NAME) ?? []).some((name) => names.has(name))) ||
      hasBeginning(text, isVendorTold),
  };
}

const alternatives = (texts: readonly string[]) => texts.map((text) => escapePattern(text)).join('|') || '(?!)';
