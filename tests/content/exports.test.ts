import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/join/build.ts';
import { loadContent } from '../../src/catalog/files/load.ts';
import { cellOf } from '../../src/exports/cell.ts';
import csvExport from '../../src/exports/formats/csv.ts';
import { EXPORTS, renderDownloads } from '../../src/exports/index.ts';
import { conditionsFile, entriesFile, vendorsFile } from '../../src/exports/json.ts';
import { catalog as real } from './catalog.ts';
import { entriesOfCsv, linesOfCsv, listOfCell, textOfCell } from './read-csv.ts';
import { conditionsOfDatabase, entriesOfDatabase, rowsOf, vendorsOfDatabase, withDatabase } from './read-database.ts';

/** Made up, and small: former ids, retired rows, prose for some operations. */
const small = buildCatalog(loadContent('tests/fixtures/content/moved'));
const CATALOGS = { small, real };
/** Milliseconds for making every download once more on a busy machine. */
const PATIENCE = 300_000;

const urlOf = (path: string) => `https://errors.example${path}`;
const downloads = Object.fromEntries(
  await Promise.all(
    Object.entries(CATALOGS).map(async ([name, catalog]) => [
      name,
      Object.fromEntries((await renderDownloads(catalog, urlOf)).map(({ file, content }) => [file, content])),
    ]),
  ),
) as Record<string, Record<string, Uint8Array>>;

function bytesOf(file: string, name = 'real'): Uint8Array {
  const content = downloads[name]?.[file];
  if (!content) throw new Error(`no download ${file}`);
  return content;
}

const textOf = (file: string, name?: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(file, name));

const READERS: Record<string, (catalog: string) => unknown> = {
  'rtc-errors.json': (name) => JSON.parse(textOf('rtc-errors.json', name)).entries,
  'rtc-errors.ndjson': (name) =>
    textOf('rtc-errors.ndjson', name)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  'rtc-errors.csv': (name) => entriesOfCsv(textOf('rtc-errors.csv', name)),
  'rtc-errors.sqlite': (name) => withDatabase(bytesOf('rtc-errors.sqlite', name), entriesOfDatabase),
};

describe.each(Object.entries(CATALOGS))('every download of data, from the %s catalog,', (name, catalog) => {
  it.each(Object.entries(READERS))('%s holds the same entries with the same facts', (_, read) => {
    expect(read(name)).toEqual(entriesFile(catalog).entries);
  });

  it(
    'is the same to the byte when it is made again',
    async () => {
      const again = await Promise.all(
        EXPORTS.map(async ({ file, render }) => [
          file,
          Buffer.compare(Buffer.from(await render(catalog, urlOf)), bytesOf(file, name)),
        ]),
      );
      expect(again.filter(([, difference]) => difference !== 0)).toEqual([]);
    },
    PATIENCE,
  );
});

/** What a spreadsheet would run: the list of OWASP, with the full-width signs that some turn into the others. */
const isFormula = (cell: string) => /^[=+\-@\t\r\n＝＋－＠]/u.test(cell) && !/^[+-]\d+(?:\.\d+)?$/u.test(cell);

/** Anything, and more often than by chance what is dangerous. */
const hostileText = fc
  .tuple(
    fc.constantFrom(
      '',
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      "'",
      "''",
      '＝',
      '0',
      '1e5',
      'TRUE',
      'May 5',
      '|',
      '\\',
      ' | ',
    ),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', '\\', '|', ' | ', '"', ',', '\r\n'),
  )
  .map((parts) => parts.join(''))
  .filter((text) => text !== '');

