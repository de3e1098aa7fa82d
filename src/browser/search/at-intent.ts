/**
 * A reader who points at the search or enters its field is about to search: load the search now.
 * @param field Its focus is a sign as well; null where it has the focus before anybody wants anything.
 */
export function atIntent(search: HTMLElement, field: HTMLElement | null, load: () => void): void {
  for (const sign of ['pointerenter', 'pointerdown', 'keydown']) search.addEventListener(sign, load, { once: true });
  field?.addEventListener('focus', load, { once: true });
}
