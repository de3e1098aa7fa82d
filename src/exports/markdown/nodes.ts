import type { Blockquote, Code, Heading, List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';

/** The few kinds of nodes that our Markdown is made of. What they hold is escaped when it is written (`write.ts`), and only there. */

/** The link to an address of the site, with or without a fragment. */
export type UrlOf = (path: string) => string;

/** Nodes, or plain text that stands for itself. */
type Inline = string | PhrasingContent | readonly (string | PhrasingContent)[];

const inline = (content: Inline): PhrasingContent[] =>
  [content].flat().map((node) => (typeof node === 'string' ? { type: 'text', value: node } : node));

/** A literal, to the letter, in one line. */
export const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });

export const strong = (content: Inline): PhrasingContent => ({ type: 'strong', children: inline(content) });

export const link = (url: string, content: Inline): PhrasingContent => ({
  type: 'link',
  url,
  children: inline(content),
});

export const heading = (depth: Heading['depth'], content: Inline): Heading => ({
  type: 'heading',
  depth,
  children: inline(content),
});

export const paragraph = (content: Inline): RootContent => ({ type: 'paragraph', children: inline(content) });

/** A paragraph that says what the whole is about. */
export const quotation = (content: string): Blockquote => ({
  type: 'blockquote',
  children: [{ type: 'paragraph', children: inline(content) }],
});

/** Text of several lines, to the letter. */
export const block = (value: string, lang: string | null = null): Code => ({ type: 'code', lang, value });

/** An item of a list: its line, and what is below it. */
export const item = (content: Inline, below: ListItem['children'] = []): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children: inline(content) }, ...below],
});

/** A list; nothing for no items. */
export const list = (items: ListItem[], ordered = false): List[] =>
  items.length > 0 ? [{ type: 'list', ordered, spread: false, children: items }] : [];

/** A table; the first row is its head. */
export const table = (rows: readonly (readonly Inline[])[]): Table => ({
  type: 'table',
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: inline(cell) })),
  })),
});

/** The same nodes with every heading so many levels lower; the sixth is the lowest there is. */
export const lowered = (nodes: readonly RootContent[], levels: number): RootContent[] =>
  nodes.map((node) =>
    node.type === 'heading' ? { ...node, depth: Math.min(6, node.depth + levels) as Heading['depth'] } : node,
  );
