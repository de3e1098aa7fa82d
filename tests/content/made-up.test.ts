import { describe, expect, it, vi } from 'vitest';
import { loadContent } from '../../src/catalog/files/load.ts';
import { buildCatalog } from '../../src/catalog/join/build.ts';
import type { Entry } from '../../src/catalog/model.ts';
import { turnedComparisons } from '../../src/catalog/join/former-ids.ts';
import { addressesNow } from '../../src/catalog/published.ts';
import { handlingOf, LANGUAGES } from '../../src/catalog/say/code/index.ts';
import { textOf, type Block } from '../../src/catalog/say/document.ts';
import { entryDataOf } from '../../src/catalog/say/entry-data-of.ts';
import { entryDocument } from '../../src/catalog/say/entry-document.ts';
import { entrySummary, entryTitle } from '../../src/catalog/say/summary.ts';
import csvExport from '../../src/exports/formats/csv.ts';
import { conditionsFile, entriesFile, vendorsFile } from '../../src/exports/json.ts';
import { llmsIndexes } from '../../src/exports/markdown/indexes.ts';
import { llmsText } from '../../src/exports/markdown/llms.ts';
import markdownExport from '../../src/exports/formats/markdown.ts';
import { markdownPages } from '../../src/exports/markdown/pages.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { FORMATS } from '../../src/ticket/formats/index.ts';
import { packTicket, unpackTicket } from '../../src/ticket/packed.ts';
import { ticketOf } from '../../src/ticket/ticket-of.ts';

const urlOf = (path: string) => `https://site.example${path}`;

// In each test: of what runs while a file is loaded, mutation testing knows no test.
const join = (name: string) => buildCatalog(loadContent(`tests/fixtures/content/${name}`));
const DOWNLOAD = { ...csvExport, content: new Uint8Array(2048), sha256: 'c0ffee' };
const SURROUNDINGS = { urlOf, tagline: 'What the site is.', downloads: [], bookmarklet: 'javascript:open(`x`);' };
const expectPrinted = (what: string, text: string) => expect(text).toMatchFileSnapshot(`__snapshots__/made-up/${what}`);

const linesOf = (block: Block): string[] => {
  if (block.kind === 'code') return [block.text];
  return block.kind === 'list' ? block.items.map((line) => `- ${textOf(line)}`) : [textOf(block.line)];
};

/**
 * What the files of made-up vendors become, to the letter. The real content changes what pages say; here only the code
 * does, and a difference is to be read before it is taken over with `npx vitest run made-up -u`. "good" is small and
 * plain, "moved" uses every field there is and has moved, "varied" has what is said of services beside others, of each
 * verdict, and of lists in another order than that of the files.
 */
