/** Where a name may wrap: behind an underscore, a dot or a slash, and before a capital. Pages do the same (`Breakable.astro`). */
const BREAK = /[_./]|\p{Ll}(?=\p{Lu})/gu;

/** Lets the names in an element wrap there, and not within a word. */
export function letWrap(element: Element): Element {
  for (const node of [...element.childNodes]) {
    if (node instanceof Element) letWrap(node);
    else if (node instanceof Text) {
      // From the end, so that what comes before keeps its place.
      for (const { index } of [...node.data.matchAll(BREAK)].reverse())
        node.splitText(index + 1).before(document.createElement('wbr'));
    }
  }
  return element;
}
