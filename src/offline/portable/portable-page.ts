import {
  appendElement,
  attributeOf,
  elementsOf,
  parsePage,
  printPage,
  removeElement,
  setAttribute,
  type PageElement,
} from '../html.ts';
import { relativeLink, rootOf, type Place } from './links.ts';

/** Where the code and the two parts of the index of the search are in the folder. */
export const SCRIPT_FILE = 'assets/portable.js';
export const INDEX_FILES = { names: 'assets/search-names.js', texts: 'assets/search-texts.js' } as const;

/** Attributes that hold a link. */
const LINKS = ['href', 'src', 'data-moved-to', 'data-styles'];
/** Links that a browser refuses to follow from a disk, or that only make sense on the web. */
const WEB_ONLY = new Set(['manifest', 'modulepreload', 'search', 'apple-touch-icon']);
/** As on the web, where `'self'` alone would not mean files of a disk. */
const POLICY =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; form-action 'none'; base-uri 'none'";

/** A page of the site as it is in the folder: links relative, one classic script, the same policy for files. */
export function portablePage(text: string, place: Place): string {
  const page = parsePage(text);
  for (const element of elementsOf(page)) {
    if (isWebOnly(element)) removeElement(element);
    else adapt(element, place);
    if (element.tagName === 'head') {
      appendElement(element, 'script', { defer: '', src: `${rootOf(place.page)}${SCRIPT_FILE}` });
    }
  }
  return printPage(page);
}

function isWebOnly(element: PageElement): boolean {
  const isModule = element.tagName === 'script' && attributeOf(element, 'type') === 'module';
  const isMarked = attributeOf(element, 'data-web-only') !== undefined;
  // What a link to a page on the web is previewed with.
  const isPreview = element.tagName === 'meta' && /^(?:og|twitter):/u.test(previewOf(element));
  return (
    isModule || isMarked || isPreview || (element.tagName === 'link' && WEB_ONLY.has(attributeOf(element, 'rel') ?? ''))
  );
}

const previewOf = (element: PageElement) => attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? '';

function adapt(element: PageElement, place: Place): void {
  const isCanonical = element.tagName === 'link' && attributeOf(element, 'rel') === 'canonical';
  for (const name of LINKS) {
    const link = attributeOf(element, name);
    if (link !== undefined && link !== '' && !isCanonical) setAttribute(element, name, relativeLink(link, place));
  }
  if (element.tagName === 'meta') adaptMeta(element, place);
  if (element.tagName === 'error-search') {
    setAttribute(element, 'data-root', rootOf(place.page));
    for (const [part, file] of Object.entries(INDEX_FILES))
      setAttribute(element, `data-${part}`, `${rootOf(place.page)}${file}`);
  }
}

function adaptMeta(element: PageElement, place: Place): void {
  const content = attributeOf(element, 'content') ?? '';
  if (attributeOf(element, 'http-equiv') === 'content-security-policy') setAttribute(element, 'content', POLICY);
  const refresh = /^(\d+; url=)(.*)$/su.exec(content);
  if (attributeOf(element, 'http-equiv') === 'refresh' && refresh) {
    setAttribute(element, 'content', `${refresh[1]}${relativeLink(refresh[2] ?? '', place)}`);
  }
}
