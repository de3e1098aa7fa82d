import { matchedRanges } from '../search/index.ts';

/** `text` with the words of `query` marked. Builds nodes and never markup, so nothing that is pasted can run. */
export function marked(text: string, query: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let end = 0;
  for (const [from, to] of matchedRanges(text, query)) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(from, to);
    fragment.append(text.slice(end, from), mark);
    end = to;
  }
  fragment.append(text.slice(end));
  return fragment;
}
