import { createHash } from 'node:crypto';
import type { Catalog } from '../catalog/model.ts';
import { readingDays } from '../catalog/say/reading-days.ts';
import type { SiteDownload } from '../exports/site-downloads.ts';
import { zip } from '../exports/archive.ts';
import { isDocument } from './docset/documents.ts';
import { renderDocset, renderDocsetFeed } from './docset/index.ts';
import { npmPackage } from './npm-package.ts';
import { portableSite, type Publication } from './portable/index.ts';
import { singleFile } from './single-file/index.ts';
import { bytesOf, type SiteFiles } from './site-files.ts';

/** What the downloads are made from beside the files of the site. */
export interface Making {
  publication: Publication;
  catalog: Catalog;
}

/** Renders every download that is made from the finished site, by its name. The same site gives the same bytes. */
export async function renderSiteDownloads(site: SiteFiles, making: Making): Promise<Map<SiteDownload, Uint8Array>> {
  // The package is built in a process of its own, so both go on at the same time.
  const [npm, copies] = await Promise.all([npmPackage(), renderCopies(site, making)]);
  return new Map([...copies, ['rtc-errors.tgz', npm]]);
}

/** The copies that are made from the pages. */
async function renderCopies(site: SiteFiles, { publication, catalog }: Making): Promise<[SiteDownload, Uint8Array][]> {
  const portable = await portableSite(site, publication);
  const documents = await portableSite(site, publication, isDocument);
  const archive = zip(portable);
  const version = docsetVersion(archive, catalog);
  const docsetUrl = `${publication.publicRoot}exports/rtc-errors.docset.tgz`;
  return [
    ['rtc-errors-site.zip', archive],
    ['rtc-errors.html', await singleFile(site, publication)],
    ['rtc-errors.docset.tgz', renderDocset({ files: documents, catalog, version })],
    ['rtc-errors.xml', bytesOf(renderDocsetFeed({ version, url: docsetUrl }))],
  ];
}

/**
 * The version of a docset, which grows with the day on which a source was last read. The readers of docsets compare versions as
 * texts: whatever is in it, another docset is another version.
 */
export function docsetVersion(archive: Uint8Array, catalog: Pick<Catalog, 'services'>): string {
  const day = readingDays(catalog).at(-1) ?? '';
  return `${day.replaceAll('-', '.')}-${createHash('sha256').update(archive).digest('hex').slice(0, 8)}`;
}
