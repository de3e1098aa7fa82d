import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { UrlOf } from './nodes.ts';

/** What MDX may embed: one tag on a line of its own, which may name what it shows. */
const EMBED = /^<([A-Z]\w*)(?: id="([^"]*)")? \/>$/u;

/** Where a text of prose stands. */
interface Place {
  /** Address of the page, which links to its own fragments are relative to. */
  path: string;
  /** What stands for an embedded tag; null for one that is unknown. */
  embed?: (tag: string, id: string) => RootContent[] | null;
  urlOf: UrlOf;
}

/** Authored MDX as nodes: links are made public, and what is embedded is put in. Headings stay at the second level. */
export function proseNodes(prose: string | null, { path, embed, urlOf }: Place): RootContent[] {
  if (prose === null) return [];
  const { children } = fromMarkdown(prose, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  linkPublicly({ type: 'root', children }, (url) =>
    url.startsWith('#') ? urlOf(path + url) : url.startsWith('/') ? urlOf(url) : url,
  );
  return children.flatMap((node) => {
    const [, tag, id = ''] = (node.type === 'html' && EMBED.exec(node.value)) || [];
    return (tag !== undefined && embed?.(tag, id)) || [node];
  });
}

function linkPublicly(node: Nodes, publicOf: (url: string) => string): void {
  if (node.type === 'link') node.url = publicOf(node.url);
  if ('children' in node) for (const child of node.children) linkPublicly(child, publicOf);
}
