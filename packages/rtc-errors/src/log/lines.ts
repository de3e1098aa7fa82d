/** One line of a stream, or a piece of one that is too long. */
export interface Line {
  /** From 1. Pieces of one line share it. */
  number: number;
  text: string;
}

/** Longer lines are cut, so that a stream without a line break does not fill the memory. */
export const MAX_LINE = 16_000;

/** Bytes by which an encoding is known. */
const SAMPLE = 64;

/**
 * The encoding of a text by its first bytes: UTF-8, or what PowerShell writes, UTF-16 with a mark or with a NUL beside
 * each letter.
 */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const [even = 0, odd = 0] = [0, 1].map((place) => sample.filter((byte, at) => byte === 0 && at % 2 === place).length);
  const half = sample.length / 2;
  if (odd > half / 2 && even === 0) return 'utf-16le';
  return even > half / 2 && odd === 0 ? 'utf-16be' : 'utf-8';
}

/** The lines of a stream of bytes in UTF-8 or UTF-16, as they come. What is neither becomes replacement characters. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let decoder: TextDecoder | undefined;
  /** A first byte that came alone says nothing about the encoding. */
  let begun: Uint8Array = new Uint8Array();
  let number = 1;
  let rest = '';
  const take = function* (text: string): Generator<Line> {
    for (let at = 0; at === 0 || at < text.length; at += MAX_LINE)
      yield { number, text: text.slice(at, at + MAX_LINE) };
  };
  for await (const chunk of chunks) {
    const bytes: Uint8Array = begun.length > 0 ? Buffer.concat([begun, chunk]) : chunk;
    begun = decoder === undefined && bytes.length < 4 ? bytes : new Uint8Array();
    if (begun.length > 0) continue;
    decoder ??= new TextDecoder(encodingOf(bytes));
    const parts = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      yield* take(part.endsWith('\r') ? part.slice(0, -1) : part);
      number += 1;
    }
    while (rest.length > MAX_LINE) {
      yield { number, text: rest.slice(0, MAX_LINE) };
      rest = rest.slice(MAX_LINE);
    }
  }
  rest += (decoder ?? new TextDecoder()).decode(begun);
  if (rest !== '') yield* take(rest);
}

const TIME = /^\[?\d{4}[-/]\d\d[-/]\d\d[T ][\d:.,]{5,18}(?:Z|[+-]\d\d:?\d\d)?\]?\s*/u;

/** A line without the time at its beginning. */
export const withoutTime = (text: string): string => text.replace(TIME, '');
