import { INDEX_PARTS } from '../site-files.ts';
import { withTags, type Tag } from '../tags.ts';
import { relativeLink, rootOf, type Place } from './links.ts';

/** Where the code and the parts of the index of the search are in the folder. */
export const SCRIPT_FILE = 'assets/portable.js';
export const indexFile = (part: string): string => `assets/search-${part}.js`;

/** Attributes that hold a link. */
const LINKS = ['href', 'src', 'data-moved-to', 'data-styles'];
/** Links that a browser refuses to follow from a disk, or that only make sense on the web. */
const WEB_ONLY = new Set(['manifest', 'modulepreload', 'search', 'apple-touch-icon']);
/**
 * As on the web, where `'self'` alone would not mean files of a disk. Zeal adds style sheets of its own to the page, from `qrc:`:
 * its dark mode is one.
 */
const POLICY =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file: qrc:; img-src 'self' file: data:; form-action 'none'; base-uri 'none'";

/**
 * A page of the site as it is in the folder: links relative, one classic script, the same policy for files. It shows what is
 * about a copy, `data-copy-only`.
 */
export function portablePage(html: string, place: Place): string {
  const page = withTags(html, (tag) => {
    if (isWebOnly(tag)) return false;
    adapt(tag, place);
    return true;
  });
  return page.replace('</head>', `<script defer src="${rootOf(place.page)}${SCRIPT_FILE}"></script></head>`);
}

function isWebOnly({ name, attributes }: Tag): boolean {
  if (attributes.has('data-web-only')) return true;
  if (name === 'script') return attributes.get('type') === 'module';
  // What a link to a page on the web is previewed with.
  if (name === 'meta') return /^(?:og|twitter):/u.test(attributes.get('property') ?? attributes.get('name') ?? '');
  return name === 'link' && WEB_ONLY.has(attributes.get('rel') ?? '');
}

function adapt({ name, attributes }: Tag, place: Place): void {
  if (attributes.has('data-copy-only')) attributes.delete('hidden');
  const isCanonical = name === 'link' && attributes.get('rel') === 'canonical';
  for (const attribute of LINKS) {
    const link = attributes.get(attribute);
    if (link !== undefined && link !== '' && !isCanonical) attributes.set(attribute, relativeLink(link, place));
  }
  if (name === 'meta') adaptMeta(attributes, place);
  if (name === 'error-search') {
    attributes.set('data-root', rootOf(place.page));
    for (const part of INDEX_PARTS) attributes.set(`data-${part}`, `${rootOf(place.page)}${indexFile(part)}`);
  }
}

function adaptMeta(attributes: Map<string, string>, place: Place): void {
  const pragma = attributes.get('http-equiv');
  if (pragma === 'content-security-policy') attributes.set('content', POLICY);
  const refresh = /^(\d+; url=)(.*)$/su.exec(attributes.get('content') ?? '');
  if (pragma === 'refresh' && refresh) {
    attributes.set('content', `${refresh[1]}${relativeLink(refresh[2] ?? '', place)}`);
  }
}
