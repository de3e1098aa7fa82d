import type { RootContent } from 'mdast';
import type { Catalog } from '../../catalog/model.ts';
import { apiFiles, commands, textFiles, THIRD_PARTY_FILES } from '../api-files.ts';
import { sizeWords } from '../../sizes.ts';
import { ON_THIS_DEVICE, siteDownloads } from '../site-downloads.ts';
import type { Download } from '../index.ts';
import { block, code, heading, item, link, list, paragraph, table, type UrlOf } from './nodes.ts';
import { entriesWords } from '../../catalog/say/sizes.ts';

/** The page of downloads and of the static JSON. */
export const exportsPage = (catalog: Catalog, downloads: readonly Download[], urlOf: UrlOf): RootContent[] => [
  heading(1, 'Download and API'),
  paragraph(
    `Everything here as files: offline, for spreadsheets, for code. All files come from one build and hold the same ${entriesWords(catalog)}.`,
  ),
  heading(2, 'On this device'),
  paragraph(ON_THIS_DEVICE),
  heading(2, 'Downloads'),
  table([
    ['File', 'What it is for', 'Size', 'SHA-256'],
    // These are made of the finished site, this text included.
    ...siteDownloads().map(({ file, purpose }) => [
      link(urlOf(`/exports/${file}`), file),
      purpose,
      'see SHA256SUMS',
      'see SHA256SUMS',
    ]),
    ...downloads.map(({ file, purpose, content, sha256 }) => [
      link(urlOf(`/exports/${file}`), file),
      purpose,
      sizeWords(content.length),
      code(sha256),
    ]),
  ]),
  paragraph([link(urlOf('/exports/SHA256SUMS'), 'SHA256SUMS'), ' checks them all: ', code('sha256sum -c SHA256SUMS')]),
  heading(2, 'In a terminal, and in code'),
  paragraph([
    'The npm package ',
    code('rtc-errors'),
    ' holds the same codes and the same search, as a library and as a command. It explains a response, and reads a log from its standard input:',
  ]),
  block(commands(urlOf('/exports/rtc-errors.tgz')), 'sh'),
  heading(2, 'Static JSON'),
  paragraph(['Plain files at fixed addresses. Fields are added, never renamed or removed, within ', code('v1'), '.']),
  ...fileList(apiFiles(catalog), urlOf),
  heading(2, 'Markdown'),
  ...fileList(textFiles(catalog), urlOf),
  heading(2, 'Software by others'),
  paragraph(
    "What the pages and the copies contain of other people's software. The npm package has both files beside its code.",
  ),
  ...fileList(THIRD_PARTY_FILES, urlOf),
  heading(2, 'What changed'),
  paragraph([
    link(urlOf('/feed.xml'), 'A feed of what changed'),
    ' lists each release of the data: what was added, reworded, moved or retired. The page of each entry shows its own history.',
  ]),
];

const fileList = (files: typeof THIRD_PARTY_FILES, urlOf: UrlOf) =>
  list(files.map(({ path, what }) => item([link(urlOf(path), code(path)), ` ${what}`])));
