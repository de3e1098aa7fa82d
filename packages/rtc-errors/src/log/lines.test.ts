import { describe, expect, it } from 'vitest';
import { linesOf, MAX_LINE } from './lines.ts';

async function read(...chunks: (string | Uint8Array)[]) {
  const bytes = chunks.map((chunk) => (typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk));
  return Array.fromAsync(linesOf(toStream(bytes)));
}

async function* toStream(chunks: Uint8Array[]) {
  yield* chunks;
}

describe('lines of a stream', () => {
  it('do not depend on how it is cut', async () => {
    const expected = [
      { number: 1, text: 'one' },
      { number: 2, text: '' },
      { number: 3, text: 'three' },
    ];
    expect(await read('one\n\nthree')).toEqual(expected);
    expect(await read('o', 'ne\r', '\n\nth', 'ree')).toEqual(expected);
  });

  it('a character that is cut in the middle is one character', async () => {
    const bytes = new TextEncoder().encode('混流');
    expect(await read(bytes.slice(0, 2), bytes.slice(2))).toEqual([{ number: 1, text: '混流' }]);
  });

  it('what is no UTF-8 is read on', async () => {
    expect(await read(new Uint8Array([0xff, 0x41]))).toEqual([{ number: 1, text: '\ufffdA' }]);
  });

  it('a line without an end comes in pieces of one number', async () => {
    const lines = await read('x'.repeat(MAX_LINE * 2), 'x'.repeat(10), '\nend');
    expect(lines.map(({ number, text }) => [number, text.length])).toEqual([
      [1, MAX_LINE],
      [1, MAX_LINE],
      [1, 10],
      [2, 3],
    ]);
  });

  it('nothing has no lines', async () => {
    expect(await read()).toEqual([]);
  });
});
