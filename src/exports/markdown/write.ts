import type { Link, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown, type Handle } from 'mdast-util-to-markdown';

/** Nodes as text. */
export const markdownOf = (children: readonly RootContent[]): string =>
  toMarkdown(
    { type: 'root', children: [...children] },
    { bullet: '-', rule: '-', extensions: [gfmTableToMarkdown({ tablePipeAlign: false })], handlers: { link } },
  );

/**
 * A link whose destination can also be copied from the text as it is: the library would write `\&`, which only a parser
 * of Markdown takes back.
 */
const link: Handle & { peek?: unknown } = (node: Link, parent, state, info) => {
  const written = defaultHandlers.link(node, parent, state, info);
  // An address that stands for itself is written as it is; a title is nothing that we write.
  if (written.startsWith('<') || node.title) return written;
  const withoutUrl = defaultHandlers.link({ ...node, url: '' }, parent, state, info);
  return `${withoutUrl.slice(0, -1)}${destination(node.url)})`;
};
link.peek = defaultHandlers.link.peek;

/** No address holds these; where one is written with them all the same, they must not end it. */
const NOT_IN_ADDRESSES = /[\s\\<>`|"\p{Cc}]/gu;

function destination(url: string): string {
  const plain = url
    .replace(NOT_IN_ADDRESSES, (character) => encodeURIComponent(character))
    // What looks like a character reference would be read as one.
    .replace(/&(?=#?\w+;)/gu, '&amp;');
  return plain === '' || /[()]/u.test(plain) ? `<${plain}>` : plain;
}
