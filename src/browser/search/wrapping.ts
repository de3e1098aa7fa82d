/** Where a name may wrap: behind an underscore, a dot or a slash, and before a capital. Pages do the same (`Breakable.astro`). */
const BREAK = /[_./]|\p{Ll}(?=\p{Lu})/gu;

/** Lets the names in an element wrap there, and not within a word. */
export function letWrap(element: HTMLElement): HTMLElement {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    // From the end, so that what comes before keeps its place.
    for (const { index } of [...text.data.matchAll(BREAK)].reverse()) {
      if (index + 1 < text.length) text.splitText(index + 1).before(document.createElement('wbr'));
    }
  }
  return element;
}
