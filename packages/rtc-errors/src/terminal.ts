import { stripVTControlCharacters, styleText } from 'node:util';
import { plain } from './library.ts';

/** What lines are written on: a terminal of some width, with or without colours. */
export interface Paper {
  /** The name of an entry. */
  strong(text: string): string;
  /** A question. */
  label(text: string): string;
  /** Who says so, and other small print. */
  dim(text: string): string;
  /** Something to be careful about. */
  warning(text: string): string;
  link(text: string): string;
  /** A paragraph, broken at the width. */
  paragraph(text: string): string[];
  /** A name with its text behind it; more paragraphs stand below the first. */
  field(name: string, paragraphs: readonly string[]): string[];
}

/** Where the text of a field begins. */
const INDENT = 17;
/** Longer lines are hard to read, however wide the terminal is. */
const MAX_WIDTH = 100;
/** On a narrower terminal a name stands above its text. */
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
  const indented = (text: string, indent: number) =>
    broken(text, width - indent).map((line) => `${' '.repeat(indent)}${line}`);

  return {
    strong: styled(['bold', 'cyan']),
    label,
    dim: styled('dim'),
    warning: styled('yellow'),
    link: styled('underline'),
    paragraph: (text) => broken(text, width),
    field(name, paragraphs) {
      if (isNarrow) return [label(name), ...paragraphs.flatMap((text) => indented(text, 2))];
      const [first = '', ...others] = paragraphs.flatMap((text) => indented(text, INDENT));
      const begin = name.length < INDENT ? label(name.padEnd(INDENT)) + first.slice(INDENT) : '';
      return begin === '' ? [label(name), first, ...others] : [begin, ...others];
    },
  };
}

const MARK = /^(?:-|\d+\.) /u;

/** A text as lines of at most this width; a word that is longer stays whole, so that an address can be copied. */
function broken(text: string, width: number): string[] {
  const lines: string[] = [];
  // An item of a list hangs behind its mark.
  const hanging = ' '.repeat(MARK.exec(text)?.[0].length ?? 0);
  let line = '';
  let length = 0;
  for (const word of plain(text).split(' ')) {
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
