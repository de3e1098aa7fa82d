import { describe, expect, it } from 'vitest';
import type { Search, SearchOptions, SearchResult } from './search.ts';
import { answerTyped } from './typed.ts';

const found = (kinds: string[], hits = 1) =>
  ({ hits: Array.from({ length: hits }), clues: kinds.map((kind) => ({ kind })) }) as unknown as SearchResult;
const answer = (text: string, result: SearchResult) => answerTyped((() => result) as unknown as Search, text, {});

describe('a code that is typed with a few words is answered before messages are known', () => {
  const result = found(['code', 'vendor']);

  it.each(['acme 65', '65', `${'x'.repeat(76)} 65`, 'a b c d e f g h'])('%j', (text) => {
    expect(answer(text, result)).toBe(result);
  });

  it.each([
    ['a line more', 'acme\n65'],
    ['more than eight words', 'a b c d e f g h i'],
    ['a long word', 'x'.repeat(81)],
  ])('but not with %s', (_, text) => {
    expect(answer(text, result)).toBeNull();
  });

  it('and not where nothing is found, or where a message is in it', () => {
    expect(answer('acme 65', found(['code'], 0))).toBeNull();
    expect(answer('acme 65', found(['code', 'message']))).toBeNull();
    expect(answer('acme 65', found([]))).not.toBeNull();
  });

  it('by no similar words, and with what the reader narrows it to', () => {
    let asked: SearchOptions | undefined;
    const search = ((_: string, options: SearchOptions) => ((asked = options), result)) as unknown as Search;
    answerTyped(search, 'acme 65', { vendor: 'acme' });
    expect(asked).toEqual({ vendor: 'acme', exactOnly: true });
  });
});
