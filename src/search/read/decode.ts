import { NotAfter } from '../../not-after.ts';
import { MAX_DECODED, MAX_LAYERS } from '../tunables.ts';

/** A text without its encodings, and the names of those that were taken off. */
export interface Decoded {
  text: string;
  layers: string[];
}

/** One encoding: `null` when a text has none of it. What is decoded never adds or removes a line, unless the line was broken. */
interface Layer {
  name: string;
  decode(text: string): string;
}

const onOneLine = (text: string) => text.replace(/[\r\n]+/gu, ' ');
/** A quote that was hidden by an encoding stays a quote inside of a string. */
const inString = (character: string) => (character === '"' ? String.raw`\"` : onOneLine(character));

const ENTITIES: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: ' ' };

function percentDecoded(encoded: string): string {
  try {
    return onOneLine(decodeURIComponent(encoded));
  } catch {
    return encoded;
  }
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ' ';
}

/** The text of a base64 run; the run itself when it holds no text that could say anything. */
function base64Decoded(run: string): string {
  if (!/[A-Z]/u.test(run) || !/[a-z]/u.test(run)) return run;
  const plain = run.replace(/\s+/gu, '').replaceAll('-', '+').replaceAll('_', '/');
  try {
    const bytes = Uint8Array.from(atob(plain.slice(0, plain.length - (plain.length % 4 === 1 ? 1 : 0))), (character) =>
      character.charCodeAt(0),
    );
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // A long word can happen to be base64; what is worth reading has a key or an element, or is a sentence.
    const isText =
      /\w["'\\]{0,4}\s?[:=]|<\w|\p{L}{2,40}\s\p{L}{2,40}\s\p{L}{2}/u.test(text) && !/[^\P{Cc}\t\r\n]/u.test(text);
    return isText ? onOneLine(text) + '\n'.repeat(run.split('\n').length - 1) : run;
  } catch {
    return run;
  }
}

/** Behind a key and its `=`, too. */
const BASE64 = new NotAfter(String.raw`\w+/-`, /[\w+/-]{12,16000}(?:\n[\w+/-]{20,400}){0,99}={0,2}/gu);

/** What only quoted-printable writes: `=3D`, two bytes of a character of several, a long line that goes on. */
const QUOTED_PRINTABLE = /=3D|=[C-F]\w=[89AB]\w|[^\n]{60}=\n/u;
/** Of its escapes, none that a number can be mistaken for (`code=22`). */
const ESCAPES = /(?:=(?:3D|[57][B-E]|[89A-F][\dA-F]))+/gu;

const unquoted = (text: string) =>
  QUOTED_PRINTABLE.test(text)
    ? text.replaceAll('=\n', '').replace(ESCAPES, (run) => percentDecoded(run.replaceAll('=', '%')))
    : text;

const MIN_WIDTH = 20;

/** Lines that a terminal has broken at its width, wherever that was in a word. What begins as the first line does is a new one. */
function unwrapped(wrapped: string): string {
  // A line that begins with the dot inside of a name goes on with it.
  const text = wrapped.replace(/(\p{L})\n(?=\.\p{Lu}\p{Ll}+\p{Lu})/gu, '$1');
  const lines = text.split('\n');
  const width = Math.max(...lines.map(({ length }) => length));
  const full = lines.filter(({ length }) => length === width).length;
  if (width < MIN_WIDTH || full < 2 || full * 2 < lines.length) return text;
  const isBroken = (line: string, at: number) => lines[at - 1]?.length === width && !line.startsWith(text.slice(0, 4));
  return lines.reduce((whole, line, at) => whole + (isBroken(line, at) ? '' : '\n') + line);
}

const LAYERS: readonly Layer[] = [
  // Every other character is a NUL; any other NUL is one that ends a string or a record.
  {
    name: 'UTF-16',
    decode: (text) => text.replace(/(?:[^\0]\0){3,}|(?:\0[^\0]){3,}/gu, (run) => run.replaceAll('\0', '')),
  },
  { name: 'quoted-printable', decode: unquoted },
  { name: 'wrapped lines', decode: unwrapped },
  { name: 'percent encoding', decode: (text) => text.replace(/(?:%[0-9a-f]{2}){1,999}/giu, percentDecoded) },
  {
    name: 'escaped characters',
    decode: (text) =>
      text.replace(/\\{1,8}(?:u([0-9a-f]{4})|x([0-9a-f]{2}))/giu, (_, long: string, short: string) =>
        inString(characterOf(Number.parseInt(long ?? short, 16))),
      ),
  },
  {
    name: 'HTML entities',
    decode: (text) =>
      text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|(quot|amp|lt|gt|apos|nbsp));/giu, (_, decimal, hex, name) =>
        name === undefined
          ? onOneLine(characterOf(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)))
          : (ENTITIES[String(name).toLowerCase()] ?? ' '),
      ),
  },
  {
    name: 'doubled quotes',
    decode: (text) =>
      /[{[,]\s{0,9}""\w/u.test(text)
        ? text.replace(/[^\n]{0,20000}/gu, (line) =>
            /[{[,]\s{0,9}""\w/u.test(line) ? line.replaceAll('""', '"') : line,
          )
        : text,
  },
  {
    name: 'base64',
    decode: (text) => text.replace(BASE64, (run) => (run.length > MAX_DECODED ? run : base64Decoded(run))),
  },
];

/** Takes off every encoding, layer by layer, until nothing changes. */
export function decode(encoded: string): Decoded {
  let text = encoded;
  const layers = new Set<string>();
  for (let depth = 0; depth < MAX_LAYERS; depth += 1) {
    const before = text;
    for (const { name, decode: take } of LAYERS) {
      const after = take(text);
      if (after === text) continue;
      text = after.slice(0, MAX_DECODED);
      layers.add(name);
    }
    if (text === before) break;
  }
  return { text, layers: [...layers] };
}

const ANSI = /\u001b\[[\d;?]{0,20}[A-Za-z]/gu;

/** Whole phrases in one character, of which NFKC would make eighteen. */
const LIGATURES = /[\ufdf0-\ufdfc]/gu;

/**
 * A text as it is read: full-width digits and punctuation, smart quotes, odd spaces and line ends become their plain forms,
 * colours of a terminal are left out. Its lines stay.
 */
export function normalise(text: string): string {
  return text
    .replace(ANSI, '')
    .replace(/\r\n?/gu, '\n')
    .replace(LIGATURES, ' ')
    .normalize('NFKC')
    .replace(/[\u00a0\u2028\u2029\ufeff\u200b-\u200f]/gu, ' ')
    .replace(/[‘’‚′]/gu, "'")
    .replace(/[“”„″«»]/gu, '"');
}
