import { Resvg } from '@resvg/resvg-js';
import { build as buildPlist } from 'plist';
import { databaseBytes } from '../../exports/database.ts';
import { bytesOf, type SiteFiles } from '../site-files.ts';
import { documents, otherPages } from './documents.ts';
import type { IndexRow } from './rows.ts';
import { tarball } from '../tarball.ts';

const NAME = 'rtc-errors';
/** What is typed before a colon to search this docset only: `rtc:65`. */
const KEYWORD = 'rtc';
const START = 'index.html';

/** https://kapeli.com/docsets; Zeal reads the same keys. */
const INFO = {
  CFBundleIdentifier: NAME,
  CFBundleName: NAME,
  DocSetPlatformFamily: KEYWORD,
  isDashDocset: true,
  isJavaScriptEnabled: true,
  dashIndexFilePath: START,
  DashDocSetFamily: 'dashtoc',
  DashDocSetDeclaredInStyle: 'originalName',
  DashDocSetDefaultFTSEnabled: true,
};

export interface DocsetInput {
  /** The finished portable copy of the site: every link relative, with its `index.html`. */
  files: SiteFiles;
  /** What can be typed, of what the catalog knows: `catalogRows`. */
  catalogRows: readonly IndexRow[];
  version: string;
}

/**
 * `rtc-errors.docset.tgz` for Dash and Zeal. The same files give the same bytes.
 * @throws Error when the copy has no icon.
 */
export function renderDocset({ files, catalogRows, version }: DocsetInput): Uint8Array {
  const icon = files.get('favicon.svg');
  if (!icon) throw new Error('the site has no favicon.svg to make the icons of the docset from');

  const pages = documents(files, catalogRows);
  const rows = [...catalogRows, ...otherPages(pages, catalogRows)];
  // What Zeal shows as the version of an installed docset.
  const meta = { name: NAME, title: NAME, version, extra: { indexFilePath: START, isJavaScriptEnabled: true } };

  const contents: [string, Uint8Array][] = [
    ['Contents/Info.plist', bytesOf(`${buildPlist(INFO)}\n`)],
    ['Contents/Resources/docSet.dsidx', searchIndex(rows)],
    ...[...pages].map(([file, bytes]): [string, Uint8Array] => [`Contents/Resources/Documents/${file}`, bytes]),
    ['icon.png', iconOf(icon, 16)],
    ['icon@2x.png', iconOf(icon, 32)],
    ['meta.json', bytesOf(`${JSON.stringify(meta, null, 2)}\n`)],
  ];
  return tarball(new Map(contents.map(([file, bytes]) => [`${NAME}.docset/${file}`, bytes])));
}

/** `rtc-errors.xml`: shows Dash which version is where; `url` is the full address of the archive. */
export const renderDocsetFeed = ({ version, url }: { version: string; url: string }): string =>
  `<entry>\n  <version>${escapeXml(version)}</version>\n  <url>${escapeXml(url)}</url>\n</entry>\n`;

const searchIndex = (rows: readonly IndexRow[]) =>
  databaseBytes((database) => {
    database.exec('CREATE TABLE searchIndex(id INTEGER PRIMARY KEY, name TEXT, type TEXT, path TEXT)');
    database.exec('CREATE UNIQUE INDEX anchor ON searchIndex (name, type, path)');
    const insert = database.prepare('INSERT OR IGNORE INTO searchIndex(name, type, path) VALUES (?, ?, ?)');
    for (const { name, type, path } of rows) insert.run(name, type, path);
  });

/** A picture of `size` pixels. */
const iconOf = (svg: Uint8Array, size: number) =>
  new Uint8Array(new Resvg(Buffer.from(svg), { fitTo: { mode: 'width', value: size } }).render().asPng());

const escapeXml = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
