/**
 * The downloads that are made from the finished site, so that no page can hold their size. The build renders them
 * (`src/offline/`), fills them into the page of downloads and lists them in SHA256SUMS.
 */
export const SITE_DOWNLOADS = [
  {
    file: 'rtc-errors-site.zip',
    purpose: 'The whole site: unpack it into a folder of its own and open index.html. The search works from the disk.',
  },
  {
    file: 'rtc-errors.html',
    purpose: 'Everything in one file, with search and filter; prints as a booklet.',
  },
  {
    file: 'rtc-errors.pdf',
    purpose: 'Everything on pages: contents with page numbers, bookmarks, links.',
  },
  {
    file: 'rtc-errors.docset.tgz',
    purpose: 'A docset for Dash and Zeal: unpack it into their docset folder, or add the feed below.',
  },
  {
    file: 'rtc-errors.tgz',
    purpose: 'The npm package: the entries as typed data, the same search, and a command.',
  },
  {
    file: 'rtc-errors.xml',
    purpose: 'The feed from which Dash and Zeal install the docset and keep it up to date.',
  },
] as const;

/** The only one that needs a browser: a build makes it if the variable `WITH_PDF` is set. */
export const PDF = 'rtc-errors.pdf';

/** The downloads of this build that are made from the finished site. */
export const siteDownloads = (env: Readonly<Record<string, string | undefined>> = process.env) =>
  SITE_DOWNLOADS.filter(({ file }) => file !== PDF || env['WITH_PDF']);

/** Name of a download that is made from the finished site. */
export type SiteDownload = (typeof SITE_DOWNLOADS)[number]['file'];
