/**
 * The bookmarklet that looks up the selected text of any page, or asks for one when nothing is selected. It takes one
 * line and at most 200 characters of it, because what it takes becomes a part of an address; a pair of code units that
 * the cut would divide is left out whole. `URLSearchParams` encodes any text and never throws. Nothing of the page is
 * touched, and the new tab does not know which page it was opened from.
 */
const SOURCE = `(() => {
  const text = String(getSelection()) || prompt('Which error should rtc-errors look up?') || '';
  const line = text.split(/[\\r\\n]+/).map((part) => part.trim()).find(Boolean);
  if (!line) return;
  const q = line.slice(0, 200).replace(/[\\ud800-\\udbff]$/, '');
  open('<site>?' + new URLSearchParams({ q }), '_blank', 'noopener,noreferrer');
})();`;

/**
 * The bookmarklet to read and to copy.
 * @param site Public address of the home page.
 */
export const bookmarkletSource = (site: string): string => SOURCE.replace('<site>', site);

/** The bookmarklet as an address to drag to the bookmarks. */
export const bookmarkletAddress = (site: string): string => `javascript:${encodeURIComponent(bookmarkletSource(site))}`;
