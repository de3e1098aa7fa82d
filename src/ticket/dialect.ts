import { isLongCode, textOf, type Line } from '../catalog/say/document.ts';
import type { TicketBlock } from './outline.ts';

/** How one kind of markup writes the pieces of a ticket. Every function escapes what it is given. */
export interface Dialect {
  /** `isFirst`: the text begins its line, where some characters mean more. */
  text(text: string, isFirst: boolean): string;
  /** A literal or a name in one line, to the letter. */
  code(literal: string): string;
  /** Text of several lines, to the letter. */
  block(literal: string): string;
  strong(text: string): string;
  link(url: string, name: string): string;
  /** `line` is written already. */
  heading(line: string, level: 1 | 2): string;
  paragraph(line: string): string;
  list(items: string[], ordered: boolean): string;
  /** What is between two blocks. */
  gap: string;
}

/** Writes blocks down in a dialect, with a line break at the end. */
export function write(blocks: readonly TicketBlock[], dialect: Dialect): string {
  const inline = (line: Line) => line.map((piece, index) => written(piece, index === 0, dialect)).join('');
  const texts = blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'code':
        return [dialect.block(block.text)];
      case 'list':
        return [
          dialect.list(
            block.items.map((item) => inline(item.map(shortened))),
            block.ordered,
          ),
          ...block.items.flatMap(severalLines).map(dialect.block),
        ];
      case 'heading':
        return [dialect.heading(inline(block.line), block.level)];
      case 'paragraph':
        return [dialect.paragraph(inline(block.line))];
    }
  });
  return `${texts.join(dialect.gap)}\n`;
}

function written(piece: Line[number], isFirst: boolean, dialect: Dialect): string {
  if (typeof piece === 'string') return dialect.text(piece, isFirst);
  if ('code' in piece) return dialect.code(piece.code);
  if ('strong' in piece) return dialect.strong(piece.strong);
  if ('aside' in piece) return dialect.text(`(${piece.aside})`, isFirst);
  return dialect.link(piece.url, textOf(piece.text));
}

const shortened = (piece: Line[number]): Line[number] => (isLongCode(piece) ? '(below)' : piece);
const severalLines = (item: Line): string[] => item.filter(isLongCode).map(({ code }) => code);

/** Items as lines of their own, numbered or behind a mark. */
export const lines = (items: readonly string[], ordered: boolean, mark: string): string =>
  items.map((item, index) => `${ordered ? `${index + 1}.` : mark} ${item}`).join('\n');
