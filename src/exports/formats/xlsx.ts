import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { withTables } from '../../catalog/indexed.ts';
import type { Catalog, Vendor } from '../../catalog/model.ts';
import { readingDays, sourcesReadWhen } from '../../catalog/say/source-words.ts';
import { zip } from '../archive.ts';
import type { Export, UrlOf } from '../export.ts';
import { COLUMNS } from '../workbook/columns.ts';
import { counted } from '../../catalog/say/sizes.ts';

/** The program that makes the workbook, and its title. */
const NAME = 'rtc-errors';
/** The format of text: without it, a spreadsheet turns `0110` into a number when the cell is edited. */
const TEXT = '@';
const TOP: Partial<ExcelJS.Alignment> = { vertical: 'top', wrapText: true };
/** Each font names its face: a spreadsheet takes another one for what does not. */
const FONT: Partial<ExcelJS.Font> = { name: 'Calibri', family: 2, size: 11 };
const BOLD: Partial<ExcelJS.Font> = { ...FONT, bold: true };
const LINK: Partial<ExcelJS.Font> = { ...FONT, color: { argb: 'FF1D4ED8' }, underline: true };
/** Widths in characters: of a name on the first sheet, and of its explanation. */
const NAME_WIDTH = 24;
const EXPLANATION_WIDTH = 96;
/** Points: a line of text in the font, the title, and twelve lines, below which a table is no longer one to look through. */
const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 24;
const TALLEST_ROW = 180;
/** What a spreadsheet allows in the name of a sheet, and how much of it. */
const NOT_IN_A_SHEET_NAME = /[*?:\\/[\]]/gu;
const LONGEST_SHEET_NAME = 31;

const occurrencesOf = (vendor: Vendor) =>
  vendor.services.flatMap(({ entries }) =>
    entries.flatMap((entry) => entry.occurrences.map((occurrence) => ({ entry, occurrence }))),
  );

/** A sheet for each vendor that has a table: some are only recognized. */
const vendorsOf = ({ vendors }: Catalog) => withTables(vendors);

/** What the workbook is, how old it is, where a newer one is, and what its sheets and columns hold. */
function addFirstSheet(workbook: ExcelJS.Workbook, catalog: Catalog, urlOf: UrlOf): void {
  const sheet = workbook.addWorksheet('Read me');
  sheet.columns = [{ width: NAME_WIDTH }, { width: EXPLANATION_WIDTH }];
  const add = (...cells: ExcelJS.CellValue[]) => {
    const row = sheet.addRow(cells);
    row.alignment = TOP;
    row.height = heightOf(row, [NAME_WIDTH, EXPLANATION_WIDTH]);
    return row;
  };
  const title = add(NAME);
  Object.assign(title, { font: { ...BOLD, size: 16 }, height: TITLE_HEIGHT });
  add(
    'What it is',
    'The server-side error codes of real-time-communication vendors, a sheet for each vendor, a line for each occurrence of a code.',
  );
  add('How old it is', sourcesReadWhen(readingDays(catalog.services)));
  const home = urlOf('/exports/');
  add('A newer one', { text: home, hyperlink: home }).getCell(2).font = LINK;
  add(
    'To find a code',
    'Search the whole workbook, or filter the column “Code” of a sheet. Codes are text: 65 finds 65, and 0110 keeps its zero.',
  );
  add();
  add('Sheet', 'Entries and occurrences').font = BOLD;
  for (const vendor of vendorsOf(catalog)) {
    const entries = vendor.services.reduce((sum, service) => sum + service.entries.length, 0);
    const name = sheetNameOf(vendor);
    const row = add(
      { text: vendor.name, hyperlink: `#'${name}'!A1` },
      `${counted(entries, 'entry')}, ${counted(occurrencesOf(vendor).length, 'occurrence')}`,
    );
    row.getCell(1).font = LINK;
  }
  add();
  add('Column', 'What is in it').font = BOLD;
  for (const { title, what } of COLUMNS) add(title, what);
}

const sheetNameOf = ({ name }: Vendor): string =>
  name.replace(NOT_IN_A_SHEET_NAME, ' ').replaceAll("'", '’').slice(0, LONGEST_SHEET_NAME);

function addVendor(workbook: ExcelJS.Workbook, vendor: Vendor, urlOf: UrlOf): void {
  const sheet = workbook.addWorksheet(sheetNameOf(vendor), { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  sheet.columns = COLUMNS.map(({ title, width }) => ({
    header: title,
    width,
    style: { numFmt: TEXT, alignment: TOP },
  }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: COLUMNS.length } };
  sheet.getRow(1).font = BOLD;
  for (const { entry, occurrence } of occurrencesOf(vendor)) {
    const row = sheet.addRow(COLUMNS.map(({ textOf }) => textOf(occurrence, entry)));
    const cell = row.getCell(COLUMNS.length);
    cell.value = { text: entry.id, hyperlink: urlOf(entry.path) };
    cell.font = LINK;
    row.height = heightOf(
      row,
      COLUMNS.map(({ width }) => width),
    );
  }
}

/**
 * The height of a row in points, so that its texts can be read: LibreOffice gives a row without a height one line, whatever is
 * in it.
 */
function heightOf(row: ExcelJS.Row, widths: readonly number[]): number {
  const linesIn = (text: string, width: number) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  const lines = widths.map((width, index) => linesIn(row.getCell(index + 1).text, width));
  return Math.min(TALLEST_ROW, LINE_HEIGHT * Math.max(...lines));
}

/** The library stamps the files in its archive with the clock: they are packed again without. */
function withoutClock(workbook: Uint8Array): Uint8Array {
  return zip(Object.entries(unzipSync(workbook)));
}

export default {
  file: 'rtc-errors.xlsx',
  purpose: 'For people: a sheet for each vendor with filters, codes kept as text, and a first sheet that explains.',
  async render(catalog, urlOf) {
    const workbook = new ExcelJS.Workbook();
    const day = new Date(readingDays(catalog.services).at(-1) ?? 0);
    Object.assign(workbook, { creator: NAME, created: day, modified: day });
    addFirstSheet(workbook, catalog, urlOf);
    for (const vendor of vendorsOf(catalog)) addVendor(workbook, vendor, urlOf);
    return withoutClock(new Uint8Array(await workbook.xlsx.writeBuffer()));
  },
} satisfies Export;
