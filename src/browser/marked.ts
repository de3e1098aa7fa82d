/** Words shorter than this are not worth marking. */
const MIN_MARKED = 2;

/** `text` with the words of `query` marked. Builds nodes and never markup, so nothing that is pasted can run. */
export function marked(text: string, query: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const words = [...new Set(query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])]
    .filter((word) => word.length >= MIN_MARKED)
    .slice(0, 20)
    .sort((a, b) => b.length - a.length);
  if (words.length === 0) {
    fragment.append(text);
    return fragment;
  }
  // Letters and digits only: nothing in a word has a meaning in a pattern.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})`, 'giu');
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    fragment.append(text.slice(end, match.index));
    const mark = document.createElement('mark');
    mark.textContent = match[0];
    fragment.append(mark);
    end = match.index + match[0].length;
  }
  fragment.append(text.slice(end));
  return fragment;
}
