/** What a site that was built without SITE_URL has for its origin; `scripts/environment.mjs` has the same. */
export const UNKNOWN_ORIGIN = 'https://site-url-not-set.example';

/**
 * Names the origin that the page was loaded from wherever a text has none. A page opened from a disk has no origin either, so
 * there the text stays as it is and says what is missing.
 */
export function withOwnOrigin(
  text: string,
  { protocol, origin }: Pick<Location, 'protocol' | 'origin'> = location,
): string {
  if (!/^https?:$/u.test(protocol)) return text;
  // Inside the address of a bookmarklet it is encoded.
  return text
    .replaceAll(UNKNOWN_ORIGIN, origin)
    .replaceAll(encodeURIComponent(UNKNOWN_ORIGIN), encodeURIComponent(origin));
}
