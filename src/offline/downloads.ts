import { createHash } from 'node:crypto';
import type { Catalog } from '../catalog/model.ts';
import { PDF, type SiteDownload } from '../exports/site-downloads.ts';
import { zip } from '../exports/archive.ts';
import { isDocument } from './docset/documents.ts';
import { renderDocset, renderDocsetFeed } from './docset/index.ts';
import type { Print } from './pdf/print-page.ts';
import { npmPackage } from './npm-package.ts';
import { portableSite, type Publication } from './portable/index.ts';
import { singleFile } from './single-file/index.ts';
import { bytesOf, type SiteFiles } from './site-files.ts';

/** What the downloads are made from beside the files of the site. */
export interface Making {
  publication: Publication;
  catalog: Catalog;
  /** Prints the PDF; without it, there is none. */
  print?: Print | undefined;
}

/** Renders every download that is made from the finished site, by its name. The same site gives the same bytes. */
export async function renderSiteDownloads(site: SiteFiles, making: Making): Promise<Map<SiteDownload, Uint8Array>> {
  const single = await singleFile(site, making.publication);
  // The package is built in a process of its own, so both go on at the same time.
  const [npm, copies] = await Promise.all([npmPackage(), renderCopies(site, making)]);
  // A browser that prints hundreds of pages wants the machine for itself.
  const pdf = making.print && (await pdfOf(single, making.print));
  return new Map([
    ...copies,
    ['rtc-errors.html', single],
    ['rtc-errors.tgz', npm],
    ...(pdf ? [[PDF, pdf] as const] : []),
  ]);
}

/** What makes the PDF is loaded only where one is made: it is no dependency of the build. */
async function pdfOf(single: Uint8Array, print: Print): Promise<Uint8Array> {
  const { renderPdf } = await import('./pdf/index.ts');
  return renderPdf(single, print);
}

/** The copies that are made from the pages. */
async function renderCopies(site: SiteFiles, { publication, catalog }: Making): Promise<[SiteDownload, Uint8Array][]> {
  const portable = await portableSite(site, publication);
  const documents = await portableSite(site, publication, isDocument);
  // The readers of docsets compare versions as texts: whatever is in it, another docset is another version.
  const archive = zip(portable);
  const version = createHash('sha256').update(archive).digest('hex').slice(0, 12);
  const docsetUrl = `${publication.publicRoot}exports/rtc-errors.docset.tgz`;
  return [
    ['rtc-errors-site.zip', archive],
    ['rtc-errors.docset.tgz', renderDocset({ files: documents, catalog, version })],
    ['rtc-errors.xml', bytesOf(renderDocsetFeed({ version, url: docsetUrl }))],
  ];
}
