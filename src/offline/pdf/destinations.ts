import { getDocumentProxy } from 'unpdf';
import type { PageNumbers } from './print-page.ts';

/** On which page of a PDF each place is that a link leads to, by its id. */
export async function pageNumbersOf(pdf: Uint8Array): Promise<PageNumbers> {
  const document = await getDocumentProxy(pdf.slice());
  const numbers = new Map<string, number>();
  for (const [id, destination] of Object.entries(await document.getDestinations())) {
    const [page] = destination as [{ num: number; gen: number }];
    numbers.set(id, (await document.getPageIndex(page)) + 1);
  }
  return numbers;
}
