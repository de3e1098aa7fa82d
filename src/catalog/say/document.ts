/**
 * What a text about an entry consists of, whoever writes it down: Markdown, a kind of ticket, a terminal, a page. Every
 * writer escapes what it is given; nothing here is escaped.
 */

/**
 * A piece of a line. A string is text; `code` is a literal or a name, to the letter; `aside` is small print such as who says
 * so, without brackets. `url` is an address of the site, from its root, or a full one.
 */
export type Piece =
  string | { code: string } | { strong: string } | { aside: string } | { url: string; text: readonly Piece[] };

/** Text that a writer puts on one line, or breaks where it likes. */
export type Line = readonly Piece[];

/** A paragraph, a list, or text of several lines that stays as it is. */
export type Block =
  | { kind: 'paragraph'; line: Line }
  | { kind: 'list'; ordered: boolean; items: Line[] }
  | { kind: 'code'; text: string; language: 'http' | 'json' };

/** Blocks under a title, which is a heading, a question or a name. */
export interface Section {
  title: string;
  blocks: Block[];
}

export const paragraph = (...line: Piece[]): Block => ({ kind: 'paragraph', line });

/** A list; nothing for no items. */
export const list = (items: Line[], ordered = false): Block[] =>
  items.length > 0 ? [{ kind: 'list', ordered, items }] : [];

/** Our own text in pieces: every second one is between backticks. A line break is a space. */
export function prose(text: string): Piece[] {
  return oneLine(text)
    .split('`')
    .map((piece, index): Piece => (index % 2 === 1 ? { code: piece } : piece))
    .filter((piece) => piece !== '');
}

const oneLine = (text: string): string =>
  /[\r\n]/u.test(text) ? text.replace(/\s+/gu, (space) => (/[\r\n]/u.test(space) ? ' ' : space)) : text;

/** A literal of several lines: no markup holds it inside a line, so it becomes a block below. */
export const isLongCode = (piece: Piece): piece is { code: string } =>
  typeof piece === 'object' && 'code' in piece && /[\r\n]/u.test(piece.code);

/** What a reader sees of a line that has no markup at all. */
export function textOf(line: Line): string {
  return line
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('code' in piece) return piece.code;
      if ('strong' in piece) return piece.strong;
      return 'aside' in piece ? `(${piece.aside})` : textOf(piece.text);
    })
    .join('');
}

/** A line whose links are only their text. */
export const withoutLinks = (line: Line): Piece[] =>
  line.flatMap((piece) => (typeof piece === 'object' && 'url' in piece ? withoutLinks(piece.text) : [piece]));

/** Lines as one, with a text between each two. */
export const joined = (lines: readonly Line[], between: string): Piece[] =>
  lines.flatMap((line, index) => (index > 0 ? [between, ...line] : [...line]));
