import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Service } from '../../catalog/model.ts';
import { lowered, type UrlOf } from './nodes.ts';
import { asPrinted, passageNodes, sampleNodes } from './parts.ts';

/** What MDX may embed: one tag on a line of its own, which names a note or a sample of the service. */
const EMBED = /^<(Note|Sample) id="([^"]*)" \/>$/u;

/** Where a text of prose stands. */
interface Place {
  /** Address of the page, which links to its own fragments are relative to. */
  path: string;
  /** Whose notes and samples it embeds. */
  service?: Service;
  urlOf: UrlOf;
}

/** Authored MDX as nodes: links are made public, and what is embedded is put in. Headings stay at the second level. */
export function proseNodes(prose: string | null, { path, service, urlOf }: Place): RootContent[] {
  if (prose === null) return [];
  const { children } = fromMarkdown(prose);
  linkPublicly({ type: 'root', children }, (url) =>
    url.startsWith('#') ? urlOf(path + url) : url.startsWith('/') ? urlOf(url) : url,
  );
  return children.flatMap((node) => {
    const [, kind, id] = (node.type === 'html' && EMBED.exec(node.value)) || [];
    const note = kind === 'Note' && service?.notes.find((other) => other.id === id);
    const sample = kind === 'Sample' && service?.samples.find((other) => other.id === id);
    if (note) return lowered(passageNodes(note), 1);
    if (sample && service) return sampleNodes(sample, asPrinted(service.vendor));
    return [node];
  });
}

function linkPublicly(node: Nodes, publicOf: (url: string) => string): void {
  if (node.type === 'link') node.url = publicOf(node.url);
  if ('children' in node) for (const child of node.children) linkPublicly(child, publicOf);
}
