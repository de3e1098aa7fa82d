import type { Library } from '../library.ts';
import { safeLine } from '../safe-text.ts';
import type { LookupOptions } from '../types.ts';
import { createBlocks, type Block } from './blocks.ts';
import { createContext, hasAddress, type Above } from './context.ts';
import { vendorsIn } from './evidence.ts';
import { withoutTime, type Line } from './lines.ts';
import { createSayings, type Said } from './sayings.ts';
import { createSieve } from './sieve.ts';

/** Something that a log says, with where and how often. */
export interface Finding extends Said {
  /** Number of the line of its first occurrence, from 1. */
  line: number;
  lastLine: number;
  count: number;
  /** The line above whose address shows who responded; null where the text itself does, or nothing does. */
  addressLine: number | null;
}

/** A line with what is above it. */
type LineBelow = Line & { above: Above | null };

export interface Scanner {
  /** Takes a line; returns what was found for the first time. */
  add(line: Line): Finding[];
  end(): Finding[];
  /** Everything found, in the order of the lines. */
  findings(): Finding[];
}

/** Different findings that are kept, so that the memory does not depend on the log. */
const MAX_FINDINGS = 200;
/** What the body of an answer looks like. */
const BODY = /[{]/u;

/** Reads a log line by line. Its memory depends on what is found, not on the length of the log. */
export function createScanner(library: Library, scope: LookupOptions): Scanner {
  const sieve = createSieve(library.searchIndex());
  const context = createContext(sieve);
  const blocks = createBlocks<LineBelow>();
  const found = new Map<string, Finding>();
  const saidIn = createSayings(library, scope);
  const isScoped = Boolean(scope.vendor || scope.service);

  const vendorsOf = (text: string) => {
    const { reading, addressed } = library.readAddressed(text, { exactOnly: true, strict: true });
    return vendorsIn(reading, addressed);
  };

  /** What a text says below the address of a vendor. */
  const saidBelow = (text: string, above: Above): { said: Said[]; addressLine: number | null } => {
    const own = sieve.namesVendor(text) ? vendorsOf(text) : new Set<string>();
    const isOwn = own.size > 0;
    if ((isOwn && !own.has(above.vendor)) || (!isOwn && hasAddress(text)))
      return { said: saidIn(text), addressLine: null };
    const told = `${above.text}\n${text}`;
    const inContext = saidIn(told, isOwn || above.isDirect ? 'all' : 'agreeing');
    // The response can be another vendor's, unless this vendor has such a response too.
    const [likeliest] = library.read(told, { ...scope, exactOnly: true, strict: true }).hits;
    const byOthers =
      inContext.some(({ hits }) => hits.length > 0) || likeliest?.entry.vendor === above.vendor
        ? []
        : saidIn(text).filter(({ hits: [best] }) => best && best.entry.vendor !== above.vendor);
    if (byOthers.length > 0) return { said: byOthers, addressLine: null };
    return { said: inContext, addressLine: isOwn ? null : above.line };
  };

  const read = ({ lines }: Block<LineBelow>): Finding[] => {
    const [first] = lines;
    const text = withoutTime(lines.map((line) => line.text).join('\n'));
    // An address above shows who sent a body, and nothing about any other number.
    const above = first && BODY.test(text) && first.above?.line !== first.number ? first.above : null;
    const isTold = isScoped || above !== null || sieve.namesVendor(text);
    if (!first || !sieve.isWorthReading(text, isTold)) return [];
    const { said, addressLine } = above === null ? { said: saidIn(text), addressLine: null } : saidBelow(text, above);
    return said.flatMap((one) => {
      const name = one.unlisted?.value ?? one.hits[0]?.entry.code ?? null;
      const line = lines.find((other) => name !== null && other.text.includes(name)) ?? first;
      const key = JSON.stringify([one.unlisted, one.hits.map(({ url }) => url)]);
      const known = found.get(key);
      if (known) {
        known.count += 1;
        known.lastLine = line.number;
      }
      if (known || found.size >= MAX_FINDINGS) return [];
      const finding = { ...one, line: line.number, lastLine: line.number, count: 1, addressLine };
      found.set(key, finding);
      return [finding];
    });
  };

  return {
    add(raw) {
      const line = { ...raw, text: safeLine(raw.text) };
      return blocks.add({ ...line, above: context.take(line) }).flatMap(read);
    },
    end: () => blocks.end().flatMap(read),
    findings: () => [...found.values()],
  };
}
