import type { Catalog } from '../catalog/model.ts';
import { readingDays } from '../catalog/say/source-words.ts';
import { PDF, type SiteDownload } from '../exports/site-downloads.ts';
import { renderCopy } from './copies.ts';
import { renderDocsetFeed } from './docset/index.ts';
import { catalogRows } from './docset/rows.ts';
import type { Print } from './pdf/print-page.ts';
import { npmPackage } from './npm-package.ts';
import type { Publication } from './portable/index.ts';
import { singleFile } from './single-file/index.ts';
import { bytesOf, type SiteFiles } from './site-files.ts';

/** What the downloads are made from beside the files of the site. */
export interface Making {
  /** Folder of the site. */
  dist: string;
  publication: Publication;
  catalog: Catalog;
  /** Prints the PDF; without it, there is none. */
  print?: Print | undefined;
}

/** Renders every download that is made from the finished site, by its name. The same site gives the same bytes. */
export async function renderSiteDownloads(
  site: SiteFiles,
  { dist, publication, catalog, print }: Making,
): Promise<Map<SiteDownload, Uint8Array>> {
  const lastRead = readingDays(catalog.services).at(-1) ?? '';
  const input = { dist, publication, catalogRows: catalogRows(catalog), lastRead };
  // All at the same time; the package is built in a process of its own.
  const [folder, docset, file, npm] = await Promise.all([
    renderCopy('folder', input),
    renderCopy('docset', input),
    singleFile(site, publication),
    npmPackage(),
  ]);
  // A browser that prints hundreds of pages wants the machine for itself.
  const pdf = print && (await pdfOf(file, print));
  const docsetUrl = `${publication.publicRoot}exports/rtc-errors.docset.tgz`;
  return new Map([
    ['rtc-errors-site.zip', folder.archive],
    ['rtc-errors.html', file],
    ['rtc-errors.docset.tgz', docset.archive],
    ['rtc-errors.xml', bytesOf(renderDocsetFeed({ version: docset.version, url: docsetUrl }))],
    ['rtc-errors.tgz', npm],
    ...(pdf ? [[PDF, pdf] as const] : []),
  ]);
}

/** What makes the PDF is loaded only where one is made: it is no dependency of the build. */
async function pdfOf(single: Uint8Array, print: Print): Promise<Uint8Array> {
  const { renderPdf } = await import('./pdf/index.ts');
  return renderPdf(single, print);
}
