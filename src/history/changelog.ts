import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Change } from '../catalog/model.ts';
import { countWords, listChanges, type Known, type ListedChange } from './listing.ts';

/**
 * The changes as a section of a changelog in Markdown: how many of each kind, then each with its address.
 * @param lookup What is known of an entry; null when it is gone.
 */
export function changelog(changes: readonly Change[], lookup: (id: string) => Known | null): string {
  const children: RootContent[] = [
    heading(2, [text('Changes of the data')]),
    paragraph([text(sentence(countWords(changes)))]),
    ...listChanges(changes, lookup).flatMap(({ heading: kind, services }): RootContent[] => [
      heading(3, [text(kind)]),
      ...services.flatMap(({ service, changes: some }): RootContent[] => [
        paragraph([code(service)]),
        list(some.map(changeItem)),
      ]),
    ]),
  ];
  return toMarkdown({ type: 'root', children }, { bullet: '-' });
}

function changeItem({ name, isLiteral, entry, details }: ListedChange): ListItem {
  const shown = isLiteral ? code(name) : text(name);
  const line = entry
    ? [{ type: 'link' as const, url: entry.path, children: [shown] }, text(` ${entry.title}`)]
    : [shown];
  const more = details.length > 0 ? [list(details.map((detail) => item([paragraph([text(detail)])])))] : [];
  return item([paragraph(line), ...more]);
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
const text = (value: string): PhrasingContent => ({ type: 'text', value });
const code = (value: string): PhrasingContent & { type: 'inlineCode' } => ({ type: 'inlineCode', value });
const paragraph = (children: PhrasingContent[]) => ({ type: 'paragraph' as const, children });
const heading = (depth: 2 | 3, children: PhrasingContent[]) => ({ type: 'heading' as const, depth, children });
const item = (children: ListItem['children']): ListItem => ({ type: 'listItem', spread: false, children });
const list = (children: ListItem[]): List => ({ type: 'list', ordered: false, spread: false, children });
