import type { Line } from '../../../../src/catalog/say/document.ts';
import type { Paper, Text } from '../terminal.ts';

/** What entries are printed on for an agent: Markdown without columns, in as few tokens as it takes. */
export const markdownPaper: Paper = {
  strong: (text) => `**${text}**`,
  label: (text) => text,
  dim: (text) => text,
  warning: (text) => text,
  link: (text) => text,
  paragraph: (text) => [textOf(text)],
  field(name, paragraphs) {
    const [first = '', ...others] = paragraphs.map(textOf);
    return [`${name}: ${first}`, ...others];
  },
  row: (name, text) => [`${name}: ${textOf(text)}`],
  address: ([name], address) => [`${name}: ${address}`],
  below: (address) => `  ${address}`,
  rows: (lines) => lines.length,
  cut: (lines, count) =>
    lines.length <= count ? [...lines] : [...lines.slice(0, count - 1), withEllipsis(lines[count - 1] ?? '')],
};

/** A line of which something is left out, said once. */
export const withEllipsis = (line: string): string => (line.endsWith('…') ? line : `${line} …`);

const textOf = (text: Text): string => (typeof text === 'string' ? text : text.map(written).join(''));

function written(piece: Line[number]): string {
  if (typeof piece === 'string') return piece;
  if ('code' in piece) return `\`${piece.code}\``;
  if ('strong' in piece) return `**${piece.strong}**`;
  if ('aside' in piece) return `(${piece.aside})`;
  const text = textOf(piece.text);
  // An address inside the site is one more call; the text names the entry.
  return piece.url.startsWith('/') ? text : `[${text}](${piece.url})`;
}
