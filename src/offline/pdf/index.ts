import { textOf } from '../site-files.ts';
import { pageNumbersOf } from './destinations.ts';
import { finished } from './finish.ts';
import { printedPage, type PageNumbers, type Print } from './print-page.ts';

/** How often the pages are printed at most until the contents say where everything is. */
const TRIES = 3;

/**
 * The single file as one PDF. The contents need the numbers of pages that are only known when they are printed: a draft says
 * them, and what is printed with them has to agree.
 */
export async function renderPdf(singleFile: Uint8Array, print: Print): Promise<Uint8Array> {
  const html = textOf(singleFile);
  let numbers: PageNumbers = await pageNumbersOf(await print(printedPage(html, new Map()), { isDraft: true }));
  for (let tries = 0; tries < TRIES; tries += 1) {
    const bytes = await print(printedPage(html, numbers), { isDraft: false });
    const printed = await pageNumbersOf(bytes);
    if (isSame(numbers, printed)) return finished(bytes, html);
    numbers = printed;
  }
  throw new Error(`the page numbers of the PDF still change after ${TRIES} tries`);
}

const isSame = (one: PageNumbers, other: PageNumbers): boolean =>
  one.size === other.size && [...one].every(([id, number]) => other.get(id) === number);
