import type { Link, RootContent, Text } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown, type Handle, type State } from 'mdast-util-to-markdown';

/** Nodes as text. */
export const markdownOf = (children: readonly RootContent[]): string =>
  toMarkdown(
    { type: 'root', children: [...children] },
    { bullet: '-', rule: '-', extensions: [gfmTableToMarkdown({ tablePipeAlign: false })], handlers: { link, text } },
  );

/**
 * A link whose destination can also be copied from the text as it is: the library would write `\&`, which only a parser
 * of Markdown takes back.
 */
const link: Handle & { peek?: unknown } = (node: Link, parent, state, info) => {
  // An address that stands for itself is written as it is; a title is nothing that we write.
  if (standsForItself(node) || node.title) {
    const written = defaultHandlers.link(node, parent, state, info);
    if (written.startsWith('<') || node.title) return written;
  }
  const withoutUrl = defaultHandlers.link({ ...node, url: '' }, parent, state, info);
  return `${withoutUrl.slice(0, -1)}${destination(node.url)})`;
};
link.peek = defaultHandlers.link.peek;

function standsForItself({ url, children: [only, ...others] }: Link): boolean {
  if (only?.type !== 'text' || others.length > 0) return false;
  return only.value === url || `mailto:${only.value}` === url;
}

/** Nothing in it is a mark of Markdown, wherever it is in a line; what is one at its beginning only is seen to below. */
const WITHOUT_MARKS = /^[^\t\r\n!#&*<>[\\\]_`|~]+$/u;

/**
 * Plain words as they are. The library looks for every mark in every text, one after the other, which takes most of the time of
 * writing; hardly any text has one.
 */
const text: Handle = (node: Text, parent, state: State, info) => {
  const { value } = node;
  const beginsLine = /^$|[\r\n]$/u.test(info.before);
  const isPlain =
    WITHOUT_MARKS.test(value) &&
    (beginsLine ? /^\p{L}/u : /^[^(]/u).test(value) &&
    !value.endsWith(' ') &&
    !state.stack.includes('autolink');
  return isPlain ? value : defaultHandlers.text(node, parent, state, info);
};

/** No address holds these; where one is written with them all the same, they must not end it. */
const NOT_IN_ADDRESSES = /[\s\\<>`|"\p{Cc}]/gu;

function destination(url: string): string {
  const plain = url
    .replace(NOT_IN_ADDRESSES, (character) => encodeURIComponent(character))
    // What looks like a character reference would be read as one.
    .replace(/&(?=#?\w+;)/gu, '&amp;');
  return plain === '' || /[()]/u.test(plain) ? `<${plain}>` : plain;
}
