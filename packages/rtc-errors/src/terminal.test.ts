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
    expect(createPaper(40, false).field('Link', [address])).toContain(address);
  });

  it.each([
    [100, ['Contact Somebody   https://site.example/aaaaaaaaaaaaaaaaaaaa/']],
    [60, ['Contact Somebody  https://site.example/aaaaaaaaaaaaaaaaaaaa/']],
    [59, ['Contact  https://site.example/aaaaaaaaaaaaaaaaaaaa/']],
    [51, ['Contact  https://site.example/aaaaaaaaaaaaaaaaaaaa/']],
    [45, ['Contact Somebody', '  https://site.example/aaaaaaaaaaaaaaaaaaaa/']],
    [42, ['Contact Somebody', 'https://site.example/aaaaaaaaaaaaaaaaaaaa/']],
  ])('in %i columns an address is behind its name, a shorter name, or below it', (columns, lines) => {
    const address = `https://site.example/${'a'.repeat(20)}/`;
    expect(createPaper(columns, false).address(['Contact Somebody', 'Contact'], address)).toEqual(lines);
  });

  it('an address that needs no name is alone where it does not fit behind one', () => {
    const address = `https://site.example/${'a'.repeat(60)}/`;
    expect(createPaper(80, false).address(['Link', ''], address)).toEqual([address]);
    expect(createPaper(90, false).address(['Link', ''], address)).toEqual([`Link  ${address}`]);
    expect(createPaper(40, false).below(address)).toBe(address);
  });

  it('a Chinese character takes two columns', () => {
    const paper = createPaper(20, false);
    expect(paper.paragraph('请求未完成 请求未完成')).toEqual(['请求未完成', '请求未完成']);
    expect(paper.rows(['请求未完成请求未完成请'])).toBe(2);
  });

  it('a verdict has the colour of its sign, a warning that of warnings, and only where there are colours', () => {
    const first = (name: string, colours = true) => createPaper(80, colours).field(name, ['Text'])[0] ?? '';
    expect(first('Retry now')).toContain('\u001b[32m');
    expect(first("Don't retry")).toContain('\u001b[31m');
    expect(first('Watch out')).toContain('\u001b[33m');
    expect(first('What happened')).not.toMatch(/\u001b\[3[0-9]m/u);
    expect(first('Retry now', false)).toBe('Retry now          Text');
  });

  it('an item of a list hangs behind its mark', () => {
    expect(createPaper(20, false).paragraph('- one two three four')).toEqual(['- one two three four']);
    expect(createPaper(12, false).paragraph('- one two three four')).toEqual(['- one two', '  three four']);
  });

  it('a title that is too long for its line goes on below its beginning, behind the code', () => {
    expect(createPaper(14, false).paragraph('65  one two three', 4)).toEqual(['65  one two', '    three']);
  });

  it('a file gets whole lines and no colours', () => {
    const paper = createPaper(null, false);
    expect(paper.field('Question', [paper.strong(TEXT)])).toEqual([`Question           ${TEXT}`]);
  });

  it('a narrow terminal has the name above the text', () => {
    expect(createPaper(40, false).field('Question', ['Answer'])).toEqual(['Question', '  Answer']);
  });
});