describe.each(['good', 'moved', 'varied'])('the made-up content "%s" becomes, to the letter,', (name) => {
  it('its JSON', async () => {
    const catalog = join(name);
    const files = { ...vendorsFile(catalog), ...conditionsFile(catalog), ...entriesFile(catalog) };
    await expectPrinted(`${name}-api.txt`, `${JSON.stringify(files, null, 1)}\n`);
  });

  it('its pages, and of those of entries, which are in its book, the ones with many cases', async () => {
    const catalog = join(name);
    const few = catalog.entries.filter(({ occurrences }) => occurrences.length < 3);
    const entries = new Set(few.map(({ path }) => path));
    const moved = new Set(catalog.redirects.map(({ from }) => from));
    const pages = [...markdownPages(catalog, SURROUNDINGS)]
      // The page of the downloads lists those of the build.
      .filter(([path]) => !entries.has(path) && !moved.has(path) && path !== '/exports/')
      .sort(([a], [b]) => (a < b ? -1 : 1));
    await expectPrinted(`${name}-pages.txt`, pages.map(([path, text]) => `======== ${path}\n${text}`).join('\n'));
  });

  it('its book', async () => {
    await expectPrinted(`${name}-book.txt`, String(await markdownExport.render(join(name), urlOf)));
  });

  it('the code that handles it', async () => {
    const texts = join(name).entries.flatMap((entry) => {
      const handling = handlingOf(entry);
      if (!handling) return [];
      return LANGUAGES.map(({ id, render }) => `======== ${entry.id} ${id}\n${render(handling)}`);
    });
    await expectPrinted(`${name}-code.txt`, texts.join('\n'));
  });

  it('what previews and the command say of its entries', async () => {
    const texts = join(name).entries.map((entry) => {
      const { signs, placeLines, elsewhere } = entryDocument(entryDataOf(entry));
      const sections = [...signs, ...elsewhere].flatMap(({ title, blocks }) => [title, ...blocks.flatMap(linesOf)]);
      return [`======== ${entryTitle(entry)}`, entrySummary(entry), ...placeLines.map(textOf), ...sections].join('\n');
    });
    await expectPrinted(`${name}-previews.txt`, texts.join('\n'));
  });

  it('its index of the search', async () => {
    await expectPrinted(`${name}-index.txt`, `${JSON.stringify(searchIndex(join(name)), null, 1)}\n`);
  });

  it('its table', async () => {
    await expectPrinted(`${name}-table.txt`, String(await csvExport.render(join(name))).replaceAll('\r\n', '\n'));
  });

  it('its addresses, and those that moved', async () => {
    const catalog = join(name);
    const lists = Object.values(addressesNow(catalog)).flat();
    const moved = [...catalog.redirects, ...turnedComparisons(catalog)].map(({ from, to }) => `${from} → ${to}`);
    await expectPrinted(`${name}-addresses.txt`, [...lists, ...moved].join('\n'));
  });

  it('its llms.txt, with the indexes that it links', async () => {
    const catalog = join(name);
    const texts = [['/', llmsText(catalog, [DOWNLOAD], { name: 'The site', tagline: 'What it is.', urlOf })] as const];
    const all = [...texts, ...llmsIndexes(catalog, urlOf)];
    await expectPrinted(`${name}-llms.txt`, all.map(([path, text]) => `======== ${path}\n${text}`).join('\n'));
  });
});

const ticketsOf = (entries: readonly Entry[]) =>
  entries.flatMap((entry) =>
    [null, ...(entry.occurrences.length > 1 ? entry.occurrences : [])].flatMap((one) => {
      const ticket = ticketOf(entry, one, urlOf);
      return FORMATS.map(({ id, render }) => {
        const made = render(ticket);
        return `======== ${ticket.url} ${id}\n${made?.html ?? made?.text ?? '(nothing)'}`;
      });
    }),
  );

it('the tickets of a made-up vendor are, to the letter, in every format', async () => {
  await expectPrinted('good-tickets.txt', ticketsOf(join('good').entries).join('\n'));
});

it('what a page carries of a ticket is without names and without what is usual, and nothing is lost', async () => {
  const tickets = ['good', 'varied'].flatMap((name) => join(name).entries.map((entry) => ticketOf(entry, null, urlOf)));
  const texts = tickets.map((ticket) => packTicket(ticket));
  expect(texts.map((text) => unpackTicket(text))).toEqual(tickets);
  const short = texts.filter((text) => text.startsWith('["acme/'));
  await expectPrinted('good-packed.txt', short.join('\n'));
});

it('a ticket keeps odd literals, to the letter, in every format', async () => {
  const odd = join('varied').entries.filter(({ key }) => key.startsWith('odd-names'));
  await expectPrinted('varied-odd-tickets.txt', ticketsOf(odd).join('\n'));
});

it('the page of downloads of a made-up vendor is, to the letter, that of a build with the PDF', async () => {
  vi.stubEnv('WITH_PDF', '1');
  const pages = markdownPages(join('good'), { ...SURROUNDINGS, downloads: [DOWNLOAD] });
  await expectPrinted('good-exports.txt', pages.get('/exports/') ?? '');
  vi.unstubAllEnvs();
});
