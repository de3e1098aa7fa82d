import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { identitiesOf } from '../../src/catalog/entry-key.ts';
import { loadContent } from '../../src/catalog/files/load.ts';
import { meansTheSame } from '../../src/catalog/join/relations.ts';
import type { Entry } from '../../src/catalog/model.ts';
import { elsewhereOf } from '../../src/catalog/say/elsewhere.ts';
import { entriesFile } from '../../src/exports/json.ts';
import { catalog } from './catalog.ts';

/**
 * What must hold of the joined catalog whatever the content is. What is true of one row, its facts, its literals, the number
 * of rows of its table, is beside its table in `content/` and checked with it.
 */
const { services: files } = loadContent('content');
const serviceOf = (id: string) => catalog.services.find((service) => service.id === id)!;
const services = files.map((file) => ({ ...file, service: serviceOf(file.id) }));

describe('every row is there', () => {
  it.each(services)('of $id, in the order of its file, with its codes, operations and status', ({ data, service }) => {
    const written = data.tables.map(({ rows, operations: ofTable = [] }) =>
      rows.flatMap(({ codes, code = null, state, operations = ofTable, httpStatus = null, meaning }) =>
        (codes ?? [state ?? code]).map((name) => ({ name, operations, httpStatus, meaning })),
      ),
    );
    const joined = service.tables.map(({ rows }) =>
      rows.map(({ entry, occurrence: { operations, httpStatus, meaning } }) => ({
        name: entry.code,
        operations: operations.map(({ id }) => id),
        httpStatus,
        meaning,
      })),
    );
    expect(joined).toEqual(written);
  });

  it('and reaches the API', () => {
    const rows = entriesFile(catalog).entries.flatMap(({ vendor, service, occurrences }) =>
      occurrences.map(({ table, row }) => `${vendor}/${service} ${table} ${row}`),
    );
    const counted = files.flatMap(({ data }) => data.tables.map(({ rowCount }) => rowCount));
    expect(new Set(rows).size).toBe(counted.reduce((sum, count) => sum + count, 0));
  });
});

it('what a row says of no operation is not about those that another meaning of its line names', () => {
  const lines = services.flatMap(({ data, service }) =>
    data.tables.flatMap(({ rows }, table) => {
      const joined = service.tables[table]!.rows;
      return rows.flatMap((row, at) =>
        row.codes === undefined && row.operations === undefined && rows[at + 1]?.partOfRowAbove
          ? [
              {
                row,
                others: rows[at + 1]?.operations ?? [],
                joined: joined.find((one) => one.occurrence.meaning === row.meaning),
              },
            ]
          : [],
      );
    }),
  );
  const written = ({ warnings = [] }: (typeof lines)[number]['row']) => warnings.map(({ text }) => text);
  const ours = lines.flatMap(({ row, others, joined }) =>
    (joined?.occurrence.warnings ?? [])
      .filter(({ text }) => !written(row).includes(text))
      .map(({ text }) => ({ text, named: others.filter((id) => text.includes(`\`${id}\``)) })),
  );
  expect(ours.length).toBeGreaterThan(0);
  expect(ours.filter(({ named }) => named.length > 0)).toEqual([]);
});

