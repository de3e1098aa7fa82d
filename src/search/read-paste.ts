import { SHORT_TEXT } from './tunables.ts';

/** What a piece of a text tells. */
export type SignalKind = 'body-code' | 'number' | 'http-status' | 'text' | 'operation';

/** One thing that was understood of a text. */
export interface Signal {
  kind: SignalKind;
  value: string;
  /** Where it stands in the normalised text. */
  start: number;
  end: number;
  /** Why it was taken, to be shown to the reader. */
  why: string;
}

/** A way to find signals: a pattern whose first group is the value. */
interface Reader {
  kind: SignalKind;
  pattern: RegExp;
  why: string;
}

/** Quotes as they stand around keys and values, plain or escaped once or twice. */
const Q = String.raw`(?:\\*["'])?`;
const TEXT_KEY = String.raw`\b(?:reason|message|msg)`;
const SEPARATOR = String.raw`\s*[:=]\s*`;

/** In order of trust: what one reader has taken, the later ones leave alone. */
const READERS: readonly Reader[] = [
  {
    kind: 'body-code',
    pattern: new RegExp(String.raw`\b(?:error_?)?code${Q}${SEPARATOR}${Q}(\d{1,12})\b`, 'giu'),
    why: '`code` in the body',
  },
  {
    kind: 'text',
    pattern: new RegExp(String.raw`${TEXT_KEY}${Q}${SEPARATOR}\\*["']([^"'\\{}\n]{3,300})`, 'giu'),
    why: 'words of the message',
  },
  {
    // A printed map has no quotes: the value ends before the next key.
    kind: 'text',
    pattern: new RegExp(String.raw`${TEXT_KEY}${SEPARATOR}([^"'\\{}\n]{3,300}?)(?=\s*(?:,\s*\w+\s*=|[}\n]|$))`, 'giu'),
    why: 'words of the message',
  },
  { kind: 'http-status', pattern: /\bHTTP(?:\/\d(?:\.\d)?)?[\s:]+([1-5]\d\d)\b/giu, why: 'HTTP status' },
  { kind: 'http-status', pattern: /\bstatus(?:[ _-]?code)?["']?\s*[:=]?\s*([1-5]\d\d)\b/giu, why: 'HTTP status' },
  { kind: 'http-status', pattern: /\(([1-5]\d\d)\)/gu, why: 'HTTP status' },
];

/** A number by itself, not a part of a word, a decimal, a time or a longer id. */
const LOOSE_NUMBER = /(?<![\p{L}\p{N}._:-])(\d{1,12})(?![\p{L}\p{N}_:-]|\.\d)/gu;
/** Digits from which on a number in a long text is taken for a code all the same. */
const LONG_CODE_DIGITS = 9;

/**
 * Takes out of a normalised text what can be looked up exactly.
 * @param operations Names of all known operations.
 */
export function readPaste(text: string, operations: readonly string[]): Signal[] {
  const signals: Signal[] = [];
  const isTaken = (start: number, end: number) => signals.some((other) => start < other.end && other.start < end);
  const take = (kind: SignalKind, value: string, start: number, why: string) => {
    const end = start + value.length;
    if (!isTaken(start, end)) signals.push({ kind, value, start, end, why });
  };

  for (const { kind, pattern, why } of READERS) {
    for (const match of text.matchAll(pattern)) {
      const [whole, value = ''] = match;
      take(kind, value.trim(), match.index + whole.indexOf(value), why);
    }
  }
  const bodyCodeFound = signals.some(({ kind }) => kind === 'body-code');
  if (!bodyCodeFound) {
    for (const match of text.matchAll(LOOSE_NUMBER)) {
      const value = match[1] ?? '';
      if (text.length <= SHORT_TEXT || value.length === LONG_CODE_DIGITS)
        take('number', value, match.index, 'the number');
    }
  }
  for (const operation of operations) {
    const match = new RegExp(String.raw`(?<![\p{L}\p{N}])${operation}(?![\p{L}\p{N}])`, 'iu').exec(text);
    if (match)
      signals.push({
        kind: 'operation',
        value: operation,
        start: match.index,
        end: match.index + operation.length,
        why: 'the operation',
      });
  }
  return signals;
}
