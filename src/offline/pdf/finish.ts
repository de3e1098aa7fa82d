import { ParseSpeeds, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFRef } from 'pdf-lib';
import { attributeOf, elementsOf, parsePage, textContentOf } from '../html.ts';

const name = (key: string) => PDFName.of(key);

/**
 * What a browser cannot do: the bookmarks of the chapters come first and are closed, the document says what it is and how old,
 * and its objects are compressed, which halves it.
 * @param html The single file, for its title and its age.
 */
export async function finished(printed: Uint8Array, html: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false });
  arrangeBookmarks(pdf);
  pdf.catalog.set(name('PageMode'), name('UseOutlines'));
  const elements = elementsOf(parsePage(html));
  const described = elements.find((element) => attributeOf(element, 'name') === 'description');
  const age = elements.find((element) => attributeOf(element, 'data-read-until') !== undefined);
  const day = new Date(age ? (attributeOf(age, 'data-read-until') ?? 0) : 0);
  pdf.setTitle(['rtc-errors', described && attributeOf(described, 'content')].filter(Boolean).join(': '));
  pdf.setSubject(age ? textContentOf(age).trim() : '');
  pdf.setCreator('rtc-errors');
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  return pdf.save({ objectsPerTick: Infinity, addDefaultPage: false, updateFieldAppearances: false });
}

/** Takes the bookmark of the title away, which holds all others, and closes the rest. */
function arrangeBookmarks(pdf: PDFDocument): void {
  const outlines = pdf.catalog.lookup(name('Outlines'), PDFDict);
  const root = pdf.catalog.get(name('Outlines')) as PDFRef;
  const title = outlines.lookup(name('First'), PDFDict);
  for (const end of ['First', 'Last']) outlines.set(name(end), title.get(name(end)) as PDFRef);
  const chapters = childrenOf(outlines);
  for (const chapter of chapters) {
    chapter.set(name('Parent'), root);
    close(chapter);
  }
  outlines.set(name('Count'), PDFNumber.of(chapters.length));
}

/** A bookmark with a negative count is closed, and shows that many when it is opened. */
function close(bookmark: PDFDict): void {
  const children = childrenOf(bookmark);
  children.forEach(close);
  if (children.length > 0) bookmark.set(name('Count'), PDFNumber.of(-children.length));
}

function childrenOf(bookmark: PDFDict): PDFDict[] {
  const children: PDFDict[] = [];
  for (
    let child = bookmark.lookupMaybe(name('First'), PDFDict);
    child;
    child = child.lookupMaybe(name('Next'), PDFDict)
  )
    children.push(child);
  return children;
}
