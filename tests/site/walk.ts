import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { attributeOf, elementsOf, parsePage, type PageElement } from '../../src/offline/html.ts';

/** A site on a disk with everything that its pages say of where they lead. */
export interface Walk {
  /** Files of pages, from the root of the site. */
  pages: string[];
  /** Links that lead to no file, and fragments that lead to no element, as `page: link`. */
  dead: string[];
  /** Pages that only redirect, with the file they redirect to. */
  redirects: Map<string, string>;
}

/**
 * Walks the pages below a folder, every link and every fragment.
 * @param fileOf Which file a link leads to on that kind of host, from the root of the site; null for links out of it.
 * @param isFollowed Whether the links of a page are followed; left out, those of all are.
 */
export function walkSite(
  root: string,
  fileOf: (link: string, page: string) => Target | null,
  isFollowed: (page: string, index: number) => boolean = () => true,
): Walk {
  const files = new Set(
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/')),
  );
  const pages = [...files].filter((file) => file.endsWith('.html')).sort();
  const elements = (page: string) => elementsOf(parsePage(readFileSync(path.join(root, page), 'utf8')));
  const ids = new Map<string, Set<string | undefined>>();
  const hasId = (page: string, id: string) => {
    const known = ids.get(page) ?? idsOf(elements(page));
    ids.set(page, known);
    return known.has(id);
  };
  const dead: string[] = [];
  const redirects = new Map<string, string>();
  for (const page of pages.filter(isFollowed)) {
    const all = elements(page);
    ids.set(page, idsOf(all));
    for (const { link, isRefresh } of linksOf(all)) {
      const target = fileOf(link, page);
      if (target === null) continue;
      const { file, fragment } = target;
      const isThere = files.has(file);
      const hasTarget = fragment === '' || fragment === 'top' || (isThere && hasId(file, fragment));
      if (!isThere || !hasTarget) dead.push(`${page}: ${link}`);
      if (isRefresh) redirects.set(page, file);
    }
  }
  return { pages, dead: [...new Set(dead)], redirects };
}

/** A file of the site and the fragment in it, both decoded. */
export interface Target {
  file: string;
  fragment: string;
}

const ORIGIN = 'http://site.example';

/** What an address means to a web server: a folder is answered by its index. */
export function served(link: string, page: string): Target | null {
  const { origin, pathname, hash } = new URL(link, `${ORIGIN}/${page}`);
  if (origin !== ORIGIN) return null;
  const file = decodeURIComponent(pathname).slice(1);
  return {
    file: file === '' || file.endsWith('/') ? `${file}index.html` : file,
    fragment: decodeURIComponent(hash.slice(1)),
  };
}

/** What an address means to a browser that opens a file: exactly that file, and nothing from the root of the disk. */
export function opened(link: string, page: string): Target | null {
  if (/^[a-z]+:/iu.test(link)) return null;
  if (link.startsWith('/')) return { file: `outside the folder: ${link}`, fragment: '' };
  const { pathname, hash } = new URL(link, `${ORIGIN}/${page}`);
  return { file: decodeURIComponent(pathname).slice(1), fragment: decodeURIComponent(hash.slice(1)) };
}

const idsOf = (elements: readonly PageElement[]) => new Set(elements.map((element) => attributeOf(element, 'id')));

interface Link {
  link: string;
  isRefresh: boolean;
}

function linksOf(elements: readonly PageElement[]): Link[] {
  return elements.flatMap((element): Link[] => {
    const refresh = attributeOf(element, 'http-equiv') === 'refresh' ? attributeOf(element, 'content') : undefined;
    if (refresh !== undefined) return [{ link: refresh.replace(/^\d+; url=/u, ''), isRefresh: true }];
    const isPublic = element.tagName === 'link' && attributeOf(element, 'rel') === 'canonical';
    const links = ['href', 'src'].flatMap((name) => attributeOf(element, name) ?? []);
    return isPublic ? [] : links.map((link) => ({ link, isRefresh: false }));
  });
}
