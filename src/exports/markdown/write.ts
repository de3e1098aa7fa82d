import type { InlineCode, Link, RootContent, Text } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown, type Handle, type State } from 'mdast-util-to-markdown';

const tables = gfmTableToMarkdown({ tablePipeAlign: false });

/** Nodes as text. */
export const markdownOf = (children: readonly RootContent[]): string =>
  toMarkdown(
    { type: 'root', children: [...children] },
    { bullet: '-', rule: '-', extensions: [tables], handlers: { link, text, inlineCode } },
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
  const leaveLink = state.enter('link');
  const leaveLabel = state.enter('label');
  const label = state.containerPhrasing(node, { ...info, before: '[', after: '](' });
  leaveLabel();
  leaveLink();
  return `[${label}](${destination(node.url)})`;
};
link.peek = defaultHandlers.link.peek;

function standsForItself({ url, children: [only, ...others] }: Link): boolean {
  if (only?.type !== 'text' || others.length > 0) return false;
  return only.value === url || `mailto:${only.value}` === url;
}

/** Texts as they were written, by what they are in: the library looks for every mark in every text, and most are on many pages. */
const written = new Map<string, Map<string, string>>();

/** A text with its marks escaped; what is before and after it, and what it is in, decide which are. */
const text: Handle = (node: Text, parent, state: State, info) => {
  const place = [info.before, info.after, ...state.stack].join('\0');
  const there = written.get(place) ?? new Map<string, string>();
  written.set(place, there);
  const known = there.get(node.value) ?? defaultHandlers.text(node, parent, state, info);
  there.set(node.value, known);
  return known;
};

/** Code in which nothing needs a second look: no mark that ends it, no line break, no space at either end, no border of a cell. */
const PLAIN_CODE = /^[^\s`|](?:[^\r\n`|]*[^\s`|])?$/u;

const inlineCode: Handle & { peek?: unknown } = (node: InlineCode, parent, state, info) =>
  PLAIN_CODE.test(node.value)
    ? `\`${node.value}\``
    : (tables.handlers?.inlineCode ?? defaultHandlers.inlineCode)(node, parent, state, info);
inlineCode.peek = defaultHandlers.inlineCode.peek;

/** No address has these characters unescaped; if one does, they must not end the link. */
const NOT_IN_ADDRESSES = /[\s\\<>`|"\p{Cc}]/gu;

function destination(url: string): string {
  const plain = url
    .replace(NOT_IN_ADDRESSES, (character) => encodeURIComponent(character))
    // What looks like a character reference would be read as one.
    .replace(/&(?=#?\w+;)/gu, '&amp;');
  return plain === '' || /[()]/u.test(plain) ? `<${plain}>` : plain;
}
