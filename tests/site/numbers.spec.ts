import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { extract } from 'tar';

/** What the API counts; every other surface has to say the same. */
interface Counted {
  vendors: {
    id: string;
    name: string;
    indexed: boolean;
    url: string;
    services: { url: string; name: string; entries: number; rows: number }[];
  }[];
}
const read = (file: string) => readFileSync(`dist/${file}`, 'utf8');
const { vendors } = JSON.parse(read('api/v1/vendors.json')) as Counted;
const { entries } = JSON.parse(read('api/v1/entries.json')) as {
  entries: { occurrences: unknown[]; vendor: string }[];
};
const services = vendors.flatMap((vendor) => vendor.services);

const counted = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
const entriesWords = (number: number) => counted(number, 'entry', 'entries');
const TOTAL = entriesWords(entries.length);

/** The text of a page or a Markdown file, in one line, without its marks. */
const textOf = (file: string) =>
  read(file)
    .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/gu, ' ')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');

test('the API counts what it holds', () => {
  expect(services.reduce((sum, service) => sum + service.entries, 0)).toBe(entries.length);
});

for (const file of [
  'index.html',
  'index.md',
  'llms.txt',
  'exports/index.html',
  'exports/index.md',
  'exports/rtc-errors.md',
  'exports/rtc-errors.html',
]) {
  test(`${file} counts all entries as the API does`, () => {
    expect(textOf(file)).toContain(TOTAL);
  });
}

test('every surface counts the vendors with tables, and names the others apart', () => {
  const indexed = vendors.filter(({ services: own }) => own.length > 0);
  const others = vendors.filter(({ services: own }) => own.length === 0);
  expect(vendors.filter((vendor) => vendor.indexed)).toEqual(indexed);
  expect(others.length).toBeGreaterThan(0);
  const apart = `${others.length} more are recognized in pasted text, but have no table here:`;
  for (const file of ['index.html', 'index.md']) expect(textOf(file)).toContain(`${indexed.length} vendors`);
  // A heading of llms.txt says it.
  for (const file of ['index.html', 'index.md', 'llms.txt', 'exports/rtc-errors.md', 'exports/rtc-errors.html']) {
    const text = textOf(file).replace('Vendors that are recognized in a text, without a table here', apart);
    expect([file, text.includes(apart)]).toEqual([file, true]);
    // By their names behind it, which a list of all vendors would have in the order of all names.
    const names = text.slice(text.indexOf(apart)).replaceAll('\\', '');
    for (const { name } of others) expect([file, names.includes(name)]).toEqual([file, true]);
  }
  const rail = /<nav class="rail.*?<\/nav>/su.exec(read('codes/index.html'))?.[0] ?? '';
  const listed = [...rail.matchAll(/class="vendor" href="([^"]+)"/gu)].map(([, address]) => address);
  expect(listed).toEqual([...indexed, ...others].map(({ url }) => url));
});

test('every service is counted alike on its page, its twin, the pages of its vendor, and in llms.txt', () => {
  const wrong: string[] = [];
  const expectIn = (file: string, words: string) => {
    if (!textOf(file).includes(words)) wrong.push(`${file} does not say “${words}”`);
  };
  const llms = textOf('llms.txt');
  for (const vendor of vendors) {
    for (const { url, entries: number, rows } of vendor.services) {
      const words =
        rows === number ? entriesWords(number) : `${entriesWords(number)} in ${counted(rows, 'row', 'rows')}`;
      expectIn(`${url.slice(1)}index.html`, words);
      expectIn(`${url.slice(1)}index.md`, words);
      expectIn(`${vendor.url.slice(1)}index.html`, entriesWords(number));
      expectIn(`${vendor.url.slice(1)}index.md`, entriesWords(number));
      const listed = read(`${url.slice(1)}llms.txt`).match(/^- /gmu)?.length ?? 0;
      const compared = read(`${url.slice(1)}llms.txt`).includes('/compare/index.md') ? 1 : 0;
      if (listed - compared !== number) wrong.push(`${url}llms.txt lists ${listed - compared} entries, not ${number}`);
      if (!llms.includes(`${url}llms.txt`)) wrong.push(`llms.txt does not link ${url}llms.txt`);
    }
  }
  expect(wrong).toEqual([]);
});

test('the data files hold as many entries and occurrences as the API', async () => {
  const occurrences = entries.flatMap((entry) => entry.occurrences).length;
  expect(read('exports/rtc-errors.ndjson').trim().split('\n')).toHaveLength(entries.length);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile('dist/exports/rtc-errors.xlsx');
  const [, ...sheets] = workbook.worksheets;
  expect(sheets.reduce((sum, sheet) => sum + sheet.rowCount - 1, 0)).toBe(occurrences);
  expect(parse(read('exports/rtc-errors.csv'))).toHaveLength(1 + occurrences);
  const database = new DatabaseSync('dist/exports/rtc-errors.sqlite', { readOnly: true });
  const count = (table: string) => database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n'];
  expect([count('entry'), count('occurrence'), count('lookup')]).toEqual([entries.length, occurrences, occurrences]);
  database.close();
});

test('the first sheet of the workbook says of each vendor what the API holds of it', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile('dist/exports/rtc-errors.xlsx');
  const said = new Map(
    (workbook.worksheets[0]?.getRows(1, workbook.worksheets[0].rowCount) ?? []).map((row) => [
      row.getCell(1).text,
      row.getCell(2).text,
    ]),
  );
  for (const { id, name, services: own } of vendors.filter(({ services }) => services.length > 0)) {
    const entriesOf = own.reduce((sum, service) => sum + service.entries, 0);
    const occurrencesOf = entries.filter(({ vendor }) => vendor === id).flatMap((entry) => entry.occurrences).length;
    expect([name, said.get(name)]).toEqual([
      name,
      `${entriesWords(entriesOf)}, ${counted(occurrencesOf, 'occurrence', 'occurrences')}`,
    ]);
  }
});

test('the docset lists every entry', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rtc-errors-docset-'));
  await extract({
    file: 'dist/exports/rtc-errors.docset.tgz',
    cwd: folder,
    filter: (name) => name.endsWith('.dsidx'),
  });
  const file = path.join(folder, 'rtc-errors.docset/Contents/Resources/docSet.dsidx');
  const database = new DatabaseSync(file, { readOnly: true });
  const sql = "SELECT count(DISTINCT path) AS n FROM searchIndex WHERE type = 'Entry'";
  expect(database.prepare(sql).get()?.['n']).toBe(entries.length);
  database.close();
  rmSync(folder, { recursive: true });
});
