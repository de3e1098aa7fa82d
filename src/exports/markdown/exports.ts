import type { RootContent } from 'mdast';
import type { Catalog } from '../../catalog/model.ts';
import { apiFiles, commands, textFiles } from '../api-files.ts';
import { sizeWords } from '../export.ts';
import { SITE_DOWNLOADS } from '../site-downloads.ts';
import type { Download } from '../index.ts';
import { block, code, heading, item, link, list, paragraph, table, type UrlOf } from './nodes.ts';

/** The page of downloads and of the static JSON. */
export const exportsPage = (catalog: Catalog, downloads: readonly Download[], urlOf: UrlOf): RootContent[] => [
  heading(1, 'Offline, data and API'),
  paragraph(
    `The same knowledge as data: which codes are errors at all, which may be retried and after how long, and where each fact comes from. All files come from one build and hold the same ${catalog.entries.length} entries.`,
  ),
  heading(2, 'Downloads'),
  table([
    ['File', 'What it is for', 'Size', 'SHA-256'],
    ...downloads.map(({ file, purpose, content, sha256 }) => [
      link(urlOf(`/exports/${file}`), file),
      purpose,
      sizeWords(content.length),
      code(sha256),
    ]),
    ...SITE_DOWNLOADS.map(({ file, purpose }) => [link(urlOf(`/exports/${file}`), file), purpose, '', 'in SHA256SUMS']),
  ]),
  paragraph([link(urlOf('/exports/SHA256SUMS'), 'SHA256SUMS'), ' checks them all: ', code('sha256sum -c SHA256SUMS')]),
  heading(2, 'In a terminal, and in code'),
  paragraph(['The npm package ', code('rtc-errors'), ' holds the same entries and the same search.']),
  block(commands(urlOf('/exports/rtc-errors.tgz')), 'sh'),
  heading(2, 'Static JSON'),
  paragraph(['Plain files at fixed addresses. Fields are added, never renamed or removed, within ', code('v1'), '.']),
  ...fileList(apiFiles(catalog), urlOf),
  heading(2, 'Markdown'),
  ...fileList(textFiles(catalog), urlOf),
];

const fileList = (files: ReturnType<typeof apiFiles>, urlOf: UrlOf) =>
  list(files.map(({ path, what }) => item([link(urlOf(path), code(path)), ` ${what}`])));
