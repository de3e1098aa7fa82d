/** One line of a stream, or a piece of one that is too long. */
export interface Line {
  /** From 1. Pieces of one line share it. */
  number: number;
  text: string;
}

/** Longer lines are cut, so that a stream without a line break does not fill the memory. */
export const MAX_LINE = 16_000;

/** The lines of a stream of bytes, as they come. What is no UTF-8 becomes replacement characters. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let number = 1;
  let rest = '';
  const take = function* (text: string): Generator<Line> {
    for (let at = 0; at === 0 || at < text.length; at += MAX_LINE)
      yield { number, text: text.slice(at, at + MAX_LINE) };
  };
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
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
  rest += decoder.decode();
  if (rest !== '') yield* take(rest);
}

const TIME = /^\[?\d{4}[-/]\d\d[-/]\d\d[T ][\d:.,]{5,18}(?:Z|[+-]\d\d:?\d\d)?\]?\s*/u;

/** A line without the time at its beginning. */
export const withoutTime = (text: string): string => text.replace(TIME, '');
