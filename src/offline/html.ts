import { defaultTreeAdapter, html, parse, serialize, type DefaultTreeAdapterMap } from 'parse5';

/** An HTML page as a tree, changed in place and written out again. */
export type Page = DefaultTreeAdapterMap['document'];
export type PageElement = DefaultTreeAdapterMap['element'];
type PageNode = DefaultTreeAdapterMap['node'];

// What is in <noscript> is looked through as well: a redirect without JavaScript is a link like any other.
export const parsePage = (text: string): Page => parse(text, { scriptingEnabled: false });
export const printPage = (page: Page): string => serialize(page, { scriptingEnabled: false });

/** Every element of a page, in document order. Elements may be removed while walking. */
export function elementsOf(node: PageNode): PageElement[] {
  const found: PageElement[] = [];
  const collect = (each: PageNode) => {
    if (defaultTreeAdapter.isElementNode(each)) found.push(each);
    if ('childNodes' in each) each.childNodes.forEach(collect);
  };
  collect(node);
  return found;
}

export const attributeOf = (element: PageElement, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** The classes of an element. */
export const classesOf = (element: PageElement): string[] =>
  (attributeOf(element, 'class') ?? '').split(/\s+/u).filter(Boolean);

/** The text in an element and in all that it holds. */
export const textContentOf = (node: PageNode): string =>
  defaultTreeAdapter.isTextNode(node)
    ? node.value
    : 'childNodes' in node
      ? node.childNodes.map(textContentOf).join('')
      : '';

export function setAttribute(element: PageElement, name: string, value: string): void {
  const attribute = element.attrs.find((other) => other.name === name);
  if (attribute) attribute.value = value;
  else element.attrs.push({ name, value });
}

export const removeElement = (element: PageElement): void => defaultTreeAdapter.detachNode(element);

/** Makes an element another one with the same attributes and children. */
export function renameElement(element: PageElement, tag: string): void {
  element.tagName = tag;
  element.nodeName = tag;
}

/** Puts a text in place of everything in an element. */
export function setText(element: PageElement, text: string): void {
  for (const child of [...element.childNodes]) defaultTreeAdapter.detachNode(child);
  defaultTreeAdapter.insertText(element, text);
}

/** Moves everything in one element to the end of another one, also of another page. */
export function moveChildren(from: PageElement, to: PageElement): void {
  for (const child of [...from.childNodes]) {
    defaultTreeAdapter.detachNode(child);
    defaultTreeAdapter.appendChild(to, child);
  }
}

/** Adds an element at the end of another one. */
export function appendElement(parent: PageElement, tag: string, attributes: Record<string, string>, text = ''): void {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const element = defaultTreeAdapter.createElement(tag, html.NS.HTML, attrs);
  if (text !== '') defaultTreeAdapter.insertText(element, text);
  defaultTreeAdapter.appendChild(parent, element);
}
