import { stripVTControlCharacters, styleText } from 'node:util';
import { withoutBackticks } from '../../../src/catalog/say/backticks.ts';
import type { Line } from '../../../src/catalog/say/document.ts';
import { toneOf } from './tones.ts';

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
  /**
   * A paragraph, broken at the width.
   * @param hanging Columns by which its further lines are indented.
   */
  paragraph(text: Text, hanging?: number): string[];
  /** A name, in a colour if it has one, with its text behind it; more paragraphs follow below the first. */
  field(name: string, paragraphs: readonly Text[]): string[];
  /** A name with its text in one line, which ends in an ellipsis where the text is longer. Behind a long name it begins later. */
  row(name: string, text: Text): string[];
  /**
   * An address, which is never broken, behind the first of these names that has room for it in one row: in the column of all
   * texts, or nearer. Behind none, it is below the first name, or alone if it may be without a name.
   */
  address(names: readonly [string, ...string[]], address: string): string[];
  /** An address below the line that it belongs to. */
  below(address: string): string;
  /** At most so many lines: the last one ends in an ellipsis where there are more. */
  cut(lines: readonly string[], count: number): string[];
  /** How many rows of the terminal these lines take: an address wider than the terminal wraps into the next row. */
  rows(lines: readonly string[]): number;
}

/** Where the text of a field begins. */
const INDENT = 19;
/** Of an address below its line. */
const SMALL_INDENT = 2;
/** Longer lines are hard to read, however wide the terminal is. */
const MAX_WIDTH = 100;
/** On a narrower terminal a name is above its text. */
export const MIN_WIDTH_FOR_COLUMNS = 56;

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
  const paragraph = (text: Text, columns: number, hanging?: number) =>
    textOf(text)
      .split(/\r?\n/u)
      .flatMap((line) => broken(line, columns, hanging));
  const indented = (text: Text, indent: number) => paragraph(text, width - indent).map((line) => fitted(indent, line));
  /** A line that is a single long word, such as an address, is indented less, or not at all, so that it fits. */
  const fitted = (indent: number, line: string) => {
    if (indent + columnsOf(line) <= width) return `${' '.repeat(indent)}${line}`;
    const word = line.trimStart();
    return `${' '.repeat(SMALL_INDENT + columnsOf(word) > width ? 0 : SMALL_INDENT)}${word}`;
  };

  const cut = (lines: readonly string[], count: number): string[] => {
    if (lines.length <= count) return [...lines];
    const shown = lines.slice(0, Math.max(1, count));
    let last = shown.pop() ?? '';
    // Without its last words, as long as the ellipsis finds no room.
    while (columnsOf(last) + 2 > width && last.trim().includes(' ')) {
      last = last.slice(0, last.lastIndexOf(' '));
    }
    return [...shown, last.endsWith(' …') ? last : `${last} …`];
  };

  const below = (address: string) => fitted(SMALL_INDENT, link(address));

  return {
    strong: styled(['bold', 'cyan']),
    label,
    dim,
    warning: styled('yellow'),
    link,
    paragraph: (text, hanging) => paragraph(text, width, hanging),
    field(name, paragraphs) {
      const tone = toneOf(name);
      const label = styled(tone === null ? 'bold' : ['bold', tone]);
      if (isNarrow) return [label(name), ...paragraphs.flatMap((text) => indented(text, 2))];
      const [first = '', ...others] = paragraphs.flatMap((text) => indented(text, INDENT));
      const isBehind = name.length < INDENT && (first === '' || first.startsWith(' '.repeat(INDENT)));
      return isBehind ? [label(name.padEnd(INDENT)) + first.slice(INDENT), ...others] : [label(name), first, ...others];
    },
    row(name, text) {
      const begin = isNarrow || name.length >= INDENT ? name && `${name}  ` : name.padEnd(INDENT);
      const [first = '', ...others] = paragraph(text, width - begin.length);
      return cut([`${label(begin)}${first}`, ...others], 1);
    },
    address(names, address) {
      const begins = names.flatMap((name) => {
        const near = name === '' ? '' : `${name}  `;
        return isNarrow || near.length > INDENT || near === '' ? [near] : [name.padEnd(INDENT), near];
      });
      const begin = begins.find((each) => each.length + address.length <= width) ?? (names.includes('') ? '' : null);
      return begin === null ? [label(names[0]), below(address)] : [`${label(begin)}${link(address)}`];
    },
    below,
    cut,
    rows: (lines) => {
      const shown = columns ?? Infinity;
      return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / shown)), 0);
    },
  };
}

/** Characters of two columns: those of China, Japan and Korea with their punctuation. Pictures have the length of two already. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/** Characters of one column each: almost all words have no others. */
const PLAIN = /^[ -~]*$/u;

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  const plain = stripVTControlCharacters(text);
  return plain.length + (plain.match(WIDE)?.length ?? 0);
}

const MARK = /^(?:-|\d+\.) /u;

/** A text as lines of at most this width; a word that is longer stays whole, so that an address can be copied. */
function broken(text: string, width: number, indent?: number): string[] {
  const lines: string[] = [];
  // Further lines of an item begin below its text.
  const hanging = ' '.repeat(indent ?? MARK.exec(text)?.[0].length ?? 0);
  let line = '';
  let length = 0;
  for (const word of text.split(' ')) {
    const wordLength = columnsOf(word);
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
