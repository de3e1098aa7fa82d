/** A tag; or what a name may wrap behind: an underscore, a dot, a slash, and what is before a capital (`Breakable.astro`). */
const BREAK = /<[^<>]*>|[_./]|\p{Ll}(?=\p{Lu})/gu;

/** Lets the code or name of an entry, which is no pasted text, wrap there and not within a word. */
export function letWrap(element: HTMLElement): HTMLElement {
  element.innerHTML = element.innerHTML.replace(BREAK, (part) => (part.startsWith('<') ? part : `${part}<wbr>`));
  return element;
}
