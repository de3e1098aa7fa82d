import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import workbookExport from '../../src/exports/formats/xlsx.ts';
import { catalog } from './catalog.ts';

const bytes = await workbookExport.render(catalog, (address) => `https://errors.example${address}`);
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
const [readMe, ...sheets] = workbook.worksheets;

const rowsOf = (sheet: ExcelJS.Worksheet) => sheet.getRows(2, sheet.rowCount - 1) ?? [];
const vendors = catalog.vendors.filter(({ services }) => services.length > 0);
const occurrences = catalog.entries.flatMap((entry) => entry.occurrences.map(() => entry));

describe('rtc-errors.xlsx', () => {
  it('has a first sheet that explains, and one for each vendor that has a table', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Read me', ...vendors.map(({ name }) => name)]);
    const text = JSON.stringify(readMe?.getSheetValues());
    expect(text).toContain('https://errors.example/exports/');
    const [header] = sheets.map((sheet) => sheet.getRow(1).values as string[]);
    expect((header ?? []).filter((title) => title && !text.includes(`"${title}"`))).toEqual([]);
  });

  it('holds every occurrence of every entry, linked to its page', () => {
    const links = sheets.flatMap((sheet) =>
      rowsOf(sheet).map((row) => row.getCell(sheet.columnCount).value as ExcelJS.CellHyperlinkValue),
    );
    expect(links.map(({ text }) => text).sort()).toEqual(occurrences.map(({ id }) => id).sort());
    expect(links.filter(({ text, hyperlink }) => hyperlink !== `https://errors.example/${text}/`)).toEqual([]);
  });

  it('has codes as text, a header that stays, filters, and columns that are wide enough to read', () => {
    for (const sheet of sheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet.autoFilter).toBeTruthy();
      expect(sheet.columns.filter(({ width = 0 }) => width < 10)).toEqual([]);
      const cells = rowsOf(sheet).map((row) => row.getCell(1));
      expect(cells.filter(({ type, numFmt }) => type !== ExcelJS.ValueType.String || numFmt !== '@')).toEqual([]);
    }
  });

  it('has rows as high as their longest text needs, up to twelve lines, in one font', () => {
    const faces = new Set<string | undefined>();
    for (const sheet of workbook.worksheets) {
      const low = (sheet.getRows(1, sheet.rowCount) ?? []).filter((row) => {
        row.eachCell((cell) => faces.add(cell.font.name));
        const isLong = sheet.columns.some(({ width = 0 }, index) => row.getCell(index + 1).text.length > width);
        return isLong && (row.height ?? 0) < 2 * 15;
      });
      expect(low.map(({ number }) => `${sheet.name} ${number}`)).toEqual([]);
      expect((sheet.getRows(2, sheet.rowCount) ?? []).filter(({ height }) => (height ?? 0) > 12 * 15)).toEqual([]);
    }
    expect([...faces]).toEqual(['Calibri']);
  });

  it('holds no formula', () => {
    const formulas = workbook.worksheets.flatMap((sheet) =>
      (sheet.getRows(1, sheet.rowCount) ?? []).flatMap((row) =>
        (row.values as ExcelJS.CellValue[]).filter((value) => typeof value === 'object' && value && 'formula' in value),
      ),
    );
    expect(formulas).toEqual([]);
  });

  it('opens in LibreOffice, which shows each sheet with its codes as they are', ({ skip }) => {
    if (spawnSync('soffice', ['--version']).status !== 0) skip('LibreOffice is not installed');
    const folder = mkdtempSync(path.join(tmpdir(), 'rtc-errors-workbook-'));
    writeFileSync(path.join(folder, 'book.xlsx'), bytes);
    // Separator, quote, UTF-8, first line, formats, language, quote all text, detect nothing, as shown, no formulas, …, every sheet.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,true,false,false,-1';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const { stderr } = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', folder, path.join(folder, 'book.xlsx')],
      { encoding: 'utf8', timeout: 120_000 },
    );
    const shown = readdirSync(folder)
      .filter((file) => file.endsWith('.csv') && !file.includes('Read me'))
      .flatMap((file) => parse(readFileSync(path.join(folder, file)), { columns: true }) as Record<string, string>[]);
    rmSync(folder, { recursive: true });
    const codes = (rows: { code?: string; id?: string }[]) => rows.map(({ code, id }) => `${id} ${code}`).sort();
    expect(codes(shown.map((row) => ({ id: row['Entry'], code: row['Code'] }))), stderr).toEqual(
      codes(occurrences.map(({ id, label }) => ({ id, code: label }))),
    );
  }, 180_000);
});
