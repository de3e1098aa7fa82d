import type { Range } from '../../search/highlight.ts';

/** `text` with the ranges marked. Builds nodes and never markup, so nothing that is pasted can run. */
export function marked(text: string, ranges: readonly Range[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let end = 0;
  for (const [from, to] of ranges) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(from, to);
    fragment.append(text.slice(end, from), mark);
    end = to;
  }
  fragment.append(text.slice(end));
  return fragment;
}
