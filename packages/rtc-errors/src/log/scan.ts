import type { Library } from '../library.ts';
import { safeLine, safeReading } from '../safe-text.ts';
import type { Hit, LookupOptions, Reading, Suggestion, Unlisted } from '../types.ts';
import { createBlocks, type Block } from './blocks.ts';
import { createContext, hasAddress, type Above } from './context.ts';
import { sureHits, unlistedCodes, vendorsIn, withAgreeingMessage } from './evidence.ts';
import { withoutTime, type Line } from './lines.ts';
import { createSieve } from './sieve.ts';

/** Something that a log says, with where and how often. */
export interface Finding {
  /** What it can be, best first: more than one where the log does not show which service responded. Empty: in no table. */
  hits: Hit[];
  /** The code that no table of the service documents; null where there are hits. */
  unlisted: Unlisted | null;
  suggestions: Suggestion[];
  /** Number of the line of its first occurrence, from 1. */
  line: number;
  lastLine: number;
  count: number;
  /** The line above whose address shows who responded; null where the text itself does, or nothing does. */
  addressLine: number | null;
}

type Said = Pick<Finding, 'hits' | 'unlisted' | 'suggestions'>;

/** A line with what is above it. */
type LineBelow = Line & { above: Above | null };
/** What is left of a reading. */
type Rule = (reading: Reading) => Reading;
const allOf: Rule = (reading) => reading;

export interface Scanner {
  /** Takes a line; returns what was found for the first time. */
  add(line: Line): Finding[];
  end(): Finding[];
  /** Everything found, in the order of the lines. */
  findings(): Finding[];
}

/** Entries between which a log leaves the choice. */
const MAX_CHOICE = 4;
/** Different findings that are kept, so that the memory does not depend on the log. */
const MAX_FINDINGS = 200;
/** Texts whose answer is kept: a log says the same over and over, often with nothing but another time. */
const MAX_REMEMBERED = 100;
/** What the body of an answer looks like. */
const BODY = /[{]/u;

/** Reads a log line by line. Its memory depends on what is found, not on the length of the log. */
export function createScanner(library: Library, scope: LookupOptions): Scanner {
  const sieve = createSieve(library.searchIndex());
  const context = createContext(sieve);
  const blocks = createBlocks<LineBelow>();
  const found = new Map<string, Finding>();
  const remembered = new Map<string, Said[]>();
  const isScoped = Boolean(scope.vendor || scope.service);

  /** What a piece of text says, each thing with the entries that it can be. */
  const saidIn = (text: string, rule: Rule = allOf): Said[] => {
    const key = `${rule.name} ${text}`;
    const known = remembered.get(key);
    if (known) return known;
    const said = readAnew(text, rule);
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(key, said);
    return said;
  };
  const readAnew = (text: string, rule: Rule): Said[] => {
    const { reading: whole, addressed } = library.readAddressed(text, { ...scope, exactOnly: true, strict: true });
    const reading = rule(safeReading(whole));
    return [
      ...choices(sureHits(reading)).map((hits) => ({ hits, unlisted: null, suggestions: [] })),
      ...unlistedCodes(reading, addressed, scope).map((unlisted) => ({
        hits: [],
        unlisted,
        suggestions: reading.suggestions.filter(({ asked }) => asked === unlisted.value),
      })),
    ];
  };
  const vendorsOf = (text: string) => {
    const { reading, addressed } = library.readAddressed(text, { exactOnly: true, strict: true });
    return vendorsIn(reading, addressed);
  };

  /** What a text says below the address of somebody. */
  const saidBelow = (text: string, above: Above): { said: Said[]; addressLine: number | null } => {
    const own = sieve.namesVendor(text) ? vendorsOf(text) : new Set<string>();
    const isOwn = own.size > 0;
    if ((isOwn && !own.has(above.vendor)) || (!isOwn && hasAddress(text)))
      return { said: saidIn(text), addressLine: null };
    const told = `${above.text}\n${text}`;
    const inContext = saidIn(told, isOwn || above.isDirect ? allOf : withAgreeingMessage);
    // The answer of another vendor can be there too, unless the one that was asked says so as well.
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

/** Hits that mean the same thing of a text are one choice: by code, else by literal or status. */
function choices(hits: readonly Hit[]): Hit[][] {
  const isBoth = ({ ways }: Hit) => ways.includes('code') && ways.some((way) => way.startsWith('message'));
  const hasBoth = hits.some(isBoth);
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    // The message of a code that is known is no second finding.
    if (hasBoth && !hit.ways.includes('code')) continue;
    const name = hit.entry.label;
    groups.set(name, [...(groups.get(name) ?? []), hit]);
  }
  return [...groups.values()].map((group) => {
    const agreeing = group.some(isBoth) ? group.filter(isBoth) : group;
    const [best] = agreeing;
    return agreeing.filter(({ entry }) => entry.id !== best?.entry.otherEdition).slice(0, MAX_CHOICE);
  });
}
