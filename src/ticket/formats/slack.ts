import { lines, write, type Dialect } from '../dialect.ts';
import type { Format } from '../format.ts';
import { outlineOf, type TicketBlock } from '../outline.ts';

/** The only characters that Slack has an escape for. */
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string) => text.replace(/[&<>]/gu, (character) => ENTITIES[character] ?? character);

/** A backtick cannot be escaped in code, but stands for itself in a block. */
const code = (literal: string) => {
  const fence = literal.includes('`') ? '```' : '`';
  return `${fence}${escape(literal)}${fence}`;
};

/** A word that Slack would read as bold, italic, struck or an emoji: as code it stays what it is. */
const MARK = /[*_~]|:[\w+-]+:/u;

function text(plain: string): string {
  return plain
    .split(/([^\s`]+)/u)
    .map((piece) => (MARK.test(piece) ? code(piece) : escape(piece)))
    .join('');
}

const DIALECT: Dialect = {
  text,
  code,
  block: (literal) => `\`\`\`\n${escape(literal)}\n\`\`\``,
  // Space inside the stars would keep them from being bold.
  strong: (plain) => escape(plain).replace(/\S(?:.*\S)?/su, '*$&*'),
  link: (url, name) => `<${escape(url)}|${escape(name)}>`,
  heading: (line) => line,
  paragraph: (line) => line,
  list: (items, ordered) => lines(items, ordered, '•'),
  gap: '\n\n',
};

/** Slack has no headings, and no bold around code: the words beside it are made bold. */
const withBoldHeadings = (block: TicketBlock): TicketBlock =>
  block.kind === 'heading'
    ? { ...block, line: block.line.map((piece) => (typeof piece === 'string' ? { strong: piece } : piece)) }
    : block;

/** The mrkdwn of Slack: no headings, no nested lists. */
export const slack: Format = {
  id: 'slack',
  label: 'Slack',
  render: (ticket) => ({ text: write(outlineOf(ticket).map(withBoldHeadings), DIALECT) }),
};
