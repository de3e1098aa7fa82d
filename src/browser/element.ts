type Child = Node | string | null;

/** An element with attributes and children. Texts become text nodes, so nothing that is pasted can run. */
export function element(tag: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children.filter((child) => child !== null));
  return node;
}

/** The element below another one that a selector means; its page cannot be without it. */
export function findIn<Type extends HTMLElement>(parent: HTMLElement, selector: string): Type {
  const found = parent.querySelector<Type>(selector);
  if (!found) throw new Error(`${parent.localName}: no ${selector}`);
  return found;
}