describe('rtc-errors.csv', () => {
  const csv = textOf('rtc-errors.csv');
  const lines = linesOfCsv(csv);

  it('begins with its first column, and every line ends in CR LF', () => {
    expect(csv.startsWith('"vendor"')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.match(/(?<!\r)\n|\r(?!\n)/gu)).toBeNull();
  });

  it('has one line for each occurrence, and each line has every column', () => {
    expect(lines).toHaveLength(real.entries.flatMap(({ occurrences }) => occurrences).length);
    const [first = {}] = lines;
    expect(lines.filter((line) => Object.keys(line).length !== Object.keys(first).length)).toEqual([]);
  });

  it('holds no cell that a spreadsheet would run', () => {
    expect(lines.flatMap((line) => Object.values(line)).filter(isFormula)).toEqual([]);
  });

  it('has every code as it is, and today no cell that has to be guarded', () => {
    const codes = real.entries.flatMap(({ code, occurrences }) => (code === null ? [] : occurrences.map(() => code)));
    expect(lines.map(({ code }) => code).filter((code) => code !== '')).toEqual(codes);
    expect(
      lines.flatMap((line) => Object.values(line)).filter((cell) => /^'+[=+\-@\t\r\n＝＋－＠]/u.test(cell)),
    ).toEqual([]);
  });

  it.each(['65', '0110', '1e5', '3-5', '2026-11-20', 'TRUE', 'Mar 3', '-1', '+49', '-1.5', "'quoted'", "'"])(
    'holds %s as it is',
    (text) => {
      expect(cellOf(text)).toBe(text);
    },
  );

  it.each([
    ['=1+1', "'=1+1"],
    ['-1+cmd', "'-1+cmd"],
    ['@sum', "'@sum"],
    ["'=1", "''=1"],
    ['--', "'--"],
  ])('guards %s, which a spreadsheet would run', (text, cell) => {
    expect(cellOf(text)).toBe(cell);
  });

  it('is read by sqlite3, which then finds the rows of a code', ({ skip }) => {
    if (spawnSync('sqlite3', ['--version']).status !== 0) skip('sqlite3 is not installed');
    const folder = mkdtempSync(path.join(tmpdir(), 'rtc-errors-csv-'));
    const file = path.join(folder, 'rtc-errors.csv');
    writeFileSync(file, bytesOf('rtc-errors.csv'));
    const { stdout, stderr } = spawnSync(
      'sqlite3',
      [
        ':memory:',
        `.import --csv ${file} errors`,
        "SELECT count(*) FROM errors WHERE code = '65'",
        'SELECT count(*) FROM errors',
      ],
      { encoding: 'utf8' },
    );
    rmSync(folder, { recursive: true });
    const occurrences = real.entries.flatMap((entry) => entry.occurrences.map(() => entry.code));
    expect(stderr).toBe('');
    expect(stdout).toBe(`${occurrences.filter((code) => code === '65').length}\n${occurrences.length}\n`);
  });

  it('gives back any text and any list, and never a formula', () => {
    fc.assert(
      fc.property(hostileText, fc.array(hostileText), (text, list) => {
        const cells = [String(cellOf(text)), String(cellOf(list))];
        expect(cells.filter(isFormula)).toEqual([]);
        expect(cells.map((cell, index) => (index === 0 ? textOfCell(cell) : listOfCell(cell)))).toEqual([text, list]);
      }),
    );
  });

  it('gives back what is written into a whole file', () => {
    fc.assert(
      fc.property(hostileText, fc.array(hostileText), (text, list) => {
        const hostile = structuredClone(small);
        for (const occurrence of hostile.entries.flatMap(({ occurrences }) => occurrences)) {
          Object.assign(occurrence, { message: text, reason: text, meaning: text, actions: list, causes: list });
        }
        expect(entriesOfCsv(csvExport.render(hostile))).toEqual(entriesFile(hostile).entries);
      }),
      { numRuns: 10 },
    );
  });
});

describe('rtc-errors.sqlite', () => {
  const query = (sql: string, ...values: string[]) =>
    withDatabase(bytesOf('rtc-errors.sqlite'), (database) => rowsOf(database, sql, ...values));

  it('is sound: every page, every reference, and no room for a value of another type', () => {
    expect(query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(query('PRAGMA foreign_key_check')).toEqual([]);
    expect(
      query(`SELECT name FROM pragma_table_list
             WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'`),
    ).toEqual([]);
  });

  it('says in its header what it is', () => {
    expect(query('PRAGMA user_version')).toEqual([{ user_version: 1 }]);
    expect(query('PRAGMA application_id')).toEqual([{ application_id: 0x72746365 }]);
  });

  it.each(Object.entries(CATALOGS))('holds vendors and conditions as the JSON has them (%s)', (name, catalog) => {
    withDatabase(bytesOf('rtc-errors.sqlite', name), (database) => {
      expect(vendorsOfDatabase(database)).toEqual(vendorsFile(catalog).vendors);
      const inAnyOrder = (file: { conditions: { id: string; entries: string[] }[] }) =>
        file.conditions
          .map((condition) => ({ ...condition, entries: condition.entries.toSorted() }))
          .sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(conditionsOfDatabase(database)).toEqual(inAnyOrder(conditionsFile(catalog)));
    });
  });

  const SEARCH = `SELECT DISTINCT entry FROM search JOIN lookup ON lookup.occurrence = search.rowid
                  WHERE search MATCH ? ORDER BY rank`;

  it.each([
    ['request timeout', 'agora/cloud-recording/62'],
    ['"request not completed"', 'agora/cloud-recording/65'],
    ['reason: "invalid_appid"', 'agora/cloud-recording/400'],
    ['code: 110200151', 'zegocloud/stream-mixing/110200151'],
  ])('finds %s by full text', (words, entry) => {
    expect(query(SEARCH, words)[0]).toEqual({ entry });
  });

  it('finds a code only as it is', () => {
    const codes = query(`SELECT DISTINCT code FROM search WHERE search MATCH 'code: 65'`);
    expect(codes).toEqual([{ code: '65' }]);
  });

  it('shows which requests may be sent again unchanged, with the basis', () => {
    const found = query(
      `SELECT DISTINCT entry FROM lookup WHERE retry = 'same-request' AND retry_basis = 'vendor' ORDER BY entry`,
    );
    const expected = real.entries.filter(({ occurrences }) =>
      occurrences.some(({ retry }) => retry.verdict === 'same-request' && retry.basis === 'vendor'),
    );
    expect(found).toContainEqual({ entry: 'agora/cloud-recording/65' });
    expect(found).toEqual(expected.map(({ id }) => ({ entry: id })));
  });

  it('has effect, repeat and warnings of every occurrence in the view `lookup`', () => {
    const lines = query('SELECT url, effect, repeat, warnings FROM lookup ORDER BY occurrence');
    const expected = entriesFile(real)
      .entries.flatMap(({ occurrences }) => occurrences)
      .map(({ url, effect, repeat, warnings }) => ({
        url,
        effect,
        repeat: repeat.verdict,
        warnings: warnings.length === 0 ? null : warnings.map(({ text }) => text).join('\n'),
      }));
    expect(expected.some(({ warnings }) => warnings !== null)).toBe(true);
    expect(lines).toEqual(expected);
  });

  it('joins everything in the view `lookup`, one line for each occurrence', () => {
    expect(query('SELECT count(*) AS lines FROM lookup')).toEqual([
      { lines: real.entries.flatMap(({ occurrences }) => occurrences).length },
    ]);
    expect(
      query(`SELECT vendor, service, http_status, message, retry, retry_delays_seconds FROM lookup
             WHERE entry = 'agora/real-time-stt/20'`),
    ).toMatchInlineSnapshot(`
      [
        {
          "http_status": null,
          "message": null,
          "retry": "after-delay",
          "retry_delays_seconds": "3, 6",
          "service": "Real-Time STT",
          "vendor": "Agora",
        },
      ]
    `);
  });
});
