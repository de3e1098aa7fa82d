import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createPaper } from './terminal.ts';

const TEXT = 'The request was carried out, or it was not, and nobody will ever know which of the two it was.';

describe('paper', () => {
  it.each([40, 60, 80])('no line is longer than a terminal of %i columns', (columns) => {
    const paper = createPaper(columns, true);
    const lines = [...paper.paragraph(paper.dim(TEXT)), ...paper.field('Question', [TEXT, paper.dim(TEXT)])];
    expect(Math.max(...lines.map((line) => stripVTControlCharacters(line).length))).toBeLessThanOrEqual(columns);
  });

  it('an address stays whole', () => {
    const address = `https://site.example/${'a'.repeat(60)}/`;
    expect(createPaper(40, false).field('Link', [address])).toContain(`  ${address}`);
  });

  it('an item of a list hangs behind its mark', () => {
    expect(createPaper(20, false).paragraph('- one two three four')).toEqual(['- one two three four']);
    expect(createPaper(12, false).paragraph('- one two three four')).toEqual(['- one two', '  three four']);
  });

  it('a file gets whole lines and no colours', () => {
    const paper = createPaper(null, false);
    expect(paper.field('Question', [paper.strong(TEXT)])).toEqual([`Question           ${TEXT}`]);
  });

  it('a narrow terminal has the name above the text', () => {
    expect(createPaper(40, false).field('Question', ['Answer'])).toEqual(['Question', '  Answer']);
  });
});
