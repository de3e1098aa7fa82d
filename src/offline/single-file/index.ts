import { createHash } from 'node:crypto';
import { browserScript } from '../browser-script.ts';
import {
  appendElement,
  attributeOf,
  elementsOf,
  moveChildren,
  parsePage,
  printPage,
  removeElement,
  renameElement,
  setAttribute,
  setText,
  type Page,
  type PageElement,
} from '../html.ts';
import { SBOM_FILE } from '../../third-party/files.ts';
import type { Publication } from '../portable/index.ts';
import { bytesOf, INDEX_PARTS, indexPart, textOf, withoutFonts, type SiteFiles } from '../site-files.ts';

/** The page that the single file is made from. It is taken out of the site. */
export const BOOKLET = 'booklet/index.html';

/**
 * Everything in one file: the booklet page with its styles, the code of the pages, the index of the search and the prose of
 * the services inside. Nothing is loaded, and nothing can be.
 */
export async function singleFile(site: SiteFiles, publication: Publication): Promise<Uint8Array> {
  const fileOf = (path: string) => {
    const bytes = site.get(path);
    if (!bytes) throw new Error(`the site has no ${path}`);
    return textOf(bytes);
  };
  const page = parsePage(fileOf(BOOKLET));
  const styleFiles = new Set(takeStyles(page, publication.base));
  for (const element of elementsOf(page)) {
    const id = attributeOf(element, 'data-prose-of');
    if (id === undefined) continue;
    const service = parsePage(fileOf(`${id}/index.html`));
    insertProse(element, service);
    for (const file of takeStyles(service, publication.base)) styleFiles.add(file);
  }
  scopeIds(page);
  linkInside(page, publication);

  for (const element of elementsOf(page)) {
    const file = attributeOf(element, 'data-text-of');
    if (file !== undefined) setText(element, fileOf(file));
  }

  const styles = withoutFonts([...styleFiles].map(fileOf).join('\n'));
  // Nothing in a block of code or data may end the element that it is in.
  const script = (await browserScript('single-file')).replaceAll('</script', String.raw`<\/script`);
  const asData = (text: string) => text.replaceAll('<', String.raw`\u003c`);
  for (const element of elementsOf(page)) {
    if (element.tagName === 'head') {
      appendElement(element, 'meta', { 'http-equiv': 'content-security-policy', content: policyFor(script, styles) });
      appendElement(element, 'style', {}, styles);
    }
    if (element.tagName === 'body') {
      for (const part of INDEX_PARTS) {
        const data = asData(indexPart(site, part));
        appendElement(element, 'script', { type: 'application/json', id: `search-${part}` }, data);
      }
      const sbom = asData(fileOf(SBOM_FILE));
      appendElement(element, 'script', { type: 'application/vnd.cyclonedx+json', id: 'sbom' }, sbom);
      appendElement(element, 'script', {}, script);
    }
  }
  return bytesOf(printPage(page));
}

/** Only the very script and style in the file may run. */
const policyFor = (script: string, styles: string) =>
  `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(styles)}'; img-src data:; form-action 'none'; base-uri 'none'`;
const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Takes the stylesheets and module scripts of the site out of the page; returns the paths of the stylesheets, those of scripts too. */
function takeStyles(page: Page, base: string): string[] {
  return elementsOf(page).flatMap((element) => {
    if (element.tagName === 'body') {
      const styles = attributeOf(element, 'data-styles') ?? '';
      setAttribute(element, 'data-styles', '');
      return [styles.slice(base.length)];
    }
    const isStyle = element.tagName === 'link' && attributeOf(element, 'rel') === 'stylesheet';
    const isModule = element.tagName === 'script' && attributeOf(element, 'type') === 'module';
    if (!isStyle && !isModule) return [];
    removeElement(element);
    return isStyle ? [(attributeOf(element, 'href') ?? '').slice(base.length)] : [];
  });
}

/** Puts what the page of a service says about its answers into the booklet. */
function insertProse(place: PageElement, service: Page): void {
  const prose = elementsOf(service).find((element) => attributeOf(element, 'id') === 'about');
  if (!prose) return;
  // Below the heading of the service, which is one of the third level here.
  for (const element of elementsOf(prose)) {
    if (/^h[2-4]$/u.test(element.tagName)) renameElement(element, `h${Number(element.tagName[1]) + 2}`);
  }
  moveChildren(prose, place);
}

/** Ids that are only unique on the page of a service begin with that service here. */
function scopeIds(page: Page): void {
  for (const chapter of elementsOf(page)) {
    const scope = attributeOf(chapter, 'data-scope');
    if (scope === undefined) continue;
    for (const element of elementsOf(chapter).slice(1)) {
      const id = attributeOf(element, 'id');
      const link = attributeOf(element, 'href');
      if (id !== undefined) setAttribute(element, 'id', `${scope}${id}`);
      // The picture of a sign is referred to with `href`, too; all of the page share one.
      if (element.tagName === 'a' && link?.startsWith('#')) setAttribute(element, 'href', `#${scope}${link.slice(1)}`);
    }
  }
}

/** Links to what is in the file stay in it; the others go to the public site. */
function linkInside(page: Page, { base, publicRoot }: Publication): void {
  const elements = elementsOf(page);
  const ids = new Set(elements.map((element) => attributeOf(element, 'id')));
  for (const element of elements) {
    const link = attributeOf(element, 'href');
    if (element.tagName !== 'a' || link === undefined || !link.startsWith(base)) continue;
    const [path = '', anchor = ''] = link.slice(base.length).split('#');
    const id = path.replace(/\/$/u, '');
    const target = [`${id}-${anchor}`, `${id}/${anchor}`, id].find((candidate) => ids.has(candidate));
    setAttribute(element, 'href', target === undefined ? `${publicRoot}${link.slice(base.length)}` : `#${target}`);
  }
}
