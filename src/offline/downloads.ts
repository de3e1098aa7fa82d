import path from 'node:path';
import { hashOfFiles, kept } from '../build-cache.ts';
import type { Catalog } from '../catalog/model.ts';
import { readingDays } from '../catalog/say/source-words.ts';
import { PDF, type SiteDownload } from '../exports/site-downloads.ts';
import { renderCopy } from './copies.ts';
import { renderDocsetFeed } from './docset/index.ts';
import { catalogRows } from './docset/rows.ts';
import type { Printer } from './pdf/print-page.ts';
import { npmPackage } from './npm-package.ts';
import type { Publication } from './portable/index.ts';
import { singleFile } from './single-file/index.ts';
import { bytesOf, type SiteFiles } from './site-files.ts';

/** What the downloads are made from beside the files of the site. */
export interface Making {
  /** Folder of the site. */
  dist: string;
  /** Folder where downloads are kept between two builds; it may be deleted at any time. */
  cacheFolder: string;
  publication: Publication;
  catalog: Catalog;
  /** Prints the PDF; without it, there is none. */
  printer?: Printer | undefined;
}

/**
 * Renders every download that is made from the finished site, by its name. The same site gives the same bytes, and those of the
 * last build are taken where it was the same.
 */
export async function renderSiteDownloads(
  site: SiteFiles,
  { dist, cacheFolder, publication, catalog, printer }: Making,
): Promise<Map<SiteDownload, Uint8Array>> {
  const lastRead = readingDays(catalog.services).at(-1) ?? '';
  const keptIn = (name: string) => path.join(cacheFolder, name);
  const input = { dist, cacheFolder, publication, catalogRows: catalogRows(catalog), lastRead };
  // All at the same time; the package is built in a process of its own.
  const [folder, docset, file, npm] = await Promise.all([
    renderCopy('folder', input),
    renderCopy('docset', input),
    kept(keptIn('single-file'), [hashOfFiles(site), publication], () => singleFile(site, publication)),
    kept(keptIn('package'), publication, npmPackage),
  ]);
  // A browser that prints hundreds of pages wants the machine for itself.
  const pdf =
    printer &&
    (await kept(keptIn('pdf'), [hashOfFiles([['', file]]), await printer.version()], () => pdfOf(file, printer)));
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
async function pdfOf(single: Uint8Array, { print }: Printer): Promise<Uint8Array> {
  const { renderPdf } = await import('./pdf/index.ts');
  return renderPdf(single, print);
}
