import { expect, test } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { getDocumentProxy } from 'unpdf';

const FILE = 'dist/exports/rtc-errors.pdf';
/** Bytes that it may weigh: without content, and for each entry. */
const BUDGET = { base: 500_000, entry: 5_000 };
const ENTRIES_TRIED = 60;

interface Entry {
  id: string;
  title: string;
  occurrences: { meaning: string }[];
}
interface Vendor {
  id: string;
  name: string;
  services: { name: string }[];
}
const read = (file: string) => JSON.parse(readFileSync(`dist/api/v1/${file}.json`, 'utf8')) as unknown;
const { entries } = read('entries') as { entries: Entry[] };
const { vendors } = read('vendors') as { vendors: Vendor[] };

const open = () => getDocumentProxy(new Uint8Array(readFileSync(FILE)));
type Pdf = Awaited<ReturnType<typeof open>>;
const squeezed = (text: string) => text.replace(/\s+/gu, '');

async function textOf(pdf: Pdf, number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

async function pageOf(pdf: Pdf, destination: unknown): Promise<number> {
  const [page] = destination as [{ num: number; gen: number }];
  return (await pdf.getPageIndex(page)) + 1;
}

test.describe('the PDF of the whole', () => {
  test.skip(
    !existsSync(FILE) && !process.env['WITH_PDF'],
    'There is no rtc-errors.pdf in dist/exports: only a build with a browser makes it, npm run pdf',
  );

  let pdf: Pdf;
  test.beforeAll(async () => {
    pdf = await open();
  });

  test('has a closed bookmark for each vendor, with its services inside', async () => {
    const bookmarks = await pdf.getOutline();
    // Those that are only recognized come last.
    const inOrder = vendors.toSorted((a, b) => Number(b.services.length > 0) - Number(a.services.length > 0));
    expect(bookmarks.map(({ title }) => title)).toEqual(['Contents', ...inOrder.map(({ name }) => name), 'Causes']);
    for (const [index, { services }] of inOrder.entries()) {
      const [contact, ...inside] = bookmarks[index + 1]?.items.map(({ title }) => title) ?? [];
      expect(contact).toMatch(/^Contact /u);
      expect(inside.length).toBe(services.length);
      for (const { name } of services) expect(inside.some((title) => title.includes(name))).toBe(true);
    }
    expect(bookmarks.every(({ count }) => count === undefined || count < 0)).toBe(true);
  });

  test('has a row for every entry that a link can lead to, and no link to a place that is not there', async () => {
    const places = new Set(Object.keys(await pdf.getDestinations()));
    expect(
      entries.filter(({ id }) => ![...places].some((place) => place === id || place.startsWith(`${id}-`))),
    ).toEqual([]);
    const lost: string[] = [];
    let links = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      for (const { subtype, dest, url } of await (await pdf.getPage(number)).getAnnotations()) {
        if (subtype !== 'Link') continue;
        links += 1;
        if (url === undefined && !(typeof dest === 'string' && places.has(dest))) lost.push(`page ${number}: ${dest}`);
      }
    }
    expect(lost).toEqual([]);
    expect(links).toBeGreaterThan(entries.length);
  });

  test('says in its contents on which page everything is', async () => {
    const places = await pdf.getDestinations();
    const first = await pageOf(pdf, places[vendors[0]?.id ?? '']);
    let lines = 0;
    for (let number = 1; number < first; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      for (const { dest, rect } of await page.getAnnotations()) {
        if (typeof dest !== 'string') continue;
        const [, bottom, right, top] = rect as [number, number, number, number];
        const behind = items
          .flatMap((item) =>
            'str' in item ? [{ text: item.str.trim(), x: item.transform[4], y: item.transform[5] }] : [],
          )
          .filter(({ text, x, y }) => /^\d+$/u.test(text) && x >= right && y >= bottom - 2 && y <= top)
          .sort((a, b) => a.x - b.x);
        expect([dest, behind[0]?.text]).toEqual([dest, String(await pageOf(pdf, places[dest]))]);
        lines += 1;
      }
    }
    expect(lines).toBeGreaterThan(vendors.flatMap(({ services }) => services).length);
  });

  test('has the words of any entry on the page that its place names', async () => {
    const places = await pdf.getDestinations();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...entries), async ({ id, title, occurrences }) => {
        const place = places[id] ?? places[Object.keys(places).find((name) => name.startsWith(`${id}-`)) ?? ''];
        const text = squeezed(await textOf(pdf, await pageOf(pdf, place)));
        expect(text).toContain(squeezed(title));
        expect(occurrences.some(({ meaning }) => text.includes(squeezed(meaning.replaceAll('`', ''))))).toBe(true);
      }),
      { numRuns: ENTRIES_TRIED },
    );
  });

  test('says how old it is and where a newer one is, counts its pages, and is not too large', async () => {
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Subject: expect.stringMatching(/^The sources were read from .{10} to .{10}\. A newer copy: http/u),
    });
    expect(await textOf(pdf, 1)).toContain('The sources were read from');
    expect(await textOf(pdf, pdf.numPages)).toContain(`${pdf.numPages} / ${pdf.numPages}`);
    expect(readFileSync(FILE).length).toBeLessThanOrEqual(BUDGET.base + BUDGET.entry * entries.length);
  });
});
