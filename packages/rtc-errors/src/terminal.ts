import { stripVTControlCharacters, styleText } from 'node:util';
import { withoutBackticks } from '../../../src/catalog/say/backticks.ts';
import type { Line } from '../../../src/catalog/say/document.ts';

/** Our own words with `code spans`, or the pieces of a line, whose literals are printed to the letter. */
export type Text = string | Line;

/** What lines are written on: a terminal of some width, with or without colours. */
export interface Paper {
  /** The name of an entry. */
  strong(text: string): string;
  /** A question. */
  label(text: string): string;
  /** The basis, and other small print. */
  dim(text: string): string;
  /** Something to be careful about. */
  warning(text: string): string;
  link(text: string): string;
  /** A paragraph, broken at the width. */
  paragraph(text: Text): string[];
  /** A name with its text behind it; more paragraphs follow below the first. */
  field(name: string, paragraphs: readonly Text[]): string[];
  /** A name with its text in one line, which ends in an ellipsis where the text is longer. Behind a long name it begins later. */
  row(name: string, text: Text): string[];
  /** At most so many lines: the last one ends in an ellipsis where there are more. */
  cut(lines: readonly string[], count: number): string[];
  /** How many rows of the terminal these lines take: an address wider than the terminal wraps into the next row. */
  rows(lines: readonly string[]): number;
}

/** Where the text of a field begins. */
const INDENT = 19;
/** Longer lines are hard to read, however wide the terminal is. */
const MAX_WIDTH = 100;
/** On a narrower terminal a name is above its text. */
const MIN_WIDTH_FOR_COLUMNS = 56;

type Format = Parameters<typeof styleText>[0];

/**
 * @param columns Width of the terminal; null for a file or a pipe, whose lines are not broken.
 * @param colours Whether to use them.
 */
export function createPaper(columns: number | null, colours: boolean): Paper {
  const width = columns === null ? Infinity : Math.min(columns, MAX_WIDTH);
  const isNarrow = width < MIN_WIDTH_FOR_COLUMNS;
  // Word by word, so that a line can be broken anywhere.
  const styled = (format: Format) => (text: string) =>
    colours
      ? text
          .split(' ')
          .map((word) => (word === '' ? '' : styleText(format, word, { validateStream: false })))
          .join(' ')
      : text;
  const label = styled('bold');
  const dim = styled('dim');
  const link = styled('underline');
  const textOf = (text: Text): string =>
    typeof text === 'string' ? withoutBackticks(text) : text.map(written).join('');
  const written = (piece: Line[number]): string => {
    if (typeof piece === 'string') return piece;
    if ('code' in piece) return piece.code;
    if ('strong' in piece) return label(piece.strong);
    if ('aside' in piece) return dim(`(${piece.aside})`);
    const text = textOf(piece.text);
    // Of a link inside the site, the permalink is enough.
    return piece.url.startsWith('/') ? text : link(text);
  };
  const paragraph = (text: Text, columns: number) =>
    textOf(text)
      .split(/\r?\n/u)
      .flatMap((line) => broken(line, columns));
  const indented = (text: Text, indent: number) =>
    paragraph(text, width - indent).map((line) => `${' '.repeat(indent)}${line}`);

  const cut = (lines: readonly string[], count: number): string[] => {
    if (lines.length <= count) return [...lines];
    const shown = lines.slice(0, Math.max(1, count));
    let last = shown.pop() ?? '';
    // Without its last words, as long as the ellipsis finds no room.
    while (stripVTControlCharacters(last).length + 2 > width && last.trim().includes(' ')) {
      last = last.slice(0, last.lastIndexOf(' '));
    }
    return [...shown, last.endsWith(' …') ? last : `${last} …`];
  };

  return {
    strong: styled(['bold', 'cyan']),
    label,
    dim,
    warning: styled('yellow'),
    link,
    paragraph: (text) => paragraph(text, width),
    field(name, paragraphs) {
      if (isNarrow) return [label(name), ...paragraphs.flatMap((text) => indented(text, 2))];
      const [first = '', ...others] = paragraphs.flatMap((text) => indented(text, INDENT));
      const begin = name.length < INDENT ? label(name.padEnd(INDENT)) + first.slice(INDENT) : '';
      return begin === '' ? [label(name), first, ...others] : [begin, ...others];
    },
    row(name, text) {
      const begin = isNarrow || name.length >= INDENT ? name && `${name}  ` : name.padEnd(INDENT);
      const [first = '', ...others] = paragraph(text, width - begin.length);
      return cut([`${label(begin)}${first}`, ...others], 1);
    },
    cut,
    rows: (lines) => {
      const shown = columns ?? Infinity;
      return lines.reduce(
        (sum, line) => sum + Math.max(1, Math.ceil(stripVTControlCharacters(line).length / shown)),
        0,
      );
    },
  };
}

const MARK = /^(?:-|\d+\.) /u;

/** A text as lines of at most this width; a word that is longer stays whole, so that an address can be copied. */
function broken(text: string, width: number): string[] {
  const lines: string[] = [];
  // Further lines of an item begin below its text.
  const hanging = ' '.repeat(MARK.exec(text)?.[0].length ?? 0);
  let line = '';
  let length = 0;
  for (const word of text.split(' ')) {
    const wordLength = stripVTControlCharacters(word).length;
    if (line !== '' && length + 1 + wordLength > width) {
      lines.push(line);
      line = `${hanging}${word}`;
      length = hanging.length + wordLength;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      length += wordLength + (length > 0 ? 1 : 0);
    }
  }
  return [...lines, line];
}
