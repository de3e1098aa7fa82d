import type { Block, Inline } from './outline.ts';

/** How one kind of markup writes the pieces of a ticket. Every function escapes what it is given. */
export interface Dialect {
  /** `isFirst`: the text begins its line, where some characters mean more. */
  text(text: string, isFirst: boolean): string;
  /** A literal or a name, to the letter. */
  code(literal: string): string;
  strong(text: string): string;
  link(url: string, name: string): string;
  /** `line` is written already. */
  heading(line: string, level: 1 | 2): string;
  paragraph(line: string): string;
  list(items: string[], ordered: boolean): string;
  /** What stands between two blocks. */
  gap: string;
}

/** Writes blocks down in a dialect, with a line break at the end. */
export function write(blocks: readonly Block[], dialect: Dialect): string {
  const inline = (line: readonly Inline[]) =>
    line
      .map((piece, index) => {
        if (typeof piece === 'string') return dialect.text(piece, index === 0);
        if ('code' in piece) return dialect.code(piece.code);
        if ('strong' in piece) return dialect.strong(piece.strong);
        return dialect.link(piece.url, piece.name);
      })
      .join('');
  const written = blocks.map((block) => {
    if (block.kind === 'list') return dialect.list(block.items.map(inline), block.ordered);
    const line = inline(block.line);
    return block.kind === 'heading' ? dialect.heading(line, block.level) : dialect.paragraph(line);
  });
  return `${written.join(dialect.gap)}\n`;
}

/** Items as lines of their own, numbered or behind a mark. */
export const lines = (items: readonly string[], ordered: boolean, mark: string): string =>
  items.map((item, index) => `${ordered ? `${index + 1}.` : mark} ${item}`).join('\n');