describe('the same elsewhere is several lists, none of which repeats another', () => {
  it.each(services)('synonyms of $id: what the file declares, and the codes of one cell', ({ data, service }) => {
    const inOneCell = data.tables.flatMap((table) =>
      table.rows
        .filter(({ codes, partOfRowAbove }) => codes !== undefined && !partOfRowAbove)
        .map((row) => ({ entries: identitiesOf(row, table).map(({ key }) => key), basis: 'vendor' as const })),
    );
    const pairs = [...inOneCell, ...(data.synonyms ?? [])].flatMap(({ entries, basis }) =>
      entries.flatMap((a) => entries.filter((b) => b !== a).map((b) => [`${a} = ${b}`, basis] as const)),
    );
    // The codes of one cell may be in a declared group too: what the source prints comes first, and is said once.
    const written = [...new Map(pairs.toReversed())].map(([pair, basis]) => `${pair} (${basis})`);
    const named = (key: string, operation: { id: string } | null) => (operation ? `${key}#${operation.id}` : key);
    const joined = service.entries.flatMap(({ key, synonyms }) =>
      synonyms.map(
        ({ entry, operation, ofOperation, basis }) =>
          `${named(key, operation)} = ${named(entry.key, ofOperation)} (${basis})`,
      ),
    );
    expect(joined.sort()).toEqual(written.sort());
  });

  it('the other edition says something under the same key, and points back', () => {
    const linked = catalog.entries.filter(({ otherEdition }) => otherEdition !== null);
    expect(linked.length).toBeGreaterThan(0);
    for (const entry of linked) {
      expect(entry.otherEdition).toMatchObject({ key: entry.key, otherEdition: { id: entry.id } });
      expect(entry.service.edition).not.toBe(entry.otherEdition?.service.edition);
    }
  });

  it('the same number is that of another service, and neither the other edition nor a synonym', () => {
    const printed = ({ kind, code, occurrences: [first] }: Entry) =>
      kind === 'http-status' ? String(first.httpStatus) : code;
    for (const entry of catalog.entries) {
      const expected = catalog.entries.filter(
        (other) =>
          printed(entry) !== null &&
          printed(other) === printed(entry) &&
          other.service !== entry.service &&
          !entry.counterparts.includes(other) &&
          !entry.synonyms.some((synonym) => synonym.entry === other),
      );
      expect(new Set(entry.sameNumber), entry.id).toEqual(new Set(expected));
    }
  });

  it('and is listed under what it is: the same meaning, or another one', () => {
    const listed = catalog.entries.flatMap((entry) =>
      elsewhereOf(entry).flatMap(({ id, entries }) => entries.map((other) => ({ entry, other, id }))),
    );
    const wrong = listed.filter(
      ({ entry, other, id }) =>
        (id === 'same-number' && meansTheSame(entry, other)) || (id === 'same-meaning' && !meansTheSame(entry, other)),
    );
    expect(listed.some(({ id }) => id === 'same-number') && listed.some(({ id }) => id === 'same-meaning')).toBe(true);
    expect(wrong.map(({ entry, other, id }) => `${entry.id}: ${other.id} in ${id}`)).toEqual([]);
  });

  it('the same condition is of other services, other vendors first', () => {
    for (const { sameCondition, service } of catalog.entries) {
      const own = sameCondition.map((other) => other.service.vendor === service.vendor);
      expect(own).toEqual([...own].sort((a, b) => Number(a) - Number(b)));
      expect(sameCondition.every((other) => other.service !== service)).toBe(true);
    }
  });

  it('whose tables a service inherits knows it', () => {
    for (const service of catalog.services) {
      for (const { service: parent } of service.inherits) expect(parent.inheritedBy).toContain(service);
      for (const child of service.inheritedBy) {
        expect(child.inherits.map((inherited) => inherited.service)).toContain(service);
      }
    }
  });
});

describe('conditions', () => {
  it('each say what it means, what to check and how to retry', () => {
    for (const { id } of catalog.conditions) {
      const text = readFileSync(`content/conditions/${id}.mdx`, 'utf8');
      expect(text, id).toMatch(/^## What it means[\s\S]+^## What to check[\s\S]+^## How to retry/mu);
    }
  });

  it('list what reports them in the order of the services', () => {
    const order = catalog.services.flatMap(({ entries }) => entries);
    for (const { reports } of catalog.conditions) {
      const places = reports.map(({ entry }) => order.indexOf(entry));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });
});

it('codes are listed with numbers first, by value, and names by alphabet', () => {
  const codes = catalog.codes.map(({ code }) => code);
  const numbers = codes.filter((code) => /^\d+$/u.test(code));
  expect(codes.slice(0, numbers.length)).toEqual(numbers);
  expect(numbers).toEqual([...numbers].sort((a, b) => Number(a) - Number(b)));
});
