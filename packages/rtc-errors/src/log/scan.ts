import { labelOf } from '../entry-text.ts';
import type { Library } from '../library.ts';
import { safeLine, safeReading } from '../safe-text.ts';
import type { Hit, LookupOptions, Suggestion, Unlisted } from '../types.ts';
import { createBlocks, type Block } from './blocks.ts';
import { createContext } from './context.ts';
import { sureHits, unlistedCodes, vendorsIn } from './evidence.ts';
import type { Line } from './lines.ts';
import { createSieve } from './sieve.ts';

/** Something that a log says, with where and how often. */
export interface Finding {
  /** What it can be, best first: more than one where the log does not tell which service answered. Empty: in no table. */
  hits: Hit[];
  /** The code that no table of the service documents; null where there are hits. */
  unlisted: Unlisted | null;
  suggestions: Suggestion[];
  /** Number of the line where it stood first, from 1. */
  line: number;
  lastLine: number;
  count: number;
}

type Said = Pick<Finding, 'hits' | 'unlisted' | 'suggestions'>;

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
const TIME = /^\[?\d{4}[-/]\d\d[-/]\d\d[T ][\d:.,]{5,18}(?:Z|[+-]\d\d:?\d\d)?\]?\s*/u;
/** What the body of an answer looks like. */
const BODY = /[{]/u;

/** Reads a log line by line. Its memory depends on what is found, not on the length of the log. */
export function createScanner(library: Library, scope: LookupOptions): Scanner {
  const sieve = createSieve(library.searchIndex());
  const context = createContext(sieve);
  const blocks = createBlocks();
  const found = new Map<string, Finding>();
  const remembered = new Map<string, Said[]>();
  const isScoped = Boolean(scope.vendor || scope.service);

  /** What a piece of text says, each thing with the entries that it can be. */
  const saidIn = (text: string): Said[] => {
    const known = remembered.get(text);
    if (known) return known;
    const said = readAnew(text);
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(text, said);
    return said;
  };
  const readAnew = (text: string): Said[] => {
    const reading = safeReading(library.read(text, { ...scope, exactOnly: true }));
    return [
      ...choices(sureHits(reading, scope)).map((hits) => ({ hits, unlisted: null, suggestions: [] })),
      ...unlistedCodes(reading, scope).map((unlisted) => ({
        hits: [],
        unlisted,
        suggestions: reading.suggestions.filter(({ asked }) => asked === unlisted.value),
      })),
    ];
  };

  /** What stands above need not belong to a text: the answer of another vendor can stand below it. */
  const saidByOthers = (text: string, around: string) => {
    const vendors = vendorsIn(library.read(around, { exactOnly: true }).signals);
    return saidIn(text).filter(({ hits: [best] }) => best && !vendors.has(best.entry.vendor));
  };

  const read = ({ lines }: Block): Finding[] => {
    const [first] = lines;
    const text = lines
      .map((line) => line.text)
      .join('\n')
      .replace(TIME, '');
    // An address above tells who sent a body, and nothing about any other number.
    const above = first && BODY.test(text) ? context.at(first.number) : '';
    const around = text.includes(above) ? '' : above;
    const isTold = isScoped || above !== '' || sieve.namesVendor(text);
    if (!first || !sieve.isWorthReading(text, isTold)) return [];
    const inContext = saidIn(around === '' ? text : `${around}\n${text}`);
    const isAnswered = around === '' || inContext.some(({ hits }) => hits.length > 0);
    const byOthers = isAnswered ? [] : saidByOthers(text, around);
    const said = byOthers.length > 0 ? byOthers : inContext;
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
      const finding = { ...one, line: line.number, lastLine: line.number, count: 1 };
      found.set(key, finding);
      return [finding];
    });
  };

  return {
    add(raw) {
      const line = { ...raw, text: safeLine(raw.text) };
      context.take(line);
      return blocks.add(line).flatMap(read);
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
    const name = labelOf(hit.entry);
    groups.set(name, [...(groups.get(name) ?? []), hit]);
  }
  return [...groups.values()].map((group) => {
    const agreeing = group.some(isBoth) ? group.filter(isBoth) : group;
    const [best] = agreeing;
    return agreeing.filter(({ entry }) => entry.id !== best?.entry.otherEdition).slice(0, MAX_CHOICE);
  });
}
