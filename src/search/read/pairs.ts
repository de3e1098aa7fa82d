import { NotAfter } from '../../not-after.ts';

/** A key with its value, wherever it stands: JSON whole, cut off or escaped, a printed map, XML, a query string. */
export interface Pair {
  key: string;
  /** Keys of the objects around it, from the outside in. */
  path: readonly string[];
  value: string;
  /** The value was in quotes. */
  quoted: boolean;
  /** Where the value is. */
  start: number;
  end: number;
  /** Numbers of the objects around it, from the outside in; the last one holds it. Empty outside of all objects. */
  objects: readonly number[];
}

/** A key, in any quotes, with a colon, an equals sign or an arrow behind it. */
const KEY = new NotAfter(
  String.raw`\w$`,
  /(?:\\{0,8}["'`])?(@?[A-Za-z_][\w.-]{0,60})(?:\\{0,8}["'`])?\]?[ \t]{0,9}(?:[=!]==?|=>|:=|=|:(?!\/\/))[ \t\r\n]{0,99}/gu,
);
/** The word before a key of two words, as in "Status Code: 402". */
const QUALIFIER = /(?:^|[^\p{L}\p{N}])(status|exit|error|sub)[ -]$/iu;
const MAX_QUALIFIER = 8;
/** How PHP prints the type of a value before it. */
const TYPE = /(?:int|float|bool)\(|string\(\d*\)[ \t]/uy;
const QUOTE = /\\{0,8}["'`]/uy;
/** An object, or a list of objects or texts; `[400] not found` in a text is neither. */
const OPENING = /[\s\\]{0,99}(?:[&*]?\{|\[[\s\\]{0,99}[{"])/uy;
/** An object somewhere inside a string. */
const HOLDS_OBJECT = /\{[\s\\]{0,99}["'\w]/u;
const NUMBER = /-?(?:0x[0-9a-f]{1,16}|\d+(?:\.\d+)?)(?!\.?\w)/iuy;
/** A value without quotes ends before the next key, at the end of its object, or at the end of the line. */
const BARE =
  /(?:\([^()\n{}"`]{0,80}\)|[^\n{}"`]){1,200}?(?=\s{0,9}(?:[,;&]\s{0,9}\\{0,8}["'`:]?[A-Za-z_][\w-]{0,60}\\{0,8}["'`]?\s{0,9}[:=]|[}\])\n]|$)|\s(?:[A-Z]\w{0,40}:|[a-z]{1,30}[A-Z]\w{0,40}:|[A-Za-z_][\w.-]{0,40}=))/uy;
/** A line that begins something new: what an earlier line left open is over. */
const FRESH_LINE = /^[A-Za-z0-9[{<>*$#]/u;
const MAX_STRING = 2_000;
/** Objects around a pair that are kept, from the inside; nobody nests answers deeper. */
const MAX_DEPTH = 12;
/** Pairs that are read, so that a paste of nothing but pairs stays quick. */
const MAX_PAIRS = 2_000;

/**
 * All pairs of a text, in order. Reads on over anything that is broken, and never throws. Strings that hold an object
 * themselves (an answer printed inside another one) are read as objects.
 */
export function scanPairs(text: string): Pair[] {
  const pairs: Pair[] = [];
  const objects: { key: string | null; number: number }[] = [];
  let count = 0;
  let cursor = 0;
  let pending: string | null = null;
  let inside = 0;

  const walk = (to: number) => {
    for (; cursor < to; cursor += 1) {
      const character = text[cursor];
      if (character === '{' || character === '[') {
        count += 1;
        objects.push({ key: pending, number: count });
        pending = null;
      } else if (character === '}' || character === ']') objects.pop();
      else if (character === '\n' && objects.length > 0 && FRESH_LINE.test(text.slice(cursor + 1, cursor + 2))) {
        objects.length = 0;
        pending = null;
      }
    }
  };

  for (const match of text.matchAll(KEY)) {
    if (pairs.length >= MAX_PAIRS) break;
    if (match.index < inside) continue;
    const key =
      (QUALIFIER.exec(text.slice(Math.max(0, match.index - MAX_QUALIFIER), match.index))?.[1] ?? '') + (match[1] ?? '');
    const at = match.index + match[0].length;
    // `[code] => 65`: the brackets of a key are no list.
    const isBracketed = text[match.index - 1] === '[' && match[0].includes(']');
    walk(isBracketed ? match.index - 1 : match.index);
    if (isBracketed) cursor = at;
    const value = readValue(text, at);
    if (value === 'object') {
      pending = key;
      // An object in a string: what is inside is read like any other.
      cursor = Math.max(cursor, match.index);
      continue;
    }
    pending = null;
    if (value.end > value.start) {
      const around = objects.slice(-MAX_DEPTH);
      pairs.push({
        key: key.includes('.') ? key.slice(key.lastIndexOf('.') + 1) : key,
        path: [...around.flatMap((object) => object.key ?? []), ...key.split('.').slice(0, -1)],
        value: text.slice(value.start, value.end).trim(),
        quoted: value.quoted,
        start: value.start,
        end: value.end,
        objects: around.map(({ number }) => number),
      });
    }
    // A string or a bare value may hold an answer behind other words; the braces of any other string are no objects.
    if (value.quoted && !HOLDS_OBJECT.test(text.slice(value.start, value.end))) {
      walk(at);
      cursor = Math.max(cursor, value.end);
      inside = value.end;
    } else if (value.quoted) pending = key;
  }
  return [...pairs, ...scanElements(text, count)].sort((a, b) => a.start - b.start);
}

const ELEMENT = /<([A-Za-z_][\w.:-]{0,60})>\s{0,9}([^<>]{1,2000}?)\s{0,9}<\/\1>/gu;

/** Elements of XML that hold nothing but a text; neighbours are in one object. */
function scanElements(text: string, objects: number): Pair[] {
  if (!text.includes('</')) return [];
  let number = objects;
  let end = -1;
  return [...text.matchAll(ELEMENT)].slice(0, MAX_PAIRS).map((match) => {
    const [whole, name = '', value = ''] = match;
    if (end < 0 || /<\//u.test(text.slice(end, match.index))) number += 1;
    end = match.index + whole.length;
    const start = match.index + whole.indexOf('>') + 1;
    const key = name.slice(name.indexOf(':') + 1);
    return { key, path: [], value: value.trim(), quoted: true, start, end: start + value.length, objects: [number] };
  });
}

type Value = { start: number; end: number; quoted: boolean } | 'object';

function readValue(text: string, from: number): Value {
  TYPE.lastIndex = from;
  const at = from + (TYPE.exec(text)?.[0].length ?? 0);
  QUOTE.lastIndex = at;
  const quote = QUOTE.exec(text)?.[0];
  const start = at + (quote?.length ?? 0);
  OPENING.lastIndex = start;
  if (OPENING.test(text)) return 'object';
  if (quote !== undefined) return { start, end: endOfString(text, start, quote), quoted: true };
  for (const pattern of [NUMBER, BARE]) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { start: at, end: at + found.length, quoted: false };
  }
  return { start: at, end: at, quoted: false };
}

/** Where a string ends: before the same quote behind as many backslashes, or where the paste was cut off. */
function endOfString(text: string, start: number, quote: string): number {
  const mark = quote.at(-1) ?? '"';
  const depth = quote.length - 1;
  const limit = Math.min(text.length, start + MAX_STRING);
  for (let at = text.indexOf(mark, start); at >= 0 && at < limit; at = text.indexOf(mark, at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes <= depth) return at - slashes;
  }
  const line = text.indexOf('\n', start);
  return Math.min(limit, line < 0 ? limit : line);
}
