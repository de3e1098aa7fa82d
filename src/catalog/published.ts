import type { Problem } from './files/problem.ts';
import { ADDRESS_LISTS, HISTORY, type ContentTree } from './files/tree.ts';
import type { Content } from './files/read.ts';
import { linksOf } from './checks/prose.ts';
import type { Catalog } from './model.ts';
import { pageAnchors, pagePaths } from './pages.ts';

type AddressList = (typeof ADDRESS_LISTS)[number];

/** Documents without which the folder of the content cannot be understood or passed on. */
const DOCUMENTS = ['README.md', 'LICENSE.md'];
const LINE = {
  'permalinks.txt': /^\/(?:[\w.~%-]+\/)*$/u,
  'anchors.txt': /^\/(?:[\w.~%-]+\/)+#\S+$/u,
} as const;

/** The lines of a list of addresses, without what an editor adds. */
export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** What each list has to hold for the content as it is now. */
export const addressesNow = (catalog: Catalog): Record<AddressList, string[]> => ({
  'permalinks.txt': [...pagePaths(catalog), ...catalog.redirects.map(({ from }) => from)],
  'anchors.txt': pageAnchors(catalog),
});

/** Where a published line is found today: its own page, or the one that it redirects to. */
function placeToday(line: string, redirects: ReadonlyMap<string, string>): string {
  const [path = '', anchor] = line.split('#');
  return anchor === undefined ? line : `${redirects.get(path) ?? path}#${anchor}`;
}

/**
 * What is wrong with the folder as a whole: the releases and the lists of what was published, files that are missing or cut,
 * links to nothing. Beside the rules that stop a build, because a contributor adds lines to the lists last, by
 * `npm run permalinks`, and content on trial needs no lists.
 * @param catalog What the content is now; left out while something else is wrong with it.
 */
export function checkPublished(tree: ContentTree, content: Content, catalog?: Catalog): Problem[] {
  return [
    ...missingFiles(tree),
    ...cutFiles(tree),
    ...ADDRESS_LISTS.flatMap((file) => {
      const text = tree.besides.get(file);
      if (text === undefined) return [];
      const shape = shapeProblems(file, text);
      return shape.length > 0 || !catalog ? shape : contentProblems(file, text, catalog);
    }),
    ...content.history.flatMap(({ file, data, lineOf }) =>
      data.releases.flatMap(({ entries }, index) =>
        entries === undefined
          ? [
              {
                file,
                line: lineOf(['releases', index]),
                found: 'a release without `entries`',
                fix: 'add the number of entries that there were; entries.json of the release has them',
              },
            ]
          : [],
      ),
    ),
    ...missingProse(content),
    ...(catalog ? brokenLinks(content, catalog) : []),
  ];
}

function missingFiles({ files, besides, unreadable, problems }: ContentTree): Problem[] {
  const reported = new Set([...unreadable, ...problems.map(({ file }) => file)]);
  const has = (file: string) => files.has(file) || besides.has(file) || reported.has(file);
  const fixes = [
    ...ADDRESS_LISTS.map((file) => [file, 'restore it from the last version of the repository'] as const),
    [HISTORY, 'restore it from the last version of the repository'] as const,
    ...DOCUMENTS.map((file) => [file, 'restore it'] as const),
  ];
  const empty = [...besides].filter(([, text]) => text.trim() === '').map(([file]) => file);
  return [
    ...fixes.filter(([file]) => !has(file)).map(([file, fix]) => ({ file, found: 'a file that is missing', fix })),
    ...empty.map((file) => ({ file, found: 'an empty file', fix: 'restore what was in it' })),
  ];
}

/** Files that end within a line. A build does not mind; but a file that was cut looks like this, and like nothing else. */
const cutFiles = ({ files, besides }: ContentTree): Problem[] =>
  [...files, ...besides]
    .filter(([, text]) => text !== '' && !text.endsWith('\n'))
    .map(([file, text]) => ({
      file,
      line: text.split('\n').length,
      found: 'a file that ends within a line',
      fix: 'end it with a line break; if it was cut, restore the rest',
    }));

/** Lines that are not addresses, not sorted or there twice. */
function shapeProblems(file: AddressList, text: string): Problem[] {
  const lines = text.split('\n').slice(0, -1);
  return lines.flatMap((line, index): Problem[] => {
    const above = lines[index - 1] ?? '';
    const place = { file, line: index + 1 };
    if (!LINE[file].test(line)) {
      return [{ ...place, found: `\`${line.slice(0, 80)}\`, which is no address`, fix: 'restore the line' }];
    }
    if (line === above) return [{ ...place, found: `\`${line}\` a second time`, fix: 'keep one of the two' }];
    if (line < above) {
      return [
        { ...place, found: `\`${line}\` below \`${above}\``, fix: 'run `npm run permalinks`, which sorts the list' },
      ];
    }
    return [];
  });
}

/** Lines without a page, and pages without a line. */
function contentProblems(file: AddressList, text: string, catalog: Catalog): Problem[] {
  const lines = linesOf(text);
  const now = new Set(addressesNow(catalog)[file]);
  const redirects = new Map(catalog.redirects.map(({ from, to }) => [from, to]));
  const published = new Set(lines);
  const lost = lines.flatMap((line, index): Problem[] =>
    now.has(placeToday(line, redirects))
      ? []
      : [
          {
            file,
            line: index + 1,
            found: `\`${line}\`, where nothing is today`,
            fix: 'give what is there now its former id as an alias; if the line was damaged, restore it',
          },
        ],
  );
  const missing = [...now].filter((address) => !published.has(address)).sort();
  const [first = ''] = missing;
  const next = lines.findIndex((line) => line > first);
  return [
    ...lost,
    ...(missing.length === 0
      ? []
      : [
          {
            file,
            line: (next < 0 ? lines.length : next) + 1,
            found: `${missing.length} ${missing.length === 1 ? 'address' : 'addresses'} without a line, the first \`${first}\``,
            fix: 'run `npm run permalinks`; if a line was lost, restore it',
          },
        ]),
  ];
}

/** Services without a text beside their tables. */
function missingProse({ services, files }: Content): Problem[] {
  return services
    .filter(({ id }) => !files.includes(`vendors/${id}.mdx`))
    .map(({ file, id }) => ({
      file,
      found: 'a service without prose',
      fix: `add vendors/${id}.mdx: how to read its responses, and what no row says; one sentence is enough`,
    }));
}

/** Links of the prose that lead to no page, or to no place on it. */
function brokenLinks({ prose }: Content, catalog: Catalog): Problem[] {
  const now = addressesNow(catalog);
  const pages = new Set(now['permalinks.txt']);
  const anchors = new Set(now['anchors.txt']);
  return prose.flatMap((text) =>
    linksOf(text)
      .filter(({ url }) => /^[/#]/u.test(url))
      .flatMap(({ url, line, column, headings }): Problem[] => {
        const [path = '', anchor] = url.split('#');
        const page = path === '' ? `/${text.id}/` : path.split('?', 1)[0]!;
        const isOwnHeading = page === `/${text.id}/` && anchor !== undefined && headings.includes(anchor);
        // A file has no final slash; only the build knows which files there will be.
        const isKnown = pages.has(page) || /\.\w+$/u.test(page);
        if (isKnown && (anchor === undefined || isOwnHeading || anchors.has(`${page}#${anchor}`))) return [];
        return [
          {
            file: text.file,
            line,
            column,
            found: `a link to \`${url}\`, where nothing is`,
            fix: 'correct the address; content/permalinks.txt and content/anchors.txt list what there is',
          },
        ];
      }),
  );
}
