import { describe, expect, it } from 'vitest';
import { createBlocks } from './blocks.ts';

function blocksOf(text: string): string[][] {
  const blocks = createBlocks();
  const lines = text.split('\n').map((line, at) => ({ number: at + 1, text: line }));
  return [...lines.flatMap((line) => blocks.add(line)), ...blocks.end()].map((block) =>
    block.lines.map((line) => line.text),
  );
}

describe('blocks of a log', () => {
  it('a line is a block', () => {
    expect(blocksOf('one\ntwo {"code":65}')).toEqual([['one'], ['two {"code":65}']]);
  });

  it('a body over several lines is one, with brackets in its strings', () => {
    expect(blocksOf('got {\n"text": "}}",\n"code": 65\n}\nnext')).toEqual([
      ['got {', '"text": "}}",', '"code": 65', '}'],
      ['next'],
    ]);
  });

  it('so is one that is announced on the line above', () => {
    expect(blocksOf('response:\n{"code":65}\nretrying:\nnext')).toEqual([
      ['response:', '{"code":65}'],
      ['retrying:'],
      ['next'],
    ]);
  });

  it('what is never closed is read line by line', () => {
    const lines = ['if (x) {', ...Array.from({ length: 500 }, (_, at) => `line ${at}`)];
    expect(blocksOf(lines.join('\n'))).toEqual(lines.map((line) => [line]));
  });

  it('a body that is cut off by the end is a body', () => {
    expect(blocksOf('{\n"code": 65,')).toEqual([['{', '"code": 65,']]);
  });
});
