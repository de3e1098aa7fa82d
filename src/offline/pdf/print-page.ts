import { readFileSync } from 'node:fs';
import {
  appendElement,
  attributeOf,
  classesOf,
  elementsOf,
  parsePage,
  printPage,
  removeElement,
  setAttribute,
  textContentOf,
  type Page,
  type PageElement,
} from '../html.ts';

/** Numbers of pages by the id of what begins there, the first page being 1. */
export type PageNumbers = ReadonlyMap<string, number>;

/** How a page is printed: a draft has neither bookmarks nor tags, which take most of the time. */
export interface PrintOptions {
  isDraft: boolean;
}

/** Prints an HTML page as a PDF, by its own print styles. */
export type Print = (html: string, options: PrintOptions) => Promise<Uint8Array>;

/** A browser that prints. */
export interface Printer {
  print: Print;
  /** Its name and version: another one prints other bytes. */
  version(): Promise<string>;
}

const STYLES = readFileSync(new URL('print.css', import.meta.url), 'utf8');
const FONTS_CSS = new URL('../../styles/fonts.css', import.meta.url);

/**
 * The single file as a browser prints it: without code, search and filter, all folds open, with the typefaces of the site
 * inside, so that every machine prints the same pages, and with the number of its page behind each line of the contents.
 */
export function printedPage(singleFile: string, numbers: PageNumbers): string {
  const page = parsePage(singleFile);
  for (const element of elementsOf(page)) {
    if (isLeftOut(element)) removeElement(element);
    else if (element.tagName === 'details') setAttribute(element, 'open', '');
  }
  const styles = [embeddedFonts(), STYLES, ...pageStyles(page)].join('\n');
  for (const element of elementsOf(page)) {
    if (element.tagName === 'head') appendElement(element, 'style', {}, styles);
    if (element.tagName === 'nav') elementsOf(element).forEach((line) => addNumber(line, numbers));
  }
  return printPage(page);
}

/** What has no use on paper: code and data, the policy that admits nothing but them, and what is for the screen. */
const isLeftOut = (element: PageElement): boolean =>
  element.tagName === 'script' ||
  element.tagName === 'table-filter' ||
  attributeOf(element, 'http-equiv') !== undefined ||
  classesOf(element).includes('no-print');

/** Puts the number of the page behind the link of a line; the place for it is as wide without a number. */
function addNumber(line: PageElement, numbers: PageNumbers): void {
  const [link] = line.childNodes.flatMap((node) => ('tagName' in node && node.tagName === 'a' ? [node] : []));
  const target = link && attributeOf(link, 'href');
  if (target?.startsWith('#') !== true) return;
  appendElement(line, 'span', { class: 'number' }, String(numbers.get(target.slice(1)) ?? ''));
}

/** At the top of each page, what the chapter is about; at the bottom, how old the copy is. */
function pageStyles(page: Page): string[] {
  const elements = elementsOf(page);
  const chapters = elements.filter((element) => classesOf(element).includes('chapter'));
  const age = elements.find((element) => attributeOf(element, 'data-read-until') !== undefined);
  return [
    `@page { @bottom-left { content: ${quoted(`rtc-errors, sources read up to ${age ? attributeOf(age, 'data-read-until') : ''}`)} } }`,
    ...chapters.map((chapter, index) => {
      const heading = elementsOf(chapter).find(({ tagName }) => /^h[23]$/u.test(tagName));
      setAttribute(chapter, 'style', `page: chapter-${index}`);
      return `@page chapter-${index} { @top-right { content: ${quoted(heading ? textContentOf(heading) : '')} } }`;
    }),
  ];
}

const quoted = (text: string) => `"${text.replace(/["\\]/gu, String.raw`\$&`)}"`;

/** The typefaces of the site, with their files inside. */
const embeddedFonts = (): string =>
  readFileSync(FONTS_CSS, 'utf8')
    .replaceAll('font-display: optional', 'font-display: block')
    .replace(/url\('([^']+)'\)/gu, (_url, file: string) => {
      const bytes = readFileSync(new URL(file, FONTS_CSS));
      return `url('data:font/woff2;base64,${bytes.toString('base64')}')`;
    });
